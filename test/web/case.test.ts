import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readCase } from '../../src/casefile/reads.js';
import { SIGNAL } from '../support/practice-school.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

/** Tuesday 24 November 2026, 10:00 in Amsterdam; the clock of these cases stands still. */
const TUESDAY = { at: Date.parse('2026-11-24T10:00:00+01:00'), factor: 0 };
const ABOUT_SAM = {
  subjects: [{ kind: 'pupil', name: 'Zzmarker Sam', age: 8 }],
  natures: ['physical'],
  signal: SIGNAL,
};

describe('the case page', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  async function codeOf(caseId: string): Promise<string> {
    const { organisationId, people } = staffed.school;
    const who = { organisationId, personId: people.omar, caseId };
    return (await readCase(system.services.caseFile, who))?.code ?? '';
  }

  it('given a new case, it says by name who is on turn, since when and until when, and offers to have read it', async () => {
    const caseId = await staffed.school.open('lisa', ABOUT_SAM, TUESDAY);
    const code = await codeOf(caseId);
    const omar = await staffed.enter('omar');
    const { text } = await omar.get(`/zaken/${code}`);
    expect(text).toContain('Jij bent aan zet');
    expect(text).toContain('omar (aandachtsfunctionaris)');
    expect(text).toContain('Signaal bekijken');
    expect(text).toContain('Sinds vandaag, 10:00');
    expect(text).toContain('Morgen (wo 25 nov), 17:00');
    expect(text).toContain('Ik heb het gelezen');
    expect(text).toContain('over 2 schooldagen (do 26 nov, 17:00)');
    expect(text).toContain('kan nog niet: stap 1, 2 en 3 staan open');
  });

  it('given a name, it stands in the body only: not in the title, not in an address', async () => {
    const caseId = await staffed.school.open('lisa', ABOUT_SAM, TUESDAY);
    const omar = await staffed.enter('omar');
    const { text } = await omar.get(`/zaken/${await codeOf(caseId)}`);
    expect(text).toContain('Zzmarker Sam, 8 jaar');
    expect(/<title>(.*?)<\/title>/.exec(text)?.[1]).not.toContain('Zz');
    expect([...text.matchAll(/(?:href|action)="([^"]*)"/g)].some(([, to]) => to?.includes('Zz'))).toBe(false);
  });

  it('for somebody else than the coordinator the main button is a way, not the act', async () => {
    const caseId = await staffed.school.open('lisa', ABOUT_SAM, TUESDAY);
    const ria = await staffed.enter('ria');
    const { text } = await ria.get(`/zaken/${await codeOf(caseId)}`);
    expect(text).toContain('Nu aan zet');
    expect(text).not.toContain('Ik heb het gelezen');
  });

  it('for a person who is shut out it is the same page as for a code that does not exist', async () => {
    const caseId = await staffed.school.open('lisa', ABOUT_SAM, TUESDAY);
    const code = await codeOf(caseId);
    await staffed.school.act(caseId, 'denyAccess', 'ria', {
      person: staffed.school.people.omar,
      reason: 'x',
    });
    const omar = await staffed.enter('omar');
    const plain = (html: string): string => html.replaceAll(/data-csrf="[^"]*"|value="[^"]*"/g, '');
    const denied = await omar.get(`/zaken/${code}`);
    const unknown = await omar.get('/zaken/222222');
    expect(denied.status).toBe(404);
    expect(unknown.status).toBe(404);
    expect(plain(denied.text)).toBe(plain(unknown.text));
  });
});
