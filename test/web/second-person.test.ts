import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readCase } from '../../src/casefile/reads.js';
import { inTransaction } from '../../src/store/database.js';
import { addProposal } from '../../src/store/proposals.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(60_000);

describe('a second person confirms from an own account', () => {
  let system: System;
  let staffed: StaffedSchool;
  let caseId: string;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
    caseId = await staffed.school.open('lisa');
  });
  afterAll(() => system.close());

  async function proposed(version: number): Promise<string> {
    const { organisationId, people } = staffed.school;
    const id = randomUUID();
    const command = {
      id,
      type: 'waiveConversation',
      by: people.omar,
      ground: 'acuteDanger',
      explanation: 'Vader dreigt.',
      secondPerson: people.ria,
    };
    const { app, keys } = system.services;
    const personToken = keys.personToken(organisationId, people.omar);
    await inTransaction(app, { organisationId, personToken }, (client) =>
      addProposal(client, keys, {
        id,
        organisationId,
        caseId,
        firstPerson: people.omar,
        secondPerson: people.ria,
        commandType: 'waiveConversation',
        text: JSON.stringify(command),
        version,
        expiresAt: Date.now() + 86_400_000,
      }),
    );
    return id;
  }

  const view = async () =>
    (await readCase(system.services.caseFile, {
      organisationId: staffed.school.organisationId,
      personId: staffed.school.people.omar,
      caseId,
    }))!.view;

  it('given a proposal, only the one who was asked sees it, may say no, and then nothing is recorded', async () => {
    const id = await proposed((await view()).version);
    const omar = await staffed.enter('omar');
    expect((await omar.get(`/bevestigen/${id}`)).status).toBe(404);
    const ria = await staffed.enter('ria');
    expect((await ria.get('/')).text).toContain(`/bevestigen/${id}`);
    expect((await ria.get(`/bevestigen/${id}`)).text).toContain('Vader dreigt.');
    expect((await ria.post(`/bevestigen/${id}`, { antwoord: 'nee', waarom: '' })).status).toBe(422);
    const no = await ria.post(`/bevestigen/${id}`, { antwoord: 'nee', waarom: 'Ik zie dat gevaar niet.' });
    expect(no.status).toBe(303);
    expect((await view()).steps[3]).toBe('open');
    expect((await ria.get(`/bevestigen/${id}`)).status).toBe(404);
  });

  it('given the case changed since, says so first; confirmed anyway, it is recorded by both', async () => {
    const id = await proposed((await view()).version);
    await staffed.school.act(caseId, 'acknowledge', 'omar');
    const ria = await staffed.enter('ria');
    const stale = await ria.fill(`/bevestigen/${id}`, { antwoord: 'ja' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Toch vastleggen');
    const yes = await ria.post(`/bevestigen/${id}`, { antwoord: 'ja', toch: 'ja' });
    expect(yes.status).toBe(303);
    expect((await view()).steps[3]).toBe('waived');
  });
});
