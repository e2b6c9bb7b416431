import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDenials } from '../../src/casefile/denials.js';
import { readCaseLog, readOrganisationLog } from '../../src/casefile/log-reads.js';
import { readCase, readTimeline } from '../../src/casefile/reads.js';
import { searchCases } from '../../src/casefile/search.js';
import { readWorkList } from '../../src/casefile/work-list.js';
import { OPEN_CASE, School, type SchoolPerson } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

let system: System;
let school: School;
beforeAll(async () => {
  system = await createSystem();
  school = await School.create(system.services);
});
afterAll(() => system.close());

const deps = () => system.services.caseFile;
const by = (person: SchoolPerson) => ({
  organisationId: school.organisationId,
  personId: school.people[person],
});
const named = (...names: string[]) => ({
  ...OPEN_CASE,
  subjects: names.map((name) => ({ kind: 'pupil', name, age: 8 })),
});

async function lastAudit(): Promise<Record<string, unknown>> {
  const { rows } = await system.owner.query<{ row: Record<string, unknown> }>(
    'select row from audit where organisation_id = $1 order by seq desc limit 1',
    [school.organisationId],
  );
  return rows[0]!.row;
}

describe('LG-01 the read log', () => {
  it('has a row for every read, with position, session and factor', async () => {
    const caseId = await school.open('lisa');
    const via = { session: 'abc', factor: 'totp', purpose: 'ownTask' as const };
    await readTimeline(deps(), { ...by('omar'), caseId, via });
    expect(await lastAudit()).toMatchObject({
      event: 'read',
      action: 'timeline',
      outcome: 'ok',
      personId: school.people.omar,
      caseId,
      level: 'full',
      relation: expect.arrayContaining(['LOC']) as unknown,
      ...via,
    });
  });

  it('has a row for a read that was refused', async () => {
    const caseId = await school.open('omar');
    expect(await readCase(deps(), { ...by('lisa'), caseId })).toBeNull();
    expect(await lastAudit()).toMatchObject({ outcome: 'refused', code: 'unknownCase', caseId });
  });

  it('has a row for a list, with what it showed', async () => {
    const caseId = await school.open('omar');
    await readWorkList(deps(), by('omar'), { onTurn: false, overdue: false, limit: 50 });
    const row = await lastAudit();
    expect(row).toMatchObject({ event: 'list', outcome: 'ok' });
    expect(row['objectIds']).toContain(caseId);
  });

  it('that cannot be written means no content', async () => {
    const caseId = await school.open('omar');
    await system.owner.query('revoke insert on audit from wl_app');
    try {
      await expect(readCase(deps(), { ...by('omar'), caseId })).rejects.toThrow('audit');
      await expect(readTimeline(deps(), { ...by('omar'), caseId })).rejects.toThrow('audit');
      await expect(searchCases(deps(), by('omar'), 'Jansen')).rejects.toThrow('audit');
      await expect(
        readWorkList(deps(), by('omar'), { onTurn: false, overdue: false, limit: 5 }),
      ).rejects.toThrow('audit');
    } finally {
      await system.owner.query('grant insert on audit to wl_app');
    }
  });
});

