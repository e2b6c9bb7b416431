import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import supertest from 'supertest';
import { createHttp } from '../../src/main/http.js';
import { createServices } from '../../src/main/services.js';
import { staffedSchool, type StaffedSchool } from '../support/staffed-school.js';
import { createSystem, type System } from '../support/system.js';
import { Visitor } from '../support/visitor.js';

jest.setTimeout(60_000);

describe('spoed', () => {
  let system: System;
  let staffed: StaffedSchool;

  beforeAll(async () => {
    system = await createSystem();
    staffed = await staffedSchool(system);
    await system.owner.query("update person set phone = '06-1234' where name = 'omar'");
  });
  afterAll(() => system.close());

  it('given nobody signed in, shows the numbers before anything else', async () => {
    const { text, status } = await new Visitor(staffed.http).get('/spoed');
    expect(status).toBe(200);
    expect(text).toContain('href="tel:112"');
    expect(text).toContain('Laat het kind niet alleen');
  });

  it('given one sentence and a call, opens an acute case and lists what runs until when', async () => {
    const lisa = await staffed.enter('lisa');
    const sent = await lisa.fill('/spoed', { wie: 'pupil', reden: 'Vader slaat nu.', gebeld: '112' });
    const page = await lisa.follow(sent);
    expect(page.text).toContain('Spoed is gestart');
    expect(page.text).toContain('Gezien door aandachtsfunctionaris: uiterlijk');
    expect(page.text).toContain('omar <a href="tel:061234">06-1234</a>');
  });

  it('given no sentence, keeps the ticks and says what is missing', async () => {
    const lisa = await staffed.enter('lisa');
    const reply = await lisa.fill('/spoed', { wie: 'pupil', gebeld: 'police' });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('Schrijf in één zin wat er aan de hand is.');
    expect(reply.text).toMatch(/checked=""[^>]*value="police"/);
  });

  it('given the database is away, the numbers still stand there and other pages say to call', async () => {
    const away = await createServices({
      ...system.config,
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    });
    const http = createHttp(away);
    const emergency = await supertest(http).get('/spoed').set('Cookie', 'wl=anything');
    expect(emergency.status).toBe(200);
    expect(emergency.text).toContain('Laat het kind niet alleen');
    const start = await supertest(http).get('/').set('Cookie', 'wl=anything');
    expect(start.status).toBe(503);
    expect(start.text).toContain('Wacht niet: bel.');
    expect(start.text).toContain('href="tel:112"');
    await away.close();
  });
});
