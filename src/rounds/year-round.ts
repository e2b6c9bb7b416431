import type { Role } from '../domain/case/names.js';
import type { Directory } from '../domain/case/setting.js';
import {
  lastYearReminder,
  schoolYearOf,
  YEAR_DUTIES,
  YEAR_PLAN,
  yearDutyDue,
  type YearDuty,
} from '../domain/oversight/school-year.js';
import { at, dayOf, type Instant } from '../domain/terms/amsterdam.js';
import type { Day } from '../domain/terms/day.js';
import { addNotifications, type NewNotification } from '../store/notifications.js';
import { yearEvidence, type YearEvidence } from '../store/year-rows.js';
import { placesAt, type Place, type RoundDeps } from './setting.js';

const MORNING = 8;

/**
 * The school year (R35): each duty without evidence is asked for four weeks before its day, on the day, and every four
 * weeks after it until there is evidence. Twice is once; after a missed week the last reminder still goes out.
 * @returns how many reminders were new.
 */
export async function yearRound({ worker }: RoundDeps, now: Instant): Promise<number> {
  const today = dayOf(now);
  const schoolYear = schoolYearOf(today);
  let reminded = 0;
  for (const place of await placesAt(worker, now)) {
    const evidence = await yearEvidence(worker, place.locationId, schoolYear);
    const rows = YEAR_DUTIES.filter((duty) => !isDone(duty, evidence, place)).flatMap((duty) =>
      remindersOf(place, duty, { schoolYear, today }),
    );
    reminded += await addNotifications(worker, rows);
  }
  return reminded;
}

/** Somebody's own training is everybody's when everybody who works with the meldcode here has had it. */
function isDone(duty: YearDuty, evidence: readonly YearEvidence[], { world }: Place): boolean {
  const own = evidence.filter((one) => one.duty === duty);
  if (own.some((one) => one.personId === null)) return true;
  const trained = new Set(own.map((one) => one.personId));
  const toTrain = [...world.directory.people.values()].filter((one) =>
    one.roles.some((role) => WORKS_WITH_IT.has(role)),
  );
  return toTrain.length > 0 && toTrain.every((one) => trained.has(one.id));
}

const WORKS_WITH_IT: ReadonlySet<Role> = new Set([
  'professional', 'contactPerson', 'internBegeleider', 'aandachtsfunctionaris', 'director', 'endResponsible',
  'vertrouwenspersoon',
]); // prettier-ignore

function remindersOf(
  place: Place,
  duty: YearDuty,
  when: { readonly schoolYear: number; readonly today: Day },
): readonly NewNotification[] {
  const due = yearDutyDue(duty, when.schoolYear);
  const reminder = lastYearReminder(due, when.today);
  if (reminder === null) return [];
  const plan = YEAR_PLAN[duty];
  return holdersOrNext(place.world.directory, plan.by).map((personId) => ({
    ...{ organisationId: place.organisationId, caseId: null, personId, kind: 'yearlyDuty' },
    ...{ point: `yearlyDuty ${place.locationId}`, rung: duty, nominalAt: at(reminder, MORNING) },
    facts: { duty: plan.words, due },
  }));
}

/** Whoever holds the role and is there, else who coordinates, else the director: the duty stays somebody's. */
function holdersOrNext(directory: Directory, role: Role): readonly string[] {
  const present = [...directory.people.values()].filter((one) => one.present);
  for (const wanted of [role, 'aandachtsfunctionaris', 'internBegeleider', 'director'] as const) {
    const found = present.filter((one) => one.roles.includes(wanted));
    if (found.length > 0) return found.map((one) => one.id);
  }
  return [];
}