describe('rows 37 and 38: who reads the log', () => {
  it('of a case: who leads it and the privacy officer, not the reporter or the administrator', async () => {
    const caseId = await school.open('lisa');
    await school.act(caseId, 'assign', 'omar', { person: school.people.omar, reason: 'x' });
    const may: Partial<Record<SchoolPerson, boolean>> = {};
    for (const person of ['lisa', 'omar', 'ria', 'fatma', 'adam', 'bea'] as const)
      may[person] = (await readCaseLog(deps(), { ...by(person), caseId })) !== null;
    expect(may).toEqual({ lisa: false, omar: true, ria: true, fatma: true, adam: false, bea: false });
  });

  it('of the organisation: the privacy officer, without place in the chain', async () => {
    expect(await readOrganisationLog(deps(), by('omar'))).toBeNull();
    const rows = await readOrganisationLog(deps(), by('fatma'));
    expect(rows!.rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toContain('"seq"');
    expect(await lastAudit()).toMatchObject({ action: 'organisationLog', outcome: 'ok' });
  });

  it('a privacy officer who is shut out of a case finds no row of it', async () => {
    const caseId = await school.open('omar');
    await school.act(caseId, 'denyAccess', 'omar', { person: school.people.fatma, reason: 'geheim' });
    const rows = await readOrganisationLog(deps(), by('fatma'));
    expect(JSON.stringify(rows)).not.toContain(caseId);
    expect(await readCaseLog(deps(), { ...by('fatma'), caseId })).toBeNull();
  });
});

describe('row 39: whom a case was closed to', () => {
  it('stands in the deny list and nowhere in the timeline', async () => {
    const caseId = await school.open('omar', { ...OPEN_CASE, deny: [school.people.bea] });
    await school.act(caseId, 'denyAccess', 'omar', { person: school.people.adam, reason: 'nee' });
    await school.act(caseId, 'grantAccess', 'omar', { person: school.people.lisa, reason: 'ja' });
    const timeline = await readTimeline(deps(), { ...by('lisa'), caseId });
    expect(timeline!.length).toBeGreaterThan(0);
    expect(JSON.stringify(timeline)).not.toContain(school.people.bea);
    expect(JSON.stringify(timeline)).not.toContain(school.people.adam);
    expect(await readDenials(deps(), { ...by('lisa'), caseId })).toBeNull();
    const denials = await readDenials(deps(), { ...by('omar'), caseId });
    expect(denials!.map((one) => one.personId).sort()).toEqual(
      [school.people.bea, school.people.adam].sort(),
    );
  });
});

describe('CR-07 a damaged fragment', () => {
  it('is unreadable by itself; the rest of the case is there', async () => {
    const caseId = await school.open('omar');
    await school.act(caseId, 'completeMapping', 'omar', { contradictions: 'soughtNoneFound', text: 'kaart' });
    await system.owner.query(
      `begin; set local session_replication_role = replica;
       update case_entry set body = set_byte(body, 60, get_byte(body, 60) # 1) where case_id = '${caseId}' and type = 'completeMapping';
       update case_event set data = set_byte(data, 60, get_byte(data, 60) # 1) where case_id = '${caseId}' and seq = 1; commit`,
    );
    const timeline = await readTimeline(deps(), { ...by('omar'), caseId });
    const damaged = timeline!.filter((item) => item.unreadable);
    expect(damaged).toHaveLength(2);
    expect(damaged[0]!.event).toMatchObject({ type: 'caseOpened', by: school.people.omar });
    expect(timeline!.length).toBeGreaterThan(damaged.length);
    expect((await readCase(deps(), { ...by('omar'), caseId }))!.level).toBe('full');
  });
});

describe('CR-09 search', () => {
  const find = async (person: SchoolPerson, term: string) =>
    (await searchCases(deps(), by(person), term))?.map((hit) => hit.caseId);

  it('finds whole parts of a name, whatever accents, capitals and prefixes', async () => {
    const caseId = await school.open('omar', named('Zoë van der Meerendonk'));
    for (const term of ['Zoe', 'MEERENDONK', 'zoë meerendonk', 'van der Meerendonk', 'Meerendonk, Zoë'])
      expect(await find('omar', term)).toEqual([caseId]);
    for (const term of ['Meeren', 'zo', 'van der Zoëtje', 'Zoë Jansen'])
      expect(await find('omar', term)).toEqual([]);
  });

  it('finds children that were added later', async () => {
    const caseId = await school.open('omar', named('Anna Bakker'));
    await school.act(caseId, 'describeCase', 'omar', {
      subjects: [{ kind: 'pupil', name: 'Ruben Quispel' }],
    });
    expect(await find('omar', 'Quispel')).toEqual([caseId]);
    expect(await find('omar', 'Bakker')).toEqual([caseId]);
  });

  it('finds a case by its code', async () => {
    const caseId = await school.open('omar');
    const { code } = (await readCase(deps(), { ...by('omar'), caseId }))!;
    expect(await find('omar', code.toLowerCase())).toEqual([caseId]);
    expect(await find('omar', `${code.slice(0, 3)}-${code.slice(3)}`)).toEqual([caseId]);
  });

  it('finds nothing for who has no full access, or is shut out, or asks too little', async () => {
    const caseId = await school.open('omar', named('Xander Wolthuizen'));
    expect(await find('lisa', 'Wolthuizen')).toEqual([]);
    expect(await find('bea', 'Wolthuizen')).toEqual([]);
    expect(await find('ria', 'Wolthuizen')).toEqual([caseId]);
    await school.act(caseId, 'denyAccess', 'omar', { person: school.people.ria, reason: 'x' });
    expect(await find('ria', 'Wolthuizen')).toEqual([]);
    expect(await searchCases(deps(), by('omar'), 'x')).toBeNull();
    expect(await searchCases(deps(), by('omar'), 'x'.repeat(201))).toBeNull();
  });

  it('writes what was searched for in no readable form', async () => {
    await find('omar', 'Wolthuizen');
    const row = await lastAudit();
    expect(row).toMatchObject({ event: 'search', hits: 1 });
    expect(JSON.stringify(row).toLowerCase()).not.toContain('wolthuizen');
  });

  it('another organisation finds nothing, and its codes differ', async () => {
    const other = await School.create(system.services);
    const hits = await searchCases(
      deps(),
      { organisationId: other.organisationId, personId: other.people.omar },
      'Meerendonk',
    );
    expect(hits).toEqual([]);
  });
});
