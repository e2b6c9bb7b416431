import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { breakGlassByCode, type GlassResult } from '../../src/casefile/break-glass.js';
import { readCase } from '../../src/casefile/reads.js';
import { School, type SchoolPerson } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

const REASON = 'Ik val in voor de juf en het kind vertelt mij iets.';

let system: System;
let school: School;
let alarms: string[];
beforeAll(async () => {
  system = await createSystem();
});
afterAll(() => system.close());
beforeEach(async () => {
  school = await School.create(system.services);
  alarms = [];
});

async function codeOf(caseId: string): Promise<string> {
  const { rows } = await system.owner.query<{ code: string }>('select code from case_file where id = $1', [
    caseId,
  ]);
  return rows[0]!.code;
}

function tryCode(code: string, by: SchoolPerson = 'lisa', reason = REASON): Promise<GlassResult> {
  const deps = { ...system.services.caseFile, report: (what: string) => void alarms.push(what) };
  const { organisationId, people } = school;
  return breakGlassByCode(deps, { organisationId, personId: people[by], code, reason });
}

describe('PM-23 breaking the glass by code', () => {
  it('opens the case, to whom had nothing of it', async () => {
    const caseId = await school.open('omar');
    const ask = { organisationId: school.organisationId, personId: school.people.lisa, caseId };
    expect(await readCase(system.services.caseFile, ask)).toBeNull();
    const code = await codeOf(caseId);
    expect(await tryCode(`${code.slice(0, 3)}-${code.slice(3).toLowerCase()}`)).toEqual({
      kind: 'opened',
      caseId,
    });
    expect((await readCase(system.services.caseFile, ask))?.level).toBe('full');
    const { rows } = await system.owner.query<{ row: { purpose?: string } }>(
      'select row from audit where organisation_id = $1 order by seq desc limit 1',
      [school.organisationId],
    );
    expect(rows[0]!.row.purpose).toBe('breakGlass');
  });

  it('gives one answer for unknown, shut out and not allowed', async () => {
    const caseId = await school.open('omar');
    await school.act(caseId, 'denyAccess', 'omar', { person: school.people.lisa, reason: 'x' });
    const answers = [
      await tryCode('BBBBBBB'),
      await tryCode(await codeOf(caseId)),
      await tryCode(await codeOf(caseId), 'adam'),
      await tryCode("'; drop table case_file"),
    ];
    expect(answers).toEqual(answers.map(() => ({ kind: 'no' })));
  });

  it('asks for a reason of twenty characters', async () => {
    const code = await codeOf(await school.open('omar'));
    expect(await tryCode(code, 'lisa', 'te kort           x')).toEqual({ kind: 'reasonTooShort' });
  });
});

describe('PM-24 limits', () => {
  it('two in seven days; the third is refused and alarmed, also when they come at once', async () => {
    const codes = await Promise.all([1, 2, 3].map(async () => codeOf(await school.open('omar'))));
    const results = await Promise.all(codes.map((code) => tryCode(code)));
    expect(results.filter((result) => result.kind === 'opened')).toHaveLength(2);
    expect(alarms).toEqual(['glassTooOften']);
  });

  it('after five wrong codes in an hour the right one is refused', async () => {
    const code = await codeOf(await school.open('omar'));
    for (let wrong = 0; wrong < 5; wrong += 1) await tryCode('BBBBBBB');
    expect(await tryCode(code)).toEqual({ kind: 'no' });
    expect(alarms).toEqual(['glassTooOften']);
  });

  it('an acute case is only alarmed', async () => {
    const caseId = await school.open('omar');
    await school.act(caseId, 'raiseEmergency', 'omar', { reason: 'gevaar' });
    const code = await codeOf(caseId);
    for (let wrong = 0; wrong < 5; wrong += 1) await tryCode('BBBBBBB');
    expect(await tryCode(code)).toEqual({ kind: 'opened', caseId });
    expect(alarms).toEqual(['glassTooOften']);
  });
});
