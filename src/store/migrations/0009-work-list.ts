import { sql, type Kysely } from 'kysely';

/** The work list of a location in its own order, and the cases of a person, without reading any other case (S05). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index case_file_of_location on case_file
    (location_id, (class <> 'acute'), next_due, id) where stage <> 'closed'`.execute(db);
  await sql`create index case_person_of on case_person (person_id) where relation <> 'reporter'`.execute(db);
}
