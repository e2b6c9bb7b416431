import type { PersonId } from '../case/names.js';
import { isDenied, type UpcomingRung } from '../case/state.js';
import type { Instant } from '../terms/amsterdam.js';
import { cannotWait } from './guard.js';
import type { MeetingItem, MeetingPoint, MeetingState } from './meeting.js';
import { nextOf, reminded } from './points.js';
import { meetingRecipients } from './recipients.js';
import type { Decided, MeetingWorld, Notice } from './world.js';

/** Where a point hangs: on the meeting, on an item, on an action. */
interface Hanging {
  readonly point: MeetingPoint;
  readonly number: number | null;
  readonly caseId: string | null;
}

/**
 * Lets time pass until `world.now`: what is not due does not happen, what was sent is not sent again. First what may
 * not wait any more leaves the agenda; then every reminder that fell due, in order, however late.
 */
export function passMeetingTime(before: MeetingState, world: MeetingWorld): Decided {
  let state = sendOutWhatCannotWait(before, world);
  const notices: Notice[] = [];
  for (
    let moment = nextMeetingMoment(state);
    moment !== null && moment <= world.now;
    moment = nextMeetingMoment(state)
  ) {
    const at = moment;
    for (const hanging of hangingOf(state)) {
      const [sent] = hanging.point.upcoming;
      if (sent?.at !== at) continue;
      const here = { ...world, now: at };
      notices.push(noticeOf(hanging, sent, world));
      state = replacePoint(state, hanging, reminded(hanging.point, sent, here));
    }
  }
  return { state, notices };
}

/** The next moment at which a meeting does something by itself, or `null` when it waits for nothing. */
export function nextMeetingMoment(state: MeetingState): Instant | null {
  return nextOf(hangingOf(state).map(({ point }) => point));
}

/** Everything a meeting waits for, with the number and the case it hangs on. */
export function hangingOf(state: MeetingState): readonly Hanging[] {
  return [
    ...state.points.map((point) => ({ point, number: null, caseId: null })),
    ...state.items.flatMap(({ points, number, caseId }) =>
      points.map((point) => ({ point, number, caseId })),
    ),
    ...state.actions.flatMap(({ points, number, caseId }) =>
      points.map((point) => ({ point, number, caseId })),
    ),
  ];
}

/** `prepare:3`, `action:2`, `agenda`: names for the engine and for a mail that is sent once. */
export function pointName(kind: string, number: number | null): string {
  return number === null ? kind : `${kind}:${number}`;
}

/** The guard of the agenda, also after the item was added (issue 7.3): out, with the reason. */
export function sendOutWhatCannotWait(state: MeetingState, { cases }: MeetingWorld): MeetingState {
  const items = state.items.map((item) => sentOut(item, state, cases));
  return items.some((item, index) => item !== state.items[index]) ? { ...state, items } : state;
}

function sentOut(item: MeetingItem, { startsAt }: MeetingState, cases: MeetingWorld['cases']): MeetingItem {
  const about = item.caseId === null || item.status !== 'open' ? undefined : cases.get(item.caseId);
  const because = about === undefined ? null : cannotWait(about.state, startsAt);
  if (because === null) return item;
  return { ...item, status: 'sentOut', outBecause: because, points: [], version: item.version + 1 };
}

function noticeOf(hanging: Hanging, sent: UpcomingRung, world: MeetingWorld): Notice {
  const { point, number, caseId } = hanging;
  const denied = deniedOf(caseId, world);
  return {
    ...{
      about: point.kind,
      number,
      caseId,
      rung: sent.rung,
      at: sent.at,
      due: point.due,
      since: point.since,
    },
    onTurn: point.owner,
    to: meetingRecipients(point, sent.rung, world.directory, denied),
  };
}

/** Who must not hear of an item, because its case does not exist for her. */
export function deniedOf(caseId: string | null, { cases, directory }: MeetingWorld): ReadonlySet<PersonId> {
  const state = caseId === null ? undefined : cases.get(caseId)?.state;
  if (state === undefined) return new Set();
  return new Set([...directory.people.keys()].filter((person) => isDenied(state, person)));
}

function replacePoint(
  state: MeetingState,
  { point, number, caseId }: Hanging,
  next: MeetingPoint,
): MeetingState {
  const swap = (points: readonly MeetingPoint[]): readonly MeetingPoint[] =>
    points.map((one) => (one === point ? next : one));
  if (number === null && caseId === null) return { ...state, points: swap(state.points) };
  return {
    ...state,
    items: state.items.map((item) =>
      item.points.includes(point) ? { ...item, points: swap(item.points) } : item,
    ),
    actions: state.actions.map((action) =>
      action.points.includes(point) ? { ...action, points: swap(action.points) } : action,
    ),
  };
}

/** M15 to everybody who is asked for a meeting. */
export function invitation(to: readonly PersonId[], at: Instant): Notice {
  return {
    ...{
      about: 'invitation',
      number: null,
      caseId: null,
      rung: 'start',
      at,
      due: null,
      since: at,
      onTurn: null,
      to,
    },
  };
}
