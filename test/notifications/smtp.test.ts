import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { at } from '../../src/domain/terms/amsterdam.js';
import { day } from '../../src/domain/terms/day.js';
import { createDelivery } from '../../src/main/delivery.js';
import { takeBounces } from '../../src/notifications/bounces.js';
import { deliver } from '../../src/notifications/deliver.js';
import { escalateUndelivered } from '../../src/notifications/escalate.js';
import { readAlarms } from '../../src/store/alarms.js';
import { refusingAddresses } from '../../src/store/undelivered.js';
import { School } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';
import { startMailServer, type MailServer } from './mail-server.js';
import { letDeliveryTimePass } from './passing-time.js';

jest.setTimeout(60_000);

const OMAR = 'omar@oefenschool.example';
const RIA = 'ria@oefenschool.example';
const ADAM = 'adam@oefenschool.example';

describe('delivery over SMTP', () => {
  let server: MailServer;
  let system: System;
  let school: School;
  let delivery: ReturnType<typeof createDelivery>;

  beforeEach(async () => {
    server = await startMailServer();
    system = await createSystem({ SMTP_URL: server.url });
    school = await School.create(system.services);
    delivery = createDelivery(system.services);
  });
  afterEach(async () => {
    delivery.close();
    await server.stop();
    await system.close();
  });

  const receivers = (subject?: string) =>
    server.accepted
      .filter((mail) => subject === undefined || mail.subject === subject)
      .map((mail) => mail.to);
  const rowsOf = async (person: keyof School['people'], point = 'W1') =>
    (
      await system.owner.query<{ rung: string; status: string; answer: string | null; attempts: number }>(
        `select rung, status, answer, attempts from notification where person_id = $1 and point = $2
         order by nominal_at, rung`,
        [school.people[person], point],
      )
    ).rows;
  const alarms = async () => (await readAlarms(system.services.worker, null)).map((alarm) => alarm.kind);

  it('given a server that accepts, hands over text and HTML and remembers it as sent', async () => {
    await school.open('lisa');
    await deliver(delivery);

    const mail = server.accepted.find((one) => one.to === OMAR)!;
    expect(mail.text).toContain('Jij bent aan zet: nieuw bericht bekijken.');
    expect(mail.html).toContain('<p>');
    expect(await rowsOf('omar')).toMatchObject([{ rung: 'start', status: 'sent', attempts: 1 }]);
  });

  it('given an address that refuses, the ladder goes on, administrator and colleagues are told, an alarm stays until mail arrives again', async () => {
    server.answer = (address) => (address === OMAR ? { code: 550, text: '5.1.1 no such user' } : null);
    await school.open('lisa');
    await deliver(delivery);
    await escalateUndelivered(delivery);
    await deliver(delivery);

    expect(await rowsOf('omar')).toMatchObject([{ rung: 'start', status: 'refused', answer: '550' }]);
    // Nobody else coordinates here: one rung up is the director, who now is asked what Omar was asked.
    expect(await rowsOf('ria')).toMatchObject([{ rung: 'start', status: 'sent' }]);
    const told = receivers('Waaklicht: een bericht kwam niet aan');
    expect(told).toContain(ADAM);
    expect(told).toContain(RIA);
    expect(told).not.toContain(OMAR);
    expect(server.accepted.find((mail) => mail.to === ADAM)!.text).toMatch(
      /^Een bericht aan omar kwam niet aan\. Bel omar\. Kies in Waaklicht een vervanger\./,
    );
    expect(await alarms()).toContain('mailUndelivered');
    const refusing = await refusingAddresses(system.services.worker, school.organisationId);
    expect(refusing.map((one) => one.personId)).toEqual([school.people.omar]);

    server.answer = () => null;
    await school.open('lisa');
    await deliver(delivery);
    expect(receivers()).toContain(OMAR);
    expect(await alarms()).toEqual([]);
    expect(await refusingAddresses(system.services.worker, school.organisationId)).toEqual([]);
  });

  it('given two refusals on one day, tells the same people once', async () => {
    server.answer = (address) => (address === OMAR ? { code: 550, text: 'no' } : null);
    await school.open('lisa');
    await school.open('lisa');
    await deliver(delivery);
    await escalateUndelivered(delivery);
    await deliver(delivery);

    expect(receivers('Waaklicht: een bericht kwam niet aan').filter((to) => to === ADAM)).toHaveLength(1);
  });

  it('given greylisting, tries again later under the same Message-ID, and nobody is alarmed', async () => {
    server.answer = (address) => (address === OMAR ? { code: 451, text: 'try later' } : null);
    await school.open('lisa');
    await deliver(delivery);
    await deliver(delivery);
    expect(await rowsOf('omar')).toMatchObject([{ status: 'pending', answer: 'later:451', attempts: 1 }]);

    server.answer = () => null;
    await letDeliveryTimePass(system.owner, '1 minute');
    await deliver(delivery);
    await escalateUndelivered(delivery);

    expect(await rowsOf('omar')).toMatchObject([{ status: 'sent', attempts: 2 }]);
    const ids = server.accepted.filter((mail) => mail.to === OMAR).map((mail) => mail.id);
    expect(ids).toHaveLength(1);
    expect(await alarms()).toEqual([]);
  });

  it('given no acceptance in ten minutes, the ladder goes on while the first address is still tried', async () => {
    server.answer = (address) => (address === OMAR ? { code: 452, text: 'mailbox full' } : null);
    await school.open('lisa');
    await deliver(delivery);
    await letDeliveryTimePass(system.owner, '11 minutes');
    await escalateUndelivered(delivery);
    await deliver(delivery);

    expect(await rowsOf('ria')).toMatchObject([{ rung: 'start', status: 'sent' }]);
    expect(await rowsOf('omar')).toMatchObject([{ status: 'pending' }]);

    await letDeliveryTimePass(system.owner, '73 hours');
    await deliver(delivery);
    expect(await rowsOf('omar')).toMatchObject([{ status: 'refused', answer: '452' }]);
  });

  it('given a server that is away for a day, sends the newest per person and point when it is back, and blames no address', async () => {
    await system.startWorker();
    const { port } = server;
    await server.stop();
    const monday = at(day('2027-01-11'), 10);
    const caseId = await school.open('lisa', undefined, { at: monday, factor: 0 });
    // A practice clock keeps its mail at home; for this test the case counts as a real one.
    await system.owner.query('update case_file set clock_factor = 1 where id = $1', [caseId]);
    await deliver(delivery);
    expect(await rowsOf('omar')).toMatchObject([{ status: 'pending', answer: 'away:ESOCKET' }]);
    await system.owner.query('update case_file set clock_factor = 0 where id = $1', [caseId]);
    await system.services.engine.moveClock(caseId, at(day('2027-01-13'), 9));
    await system.owner.query('update case_file set clock_factor = 1 where id = $1', [caseId]);
    await deliver(delivery);
    await letDeliveryTimePass(system.owner, '1 day');
    await deliver(delivery);
    await escalateUndelivered(delivery);
    expect(await alarms()).toEqual(['mailServerAway']);

    server = await startMailServer(port);
    await letDeliveryTimePass(system.owner, '5 minutes');
    while (await deliver(delivery));
    await escalateUndelivered(delivery);

    expect((await rowsOf('omar')).map(({ rung, status }) => `${rung} ${status}`)).toEqual([
      'start superseded',
      'due superseded',
      '1 sent',
    ]);
    expect(receivers('Waaklicht: een bericht kwam niet aan')).toEqual([]);
    expect(await alarms()).toEqual([]);
  });

  it('given mail that is accepted and comes back, sees it and goes on with the next person', async () => {
    await school.open('lisa');
    await deliver(delivery);
    const { id } = server.accepted.find((mail) => mail.to === OMAR)!;
    const folder = await mkdtemp(join(tmpdir(), 'bounces-'));
    await writeFile(join(folder, '1'), deliveryReport(id, 'failed', '5.2.1'));
    await writeFile(join(folder, '2'), deliveryReport(id, 'delayed', '4.2.2'));
    await writeFile(join(folder, '3'), 'Subject: afwezig\n\nIk ben er niet.\n');

    await takeBounces(system.services.worker, folder);
    await escalateUndelivered(delivery);
    await deliver(delivery);

    expect(await readdir(folder)).toEqual([]);
    expect(await rowsOf('omar')).toMatchObject([{ status: 'bounced', answer: '5.2.1' }]);
    expect(await rowsOf('ria')).toMatchObject([{ status: 'sent' }]);
    expect(receivers('Waaklicht: een bericht kwam niet aan')).toContain(ADAM);
  });

  it('given a case on a practice clock, nothing leaves: its mail lies in the local outbox', async () => {
    await school.open('lisa', undefined, { at: at(day('2027-01-11'), 10), factor: 0 });
    await deliver(delivery);

    expect(server.accepted).toEqual([]);
    expect((await readdir(system.config.OUTBOX_DIRECTORY)).length).toBeGreaterThan(0);
  });
});

function deliveryReport(messageId: string, action: string, status: string): string {
  return [
    'From: MAILER-DAEMON@example.nl',
    'Message-ID: <report-1@example.nl>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; example.nl',
    '',
    `Final-Recipient: rfc822; ${OMAR}`,
    `Action: ${action}`,
    `Status: ${status}`,
    '',
    '--b',
    'Content-Type: message/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    'Subject: Waaklicht',
    '',
    '--b--',
  ].join('\r\n');
}
