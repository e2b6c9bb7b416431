import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { invite } from '../../src/accounts/links.js';
import { addPerson } from '../../src/organisation/people.js';
import { saveProvider } from '../../src/store/school-accounts.js';
import { startSignInService, type SignInService } from '../support/sign-in-service.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';
import { Visitor, type Reply } from '../support/visitor.js';

jest.setTimeout(120_000);

const BACK = 'http://localhost/aanmelden/school/terug';

describe('signing in with a school account', () => {
  let system: System;
  let staffed: StaffedSchool;
  let service: SignInService;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
    service = await startSignInService(BACK);
    const { worker, keys } = system.services;
    await saveProvider(
      worker,
      keys,
      {
        organisationId: staffed.school.organisationId,
        name: 'Schoolnet',
        issuer: service.issuer,
        clientId: service.clientId,
        clientSecret: service.clientSecret,
        groupClaim: 'groups',
        domains: ['school.example'],
        factorAcr: [],
        factorAmr: ['mfa'],
      },
      [
        { group: 'docenten', role: 'professional', locationId: null },
        { group: 'zorgteam', role: 'internBegeleider', locationId: null },
        { group: 'bestuur', role: 'bestuur', locationId: null },
      ],
    );
  });
  afterAll(async () => {
    await service.close();
    await system.close();
  });

  async function come(visitor: Visitor, subject: string): Promise<Reply> {
    const page = await visitor.get('/aanmelden');
    expect(page.text).toContain('Aanmelden met Schoolnet');
    const out = await visitor.get(`/aanmelden/school?school=${staffed.school.organisationId}`);
    const back = new URL(await service.signIn(out.headers['location'] ?? '', subject));
    return visitor.get(back.pathname + back.search);
  }

  const rolesOf = async (email: string): Promise<string[]> => {
    const { rows } = await system.owner.query<{ role: string }>(
      'select r.role from role_assignment r join person p on p.id = r.person_id where p.email = $1 order by 1',
      [email],
    );
    return rows.map((row) => row.role);
  };

  it('given a mapped group of a known domain, comes in with its role; privileged groups give nothing', async () => {
    service.accounts.set('s1', {
      email: 'tess@school.example',
      name: 'Tess Mol',
      groups: ['docenten', 'bestuur'],
    });
    const tess = new Visitor(staffed.http);
    await tess.follow(await come(tess, 's1'));
    await tess.fill('/afspraken', {});
    expect((await tess.get('/')).text).toContain('Dag Tess');
    expect(await rolesOf('tess@school.example')).toEqual(['professional']);
  });

  it('given the group is gone, the role is gone at the next sign-in', async () => {
    service.accounts.set('s1', { email: 'tess@school.example', name: 'Tess Mol', groups: [] });
    await come(new Visitor(staffed.http), 's1');
    expect(await rolesOf('tess@school.example')).toEqual([]);
  });

  it('given an address of a colleague, is not linked by it; an invitation links it', async () => {
    const email = 'ivo@elders.example';
    const { organisationId } = staffed.school;
    const personId = await addPerson(system.services.worker, {
      organisationId,
      name: 'Ivo Smit',
      email,
      roles: ['professional'],
    });
    service.accounts.set('s2', { email, name: 'Ivo', groups: ['docenten'] });
    const refused = await come(new Visitor(staffed.http), 's2');
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Vraag de beheerder om een uitnodiging.');
    await invite(system.services, personId);
    expect((await come(new Visitor(staffed.http), 's2')).status).toBe(303);
  });

  it('asks a second factor of who reaches cases, unless the service proves one', async () => {
    service.accounts.set('s3', { email: 'joke@school.example', name: 'Joke Vos', groups: ['zorgteam'] });
    const joke = new Visitor(staffed.http);
    await come(joke, 's3');
    expect((await joke.get('/')).headers['location']).toContain('/tweede-factor');
  });

  it('refuses an answer with another state, and one that was used before', async () => {
    const visitor = new Visitor(staffed.http);
    const out = await visitor.get(`/aanmelden/school?school=${staffed.school.organisationId}`);
    const back = new URL(await service.signIn(out.headers['location'] ?? '', 's2'));
    const good = back.pathname + back.search;
    const forged = good.replace(/state=[^&]+/, 'state=forged');
    expect((await visitor.get(forged)).status).toBe(403);
    expect((await visitor.get(good)).status).toBe(403);
  });

  it('given signing out at the service, the session here ends; a forged or repeated token ends nothing', async () => {
    const ivo = new Visitor(staffed.http);
    await come(ivo, 's2');
    await ivo.fill('/afspraken', {});
    expect((await ivo.get('/')).status).toBe(200);
    const send = (token: string) =>
      new Visitor(staffed.http).post('/aanmelden/school/afmelden', { logout_token: token });
    const good = service.logoutToken({ sub: 's2' });
    expect((await send(`${good.slice(0, -8)}AAAAAAAA`)).status).toBe(400);
    expect((await send(service.logoutToken({ sub: 's2', nonce: 'x' }))).status).toBe(400);
    expect((await send(service.logoutToken({ sub: 's2', aud: 'somebody-else' }))).status).toBe(400);
    expect((await ivo.get('/')).status).toBe(200);
    expect((await send(good)).status).toBe(200);
    expect((await ivo.get('/')).headers['location']).toContain('/aanmelden');
    expect((await send(good)).status).toBe(400);
  });

  it('given signing out here, leads on to the end of the session there', async () => {
    const ivo = new Visitor(staffed.http);
    await come(ivo, 's2');
    await ivo.get('/profiel');
    const out = await ivo.post('/afmelden', {});
    expect(out.headers['location']).toContain(`${service.issuer}/session/end`);
    expect((await ivo.get('/')).headers['location']).toContain('/aanmelden');
  });
});
