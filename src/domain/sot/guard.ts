import { kindOf, type PointId } from '../case/names.js';
import { currentMelding, type CaseState, type WaitingPoint } from '../case/state.js';
import type { Instant } from '../terms/amsterdam.js';
import type { OutReason } from './meeting.js';

/** What a meeting may not keep waiting: the steps, the decision, the melding (screens.md S23). */
const STEPS_AND_DECISIONS: ReadonlySet<string> = new Set([
  'W3',
  'W3vt',
  'W4',
  'W4r',
  'W5',
  'W6',
  'W7',
  'W8',
  'W8w',
]);

/**
 * Why a case cannot wait for the meeting, or `null`. A SOT comes four times a year (R34): whoever is in danger is
 * helped now, and where talking is unsafe (R10, R27) or Veilig Thuis said to wait, the case is not discussed at all but
 * with Veilig Thuis (domain.md 6).
 */
export function cannotWait(state: CaseState, startsAt: Instant): OutReason | null {
  if (state.closure !== null) return null;
  if (state.class === 'acute') return 'acute';
  // R10: the talk was waived because it would put somebody in acute danger, and has not been held since.
  if (state.steps[3] === 'waived' && state.debts.conversation) return 'talkUnsafe';
  // R27: the pre-report talk was dropped for safety, or because contact would break.
  if (state.preReportTalk === 'waived') return 'reportTalkWaived';
  if (state.vtSaysWait) return 'veiligThuisSaysWait';
  if (state.class === 'high' && state.points.some((point) => point.due < startsAt)) return 'highTerm';
  return null;
}

/** What goes on beside the meeting in an ordinary case: the next term of a step, or a melding that is due. */
export interface Pressing {
  readonly point: PointId;
  readonly due: Instant;
}

/** The first term of a step, decision or melding that ends before the meeting; the steps go on meanwhile. */
export function pressing(state: CaseState, startsAt: Instant): Pressing | null {
  const due = state.points
    .filter(
      (point) =>
        STEPS_AND_DECISIONS.has(kindOf(point.id)) && (point.due < startsAt || isMelding(state, point)),
    )
    .sort((a, b) => a.due - b.due)[0];
  return due === undefined ? null : { point: due.id, due: due.due };
}

function isMelding(state: CaseState, point: WaitingPoint): boolean {
  return point.id === 'W8' && currentMelding(state)?.status === 'due';
}

/** The term that made a case of class high go out: for the words on the screen. */
export function firstTerm(state: CaseState): Pressing | null {
  const [first] = [...state.points].sort((a, b) => a.due - b.due);
  return first === undefined ? null : { point: first.id, due: first.due };
}
