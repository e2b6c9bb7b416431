import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { inTransaction, type Context } from '../../src/store/database.js';
import { School } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

let system: System;
let school: School;
let other: School;
let caseId: string;
beforeAll(async () => {
  system = await createSystem();
  school = await School.create(system.services);
  other = await School.create(system.services);
  caseId = await school.open('omar');
  await other.open('omar');
  await school.act(caseId, 'denyAccess', 'omar', { person: school.people.ria, reason: 'x' });
});
afterAll(() => system.close());

interface Table {
  readonly name: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly organisation: boolean;
  readonly of_case: boolean;
  readonly policies: string[];
}

async function tables(): Promise<readonly Table[]> {
  const { rows } = await system.owner.query<Table>(`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id') as organisation,
      exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id') as of_case,
      array(select case when p.polpermissive then '' else 'restrictive ' end || p.polname from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'keystore') and c.relname not like 'kysely%' order by 1`);
  return rows;
}

const contextOf = (one: School, person: 'omar' | 'ria'): Context => ({
  organisationId: one.organisationId,
  personToken: system.services.keys.personToken(one.organisationId, one.people[person]),
});

const count = (context: Context | null, table: string, where = 'true') =>
  inTransaction(system.services.app, context, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from ${table} where ${where}`,
    );
    return rows[0]!.n;
  });

/** Of the installation as a whole: whether the bell works, tried on a case of nobody. */
const OF_THE_INSTALLATION = new Set(['public.self_test_run']);

/**
 * `case_denial` is what the policy itself looks in, and holds tokens; `command_outcome` must be seen by who sends an
 * id again, and holds codes.
 */
const WITHOUT_DENY = new Set(['public.case_denial', 'public.command_outcome']);

describe('PM-05 row-level security is the second line', () => {
  it('every table of an organisation or a case has it, forced, with its policies', async () => {
    const wrong = (await tables())
      .filter((table) => table.organisation || table.of_case || table.name === 'public.organisation')
      .filter((table) => !OF_THE_INSTALLATION.has(table.name))
      .filter(
        (table) =>
          !table.enabled ||
          !table.forced ||
          !table.policies.includes('own_organisation') ||
          (table.of_case &&
            !WITHOUT_DENY.has(table.name) &&
            !table.policies.some((policy) => policy.startsWith('restrictive '))),
      )
      .map((table) => table.name);
    expect(wrong).toEqual([]);
  });

  it('the roles of the processes own nothing and cannot step over it', async () => {
    const { rows } = await system.owner.query(
      "select rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname like 'wl\\_%' and rolname <> 'wl_owner'",
    );
    expect(rows.length).toBeGreaterThanOrEqual(4);
    for (const role of rows)
      expect(role).toMatchObject({ rolsuper: false, rolbypassrls: false, rolcreaterole: false });
    const owned = await system.owner.query(
      "select 1 from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('wl_app', 'wl_worker')",
    );
    expect(owned.rowCount).toBe(0);
  });

  it('without context no table shows a row', async () => {
    for (const { name } of (await tables()).filter((table) => table.organisation)) {
      const may = await system.owner.query<{ may: boolean }>(
        "select has_table_privilege('wl_app', $1, 'select') as may",
        [name],
      );
      if (may.rows[0]!.may) expect({ name, rows: await count(null, name) }).toEqual({ name, rows: 0 });
    }
  });

  it('no table shows a row of another organisation', async () => {
    for (const { name } of (await tables()).filter((table) => table.organisation)) {
      const may = await system.owner.query<{ may: boolean }>(
        "select has_table_privilege('wl_app', $1, 'select') as may",
        [name],
      );
      const elsewhere = `organisation_id <> '${school.organisationId}'`;
      if (may.rows[0]!.may) expect(await count(contextOf(school, 'omar'), name, elsewhere)).toBe(0);
    }
  });

  it.each([
    'case_file', 'case_event', 'case_entry', 'waiting_point', 'case_person', 'case_name', 'notification', 'wake',
    'keystore.case_key',
  ])('%s shows nothing of a case to who is shut out of it', async (table) => {
    const where = table === 'case_file' ? `id = '${caseId}'` : `case_id = '${caseId}'`;
    expect(await count(contextOf(school, 'ria'), table, where)).toBe(0);
  }); // prettier-ignore

  it('and shows it to others, so that the tests above could fail', async () => {
    for (const table of ['case_event', 'case_entry', 'keystore.case_key'])
      expect(await count(contextOf(school, 'omar'), table, `case_id = '${caseId}'`)).toBeGreaterThan(0);
  });

  it('a row cannot be added to another organisation', async () => {
    const add = inTransaction(system.services.app, contextOf(school, 'omar'), (client) =>
      client.query('insert into location values ($1, $2, $3)', [randomUUID(), other.organisationId, 'x']),
    );
    await expect(add).rejects.toThrow('row-level security');
  });
});

describe('TH06 what was written stays', () => {
  const attempts = ['case_event', 'case_entry', 'audit', 'command_outcome'].flatMap((table) => [
    [`update ${table} set organisation_id = organisation_id`],
    [`delete from ${table}`],
    [`truncate ${table}`],
  ]);

  it.each(attempts)('wl_app and wl_worker may not: %s', async (statement) => {
    for (const pool of [system.services.app, system.services.worker])
      await expect(
        inTransaction(pool, contextOf(school, 'omar'), (client) => client.query(statement)),
      ).rejects.toThrow('permission denied');
  });

  it.each(['case_event', 'case_entry', 'audit'])(
    'not even the owner changes %s by mistake',
    async (table) => {
      await expect(system.owner.query(`delete from ${table}`)).rejects.toThrow('append-only');
    },
  );

  it('neither role reaches a wrapped key to change it', async () => {
    for (const pool of [system.services.app, system.services.worker])
      for (const statement of [
        'update keystore.case_key set kek_version = 0',
        'delete from keystore.case_key',
        'update keystore.organisation_key set kek_version = 0',
      ])
        await expect(
          inTransaction(pool, contextOf(school, 'omar'), (client) => client.query(statement)),
        ).rejects.toThrow('permission denied');
  });
});
