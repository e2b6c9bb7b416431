import { createHash } from 'node:crypto';
import type { Fields } from '../support/practice-school.js';
import { OPEN_CASE, SIGNAL } from '../support/practice-school.js';

/** On which case a step is tried; in the world without it, `sealed` is an id that never was. */
export type Target = 'sealed' | 'common' | 'own' | 'unknown';

export interface Step {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: (caseId: string) => string;
  readonly target: Target;
  readonly body?: Fields;
  /** Opens a case: its answer names it. */
  readonly opens?: true;
  readonly search?: string;
}

/** The same numbers for the same seed, so that both worlds get the same script and a failure can be played again. */
export class Dice {
  #count = 0;
  constructor(readonly seed: string) {}

  next(below: number): number {
    return this.#bytes().readUInt32BE(0) % below;
  }

  pick<Value>(list: readonly Value[]): Value {
    return list[this.next(list.length)]!;
  }

  /** A version 4 UUID. */
  id(): string {
    const bytes = this.#bytes();
    bytes[6] = (bytes[6]! & 0x0f) | 0x40;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    const hex = bytes.toString('hex', 0, 16);
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  #bytes(): Buffer {
    this.#count += 1;
    return createHash('sha256').update(`${this.seed}/${this.#count}`).digest();
  }
}

/** The child of the sealed case: known only through it. */
export const SEALED_CHILD = 'Quirina Zandvoort';

const CASE_READS = ['', '/timeline', '/waiting'].map(
  (path) =>
    (caseId: string): string =>
      `/cases/${caseId}${path}`,
);
const CASE_PATHS = ['', '/timeline', '/waiting', '/commands', '/log', '/denials', '/print', '/x'];
const PLAIN_PATHS = [
  '/work-list',
  '/work-list?onTurn=true',
  '/work-list?overdue=true',
  '/work-list?limit=100',
  '/work-list?limit=x',
  '/tokens',
  '/organisation',
  '/people',
  '/roles',
  '/access-requests',
  '/advice',
  '/audit',
  '/log',
  '/nothing',
];
const TARGETS: readonly Target[] = ['sealed', 'sealed', 'common', 'own', 'unknown'];
const COMMANDS: readonly (readonly [string, Fields])[] = [
  ['recordSignal', SIGNAL],
  ['recordSignal', { ...SIGNAL, kind: 'nonsense' }],
  ['raiseEmergency', {}],
  ['acknowledge', {}],
  ['completeMapping', { contradictions: 'soughtNoneFound' }],
  ['decideMelding', { melding: 'no', reason: 'x' }],
  ['closeCase', { kind: 'dispelled', reason: 'x' }],
  ['breakGlass', { reason: 'een reden van genoeg letters' }],
  ['breakGlass', {}],
  ['grantAccess', { person: 'x', reason: 'y' }],
  ['receiveAccessRequest', { from: 'ouder', relation: 'moeder', authority: 'yes' }],
  ['answerReporter', { text: 'dank' }],
  ['correct', { entryId: '00000000-0000-4000-8000-000000000000', text: 'x', reason: 'y' }],
  ['notACommand', {}],
];

/** Everything a person may try: reading, listing, searching, opening, every kind of command, right or malformed. */
export function randomScript(dice: Dice, length: number, sealedCommandId: string): readonly Step[] {
  return Array.from({ length }, (): Step => {
    const target = dice.pick(TARGETS);
    switch (dice.next(6)) {
      case 0:
        return { method: 'get', target, path: dice.pick(CASE_READS) };
      case 1: {
        const path = dice.pick(CASE_PATHS);
        return { method: dice.pick(['get', 'put', 'patch', 'delete']), target, path: (caseId) => `/cases/${caseId}${path}` };
      }
      case 2: {
        const path = dice.pick(PLAIN_PATHS);
        return { method: 'get', target, path: () => path };
      }
      case 3: {
        const child = dice.pick([SEALED_CHILD, 'Anna Bakker']);
        const body = { id: dice.id(), ...OPEN_CASE, subjects: [{ kind: 'pupil', name: child, age: 8 }] };
        return { method: 'post', target, path: () => '/cases', body, opens: true };
      }
      case 4:
        return { method: 'get', target, path: () => '', search: dice.pick([SEALED_CHILD, 'Zandvoort', 'Quirina', 'Anna', 'Bakker']) };
      default: {
        const [type, fields] = dice.pick(COMMANDS);
        // An id that was used in the sealed case is as good as any other.
        const id = target === 'sealed' && dice.next(2) === 0 ? sealedCommandId : dice.id();
        return { method: 'post', target, path: (caseId) => `/cases/${caseId}/commands`, body: { id, type, ...fields } };
      }
    }
  }); // prettier-ignore
}
