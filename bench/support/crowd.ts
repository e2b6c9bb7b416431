import { randomInt, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { runCommand } from '../../src/casefile/run-command.js';
import type { Command } from '../../src/domain/case/commands.js';
import { open, seal } from '../../src/security/envelope.js';
import type { BenchSchool } from './school.js';
import { INPUTS, OPENING, withId } from './school.js';
import type { Stage } from './stage.js';

const TEMPLATES = 60;
const BATCH = 500;
const LETTERS = '23456789BCDFGHJKLMNPQRSTVWXZ';

/** A case as it stands in the record, with what a list and a page open of it. */
interface Template {
  readonly id: string;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly state: string;
  readonly entries: readonly {
    readonly id: string;
    readonly row: Readonly<Record<string, unknown>>;
    readonly body: string;
  }[];
  readonly points: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Very many open cases in one organisation, sealed each with a key of its own as every case is: a few are lived, the
 * others are copies of them. Events are not copied: no list and no page of a case reads them.
 */
export async function makeCrowd(stage: Stage, school: BenchSchool, open: number): Promise<void> {
  const ids: string[] = [];
  for (let nth = 0; nth < TEMPLATES; nth += 1) ids.push(await liveSome(stage, school, nth % INPUTS.length));
  const templates = await Promise.all(ids.map((id) => readTemplate(stage, school, id)));
  for (let made = TEMPLATES; made < open; made += BATCH) {
    const many = Math.min(BATCH, open - made);
    await insertCopies(
      stage,
      school,
      Array.from({ length: many }, (_, nth) => templates[(made + nth) % TEMPLATES] as Template),
    );
  }
  await stage.owner.query('analyze');
}

/** Closed cases that stand in the way: `own` of them in the organisation itself, the rest in others. */
export async function makeClosed(stage: Stage, school: BenchSchool, many: number): Promise<void> {
  await stage.owner.query(
    `insert into case_file (id, organisation_id, location_id, code, stage, class, emergency, melding, help, closure, owner_id,
       version, wake_version, last_entry_at, opened_at, clock_base, clock_since, clock_factor, state, key_id)
     select gen_random_uuid(), organisation_id, location_id, 'C' || n, 'closed', class, emergency, melding, help, 'dispelled',
       owner_id, version, wake_version, last_entry_at, opened_at, clock_base, clock_since, clock_factor, '\\x00', key_id
     from (select * from case_file where organisation_id = $1 limit 1) f, generate_series(1, $2::int) n`,
    [school.organisationId, many],
  );
  await stage.owner.query('vacuum analyze case_file');
}

async function liveSome({ services }: Stage, school: BenchSchool, acts: number): Promise<string> {
  const { organisationId, locationId } = school;
  const act = async (caseId: string | null, by: string, input: object): Promise<string> => {
    const command = { ...withId(input as never), by } as unknown as Command;
    const done = await runCommand(services.caseFile, {
      organisationId,
      caseId,
      locationId: caseId === null ? locationId : null,
      command,
    });
    if (done.kind !== 'done') throw new Error(JSON.stringify(done));
    return done.caseId;
  };
  const id = await act(null, school.teacher, OPENING);
  for (const input of INPUTS.slice(0, acts)) await act(id, school.coordinator, input);
  return id;
}

async function readTemplate(stage: Stage, school: BenchSchool, id: string): Promise<Template> {
  const { owner, services } = stage;
  const all = async (table: string, key: string): Promise<Record<string, unknown>[]> =>
    (await owner.query<Record<string, unknown>>(`select * from ${table} where ${key} = $1`, [id])).rows;
  const [file] = await all('case_file', 'id');
  if (file === undefined) throw new Error('The template is gone');
  const { rows } = await owner.query<{ id: string; wrapped: Buffer; kekVersion: number }>(
    'select id, wrapped, kek_version as "kekVersion" from keystore.case_key where case_id = $1',
    [id],
  );
  const [wrapped] = rows;
  if (wrapped === undefined) throw new Error('The template has no key');
  const key = services.keys.unwrap(wrapped);
  const place = (table: string, column: string, rowId: string) => ({
    organisationId: school.organisationId,
    caseId: id,
    table,
    column,
    rowId,
  });
  const { state, ...columns } = file;
  return {
    id,
    columns,
    state: open(state as Buffer, key, place('case_file', 'state', id)),
    entries: (await all('case_entry', 'case_id')).map(({ body, ...row }) => ({
      id: row['id'] as string,
      row,
      body: open(body as Buffer, key, place('case_entry', 'body', row['id'] as string)),
    })),
    points: await all('waiting_point', 'case_id'),
  };
}

async function insertCopies(
  { owner: database, services }: Stage,
  { organisationId }: BenchSchool,
  templates: readonly Template[],
): Promise<void> {
  const keys: object[] = [];
  const files: object[] = [];
  const entries: object[] = [];
  const points: object[] = [];
  const people: object[] = [];
  // Nobody has a hundred thousand cases of her own: each batch has an owner of its own.
  const owner = randomUUID();
  for (const template of templates) {
    const caseId = randomUUID();
    const { key, stored } = services.keys.create();
    const sealed = (text: string, table: string, column: string, rowId: string): string =>
      bytea(seal(text, key, { organisationId, caseId, table, column, rowId }));
    const own = { organisation_id: organisationId, case_id: caseId };
    keys.push({ ...own, id: stored.id, wrapped: bytea(stored.wrapped), kek_version: stored.kekVersion });
    // Some hours apart, so that no two stand at the same place in a list.
    const due = Number(template.columns['next_due']) + randomInt(30 * 86_400_000);
    const state = sealed(template.state, 'case_file', 'state', caseId);
    files.push({ ...template.columns, id: caseId, code: newCode(), next_due: due, state, key_id: stored.id });
    for (const { id, row, body } of template.entries) {
      entries.push({ ...row, ...own, body: sealed(body, 'case_entry', 'body', id), key_id: stored.id });
    }
    points.push(...template.points.map((row) => ({ ...row, ...own, due })));
    people.push({ ...own, person_id: owner, relation: 'owner' });
  }
  await insertRows(database, 'keystore.case_key', keys);
  await insertRows(database, 'case_file', files);
  await insertRows(database, 'case_entry', entries);
  await insertRows(database, 'waiting_point', points);
  await insertRows(database, 'case_person', people);
}

async function insertRows(owner: pg.Pool, table: string, rows: readonly object[]): Promise<void> {
  await owner.query(
    `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

function bytea(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

function newCode(): string {
  return Array.from({ length: 9 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
