import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { lateSweep } from '../../src/casefile/late-sweep.js';
import { letTimePass } from '../../src/casefile/let-time-pass.js';
import { isFoldOfItsEvents } from '../../src/casefile/reconcile.js';
import type { CaseFileDeps } from '../../src/casefile/case-file.js';
import { UnreadableCase } from '../../src/casefile/damage.js';
import { caseWorkflowId } from '../../src/workflows/ids.js';
import { ApiClient } from '../support/api-client.js';
import { damageEvents, damageState, mendEvents } from '../support/damage.js';
import { OPEN_CASE, SIGNAL } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';
import { eventually } from '../workflows/engine.js';

jest.setTimeout(120_000);

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;

describe('a case of which the stored state is damaged (BI-45)', () => {
  let system: System;
  let staffed: StaffedSchool;
  let api: ApiClient;
  const told: string[] = [];

  beforeAll(async () => {
    system = await createSystem({ PERSON_CASES_PER_HOUR: '100' });
    const { report } = system.services.caseFile;
    Object.assign(system.services.caseFile, {
      report: (...said: Parameters<CaseFileDeps['report']>) => {
        told.push(`${said[0]} ${said[2] ?? ''}`);
        report(...said);
      },
    });
    staffed = await staffedSchool(system);
    api = await ApiClient.create(system, staffed.school);
  });
  afterAll(() => system.close());

  const lost = async (): Promise<string> => {
    const caseId = await api.open('lisa', OPEN_CASE);
    await damageState(system.owner, caseId);
    await damageEvents(system.owner, caseId);
    return caseId;
  };
  const listed = async (): Promise<readonly string[]> => {
    const reply = await api.get('/work-list', 'omar');
    return (reply.body as { cases: { caseId: string }[] }).cases.map(({ caseId }) => caseId);
  };

  it('is made again of its events: read, listed, acted upon and sound from the next act on; and it is reported', async () => {
    const caseId = await api.open('lisa', OPEN_CASE);
    const before = await api.get(`/cases/${caseId}`, 'omar');
    await damageState(system.owner, caseId);

    expect((await api.get(`/cases/${caseId}`, 'omar')).body).toEqual(before.body);
    const omar = await staffed.enter('omar');
    const { code } = before.body as { code: string };
    expect((await omar.get('/werklijst')).text).toContain(code);
    expect(told).toContain(`stateMended ${caseId}`);

    expect((await api.act(caseId, 'omar', 'acknowledge')).status).toBe(200);
    told.length = 0;
    expect((await api.get(`/cases/${caseId}`, 'omar')).status).toBe(200);
    expect(told).toEqual([]);
    expect(await isFoldOfItsEvents(system.services.caseFile, caseId)).toBe(true);
  });

  it('when its events are damaged too, says so to whom it concerns, and writes nothing', async () => {
    const healthy = await api.open('lisa', OPEN_CASE);
    const caseId = await lost();

    for (const reply of [
      await api.get(`/cases/${caseId}`, 'omar'),
      await api.act(caseId, 'omar', 'recordSignal', SIGNAL),
    ]) {
      expect([reply.status, (reply.body as { code: string }).code]).toEqual([409, 'unreadableCase']);
    }
    // For whom it did not exist before, it does not exist now.
    expect((await api.get(`/cases/${caseId}`, 'adam')).status).toBe(404);
    expect((await api.act(caseId, 'adam', 'recordSignal', SIGNAL)).status).toBe(404);
    expect(told).toContain(`unreadableCase ${caseId}`);

    // Beside it: the list, the pages and the other case.
    expect(await listed()).toEqual(expect.arrayContaining([healthy, caseId]));
    const omar = await staffed.enter('omar');
    expect((await omar.get('/werklijst')).status).toBe(200);
    expect((await api.act(healthy, 'omar', 'acknowledge')).status).toBe(200);

    const { rows } = await system.owner.query<{ code: string }>('select code from case_file where id = $1', [
      caseId,
    ]);
    const page = await omar.get(`/zaken/${rows[0]?.code ?? ''}`);
    expect(page.status).toBe(409);
    expect(page.text).toContain('Dit dossier kan nu niet worden gelezen');
    expect(page.text).toContain('112');

    // Brought back, as from a backup: everything is as it was.
    await mendEvents(system.owner, caseId);
    expect((await api.act(caseId, 'omar', 'acknowledge')).status).toBe(200);
    expect(await isFoldOfItsEvents(system.services.caseFile, caseId)).toBe(true);
  });

  it('keeps no other from its reminder, and is not taken for a case that waits for nothing', async () => {
    const { caseFile, engine } = system.services;
    const worker = await system.startWorker();
    const danger = { ...OPEN_CASE, class: 'acute', at: Date.now() - QUARTER + 2_000 };
    const poisoned = await staffed.school.open('lisa', danger);
    const healthy = await staffed.school.open('lisa', danger);
    await damageState(system.owner, poisoned);
    await damageEvents(system.owner, poisoned);

    await expect(letTimePass(caseFile, poisoned)).rejects.toThrow(UnreadableCase);
    const reminders = async (caseId: string): Promise<number> =>
      (
        await system.owner.query("select 1 from case_event where case_id = $1 and type = 'reminded'", [
          caseId,
        ])
      ).rowCount ?? 0;
    await eventually(async () => (await reminders(healthy)) > 0, 30_000);
    const late = async (): Promise<number> =>
      (
        await system.owner.query(
          'select 1 from case_file where id = $1 and next_at < extract(epoch from clock_timestamp()) * 1000 - 15000',
          [poisoned],
        )
      ).rowCount ?? 0;
    await eventually(async () => (await late()) === 1, 40_000);

    expect(await lateSweep(caseFile)).not.toContain(poisoned);

    const run = engine.client.workflow.getHandle(caseWorkflowId(poisoned));
    expect((await run.describe()).status.name).toBe('RUNNING');
    await mendEvents(system.owner, poisoned);
    expect(await lateSweep(caseFile)).toContain(poisoned);
    expect(await reminders(poisoned)).toBeGreaterThan(0);
    await worker.stop();
  });
});
