import { randomUUID } from 'node:crypto';
import type { CaseFileDeps } from '../casefile/case-file.js';
import type { Role } from '../domain/case/names.js';
import {
  schoolYearOf,
  YEAR_DUTIES,
  YEAR_PLAN,
  yearDutyDue,
  type YearDuty,
} from '../domain/oversight/school-year.js';
import { formatDay, type Day } from '../domain/terms/day.js';
import { inTransaction, type Client } from '../store/database.js';
import { rolesOf } from '../store/mail-choices.js';
import { addYearEvidence, yearEvidence, type YearEvidence } from '../store/year-rows.js';

interface Reader {
  readonly organisationId: string;
  readonly personId: string;
}

/** A yearly duty of a location with the proof that it was done. */
export interface YearLine {
  readonly duty: YearDuty;
  readonly words: string;
  readonly by: Role;
  readonly due: string;
  readonly evidence: readonly YearEvidence[];
}

/** Who keeps the school year, and may say that something was done. */
const KEEPERS: ReadonlySet<string> = new Set<Role>([
  'contactPerson', 'internBegeleider', 'aandachtsfunctionaris', 'director', 'vertrouwenspersoon',
]); // prettier-ignore
/** Who may see it besides (security.md 2.5, row 41: the yearly report). */
const READERS: ReadonlySet<string> = new Set<Role>(['endResponsible', 'bestuur', 'privacyOfficer']);

/** The school year of a location (R35). `null` = not for this person. */
export function readSchoolYear(
  deps: CaseFileDeps,
  reader: Reader,
  locationId: string,
  schoolYear: number,
): Promise<readonly YearLine[] | null> {
  return asPerson(deps, reader, async (client) => {
    const roles = await rolesOf(client, reader.personId);
    if (!roles.some((role) => KEEPERS.has(role) || READERS.has(role))) return null;
    const evidence = await yearEvidence(client, locationId, schoolYear);
    return YEAR_DUTIES.map((duty) => ({
      duty,
      words: YEAR_PLAN[duty].words,
      by: YEAR_PLAN[duty].by,
      due: formatDay(yearDutyDue(duty, schoolYear)),
      evidence: evidence.filter((one) => one.duty === duty),
    }));
  });
}

/** Something of the school year was done. @returns false when this person may not say so. */
export function noteYearDuty(
  deps: CaseFileDeps,
  reader: Reader,
  done: { readonly locationId: string; readonly duty: YearDuty; readonly on: Day; readonly note: string },
): Promise<boolean> {
  return asPerson(deps, reader, async (client) => {
    const roles = await rolesOf(client, reader.personId);
    if (!roles.some((role) => KEEPERS.has(role))) return false;
    await addYearEvidence(client, {
      ...{ id: randomUUID(), organisationId: reader.organisationId, notedBy: reader.personId },
      ...{ locationId: done.locationId, duty: done.duty, note: done.note },
      schoolYear: schoolYearOf(done.on),
      doneOn: formatDay(done.on),
    });
    return true;
  });
}

function asPerson<Result>(
  { app, keys }: CaseFileDeps,
  { organisationId, personId }: Reader,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  return inTransaction(
    app,
    { organisationId, personToken: keys.personToken(organisationId, personId) },
    work,
  );
}
