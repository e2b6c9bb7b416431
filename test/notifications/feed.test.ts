import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { createHttp } from '../../src/main/http.js';
import { feedSince, makeFeed, stopFeed } from '../../src/notifications/feed.js';
import { School, type SchoolPerson } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

const FORBIDDEN = /meldcode|veilig thuis|melding|geweld|mishandeling|signaal|lisa|omar|blauwe/i;

describe('the calendar feed of a person', () => {
  let system: System;
  let school: School;
  let http: ReturnType<typeof createHttp>;

  beforeAll(async () => {
    system = await createSystem();
    school = await School.create(system.services);
    http = createHttp(system.services);
  });
  afterAll(() => system.close());

  const who = (person: SchoolPerson) => ({
    organisationId: school.organisationId,
    personId: school.people[person],
  });
  const feedOf = (person: SchoolPerson) => makeFeed(system.services.caseFile, who(person));
  const get = (secret: string) => request(http).get(`/kalender/${secret}.ics`);
  /** The events of a feed, each as its lines. */
  const events = async (secret: string) => {
    const { text } = await get(secret).expect(200);
    return text
      .replace(/\r\n[ \t]/g, '')
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((event) => event.split('END:VEVENT')[0]!);
  };
  const code = async (caseId: string) => {
    const { rows } = await system.owner.query<{ code: string }>('select code from case_file where id = $1', [
      caseId,
    ]);
    return rows[0]!.code;
  };

  it('holds own waiting points, all-day on the due day, private, without a name or a word that tells', async () => {
    const caseId = await school.open('lisa');
    const secret = await feedOf('lisa');
    const answer = await get(secret).expect(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('private, max-age=900');
    expect(answer.text).not.toMatch(FORBIDDEN);

    const caseCode = await code(caseId);
    const shown = `${caseCode.slice(0, 3)}-${caseCode.slice(3)}`;
    const w2 = (await events(secret)).find((event) => event.includes('vastlegging afmaken'))!;
    expect(w2).toContain(`SUMMARY:Waaklicht: vastlegging afmaken (${shown})`);
    expect(w2).toMatch(/DTSTART;VALUE=DATE:\d{8}\r\n/);
    expect(w2).toContain(`DESCRIPTION:http://localhost/zaken/${caseCode}`);
    expect(w2).toContain('CLASS:PRIVATE');
    expect(w2).not.toMatch(/ATTENDEE|VALARM|ORGANIZER/);
  });

  it('given an hour term, is timed in UTC; a move raises the sequence, an act cancels, and the UID stays', async () => {
    const caseId = await school.open('lisa');
    const secret = await feedOf('omar');
    const mine = async () =>
      (await events(secret)).find(
        (event) => event.includes(`zaken/${caseCode}`) && event.includes('nieuw bericht'),
      )!;
    const caseCode = await code(caseId);
    await system.owner.query("update waiting_point set due = $2 where case_id = $1 and point = 'W1'", [
      caseId,
      Date.UTC(2026, 11, 1, 9, 42),
    ]);
    const first = await mine();
    expect(first).toContain('DTSTART:20261201T094200Z');
    expect(first).toContain('SEQUENCE:0');
    const uid = /UID:(\S+)/.exec(first)![1];

    await system.owner.query("update waiting_point set due = $2 where case_id = $1 and point = 'W1'", [
      caseId,
      Date.UTC(2026, 11, 2, 16, 0),
    ]);
    expect(await mine()).toMatch(/SEQUENCE:1[^]*DTSTART;VALUE=DATE:20261202/);

    await school.act(caseId, 'acknowledge', 'omar');
    const ended = await mine();
    expect(ended).toContain('STATUS:CANCELLED');
    expect(ended).toContain('SEQUENCE:2');
    expect(ended).toContain(`UID:${uid}`);
    expect(await mine()).toContain('SEQUENCE:2');
  });

  it('given class acute or a practice clock, holds nothing of the case', async () => {
    const caseId = await school.open('lisa');
    const secret = await feedOf('lisa');
    const caseCode = await code(caseId);
    await system.owner.query("update case_file set class = 'acute' where id = $1", [caseId]);
    const practice = await code(
      await school.open('lisa', undefined, { at: Date.UTC(2027, 0, 11, 9), factor: 0 }),
    );
    const { text } = await get(secret);
    expect(text).not.toContain(caseCode);
    expect(text).not.toContain(practice);
  });

  it('given a person who is shut out, her feed forgets the case without a word', async () => {
    const caseId = await school.open('lisa');
    const caseCode = await code(caseId);
    const secret = await feedOf('omar');
    expect((await get(secret)).text).toContain(caseCode);
    await school.act(caseId, 'denyAccess', 'lisa', { person: school.people.omar, reason: 'Betrokken' });
    expect((await get(secret)).text).not.toContain(caseCode);
  });

  it('is dead at once when renewed, stopped, or when the last role is gone', async () => {
    const first = await feedOf('vera');
    const second = await feedOf('vera');
    await get(first).expect(404);
    await get(second).expect(200);
    expect(await feedSince(system.services.caseFile, who('vera'))).not.toBeNull();
    await stopFeed(system.services.caseFile, who('vera'));
    await get(second).expect(404);

    const third = await feedOf('vera');
    await system.owner.query('delete from role_assignment where person_id = $1', [school.people.vera]);
    await get(third).expect(404);
    await get('x').expect(404);
    const stored = await system.owner.query<{ hash: string }>(
      "select encode(secret_hash, 'hex') as hash from calendar_feed",
    );
    expect(JSON.stringify(stored.rows)).not.toContain(third);
  });
});
