import type { CaseEventOf } from '../events.js';
import type { CaseState, Rung, WaitingPoint } from '../state.js';
import { noChange, type ChangesOf } from './change.js';

/** What the case waits for, and the reminders about it. */
export const FILE: ChangesOf<
  | 'pointOpened'
  | 'pointMoved'
  | 'pointEnded'
  | 'reminded'
  | 'holidayExpected'
  | 'termsRecomputed'
  | 'pointPostponed'
  | 'holidayPlanRecorded'
  | 'moveReported'
  | 'takeoverConfirmed'
  | 'escalationNoted'
> = {
  pointOpened: (state, event) => ({
    points: withPoint(state, event.point),
    taskCount: state.taskCount + (event.point.id.startsWith('task') ? 1 : 0),
  }),
  pointMoved: (state, event) => ({ points: withPoint(state, event.point) }),
  pointEnded: (state, event) => ({ points: state.points.filter((point) => point.id !== event.point) }),
  reminded: (state, event) => ({ points: state.points.map((point) => reminded(point, event)) }),
  holidayExpected: (_, event) => ({ holidayAhead: event.holiday }),
  termsRecomputed: (_, event) => ({
    calendarVersion: event.calendarVersion,
    points: event.points,
    monitoring: event.monitoring,
    holidayAhead: event.holiday,
  }),
  pointPostponed: noChange,
  holidayPlanRecorded: noChange,
  moveReported: noChange,
  takeoverConfirmed: noChange,
  escalationNoted: noChange,
};

function withPoint(state: CaseState, point: WaitingPoint): readonly WaitingPoint[] {
  return [...state.points.filter((other) => other.id !== point.id), point];
}

function reminded(point: WaitingPoint, event: CaseEventOf<'reminded'>): WaitingPoint {
  if (point.id !== event.point) return point;
  return { ...point, rung: higher(point.rung, event.rung), upcoming: event.upcoming };
}

const HEIGHT = { before: 1, due: 2, 1: 3, 2: 4, 3: 5 } as const;

function higher(a: Rung | null, b: Rung): Rung {
  return a !== null && HEIGHT[a] > HEIGHT[b] ? a : b;
}
