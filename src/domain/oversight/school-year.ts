import type { Role } from '../case/names.js';
import { addDays, dayOfDate, formatDay, yearOf, type Day } from '../terms/day.js';

export const YEAR_DUTIES = ['introduction', 'teamMeeting', 'yearlyTalk', 'intervision', 'training'] as const;
/**
 * What keeps knowledge awake in a school, once a school year (R35, S001): the contactpersoon introduces itself in all
 * groups; safety in the team meeting; the talk of contactpersonen with director and intern begeleider; intervision
 * under the vertrouwenspersoon; training.
 */
export type YearDuty = (typeof YEAR_DUTIES)[number];

/** By whom, and by when: policy [P], because S001 says "yearly" and names no month. */
export interface YearPlan {
  readonly by: Role;
  /** What mail calls it. */
  readonly words: string;
  readonly month: number;
  readonly dayOfMonth: number;
}

export const YEAR_PLAN: Readonly<Record<YearDuty, YearPlan>> = {
  introduction: {
    by: 'contactPerson',
    words: 'jezelf voorstellen in alle groepen',
    month: 10,
    dayOfMonth: 1,
  },
  teamMeeting: { by: 'contactPerson', words: 'veiligheid bespreken met het team', month: 12, dayOfMonth: 1 },
  yearlyTalk: { by: 'director', words: 'het jaargesprek met de contactpersonen', month: 3, dayOfMonth: 1 },
  intervision: { by: 'vertrouwenspersoon', words: 'de jaarlijkse intervisie', month: 4, dayOfMonth: 1 },
  training: { by: 'aandachtsfunctionaris', words: 'de jaarlijkse scholing', month: 6, dayOfMonth: 1 },
};

const FIRST_MONTH = 8;

/** A school year has the name of the year in which it begins: 1 August. */
export function schoolYearOf(day: Day): number {
  const year = yearOf(day);
  return Number(formatDay(day).slice(5, 7)) >= FIRST_MONTH ? year : year - 1;
}

export function yearDutyDue(duty: YearDuty, schoolYear: number): Day {
  const { month, dayOfMonth } = YEAR_PLAN[duty];
  return dayOfDate(month >= FIRST_MONTH ? schoolYear : schoolYear + 1, month, dayOfMonth);
}

const WARN_DAYS = 28;

/**
 * The day of the last reminder of a duty that is not done: four weeks before, on the day, and every four weeks after
 * it. `null` before the first.
 */
export function lastYearReminder(due: Day, today: Day): Day | null {
  const first = addDays(due, -WARN_DAYS);
  if (today < first) return null;
  return addDays(first, Math.floor((today - first) / WARN_DAYS) * WARN_DAYS);
}
