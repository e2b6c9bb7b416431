import { createHmac, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { KeyRing } from './key-ring.js';

/** Argon2id, the default of the library; above both floors of OWASP (AU-03). */
const PARAMETERS = {
  memoryCost: 47_104,
  timeCost: 2,
  parallelism: 1,
  outputLen: 32,
} as const;
const EXPECTED = '$argon2id$v=19$m=47104,t=2,p=1$';

/** How many hashes run at once, how many may wait, and how long (AU-04). */
const AT_ONCE = 4;
const QUEUE = 50;
const LONGEST_WAIT_MS = 5_000;

/** Too many people sign in at once: answer 503 and ask to try again. */
export class TooBusy extends Error {}

export interface Checked {
  readonly right: boolean;
  /** The parameters or the pepper changed since: hash it anew. */
  readonly outdated: boolean;
}

export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  /** `null` = no such account: takes as long, and is never right. */
  readonly check: (password: string, stored: string | null) => Promise<Checked>;
}

/** Passwords as Argon2id of an HMAC with a pepper that is not in the database. */
export function createPasswords(keys: KeyRing): Passwords {
  const pepper = keys.derive('password-pepper/1');
  const peppered = (password: string): string =>
    createHmac('sha256', pepper).update(password).digest('base64');
  const turn = createTurns();
  const make = (password: string): Promise<string> =>
    turn(() => hash(peppered(password), { ...PARAMETERS, salt: randomBytes(16) }));
  let dummy: Promise<string> | null = null;
  return {
    hash: make,
    async check(password, stored) {
      dummy ??= make(randomBytes(16).toString('hex'));
      const against = stored ?? (await dummy);
      const right = await turn(() => verify(against, peppered(password)));
      return { right: right && stored !== null, outdated: !against.startsWith(EXPECTED) };
    },
  };
}

/** @returns a function that runs work when it is its turn. @throws TooBusy when the queue is full or the wait too long. */
function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];
  const leave = (): void => {
    running -= 1;
    waiting.shift()?.();
  };
  return async (work) => {
    if (running >= AT_ONCE) await wait(waiting);
    running += 1;
    try {
      return await work();
    } finally {
      leave();
    }
  };
}

function wait(waiting: (() => void)[]): Promise<void> {
  if (waiting.length >= QUEUE) return Promise.reject(new TooBusy());
  return new Promise((resolve, reject) => {
    const start = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(start), 1);
      reject(new TooBusy());
    }, LONGEST_WAIT_MS);
    waiting.push(start);
  });
}
