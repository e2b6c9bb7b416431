import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { deliverAccountMails } from '../../src/accounts/account-mails.js';
import { invite } from '../../src/accounts/links.js';
import { codeAt } from '../../src/accounts/totp.js';
import { addPerson } from '../../src/organisation/people.js';
import type { Envelope } from '../../src/notifications/transport.js';
import { PASSWORD, staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';
import { Visitor } from '../support/visitor.js';

jest.setTimeout(120_000);

const NEW_PASSWORD = 'kast stoel raam boom 12';

describe('an account', () => {
  let system: System;
  let staffed: StaffedSchool;
  const post: Envelope[] = [];

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
  });
  afterAll(() => system.close());

  const transport = {
    deliver: (envelope: Envelope) => {
      post.push(envelope);
      return Promise.resolve({ kind: 'sent' as const });
    },
    close: () => undefined,
  };
  /** The path of the link in the newest mail to somebody. */
  async function linkFor(to: string): Promise<string> {
    const { worker, keys } = system.services;
    await deliverAccountMails({
      worker,
      keys,
      mail: transport,
      practiceMail: transport,
      publicUrl: 'http://localhost',
    });
    const mail = post.filter((one) => one.to === to && one.mail.link !== null).at(-1);
    return new URL(mail?.mail.link?.url ?? 'http://localhost/none').pathname;
  }

  it('given an invitation, a coordinator chooses a password, sets up the app, and gets ten codes that work once', async () => {
    const email = 'nora@oefenschool.example';
    const { organisationId } = staffed.school;
    const personId = await addPerson(system.services.worker, {
      organisationId,
      name: 'Nora Bakker',
      email,
      roles: ['internBegeleider'],
    });
    await invite(system.services, personId);
    const nora = new Visitor(staffed.http);
    await nora.follow(await nora.get(await linkFor(email)));
    for (const [password, why] of [
      ['kort', 'te kort'],
      ['Oefenschool2026!', 'lijkt te veel op'],
      ['qwertyuiop123', 'bekende wachtwoorden'],
    ] as const) {
      const refused = await nora.post('/wachtwoord', { nieuw: password, nogmaals: password });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain(why);
    }
    await nora.follow(await nora.post('/wachtwoord', { nieuw: NEW_PASSWORD, nogmaals: NEW_PASSWORD }));
    await nora.follow(await nora.post('/aanmelden', { email, wachtwoord: NEW_PASSWORD }));
    const gated = await nora.get('/');
    expect(gated.headers['location']).toContain('/tweede-factor');
    await nora.follow(gated);
    expect(nora.last).not.toContain('Sleutel:');
    await nora.post('/tweede-factor', { actie: 'mail' });
    await nora.follow(await nora.get(await linkFor(email)));
    const seed = /<code>([A-Z2-7 ]+)<\/code>/.exec(nora.last)?.[1]?.replaceAll(' ', '') ?? '';
    const codes = await nora.post('/tweede-factor', { code: codeAt(seed, Date.now()) });
    const [first = ''] = /\d\d(-[0-9A-Z]{4}){4}/.exec(codes.text) ?? [];
    await nora.post('/afspraken', {});
    expect((await nora.get('/afspraken')).status).toBe(200);

    const again = new Visitor(staffed.http);
    await again.follow(await again.fill('/aanmelden', { email, wachtwoord: NEW_PASSWORD }));
    expect((await again.post('/aanmelden/code', { code: first })).status).toBe(303);
    const twice = new Visitor(staffed.http);
    await twice.follow(await twice.fill('/aanmelden', { email, wachtwoord: NEW_PASSWORD }));
    expect((await twice.post('/aanmelden/code', { code: first })).status).toBe(422);
  });

  it('answers the same about a lost password whether the address is known or not, and mails only the real one', async () => {
    const visitor = new Visitor(staffed.http);
    await linkFor('nobody');
    post.length = 0;
    const known = await visitor.fill('/aanmelden/herstel', { email: staffed.loginOf('bea') });
    const unknown = await visitor.fill('/aanmelden/herstel', { email: 'nobody@oefenschool.example' });
    expect(known.text).toBe(unknown.text);
    await linkFor(staffed.loginOf('bea'));
    expect(post.map((one) => one.to)).toEqual([staffed.loginOf('bea')]);
    expect(JSON.stringify(post[0]?.mail)).not.toMatch(/meldcode|Veilig Thuis|signaal/i);
  });

  it('given a reset, old sessions end, the link is dead, and the factor is still asked', async () => {
    const fatma = await staffed.enter('fatma');
    const visitor = new Visitor(staffed.http);
    await visitor.fill('/aanmelden/herstel', { email: staffed.loginOf('fatma') });
    const link = await linkFor(staffed.loginOf('fatma'));
    await visitor.follow(await visitor.get(link));
    const without = await visitor.post('/wachtwoord', { nieuw: NEW_PASSWORD, nogmaals: NEW_PASSWORD });
    expect(without.status).toBe(422);
    await system.owner.query('update credential set totp_last_step = 0');
    const code = codeAt(staffed.seeds.get('fatma') ?? '', Date.now());
    const done = await visitor.post('/wachtwoord', { nieuw: NEW_PASSWORD, nogmaals: NEW_PASSWORD, code });
    expect(done.status).toBe(303);
    expect((await fatma.get('/')).headers['location']).toContain('/aanmelden');
    expect((await visitor.get(link)).status).toBe(404);
  });

  it('given five wrong passwords from an unknown device it waits; a known device still gets in', async () => {
    const omar = await staffed.enter('omar');
    await omar.post('/afmelden', {});
    const stranger = new Visitor(staffed.http);
    for (let n = 0; n < 5; n += 1) {
      const wrong = await stranger.fill('/aanmelden', {
        email: staffed.loginOf('omar'),
        wachtwoord: 'fout fout fout 1',
      });
      expect(wrong.status).toBe(422);
    }
    const waiting = await stranger.fill('/aanmelden', {
      email: staffed.loginOf('omar'),
      wachtwoord: PASSWORD,
    });
    expect(waiting.status).toBe(429);
    expect(waiting.text).toContain('Te vaak geprobeerd.');
    const known = await omar.fill('/aanmelden', { email: staffed.loginOf('omar'), wachtwoord: PASSWORD });
    expect(known.status).toBe(303);
  });

  it('lists the devices of a person, and ends one of them', async () => {
    const first = await staffed.enter('ria');
    const second = await staffed.enter('ria');
    await second.get('/profiel');
    const id = /name="apparaat" value="([\w-]+)"/.exec(second.last)?.[1] ?? '';
    expect((await second.post('/profiel', { actie: 'uitloggen', apparaat: id })).status).toBe(303);
    expect((await first.get('/')).headers['location']).toContain('/aanmelden');
    expect((await second.get('/')).status).toBe(200);
  });

  it('stores a password as Argon2id of an HMAC, and no seed, link or cookie readable', async () => {
    const { rows } = await system.owner.query<{ password_hash: string; totp_seed: Buffer | null }>(
      'select password_hash, totp_seed from credential where totp_seed is not null',
    );
    for (const row of rows) {
      expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$/);
      for (const seed of staffed.seeds.values())
        if (seed !== null) expect(row.totp_seed?.toString('latin1')).not.toContain(seed);
    }
  });
});
