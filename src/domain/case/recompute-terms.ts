import { addMonths } from '../terms/day.js';
import { at, dayOf, type Instant } from '../terms/amsterdam.js';
import { Act } from './act.js';
import type { CaseEvent } from './events.js';
import { kindOf } from './names.js';
import { passTime } from './pass-time.js';
import type { Setting } from './setting.js';
import { meldingAtVeiligThuis, type CaseState, type HolidayAhead, type WaitingPoint } from './state.js';
import {
  backToOnDay,
  calendarDaysAfter,
  checkBefore,
  earliestOf,
  makePoint,
  nextHolidayCheck,
  workingDaysAfter,
  type DueMoment,
  type PointPlan,
} from './waiting-points.js';

const EVENING = 17;

/** What another calendar did to a case; no events when the case already stands on it. */
export interface Recomputed {
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
}

/**
 * A closed day or a corrected holiday changes what is still to come (design.md 2): one event `termsRecomputed` per open
 * case. Reminders that fell due under the old calendar are sent first. May be called again at any time: a case that
 * stands on this calendar is left alone, so a round over all cases can be broken off and resumed.
 *
 * What is already overdue stays overdue; what a person postponed, agreed or Veilig Thuis set stays; nothing but moments
 * changes (I7). The terms are those the point began with, not those of a later policy.
 */
export function recomputeTerms(state: CaseState, setting: Setting): Recomputed {
  const passed = passTime(state, setting);
  const before = passed.state;
  const waits = before.points.length > 0 || before.holidayAhead !== null;
  if (!waits || before.calendarVersion === setting.calendar.version) return passed;
  const act = new Act(before, setting, null);
  const monitoring = monitoringAgain(before, setting);
  act.happen({
    type: 'termsRecomputed',
    calendarVersion: setting.calendar.version,
    points: before.points.map((point) => pointAgain(before, point, { setting, monitoring })),
    monitoring,
    holiday: holidayAgain(before, setting),
  });
  const after = passTime(act.state, setting);
  return { events: [...passed.events, ...act.events, ...after.events], state: after.state };
}

interface World {
  readonly setting: Setting;
  readonly monitoring: readonly Instant[];
}

function pointAgain(state: CaseState, point: WaitingPoint, world: World): WaitingPoint {
  const { setting } = world;
  // Two series that already repeat: the clock of Veilig Thuis is left as it runs (fine print 26).
  if (point.ladder === 'veiligThuis' && point.rung !== null) return point;
  const overdue = point.due <= setting.now;
  const moment = overdue ? point : momentAgain(point, world);
  const plan: PointPlan = {
    id: point.id,
    due: moment.due,
    basis: moment.basis,
    dates: datesAgain(state, point, moment, setting),
    class: state.class,
    climbed: moment.due === point.due ? point.rung : null,
  };
  return makePoint(plan, setting);
}

function momentAgain(point: WaitingPoint, { setting, monitoring }: World): DueMoment {
  const { basis } = point;
  if (basis.adjusted === 'postponed') return point;
  switch (kindOf(point.id)) {
    case 'W11d':
      return backToOnDay(
        { due: point.dates['term'] ?? point.due, basis: { ...basis, adjusted: null } },
        setting,
      );
    case 'W12':
      return { due: monitoring[0] ?? point.due, basis };
    case 'W14':
      return { due: nextHolidayCheck(dayOf(basis.from), setting)?.due ?? point.due, basis };
    case 'W15':
    case 'task':
      return point;
    default: {
      const terms = basis.candidates ?? (basis.term === null ? [] : [basis.term]);
      return earliestOf(point.id, terms, basis.from, setting) ?? point;
    }
  }
}

/** The moments beside the due moment (fine print 26, 27), counted again from where they began. */
function datesAgain(
  state: CaseState,
  point: WaitingPoint,
  moment: DueMoment,
  setting: Setting,
): WaitingPoint['dates'] {
  const { expectedWorkingDays, directorWorkingDays, investigationExpectedDays } = setting.policy.veiligThuis;
  switch (kindOf(point.id)) {
    case 'W9': {
      const from = meldingAtVeiligThuis(state)?.submittedAt ?? point.basis.from;
      return {
        expected: workingDaysAfter(from, expectedWorkingDays, setting),
        director: workingDaysAfter(from, directorWorkingDays, setting),
      };
    }
    case 'W10':
      return {
        expected: calendarDaysAfter(point.basis.from, investigationExpectedDays),
        director: workingDaysAfter(moment.due, directorWorkingDays, setting),
      };
    default:
      return point.dates;
  }
}

/** The W12 occurrences still to come: each back from its nominal month after closing (R30). */
function monitoringAgain(state: CaseState, setting: Setting): readonly Instant[] {
  const { closedAt, monitoring } = state;
  if (closedAt === null || monitoring.length === 0) return monitoring;
  const { standard, high } = setting.policy.monitoringMonths;
  const nominal = [...new Set([...standard, ...high])].map((months) =>
    at(addMonths(dayOf(closedAt), months), EVENING),
  );
  const basis = { from: closedAt, term: null, adjusted: null } as const;
  return monitoring.map((due) =>
    due <= setting.now ? due : backToOnDay({ due: nearest(nominal, due), basis }, setting).due,
  );
}

/** Moving back shifts a moment by weeks at most, so the nearest month is the one it was made of. */
function nearest(moments: readonly Instant[], to: Instant): Instant {
  return moments.reduce(
    (best, one) => (Math.abs(one - to) < Math.abs(best - to) ? one : best),
    moments[0] ?? to,
  );
}

/** The holiday that was expected, wherever it lies now; one that is gone makes room for the next. */
function holidayAgain(state: CaseState, setting: Setting): HolidayAhead | null {
  if (state.closure !== null) return null;
  const { holidayAhead } = state;
  const same = holidayAhead === null ? undefined : setting.calendar.holidayNamed(holidayAhead.label);
  if (same !== undefined && same.first > dayOf(setting.now)) return checkBefore(same, setting);
  return nextHolidayCheck(dayOf(setting.now), setting);
}
