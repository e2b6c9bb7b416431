import type pg from 'pg';
import type { KeyRing } from '../security/key-ring.js';
import { readColleagues, type Colleague } from '../store/colleagues.js';
import {
  leaseNotifications,
  postponeNotification,
  settleNotification,
  type DueNotification,
} from '../store/notifications.js';
import { ownTasks } from '../store/round-reads.js';
import { goesToDigest } from './choice.js';
import { composeMail, wrongPerson, type Surroundings } from './compose.js';
import { digestMail, isEmptyDigest } from './digest.js';
import type { Mail } from './mail.js';
import type { Delivered, MailTransport } from './transport.js';

/** What delivery needs: the record, the keys that tell who is shut out, and two ways out. */
export interface DeliveryDeps {
  readonly worker: pg.Pool;
  readonly keys: KeyRing;
  readonly mail: MailTransport;
  /** For cases on a practice clock: nothing of them leaves (screens.md S32). */
  readonly practiceMail: MailTransport;
  readonly publicUrl: string;
  /** Reports by code, never content. */
  readonly report: (what: string, caseId: string | null) => void;
}

const BATCH = 25;
const HOURLY = 60 * 60_000;
const MINUTE = 60_000;
/** How long an address may say "later" before that is a refusal (RL-08). */
const LATER_IS_REFUSED_AFTER = 72 * HOURLY;
/** While the server itself is away it is asked this often at least, so that its return is noticed. */
const AWAY_PAUSE = 5 * MINUTE;

/**
 * One turn of the delivery loop (design.md 3): takes what is due, sends it, and writes down what became of it. Sent
 * at least once: a process that dies between sending and writing leaves the row to the next, which sends the same
 * message, under the same Message-ID, again.
 * @returns whether there may be more.
 */
export async function deliver(deps: DeliveryDeps): Promise<boolean> {
  const rows = await leaseNotifications(deps.worker, BATCH);
  const colleaguesOf = perLocation(deps);
  await Promise.all(
    rows.map(async (row) => {
      try {
        await deliverOne(deps, row, colleaguesOf);
      } catch {
        // One that cannot be made or written down keeps no other waiting; its lease ends, and it is tried again.
        deps.report('deliveryFailed', row.caseId);
      }
    }),
  );
  return rows.length === BATCH;
}

type ColleaguesOf = (row: DueNotification) => Promise<readonly Colleague[]>;

/** The colleagues of each location of a batch, read once. */
function perLocation(deps: DeliveryDeps): ColleaguesOf {
  const known = new Map<string, Promise<readonly Colleague[]>>();
  return (row) => {
    const locationId = row.case?.locationId ?? null;
    const key = `${row.organisationId} ${locationId ?? ''}`;
    const found = known.get(key) ?? readColleagues(deps.worker, row.organisationId, locationId);
    known.set(key, found);
    return found;
  };
}

async function deliverOne(
  deps: DeliveryDeps,
  row: DueNotification,
  colleaguesOf: ColleaguesOf,
): Promise<void> {
  const { worker } = deps;
  const denied = (personId: string): boolean =>
    row.case?.denials.includes(deps.keys.personToken(row.organisationId, personId)) ?? false;
  // The list of receivers holds at the moment of sending: a deny in between wins (PV-07).
  if (row.disabled || denied(row.personId)) {
    await settleNotification(worker, row.id, 'superseded', 'noAccess');
    return;
  }
  if (row.kind === 'point' && row.case?.waiting == null) {
    await settleNotification(worker, row.id, 'superseded', 'ended');
    return;
  }
  const now = Date.now();
  const colleagues = (await colleaguesOf(row)).filter((one) => !denied(one.id));
  if (goesToDigest(row, colleagues, now)) {
    await settleNotification(worker, row.id, 'digest', null);
    return;
  }
  const mail = await mailFor(deps, row, { colleagues, now, publicUrl: deps.publicUrl });
  if (mail === null) {
    await settleNotification(worker, row.id, 'superseded', 'ended');
    return;
  }
  const practice = row.facts['practice'] === true || (row.case !== null && row.case.clockFactor !== 1);
  const out = practice ? deps.practiceMail : deps.mail;
  await writeDown(deps, row, await out.deliver({ id: row.id, to: row.email, mail }));
}

/** `null`: a digest that turns out to hold nothing, on a day on which nothing is not news. */
async function mailFor(deps: DeliveryDeps, row: DueNotification, around: Surroundings): Promise<Mail | null> {
  if (row.kind !== 'digest') return composeMail(row, around);
  const token = deps.keys.personToken(row.organisationId, row.personId);
  const tasks = (await ownTasks(deps.worker, row.personId)).filter((task) => !task.denials.includes(token));
  if (row.facts['evenEmpty'] !== true && isEmptyDigest(tasks, around.now)) return null;
  return digestMail({
    name: row.personName,
    tasks,
    now: around.now,
    publicUrl: around.publicUrl,
    wrongPerson: wrongPerson(row.personId, around.colleagues),
  });
}

async function writeDown(deps: DeliveryDeps, row: DueNotification, delivered: Delivered): Promise<void> {
  const { worker } = deps;
  if (delivered.kind === 'sent') {
    await settleNotification(worker, row.id, 'sent', null);
    return;
  }
  const { kind, answer } = delivered;
  const tooLong = kind === 'later' && Date.now() - (row.laterSince ?? Infinity) > LATER_IS_REFUSED_AFTER;
  if (kind === 'refused' || tooLong) {
    await settleNotification(worker, row.id, 'refused', answer);
    deps.report('mailRefused', row.caseId);
    return;
  }
  deps.report(kind === 'away' ? 'mailServerAway' : 'mailPostponed', row.caseId);
  await postponeNotification(worker, row.id, `${kind}:${answer}`, pauseBefore(row, kind));
}

/** One minute, two, four … an hour; who is in danger is tried every minute, a server that is away every five. */
function pauseBefore(row: DueNotification, kind: 'later' | 'away'): number {
  if (row.case?.class === 'acute') return MINUTE;
  const longest = kind === 'away' ? AWAY_PAUSE : HOURLY;
  return Math.min(longest, MINUTE * 2 ** (row.attempts - 1));
}
