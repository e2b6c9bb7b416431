import type pg from 'pg';
import { addPerson } from '../organisation/people.js';
import { setUpOrganisation, type SetUp } from '../organisation/set-up.js';
import { PRACTICE_ORGANISATION, PRACTICE_PEOPLE, practiceMail, type PracticePerson } from './people.js';

/** The practice organisation as it stands in this database. */
export interface PracticeOrganisation extends SetUp {
  readonly people: Readonly<Record<PracticePerson, string>>;
  /** The moment from which its cases are told. */
  readonly toldFrom: number;
  readonly finished: boolean;
}

/** Makes the practice organisation and its people, or finds what is there; whatever was half done is completed. */
export async function ensurePracticeOrganisation(worker: pg.Pool): Promise<PracticeOrganisation> {
  const place =
    (await find(worker)) ?? (await setUpOrganisation(worker, { ...PRACTICE_ORGANISATION, practice: true }));
  const { organisationId } = place;
  await worker.query('insert into practice_seed values ($1, $2) on conflict do nothing', [
    organisationId,
    Date.now(),
  ]);
  const { rows } = await worker.query<{ told_from: number; finished: boolean }>(
    'select told_from, finished from practice_seed where organisation_id = $1',
    [organisationId],
  );
  const [seed] = rows;
  if (seed === undefined) throw new Error('The practice organisation is not there');
  const people = await ensurePeople(worker, organisationId);
  return { ...place, people, toldFrom: seed.told_from, finished: seed.finished };
}

async function find(worker: pg.Pool): Promise<SetUp | null> {
  const { rows } = await worker.query<SetUp>(
    `select o.id as "organisationId", l.id as "locationId" from organisation o join location l on l.organisation_id = o.id
     where o.practice and o.name = $1`,
    [PRACTICE_ORGANISATION.name],
  );
  return rows[0] ?? null;
}

async function ensurePeople(
  worker: pg.Pool,
  organisationId: string,
): Promise<Record<PracticePerson, string>> {
  const { rows } = await worker.query<{ id: string; email: string }>(
    'select id, email from person where organisation_id = $1',
    [organisationId],
  );
  const people = {} as Record<PracticePerson, string>;
  for (const key of Object.keys(PRACTICE_PEOPLE) as PracticePerson[]) {
    const email = practiceMail(key);
    const known = rows.find((row) => row.email === email);
    const { name, roles } = PRACTICE_PEOPLE[key];
    people[key] = known?.id ?? (await addPerson(worker, { organisationId, name, email, roles }));
  }
  return people;
}
