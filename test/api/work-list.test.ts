import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ApiClient, newId } from '../support/api-client.js';
import { OPEN_CASE, School } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

interface Page {
  cases: { caseId: string; nextDue: string; class: string }[];
  next: string | null;
}

describe('the work list', () => {
  let system: System;
  let school: School;
  let api: ApiClient;
  let ordinary: string[];
  let high: string;
  let late: string;

  beforeAll(async () => {
    system = await createSystem({ PERSON_CASES_PER_HOUR: '100' });
    school = await School.create(system.services);
    api = await ApiClient.create(system, school);
    ordinary = [];
    for (let made = 0; made < 5; made += 1) ordinary.push(await api.open('lisa'));
    high = await api.open('lisa', { ...OPEN_CASE, class: 'high' });
    late = await api.open('lisa', { ...OPEN_CASE, at: '2026-01-05T10:00' });
    await api.act(high, 'omar', 'acknowledge');
  });
  afterAll(() => system.close());

  const list = async (query = '', as: 'omar' | 'lisa' | 'bea' = 'omar') =>
    (await api.get(`/work-list?${query}`, as)).body as Page;
  const idsOf = ({ cases }: Page) => cases.map(({ caseId }) => caseId);

  it('given a page size, gives every case once, soonest due first, a page at a time', async () => {
    const pages: Page[] = [];
    for (let cursor = ''; ;) {
      const page = await list(`limit=3${cursor}`);
      pages.push(page);
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }

    expect(pages.map(({ cases }) => cases.length)).toEqual([3, 3, 1]);
    const all = pages.flatMap(({ cases }) => cases);
    expect(new Set(all.map(({ caseId }) => caseId))).toEqual(new Set([...ordinary, high, late]));
    const dues = all.map(({ nextDue }) => nextDue);
    expect(dues).toEqual([...dues].sort());
  });

  it('filters by class, overdue, stage, location and turn', async () => {
    expect(idsOf(await list('class=high'))).toEqual([high]);
    expect(idsOf(await list('overdue=true'))).toEqual([late]);
    expect(idsOf(await list('stage=deciding'))).toEqual([]);
    expect(idsOf(await list(`locationId=${newId()}`))).toEqual([]);
    expect(idsOf(await list(`locationId=${school.locationId}`))).toHaveLength(7);
    expect(idsOf(await list('onTurn=true'))).not.toContain(high);
    expect(idsOf(await list('onTurn=true'))).toContain(late);
  });

  it('given somebody without access, is empty', async () => {
    expect(await list('', 'bea')).toEqual({ cases: [], next: null });
  });
});
