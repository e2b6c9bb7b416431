import { describe, expect, it } from '@jest/globals';
import { PEOPLE, tale, TEXT } from '../support/tale.js';

describe('fine print 1-20: when things begin and end', () => {
  it('FP 1: a melding is due at the decision, not at the answers; required and norm tell what they lead to', () => {
    const t = tale().opened().weighed().answered('yes', 'yes');
    expect(t.view).toMatchObject({ melding: 'none', required: 'yes', norm: 1 });
    expect(t.ok('ria', 'decideMelding').view).toMatchObject({ melding: 'due', norm: 1 });
    const own = tale().opened().weighed().answered('yes', 'no', 'yes', 'yes').ok('ria', 'decideMelding');
    expect(own.view).toMatchObject({ melding: 'due', required: 'no', norm: null });
    expect(tale().opened().view.required).toBe('open');
  });

  it('FP 2: decision yes after an emergency melding starts no second W8; the written form completes the same one', () => {
    const t = tale().opened({ class: 'acute' }).ok('omar', 'submitMelding', { channel: 'phone' });
    const w9 = t.due('W9');
    expect(t.open).toEqual(expect.arrayContaining(['W8w', 'W9', 'W9phone']));
    t.later(60).ok('omar', 'submitMelding', { channel: 'form' });
    expect([t.due('W8w'), t.due('W9'), t.view.meldingen.length]).toEqual([null, w9, 1]);
    expect(t.view.debts).not.toContain('writtenMelding');
    t.weighed().ok('ria', 'decideMelding');
    expect([t.due('W8'), t.view.meldingen.length]).toEqual([null, 1]);
  });

  it('FP 2: advice of Veilig Thuis and a second person take the emergency melding back and end W8', () => {
    const t = tale().opened({ class: 'acute' }).ok('omar', 'recordConsultation', { with: 'veiligThuis' });
    t.ok('ria', 'decideMelding', { melding: 'no', secondPerson: 'omar' });
    expect([t.view.melding, t.due('W8')]).toEqual(['none', null]);
    expect(t.state.decisions.melding).toBeNull();
  });

  it('FP 3: the rest becomes withVeiligThuis at the submission; answering it alone is refused R17', () => {
    const t = tale().opened().meldingDue();
    expect(t.view.afwegingen[3]).toBe('open');
    t.ok('omar', 'holdPreReportTalk').ok('omar', 'submitMelding');
    expect(t.view.afwegingen).toMatchObject({
      3: 'withVeiligThuis',
      4: 'withVeiligThuis',
      5: 'withVeiligThuis',
    });
    expect(t.no('omar', 'answerAfweging', { number: 3 })).toEqual(['R13', 'R17', 'afwegingAfterDecision']);
    expect(t.try('omar', 'answerAfweging', { number: 3, withVeiligThuis: true })).toBeNull();
  });

  it('FP 4: no while an afweging that matters is open is refused R13; yes is possible; neither is refused R38', () => {
    const t = tale().opened().weighed().answered('yes', 'no');
    expect(t.no('ria', 'decideMelding', { melding: 'no' })).toEqual(['R13', 'afwegingStillOpen']);
    expect(t.try('ria', 'decideMelding')).toBeNull();
    expect(tale().opened({ class: 'acute' }).try('ria', 'decideMelding')).toBeNull();
    const none = tale().opened().weighed().answered('yes', 'no', 'yes', 'yes');
    none.ok('ria', 'decideMelding', { melding: 'no' });
    expect(none.no('ria', 'decideHelp', { help: 'no' })).toContain('R38');
  });

  it('FP 5: acting begins with the decision on help; before it the stage follows the steps, also after a melding', () => {
    const t = tale().opened({ class: 'acute' }).ok('omar', 'submitMelding', { channel: 'phone' });
    expect(t.view.stage).toBe('investigating');
    expect(t.prepared().view.stage).toBe('weighing');
    expect(t.ok('omar', 'recordWeighing').view.stage).toBe('deciding');
    t.answered('yes', 'yes').ok('ria', 'decideMelding');
    expect(t.view).toMatchObject({ stage: 'deciding', steps: { 5: 'open' } });
    expect(t.ok('ria', 'decideHelp', { help: 'no' }).view).toMatchObject({
      stage: 'acting',
      steps: { 5: 'done' },
    });
    expect(t.view.debts).not.toContain('steps');
  });

  it('FP 6: an off-track re-check raises the class, ends W11c and asks afweging 5 on the next working day', () => {
    const t = tale().opened().helped().at('2027-02-05T10:00').ok('omar', 'recordRecheck', { onTrack: false });
    expect(t.view).toMatchObject({ class: 'high', melding: 'none' });
    expect([t.due('W11c'), t.due('W11d')]).toEqual([null, '2027-02-08T17:00']);
    const weekend = tale()
      .opened()
      .helped()
      .at('2027-02-06T10:00')
      .ok('omar', 'recordRecheck', { onTrack: false });
    expect(weekend.due('W11d')).toBe('2027-02-08T17:00');
  });

  it('FP 7: closing concludes the help; with agreements not while a melding is at Veilig Thuis', () => {
    const t = tale().opened().submitted().ok('ria', 'decideHelp');
    t.ok('omar', 'answerAfweging', { number: 3, withVeiligThuis: true });
    t.ok('omar', 'answerAfweging', { number: 4, withVeiligThuis: true });
    t.ok('omar', 'answerAfweging', { number: 5, withVeiligThuis: true });
    expect(t.no('omar', 'closeCase')).toEqual(['R28', 'R30', 'meldingAtVeiligThuis']);
    t.ok('omar', 'recordVtFeedback').ok('omar', 'closeCase', { kind: 'afterVeiligThuis' });
    expect(t.view.help).toBe('concluded');
  });

  it('FP 8: feedback that leaves nothing else to wait for starts W9plan, 10 working days', () => {
    const t = tale().opened().submitted().ok('ria', 'decideHelp', { help: 'no' });
    t.at('2027-01-18T10:00').ok('omar', 'recordVtFeedback');
    expect(t.due('W9plan')).toBe('2027-02-01T17:00');
    const task = { what: TEXT, who: 'sara', due: 20_700 as never };
    const tasks = tale().opened().submitted().ok('ria', 'decideHelp', { help: 'no' });
    tasks.ok('omar', 'recordVtFeedback', { tasks: [task, { ...task, who: TEXT }] });
    expect(tasks.open).toEqual(['W1', 'task1', 'task2']);
    expect(tasks.state.members).toContain('sara');
    tasks.ok('sara', 'completeTask').ok('sara', 'completeTask', { point: 'task2' });
    expect(tasks.open).toEqual(['W1', 'W9plan']);
  });

  it('FP 9: a waiver starts W4r; its debt ends by the talk', () => {
    const t = tale().opened().ok('omar', 'waiveConversation');
    expect([t.due('W4r'), t.view.debts]).toEqual(['2027-01-18T17:00', ['conversation']]);
    expect(t.no('omar', 'followAdvice')).toEqual(['nothingToDo']);
    t.ok('omar', 'holdConversation');
    expect([t.due('W4r'), t.view.debts, t.view.steps[3]]).toEqual([null, [], 'done']);
    expect(t.no('omar', 'waiveConversation')).toEqual(['nothingToDo']);
  });

  it('FP 10: a disclosure starts W3vt for the same day, ended by any consultation of Veilig Thuis', () => {
    const t = tale().opened({ disclosure: true });
    expect([t.view.class, t.due('W3vt')]).toEqual(['high', '2027-01-11T17:00']);
    expect(t.ok('omar', 'recordConsultation').due('W3vt')).not.toBeNull();
    expect(
      t.ok('omar', 'recordConsultation', { with: 'veiligThuis', anonymous: true }).due('W3vt'),
    ).toBeNull();
  });

  it('FP 11: a call to Veilig Thuis or 112 ends W3 and W3vt; police or bestuur do not, nor does a colleague', () => {
    const called = (who: '112' | 'police' | 'veiligThuis' | 'bestuur'): readonly string[] => {
      const t = tale().opened({ disclosure: true });
      return t
        .ok('lisa', 'raiseEmergency', { called: [{ who, at: t.now }] })
        .open.filter((id) => id.startsWith('W3'));
    };
    expect([called('112'), called('veiligThuis')]).toEqual([[], []]);
    expect([called('police'), called('bestuur')]).toEqual([
      ['W3', 'W3vt'],
      ['W3', 'W3vt'],
    ]);
    const t = tale().opened({ class: 'acute' }).ok('omar', 'recordConsultation');
    expect([t.view.steps[2], t.due('W3')]).toEqual(['done', '2027-01-11T11:00']);
    expect(t.ok('omar', 'recordConsultation', { with: 'veiligThuis' }).due('W3')).toBeNull();
  });

  it('FP 12: an advice linked at the opening becomes a consultation; step 2 still needs a colleague', () => {
    const t = tale().opened({ adviceIds: ['a1', 'a2'] });
    const linked = t.fresh.filter((event) => event.type === 'consultationRecorded');
    expect(linked.map((event) => [event.with, event.adviceId])).toEqual([
      ['veiligThuis', 'a1'],
      ['veiligThuis', 'a2'],
    ]);
    expect(t.view.steps[2]).toBe('open');
    expect(t.try('omar', 'recordConsultation', { with: 'regisseur' })).toBeNull();
  });

  it('FP 13: repeats of steps 1-3 restart W5 until the weighing, never after', () => {
    const t = tale().opened().prepared();
    expect(t.due('W5')).toBe('2027-01-18T17:00');
    expect(t.at('2027-01-13T10:00').ok('omar', 'holdConversation').due('W5')).toBe('2027-01-20T17:00');
    t.ok('omar', 'recordWeighing', { doubt: true });
    expect(t.at('2027-01-15T10:00').ok('omar', 'holdConversation').due('W5')).toBe('2027-01-20T17:00');
  });

  it('FP 14: one W16 at a time with the earliest moment; one W12 at a time, counted from closing', () => {
    const t = tale().opened().ok('lisa', 'recordSignal');
    expect(t.due('W16')).toBe('2027-01-12T17:00');
    expect(t.at('2027-01-12T09:00').ok('lisa', 'recordSignal').due('W16')).toBe('2027-01-12T17:00');
    expect(t.ok('omar', 'reviewSignal').due('W16')).toBeNull();
    const closed = tale()
      .opened()
      .helped()
      .ok('omar', 'answerAfweging', { number: 5 })
      .ok('omar', 'closeCase');
    expect([closed.open, closed.due('W12')]).toEqual([['W12'], '2027-04-09T17:00']);
    expect(closed.at('2027-07-20T10:00').ok('omar', 'recordMonitoring').due('W12')).toBe('2028-01-11T17:00');
  });

  it('FP 15: W11c is not created later than W11d, on the same day it is', () => {
    const withTerm = (days: number): string | null => {
      const plan = {
        mode: 'provide',
        desiredResult: TEXT,
        casemanager: 'omar',
        roles: [{ who: 'sara', does: TEXT }],
      } as const;
      const t = tale().opened();
      const term = Math.floor(t.now / 86_400_000) + days;
      return t.helped({ plan: { ...plan, desiredTerm: term as never } }).due('W11c');
    };
    expect([withTerm(38), withTerm(39), withTerm(84)]).toEqual([
      null,
      '2027-02-19T17:00',
      '2027-02-19T17:00',
    ]);
  });

  it('FP 16: a talk in class acute before advice is recorded with a warning', () => {
    const warned = (t: ReturnType<typeof tale>): unknown =>
      t.ok('omar', 'holdConversation').fresh.find((event) => event.type === 'conversationHeld')?.warning;
    const t = tale().opened({ class: 'acute' });
    expect(warned(t)).toBe('beforeVtAdvice');
    expect(warned(t.ok('omar', 'recordConsultation', { with: 'veiligThuis' }))).toBeNull();
    expect(warned(tale().opened())).toBeNull();
  });

  it('FP 17: who weighs in step 5 only still records the weighing, and answers afweging 1 after it', () => {
    const t = tale({ profile: 'medical' }).opened().prepared();
    expect(t.no('omar', 'answerAfweging')).toContain('R15');
    t.ok('omar', 'recordWeighing', { doubt: true });
    expect(t.no('omar', 'answerAfweging')).toContain('R15');
    const education = tale().opened().prepared().ok('omar', 'recordWeighing', { doubt: true });
    expect(education.try('omar', 'answerAfweging')).toBeNull();
    const nursing = tale({ profile: 'nursing' })
      .opened()
      .prepared()
      .ok('omar', 'recordWeighing', { doubt: true });
    nursing.answered('yes');
    expect(nursing.try('omar', 'answerAfweging', { number: 2, answer: 'no' })).toBeNull();
    expect(nursing.no('omar', 'answerAfweging', { number: 3 })).toContain('R15');
  });

  it('FP 18: with urgency means class high or acute', () => {
    const tried = (cls: 'standard' | 'high'): ReturnType<typeof tale> => {
      const t = tale().opened({ class: cls }).ok('omar', 'completeMapping').ok('omar', 'recordConsultation');
      t.ok('omar', 'recordContactAttempt').ok('omar', 'recordContactAttempt', { channel: 'letter' });
      t.at('2027-01-12T09:00').ok('omar', 'recordContactAttempt').ok('omar', 'recordWeighing');
      return t.ok('ria', 'decideMelding');
    };
    expect(tried('standard').no('omar', 'submitMelding')).toContain('R25');
    expect(tried('high').try('omar', 'submitMelding')).toBeNull();
  });

  it('FP 19: acute without anybody reachable is recorded, and every rung is alarmed at once', () => {
    const t = tale({ people: { lisa: ['professional'] } });
    expect(t.no('lisa', 'openCase')).toContain('organisationIncomplete');
    t.opened({ class: 'acute' });
    expect(t.reminders.filter((one) => one.startsWith('W1 '))).toEqual([
      'W1 due aandachtsfunctionaris 2027-01-11T10:00',
      'W1 2 director 2027-01-11T10:00',
      'W1 3 bestuur 2027-01-11T10:00',
    ]);
    expect(t.state.points.every((point) => point.upcoming.length > 0)).toBe(true);
    const { ria, omar, vera, bea, ...left } = PEOPLE;
    const outside = tale({ people: left, outsideContact: 'extern' }).opened({ class: 'acute' });
    expect(outside.reminders).toEqual([]);
    expect(outside.pass('2027-01-11T10:15').reminders).toContain('W1 due outsideContact 2027-01-11T10:15');
  });

  it('FP 20: the rules of a wrong order, and the codes beside them', () => {
    const t = tale().opened();
    expect(t.no('omar', 'answerAfweging', { number: 5 })).toEqual(['R13', 'R20', 'noHelpToJudge']);
    expect(t.no('omar', 'recordWeighing')).toEqual(['R15', 'stepsOneToThreeOpen']);
    expect(t.no('sara', 'recordSignal')).toEqual(['unknownCase']);
    expect(t.ok('omar', 'assign').no('lisa', 'completeMapping')).toEqual(['notAllowed']);
  });
});
