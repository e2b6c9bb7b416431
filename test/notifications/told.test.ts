import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createDelivery } from '../../src/main/delivery.js';
import { deliver } from '../../src/notifications/deliver.js';
import { School, type SchoolPerson } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';
import { readOutbox } from './outbox.js';

jest.setTimeout(60_000);

describe('what colleagues are told of each other', () => {
  let system: System;
  let school: School;

  beforeAll(async () => {
    system = await createSystem();
    school = await School.create(system.services);
  });
  afterAll(() => system.close());

  /** The mails of one subject after everything was delivered, as `person: first line`. */
  const mails = async (subject: string) => {
    const delivery = createDelivery(system.services);
    while (await deliver(delivery));
    delivery.close();
    return (await readOutbox(system.config.OUTBOX_DIRECTORY))
      .filter((mail) => mail.subject === subject)
      .map((mail) => ({ to: mail.to.split('@')[0], text: mail.text.replaceAll('\n', ' ') }));
  };
  const shown = async (caseId: string) => {
    const { rows } = await system.owner.query<{ code: string }>('select code from case_file where id = $1', [
      caseId,
    ]);
    return `${rows[0]!.code.slice(0, 3)}-${rows[0]!.code.slice(3)}`;
  };
  const done = async (caseId: string, type: Parameters<School['act']>[1], by: SchoolPerson, fields: object) =>
    expect((await school.act(caseId, type, by, { ...fields })).kind).toBe('done');

  it('M11: who is given the case is told by whom, and what for', async () => {
    const caseId = await school.open('lisa');
    await done(caseId, 'assign', 'omar', { person: school.people.ria, reason: 'Overdracht' });
    const [mail] = (await mails('Waaklicht: je werkt mee aan een zaak')).filter((one) => one.to === 'ria');
    expect(mail?.text).toMatch(
      new RegExp(
        `^omar heeft jou gevraagd voor zaak ${await shown(caseId)}\\. Jij bent aan zet: vastlegging afmaken\\.`,
      ),
    );
  });

  it('M12: who only reported is told that something changed, without the code of the case', async () => {
    const caseId = await school.open('lisa');
    await done(caseId, 'assign', 'omar', { person: school.people.omar, reason: 'Overdracht' });
    await done(caseId, 'acknowledge', 'omar', {});
    const [mail] = await mails('Waaklicht: nieuws over je bericht');
    expect(mail?.to).toBe('lisa');
    expect(mail?.text).toMatch(
      /^Er is iets veranderd aan je bericht van \w\w \d+ \w+\. Lees het in Waaklicht\./,
    );
    const code = await shown(caseId);
    expect(mail?.text).not.toContain(code);
    expect(mail?.text).not.toContain(code.replace('-', ''));
  });

  it('M13: broken glass is told at once to the owner and the privacy officer, by whom and until when', async () => {
    const caseId = await school.open('omar');
    await done(caseId, 'breakGlass', 'lisa', { reason: 'Ik vervang de leerkracht van deze groep' });
    const told = (await mails('Waaklicht: noodtoegang gebruikt')).filter((one) =>
      one.text.startsWith('lisa'),
    );
    expect(told.map((one) => one.to).sort()).toEqual(['fatma', 'omar']);
    expect(told[0]?.text).toMatch(
      new RegExp(`^lisa opende zaak ${await shown(caseId)} met noodtoegang op .*De toegang stopt op `),
    );
  });

  it('PM-20: a case that is sealed is told to every overseer who is not shut out, never to who is', async () => {
    const caseId = await school.open('lisa');
    const code = await shown(caseId);
    await done(caseId, 'denyAccess', 'lisa', { person: school.people.ria, reason: 'Betrokken' });
    const told = (await mails('Waaklicht: kijk je even mee?')).filter((one) =>
      one.text.includes(`zaak ${code} afgeschermd`),
    );
    expect(told.map((one) => one.to).sort()).toEqual(['fatma', 'vera']);
  });
});
