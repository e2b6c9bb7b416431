import { dayOf, at, type Instant } from '../domain/terms/amsterdam.js';
import { addDays } from '../domain/terms/day.js';
import type { Colleague } from '../store/colleagues.js';
import type { DueNotification } from '../store/notifications.js';

export const MAIL_CHOICES = ['immediate', 'digest', 'both'] as const;
/** How a person wants what may wait: at once, in the daily digest, or both (screens.md D.4). */
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** The hour of the daily digest. */
export const DIGEST_HOUR = 8;

/** Rungs that are always told at once: M4 to M6. */
const ALWAYS_AT_ONCE: ReadonlySet<string> = new Set(['1', '2', '3']);
/** Kinds besides waiting points that may wait for the digest: M11, M12, M14 to M16, and the yearly duties. */
const MAY_WAIT: ReadonlySet<string> = new Set([
  'joined',
  'reportNews',
  'beforeHoliday',
  'yearlyDuty',
  'meeting',
]);

/** Both for who coordinates, at once for everybody else. */
export function defaultChoice(roles: readonly string[]): MailChoice {
  return roles.includes('aandachtsfunctionaris') || roles.includes('internBegeleider') ? 'both' : 'immediate';
}

/**
 * Whether this one is left to the daily digest. Class acute never is; nor is a start message or an early warning
 * whose term ends before the next digest can be read.
 */
export function goesToDigest(row: DueNotification, colleagues: readonly Colleague[], now: Instant): boolean {
  const roles = colleagues.find((one) => one.id === row.personId)?.roles ?? [];
  const choice = (row.choice as MailChoice | null) ?? defaultChoice(roles);
  if (choice !== 'digest') return false;
  if (row.case?.class === 'acute') return false;
  if (ALWAYS_AT_ONCE.has(row.rung)) return false;
  if (row.kind !== 'point') return MAY_WAIT.has(row.kind);
  if (row.rung === 'due') return true;
  const due = row.case?.waiting?.due ?? 0;
  return due > at(addDays(dayOf(now), 1), DIGEST_HOUR);
}
