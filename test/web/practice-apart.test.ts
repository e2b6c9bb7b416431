import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { moveClock } from '../../src/casefile/let-time-pass.js';
import { readPracticeItems } from '../../src/casefile/practice-items.js';
import { readCase } from '../../src/casefile/reads.js';
import { runCommand } from '../../src/casefile/run-command.js';
import { readWorkList } from '../../src/casefile/work-list.js';
import { showCode } from '../../src/domain/case/code.js';
import type { Command } from '../../src/domain/case/commands.js';
import { deliver } from '../../src/notifications/deliver.js';
import { placesAt } from '../../src/rounds/setting.js';
import { retentionRound } from '../../src/rounds/retention-round.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';
import type { Visitor } from '../support/visitor.js';

jest.setTimeout(240_000);

const SIGNAL = {
  ...{ gevaar: 'no', wie: 'pupil', naam: 'Zzoefen', tekst: 'Een zin over Zzoefen.', hoe: 'observation' },
  ...{ wanneer: 'today', zelf: 'no', overwie: 'home' },
};

describe('practice and real never mix (S32)', () => {
  let system: System;
  let staffed: StaffedSchool;
  let omar: Visitor;
  let base: string;
  let story: { readonly caseId: string; readonly code: string; readonly schoolId: string };
  let real: { readonly caseId: string; readonly code: string };

  beforeAll(async () => {
    system = await createSystem();
    await system.startWorker();
    staffed = await staffedSchool(system);
    const { school } = staffed;
    const caseId = await school.open('lisa');
    const who = { organisationId: school.organisationId, personId: school.people.omar, caseId };
    real = { caseId, code: (await readCase(system.services.caseFile, who))!.code };
    omar = await staffed.enter('omar');
    await omar.get('/oefenen');
    base = (await omar.post('/oefenen', { verhaal: 'blauwe-plek' })).headers['location'] ?? '';
    await omar.fill(`${base}/signaal`, SIGNAL);
    await omar.get(base);
    await omar.post(`${base}/klok`, { actie: 'week' });
    const { rows } = await system.owner.query<typeof story>(
      `select f.id as "caseId", f.code, r.school_id as "schoolId" from practice_run r
       join case_file f on f.organisation_id = r.school_id`,
    );
    story = rows[0]!;
  });
  afterAll(() => system.close());

  const command = (type: string, by: string, fields: object = {}): Command =>
    ({ id: randomUUID(), type, by, ...fields }) as unknown as Command;

  it('lists, counts, search, drafts and own signals of the real side never hold the case of a story', async () => {
    for (const path of ['/', '/werklijst', '/mijn-signalen', '/concepten', '/profiel', '/agenda']) {
      const { text, status } = await omar.get(path);
      expect(status).toBe(200);
      expect(text).not.toContain('Zzoefen');
      expect(text).not.toContain(story.code);
      expect(text).not.toContain(showCode(story.code));
    }
    await omar.get('/werklijst');
    const found = await omar.post('/werklijst', { zoek: 'Zzoefen' });
    expect(found.text).not.toContain(showCode(story.code));
    expect(found.headers['location'] ?? '').not.toContain(story.code);
    await omar.get('/agenda/abonnement');
    const feed = /\/kalender\/[\w-]{43}\.ics/.exec(
      (await omar.post('/agenda/abonnement', { actie: 'maak' })).text,
    );
    const { text: entries } = await omar.get(feed?.[0] ?? '');
    expect(entries).toContain(showCode(real.code));
    expect(entries).not.toContain(showCode(story.code));
    const { organisationId, people } = staffed.school;
    const everything = { onTurn: false, overdue: false, limit: 100 };
    const who = { organisationId, personId: people.omar };
    const list = await readWorkList(system.services.caseFile, who, everything);
    expect(list.map(({ code }) => code)).toEqual([real.code]);
  });

  it('and the pages of the story never hold a real case, nor its people', async () => {
    const outside = showCode(real.code);
    for (const path of ['', '/werklijst', '/mijn-signalen', '/concepten', '/postbak', '/vergelijken']) {
      const { text, status } = await omar.get(base + path);
      expect(status).toBe(200);
      expect(text).toContain('OEFENEN – niet echt');
      expect(text).not.toContain(outside);
      expect(text).not.toContain(real.code);
    }
    expect((await omar.get(`${base}/zaken/${story.code}`)).status).toBe(200);
    expect((await omar.get(`${base}/zaken/${real.code}`)).status).toBe(404);
    expect((await omar.get(`/zaken/${story.code}`)).status).toBe(404);
  });

  it('a story is there for the learner alone', async () => {
    const ria = await staffed.enter('ria');
    for (const path of ['', '/werklijst', `/zaken/${story.code}`, '/bewijs', '/vergelijken'])
      expect((await ria.get(base + path)).status).toBe(404);
    const text = (await ria.get('/oefenen')).text;
    expect(text).not.toContain(base);
  });

  it('a practice case cannot be moved to, opened to or worked by the real side, nor a real one by a story', async () => {
    const { caseFile } = system.services;
    const { organisationId, people } = staffed.school;
    const own = await system.owner.query<{ id: string }>(
      `select id from person where organisation_id = $1 and email like 'omar@%'`,
      [story.schoolId],
    );
    const played = own.rows[0]!.id;
    const attempts = [
      // The real coordinator in his own organisation, and with his own id in that of the story.
      { organisationId, caseId: story.caseId, command: command('acknowledge', people.omar) },
      { organisationId: story.schoolId, caseId: story.caseId, command: command('acknowledge', people.omar) },
      // Somebody of the story in the organisation of the real case.
      { organisationId, caseId: real.caseId, command: command('acknowledge', played) },
      { organisationId: story.schoolId, caseId: real.caseId, command: command('acknowledge', played) },
    ];
    for (const attempt of attempts) {
      const done = await runCommand(caseFile, { ...attempt, locationId: null });
      expect(done).toMatchObject({ kind: 'refused', refusal: { code: 'unknownCase' } });
    }
    const opening = {
      ...{
        subjects: [{ kind: 'pupil' }],
        natures: [],
        signal: { kind: 'observation', direction: 'supports' },
      },
    };
    const clocked = await runCommand(caseFile, {
      ...{
        organisationId: await realOrganisation(),
        caseId: null,
        locationId: null,
        clock: { at: 0, factor: 0 },
      },
      command: command('openCase', people.lisa, opening),
    });
    expect(clocked.kind).toBe('noPractice');
    const { rows } = await system.owner.query(
      'select 1 from case_file f join location l on l.id = f.location_id where l.organisation_id <> f.organisation_id',
    );
    expect(rows).toEqual([]);
    await expect(
      system.owner.query('update case_event set organisation_id = $1 where case_id = $2', [
        organisationId,
        story.caseId,
      ]),
    ).rejects.toThrow('append-only');
  });

  it('the clock of a story moves no real case, and what its learner may look back on is no real case', async () => {
    const before = await system.owner.query('select clock_base, state from case_file where id = $1', [
      real.caseId,
    ]);
    await moveClock(system.services.caseFile, real.caseId, Date.now() + 1e10);
    await omar.get(base);
    await omar.post(`${base}/klok`, { actie: 'volgende' });
    const after = await system.owner.query('select clock_base, state from case_file where id = $1', [
      real.caseId,
    ]);
    expect(after.rows).toEqual(before.rows);
    expect(await readPracticeItems(system.services.caseFile, real.caseId)).toBeNull();
    expect(await readPracticeItems(system.services.caseFile, story.caseId)).not.toBeNull();
  });

  it('of the messages of a story none goes to the mail server', async () => {
    const gone: string[] = [];
    const kept: string[] = [];
    const into = (list: string[]) => ({
      deliver: ({ to }: { to: string }) => {
        list.push(to);
        return Promise.resolve({ kind: 'sent' as const });
      },
      close: () => undefined,
    });
    const { worker, keys } = system.services;
    const deps = { worker, keys, publicUrl: 'http://localhost', report: () => undefined };
    await deliver({ ...deps, mail: into(gone), practiceMail: into(kept) });
    expect(kept.some((to) => to.endsWith('@oefenen.example'))).toBe(true);
    expect(gone.filter((to) => to.endsWith('@oefenen.example'))).toEqual([]);
    expect(gone.length).toBeGreaterThan(0);
  });

  it('no round passes a story, and no retention is proposed for it', async () => {
    const { worker, caseFile } = system.services;
    const places = await placesAt(worker, Date.now());
    expect(places.map((one) => one.organisationId)).toEqual([staffed.school.organisationId]);
    const played = await system.owner.query<{ id: string }>(
      `select id from person where organisation_id = $1 and email like 'omar@%'`,
      [story.schoolId],
    );
    const closing = { kind: 'openedInError', reason: 'Per ongeluk geopend.' };
    const second = await staffed.school.open('lisa');
    expect((await staffed.school.act(second, 'closeCase', 'omar', closing)).kind).toBe('done');
    const closed = await runCommand(caseFile, {
      ...{ organisationId: story.schoolId, caseId: story.caseId, locationId: null },
      command: command('closeCase', played.rows[0]!.id, closing),
    });
    expect(closed.kind).toBe('done');
    await retentionRound({ worker, caseFile }, Date.now() + 30 * 365 * 86_400_000);
    const { rows } = await system.owner.query<{ id: string }>('select case_id as id from retention_proposal');
    expect(rows).toEqual([{ id: second }]);
  });

  /** An organisation with real cases. */
  async function realOrganisation(): Promise<string> {
    const { rows } = await system.owner.query<{ id: string }>(
      `insert into organisation (id, name, profile, region, practice) values ($1, 'Echt', 'education', 'midden', false) returning id`,
      [randomUUID()],
    );
    return rows[0]!.id;
  }
});
