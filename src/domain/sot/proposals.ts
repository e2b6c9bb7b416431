import { pointOf, type CaseState } from '../case/state.js';
import { stepCounts } from '../case/state.js';
import { dayOf, type Instant } from '../terms/amsterdam.js';
import type { Calendar } from '../terms/calendar.js';
import { cannotWait } from './guard.js';
import type { OutReason } from './meeting.js';
import { SOT_POLICY } from './policy.js';

/** What the builder knows of a case besides its state. */
export interface CaseOnHand {
  readonly state: CaseState;
  /** When a person last did something in it. */
  readonly lastActAt: Instant;
  /** An agreement of an earlier meeting about this case is still open. */
  readonly openAgreement: boolean;
}

/** Why a case is proposed, in the order in which the reasons are told. */
export type ProposalReason =
  | { readonly kind: 'recheck'; readonly at: Instant }
  | { readonly kind: 'helpNotStarted'; readonly since: Instant }
  | { readonly kind: 'waitsForVeiligThuis'; readonly since: Instant }
  | { readonly kind: 'stalled'; readonly schoolDays: number }
  | { readonly kind: 'widerConsultation' }
  | { readonly kind: 'openAgreement' };

/** A case for the agenda, or one that may not wait for it. */
export type Proposal =
  | { readonly kind: 'proposed'; readonly reasons: readonly ProposalReason[] }
  | { readonly kind: 'cannotWait'; readonly because: OutReason };

/**
 * What the state of a case proposes for a meeting; `null` = nothing. A case that cannot wait is never proposed, and
 * whoever builds the agenda is told why.
 */
export function proposalFor(
  { state, lastActAt, openAgreement }: CaseOnHand,
  meeting: { readonly startsAt: Instant; readonly nextAt: Instant },
  now: Instant,
  calendar: Calendar,
): Proposal | null {
  if (state.closure !== null) return null;
  const because = cannotWait(state, meeting.startsAt);
  if (because !== null) return { kind: 'cannotWait', because };
  const reasons: ProposalReason[] = [];
  const recheck = pointOf(state, 'W11c') ?? pointOf(state, 'W11d');
  if (recheck !== undefined && recheck.due < meeting.nextAt)
    reasons.push({ kind: 'recheck', at: recheck.due });
  const start = pointOf(state, 'W11a');
  if (start !== undefined && start.due < meeting.startsAt)
    reasons.push({ kind: 'helpNotStarted', since: start.basis.from });
  const silent = pointOf(state, 'W9') ?? pointOf(state, 'W10');
  if (silent !== undefined) reasons.push({ kind: 'waitsForVeiligThuis', since: silent.basis.from });
  const still = daysBetween(lastActAt, now, calendar);
  if (still >= SOT_POLICY.stalledAfter) reasons.push({ kind: 'stalled', schoolDays: still });
  if (!stepCounts(state, 2) && pointOf(state, 'W3') !== undefined)
    reasons.push({ kind: 'widerConsultation' });
  if (openAgreement) reasons.push({ kind: 'openAgreement' });
  return reasons.length === 0 ? null : { kind: 'proposed', reasons };
}

function daysBetween(from: Instant, to: Instant, calendar: Calendar): number {
  if (to <= from) return 0;
  return calendar.daysBetween(dayOf(from), dayOf(to), calendar.kind === 'school' ? 'sd' : 'wd');
}
