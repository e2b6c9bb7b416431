import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { at } from '../../src/domain/terms/amsterdam.js';
import { day } from '../../src/domain/terms/day.js';
import { createDelivery } from '../../src/main/delivery.js';
import { deliver } from '../../src/notifications/deliver.js';
import { escalateUndelivered } from '../../src/notifications/escalate.js';
import { School } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';
import { readOutbox } from './outbox.js';

jest.setTimeout(60_000);

describe('delivery with a local outbox', () => {
  let system: System;
  let school: School;
  let delivery: ReturnType<typeof createDelivery>;

  beforeAll(async () => {
    system = await createSystem();
    school = await School.create(system.services);
    await system.startWorker();
    delivery = createDelivery(system.services);
  });
  afterAll(async () => {
    delivery.close();
    await system.close();
  });

  const mails = async (code: string) =>
    (await readOutbox(system.config.OUTBOX_DIRECTORY)).filter((mail) => mail.text.includes(code));
  const codeOf = async (caseId: string): Promise<string> => {
    const { rows } = await system.owner.query<{ code: string }>('select code from case_file where id = $1', [
      caseId,
    ]);
    return `${rows[0]!.code.slice(0, 3)}-${rows[0]!.code.slice(3)}`;
  };
  const outcomes = async (caseId: string) =>
    (
      await system.owner.query<{ point: string; rung: string; status: string; person: string }>(
        `select n.point, n.rung, n.status, split_part(p.email, '@', 1) as person from notification n
         join person p on p.id = n.person_id where n.case_id = $1 order by n.nominal_at, n.rung`,
        [caseId],
      )
    ).rows;

  it('given a new case, tells who is on turn at once, in the words of D.2, with a stable Message-ID and a link', async () => {
    const caseId = await school.open('lisa');
    const code = await codeOf(caseId);

    await deliver(delivery);

    const mail = (await mails(code)).find((one) => one.text.includes('nieuw bericht bekijken'))!;
    expect(mail.to).toBe('omar@oefenschool.example');
    expect(mail.subject).toBe('Waaklicht: er staat iets voor je klaar');
    expect(mail.text).toMatch(
      new RegExp(
        `^Er is een nieuw bericht in zaak ${code}\\. Jij bent aan zet: nieuw bericht bekijken\\. Uiterlijk `,
      ),
    );
    expect(mail.text).toContain(`Naar de zaak: http://localhost/zaken/${code.replace('-', '')}`);
    expect(mail.text).toContain('Niet voor jou bedoeld? Bel adam.\nIs er direct gevaar? Bel 112.');
    expect(mail.html).toContain('Is er direct gevaar? Bel 112.');
    expect(mail.headers).toContain('Auto-Submitted: auto-generated');
    expect(mail.headers).not.toContain('Reply-To');
    const row = await system.owner.query<{ id: string }>(
      "select id from notification where case_id = $1 and point = 'W1' and rung = 'start'",
      [caseId],
    );
    expect(mail.id).toBe(`<${row.rows[0]!.id}@localhost>`);
  });

  it('given silence, brings each rung to its person and writes down what became of it', async () => {
    const caseId = await school.open('lisa', undefined, { at: at(day('2027-01-11'), 10), factor: 0 });
    await deliver(delivery);
    await system.services.engine.moveClock(caseId, at(day('2027-01-13'), 9));
    await deliver(delivery);

    const ofW1 = (await outcomes(caseId)).filter((row) => row.point === 'W1');
    expect(ofW1).toEqual([
      { point: 'W1', rung: 'start', status: 'sent', person: 'omar' },
      // Moved in one go, as after an outage: of two reminders to one person the newest is sent.
      { point: 'W1', rung: 'due', status: 'superseded', person: 'omar' },
      { point: 'W1', rung: '1', status: 'sent', person: 'omar' },
    ]);
    const subjects = (await mails(await codeOf(caseId))).map((mail) => mail.subject);
    expect(subjects).toContain('Waaklicht: een termijn is voorbij');
  });

  it('given an act before the mail went out, does not ask for what is done', async () => {
    const caseId = await school.open('lisa');
    await school.act(caseId, 'acknowledge', 'omar');

    await deliver(delivery);

    expect((await outcomes(caseId)).find((row) => row.point === 'W1')?.status).toBe('superseded');
  });

  it('given two processes at once, sends each notification once', async () => {
    const caseIds = await Promise.all(Array.from({ length: 10 }, () => school.open('lisa')));
    const sent: string[] = [];
    const watched = {
      ...delivery,
      mail: {
        ...delivery.mail,
        deliver: (envelope: Parameters<typeof delivery.mail.deliver>[0]) => {
          sent.push(envelope.id);
          return delivery.mail.deliver(envelope);
        },
      },
    };

    await Promise.all([deliver(watched), deliver(watched), deliver(watched)]);
    while (await deliver(watched));

    expect(new Set(sent).size).toBe(sent.length);
    const statuses = (await Promise.all(caseIds.map(outcomes))).flat().map((row) => row.status);
    expect(new Set(statuses)).toEqual(new Set(['sent']));
  });

  it('given a person who was shut out after the reminder was written, sends it to the next on the ladder instead', async () => {
    const caseId = await school.open('lisa');
    const denied = await school.act(caseId, 'denyAccess', 'lisa', {
      person: school.people.omar,
      reason: 'Betrokken bij het gezin',
    });
    expect(denied.kind).toBe('done');

    await deliver(delivery);

    const mailed = (await mails(await codeOf(caseId))).map((mail) => mail.to);
    expect(mailed).not.toContain('omar@oefenschool.example');
    expect((await outcomes(caseId)).filter((row) => row.person === 'omar').map((row) => row.status)).toEqual(
      expect.arrayContaining(['superseded']),
    );
    await escalateUndelivered(delivery);
    await deliver(delivery);
    expect((await outcomes(caseId)).filter((row) => row.person === 'ria' && row.point === 'W1')).toEqual([
      { point: 'W1', rung: 'start', status: 'sent', person: 'ria' },
    ]);
  });
});
