import { describe, expect, it } from '@jest/globals';
import { HOUR } from '../../../src/domain/terms/amsterdam.js';
import { AGREEMENT, moment, PEOPLE, tale, TEXT } from '../support/tale.js';

describe('fine print 21-34: terms and the ladder', () => {
  it('FP 21: W1 and W16 standard: the earlier of one school day and three working days', () => {
    expect(tale().opened().due('W1')).toBe('2027-01-12T17:00');
    const summer = tale({ start: '2027-07-19T10:00' }).opened();
    expect(summer.due('W1')).toBe('2027-07-22T17:00');
    expect(summer.ok('sara', 'breakGlass').ok('lisa', 'recordSignal').due('W16')).toBe('2027-07-22T17:00');
  });

  it('FP 22: W14 opens at 08:00 five school days before the holiday, due on the last school day before it', () => {
    const t = tale().opened();
    expect(t.pass('2027-02-15T07:59').due('W14')).toBeNull();
    expect(t.pass('2027-02-15T08:00').due('W14')).toBe('2027-02-19T17:00');
    expect(t.reminders.filter((one) => one.startsWith('W14'))).toEqual([]);
    t.ok('omar', 'recordHolidayPlan');
    expect([t.due('W14'), t.pass('2027-04-19T08:00').due('W14')]).toEqual([null, '2027-04-23T17:00']);
  });

  it('FP 23: no pull-forward for a term that starts inside the holiday', () => {
    const t = tale({ start: '2027-02-12T10:00' }).opened().at('2027-02-22T10:00').prepared();
    expect(t.due('W5')).toBe('2027-03-08T17:00');
    const before = tale({ start: '2027-02-12T10:00' }).opened().at('2027-02-16T10:00').prepared();
    expect(before.due('W5')).toBe('2027-02-19T17:00');
  });

  it('FP 24: the same day of class high is the calendar day itself, also on a day off', () => {
    const sunday = tale({ start: '2027-01-10T10:00' }).opened({ class: 'high' });
    expect(sunday.due('W1')).toBe('2027-01-10T17:00');
    const late = tale({ start: '2027-01-10T14:30' }).opened({ class: 'high' });
    expect(late.due('W1')).toBe('2027-01-10T18:30');
    expect(tale({ start: '2027-01-10T13:00' }).opened({ class: 'high' }).due('W1')).toBe('2027-01-10T17:00');
  });

  it('FP 25: what never pauses counts its rungs in working days, also in a school', () => {
    const t = tale({ start: '2027-02-15T10:00' }).opened().meldingDue();
    expect(t.point('W8')?.rungUnit).toBe('wd');
    t.pass('2027-02-22T08:00');
    expect(t.due('W8')).toBe('2027-02-17T17:00');
    expect(t.reminders).toContain('W8 2 director 2027-02-22T08:00');
    const w7 = tale({ start: '2027-07-05T10:00' }).opened();
    expect([w7.point('W7')?.basis.term, w7.point('W7')?.rungUnit]).toEqual([
      { amount: 56, unit: 'cd' },
      'wd',
    ]);
    expect(tale().opened().point('W7')?.rungUnit).toBe('sd');
    expect(tale().opened({ class: 'high' }).point('W2')?.rungUnit).toBe('wd');
  });

  it('FP 25: rung +1 of a due day that is a day off is the first day after it', () => {
    const t = tale({ start: '2027-01-04T10:00' }).opened().helped();
    t.pass('2027-01-11T07:00').ok('sara', 'recordSight', { at: '2027-01-09T10:00' });
    expect(t.due('W11b')).toBe('2027-01-16T17:00');
    expect(t.pass('2027-01-18T08:00').reminders).toContain('W11b 1 aandachtsfunctionaris 2027-01-18T08:00');
    expect(t.pass('2027-01-20T08:00').reminders).toContain('W11b 2 director 2027-01-20T08:00');
  });

  it('FP 26: W9 is expected at 5, asked at 7 and every 5, and reaches the director at 15 and every 5 working days', () => {
    const t = tale().opened().submitted();
    const dates = t.point('W9')?.dates;
    expect([dates?.['expected'], dates?.['director']]).toEqual([moment('2027-01-18'), moment('2027-02-01')]);
    const sent = t.pass('2027-02-15T17:00').reminders.filter((one) => one.startsWith('W9 '));
    expect(sent).toEqual([
      'W9 due owner 2027-01-20T17:00',
      'W9 due owner 2027-01-27T17:00',
      'W9 2 director 2027-02-01T17:00',
      'W9 due owner 2027-02-03T17:00',
      'W9 2 director 2027-02-08T17:00',
      'W9 due owner 2027-02-10T17:00',
      'W9 2 director 2027-02-15T17:00',
    ]);
    expect(t.due('W9')).toBe('2027-01-20T17:00');
  });

  it('FP 26: W10 is expected at 70 days, due at 77 and moved forward to a working day', () => {
    const t = tale().opened().submitted();
    t.at('2027-01-22T10:00').ok('omar', 'recordVtFeedback', { route: 'investigation' });
    expect([t.due('W9'), t.due('W10')]).toEqual([null, '2027-04-09T17:00']);
    expect(t.point('W10')?.dates['expected']).toBe(moment('2027-04-02'));
    const sunday = tale().opened().submitted();
    sunday.at('2027-01-24T10:00').ok('omar', 'recordVtFeedback', { route: 'investigation' });
    expect(sunday.due('W10')).toBe('2027-04-12T17:00');
  });

  it('FP 27: W11d keeps its nominal day in dates.term and moves back to a school day', () => {
    const t = tale({ start: '2027-02-01T10:00' }).opened().helped();
    expect([t.due('W11d'), t.point('W11d')?.dates['term']]).toEqual([
      '2027-04-23T17:00',
      moment('2027-04-26'),
    ]);
  });

  it('FP 28: before only for terms of three school or working days or more, pulled forward or not', () => {
    const t = tale({ start: '2027-02-16T10:00' }).opened().prepared();
    expect(t.due('W5')).toBe('2027-02-19T17:00');
    expect(t.pass('2027-02-18T08:00').reminders).toContain('W5 before owner 2027-02-18T08:00');
    const opened = tale().opened();
    const warned = opened.state.points.filter((point) =>
      point.upcoming.some((rung) => rung.rung === 'before'),
    );
    expect(warned.map((point) => point.id).sort()).toEqual(['W3', 'W4', 'W7']);
    expect(tale().opened().helped().point('W11d')?.upcoming[0]?.rung).toBe('due');
  });

  it('FP 29: after a melding in class acute W11 runs as in class high', () => {
    const t = tale().opened({ class: 'acute' }).weighed().answered('yes', 'yes').ok('ria', 'decideMelding');
    t.ok('ria', 'decideHelp');
    expect([t.due('W11a'), t.due('W11b'), t.due('W11c')]).toEqual([
      '2027-01-18T17:00',
      '2027-01-13T17:00',
      '2027-01-25T17:00',
    ]);
    expect(t.point('W11a')?.ladder).toBe('high');
  });

  it('FP 30: care counts working days where schools count school days, without its own closed days', () => {
    const care = tale({ profile: 'medical', start: '2027-02-19T10:00', closedDays: ['2027-02-22'] }).opened();
    expect([care.due('W2'), care.due('W14')]).toEqual(['2027-02-24T17:00', null]);
    const school = tale({ start: '2027-01-11T10:00', closedDays: ['2027-01-12'] }).opened();
    expect([school.due('W2'), school.meldingDue().due('W8')]).toEqual([
      '2027-01-14T17:00',
      '2027-01-13T17:00',
    ]);
  });

  it('FP 31: who is on turn', () => {
    const turn = (t: ReturnType<typeof tale>): Readonly<Record<string, string>> =>
      Object.fromEntries(t.view.waiting.map((point) => [point.id, point.owner]));
    const t = tale().opened().helped().ok('lisa', 'recordSignal').ok('paul', 'receiveAccessRequest');
    expect(turn(t)).toEqual({
      W1: 'aandachtsfunctionaris',
      W11a: 'casemanager',
      W11b: 'casemanager',
      W11c: 'casemanager',
      W11d: 'casemanager',
      W15: 'privacyOfficer',
      W16: 'aandachtsfunctionaris',
    });
    expect(turn(tale().opened().meldingDue())).toMatchObject({
      W6: 'endResponsible',
      W7: 'endResponsible',
      W8: 'endResponsible',
    });
    expect(turn(tale({ profile: 'cooperative' }).opened())).toMatchObject({ W7: 'bestuur', W2: 'owner' });
  });

  it('FP 32: the rungs of class acute, and which one a point shows', () => {
    const t = tale().opened({ class: 'acute' });
    expect(t.view.waiting[0]?.rung).toBeNull();
    expect(t.pass('2027-01-11T10:15').reminders).toEqual(['W1 due aandachtsfunctionaris 2027-01-11T10:15']);
    expect(t.view.waiting[0]?.rung).toBe('due');
    expect(t.pass('2027-01-11T10:45').reminders).toEqual(['W1 2 director 2027-01-11T10:45']);
    const more = t.pass('2027-01-11T12:15').reminders;
    expect(more).toEqual([
      'W3 due owner 2027-01-11T11:00',
      'W3 due aandachtsfunctionaris 2027-01-11T11:00',
      'W8 due endResponsible 2027-01-11T11:00',
      'W8 due aandachtsfunctionaris 2027-01-11T11:00',
      'W1 3 bestuur 2027-01-11T11:15',
      'W3 2 director 2027-01-11T11:30',
      'W8 2 director 2027-01-11T11:30',
      'W3 3 bestuur 2027-01-11T12:00',
      'W8 3 bestuur 2027-01-11T12:00',
      'W1 3 director 2027-01-11T12:15',
      'W1 3 bestuur 2027-01-11T12:15',
    ]);
  });

  it('FP 33: a command at exactly a due moment: the reminders come first', () => {
    const t = tale().opened().at('2027-01-12T17:00').ok('omar', 'acknowledge');
    expect(t.reminders).toEqual(['W1 due aandachtsfunctionaris 2027-01-12T17:00']);
    expect(t.due('W1')).toBeNull();
  });

  it('FP 34: terms count from the moment it was done; what had passed at entry yields the highest rung once', () => {
    const t = tale({ start: '2027-01-20T10:00' }).opened({ at: '2027-01-11T10:00' });
    expect(t.due('W1')).toBe('2027-01-12T17:00');
    expect(t.reminders).toEqual([
      'W1 3 bestuur 2027-01-20T10:00',
      'W2 3 bestuur 2027-01-20T10:00',
      'W3 1 aandachtsfunctionaris 2027-01-20T10:00',
    ]);
    expect(t.pass('2027-01-21T08:00').reminders).toEqual(['W3 2 director 2027-01-21T08:00']);
    expect(t.pass('2027-01-27T08:00').reminders).toContain('W1 3 director 2027-01-27T08:00');
  });

  it('FP 34: a case entered after a holiday that is over expects the next one', () => {
    const t = tale({ start: '2027-03-02T10:00' }).opened({ at: '2027-02-18T10:00' });
    expect([t.due('W14'), t.state.holidayAhead?.label]).toEqual([null, 'Meivakantie 2027']);
  });
});

describe('fine print 35-50: more', () => {
  it('FP 35: the fine print wins over the table: W2 acute counts from the emergency, W14 from its holiday', () => {
    expect(tale().opened({ class: 'acute' }).due('W2')).toBe('2027-01-12T10:00');
  });

  it('FP 36: an afweging may be answered again until the decision; the ones after it reopen', () => {
    const t = tale().opened().weighed().answered('yes', 'no', 'yes', 'yes');
    t.ok('omar', 'answerAfweging', { number: 2, answer: 'no' });
    expect(t.view.afwegingen).toEqual({ 1: 'yes', 2: 'no', 3: 'open', 4: 'open', 5: 'open' });
    const doubt = tale().opened().helped().ok('omar', 'answerAfweging', { number: 5, answer: 'yes' });
    doubt.ok('omar', 'answerAfweging', { number: 5, answer: 'doubt' });
    expect(doubt.due('W11c')).toBe('2027-01-25T17:00');
    const close = tale()
      .opened()
      .helped()
      .at('2027-03-29T10:00')
      .ok('omar', 'answerAfweging', { number: 5, answer: 'doubt' });
    expect(close.due('W11c')).toBe('2027-02-19T17:00');
  });

  it('FP 37: answers and doubt never change the class; a signal only raises; acute goes by the emergency', () => {
    const t = tale().opened().ok('omar', 'recordConsultation', { with: 'veiligThuis' }).weighed();
    t.answered('yes').ok('omar', 'answerAfweging', { number: 2, answer: 'doubt' });
    expect(t.view.class).toBe('standard');
    t.ok('lisa', 'recordSignal', { class: 'high' }).ok('lisa', 'recordSignal', { class: 'standard' });
    expect(t.view.class).toBe('high');
    expect(t.no('omar', 'changeClass', { class: 'acute' })).toEqual(['R23', 'useRaiseEmergency']);
    expect(t.no('omar', 'changeClass', { class: 'standard' })).toEqual(['R23', 'loweringNeedsTwo']);
    const due = t.due('W16');
    t.ok('omar', 'changeClass', { class: 'standard', secondPerson: 'ria' });
    expect([t.view.class, t.due('W16')]).toEqual(['standard', due]);
    expect(t.no('omar', 'changeClass', { class: 'standard' })).toEqual(['nothingToDo']);
  });

  it('FP 38: a suspected child or colleague makes a hand-off record', () => {
    for (const suspect of ['child', 'staff'] as const) {
      const t = tale().opened({ suspect, deny: ['sara'] });
      expect(t.view).toMatchObject({ stage: 'closed', closure: 'handedOff', waiting: [] });
      expect(t.level('sara')).toBe('none');
      expect(t.fresh.find((event) => event.type === 'handedOff')).toMatchObject({
        to: { to: 'director', persons: ['ria'] },
      });
      expect(t.no('omar', 'describeCase')).toContain('caseClosed');
    }
    const suspect = tale().opened({ suspect: 'staff', deny: ['ria'] });
    expect(suspect.fresh.find((event) => event.type === 'handedOff')).toMatchObject({
      to: { to: 'bestuur' },
    });
  });

  it('FP 39: reopening is a new round in the same case', () => {
    const t = tale().opened().helped().ok('omar', 'answerAfweging', { number: 5 }).ok('omar', 'closeCase');
    t.at('2027-02-01T10:00').ok('lisa', 'recordSignal');
    expect(t.open).toEqual(['W1', 'W2', 'W3', 'W4', 'W7']);
    expect(t.view).toMatchObject({
      stage: 'investigating',
      closure: null,
      melding: 'none',
      help: 'concluded',
      steps: { 1: 'open', 2: 'open', 3: 'open', 4: 'open', 5: 'open' },
    });
    t.ok('omar', 'confirmStep', { step: 2 });
    expect([t.due('W3'), t.view.steps[2]]).toEqual([null, 'done']);
    t.ok('omar', 'confirmStep').ok('omar', 'confirmStep', { step: 3 });
    expect([t.due('W5'), t.view.stage]).toEqual(['2027-02-08T17:00', 'weighing']);
    expect(t.no('omar', 'confirmStep', { step: 4 })).toEqual(['nothingToDo']);
    expect(t.no('omar', 'confirmStep')).toEqual(['nothingToDo']);
  });

  it('FP 39: a step done in an older round still counts when confirmed; acknowledging goes by the new signal', () => {
    const t = tale()
      .opened()
      .prepared()
      .ok('omar', 'closeCase', { kind: 'openedInError' })
      .ok('omar', 'recordSignal');
    t.ok('ria', 'closeCase', { kind: 'openedInError' }).ok('lisa', 'recordSignal');
    expect(t.try('omar', 'confirmStep')).toBeNull();
    expect(t.try('omar', 'acknowledge')).toBeNull();
    const own = tale().opened().ok('omar', 'closeCase', { kind: 'openedInError' }).ok('omar', 'recordSignal');
    expect(own.no('omar', 'acknowledge')).toEqual(['notAllowed']);
    expect(own.try('ria', 'acknowledge')).toBeNull();
  });

  it('FP 40: the debt writtenMelding lives as long as W8w, and only that one keeps a case open', () => {
    const t = tale().opened().submitted({ channel: 'phone' }).ok('ria', 'decideHelp', { help: 'no' });
    t.ok('omar', 'recordVtFeedback', { moment: 'end', route: 'end' });
    expect([t.due('W8w'), t.view.debts]).toEqual(['2027-01-12T17:00', ['writtenMelding']]);
    expect(t.no('omar', 'closeCase', { kind: 'afterVeiligThuis' })).toEqual(['R24', 'writtenMeldingDue']);
    t.ok('omar', 'submitMelding').ok('omar', 'closeCase', { kind: 'afterVeiligThuis' });
    const waived = tale()
      .opened()
      .ok('omar', 'waiveConversation')
      .ok('omar', 'closeCase', { kind: 'openedInError' });
    expect(waived.view.debts).toEqual(['conversation']);
    expect(waived.ok('lisa', 'recordSignal').view.debts).toEqual(['conversation']);
  });

  it('FP 41: a second melding while Veilig Thuis is busy has its own W8 and talk; W9 restarts at its submission', () => {
    const t = tale().opened().submitted().at('2027-01-13T10:00').ok('ria', 'decideMelding');
    expect([t.view.melding, t.due('W8'), t.due('W9')]).toEqual([
      'due',
      '2027-01-15T17:00',
      '2027-01-20T17:00',
    ]);
    expect(t.view.meldingen[1]?.followsMeldingId).toBe(t.view.meldingen[0]?.id);
    expect(t.no('omar', 'submitMelding')).toContain('R25');
    t.ok('omar', 'recordVtFeedback').ok('omar', 'holdPreReportTalk').ok('omar', 'submitMelding');
    expect(t.due('W9')).toBe('2027-01-22T17:00');
    expect(t.state.meldingen.map((melding) => melding.feedbackGiven)).toEqual([true, false]);
  });

  it('FP 42: an afweging that leads to a melding while one is submitted takes the rest along at once', () => {
    const t = tale().opened({ class: 'acute' }).ok('omar', 'submitMelding', { channel: 'phone' }).weighed();
    t.answered('yes', 'no', 'no');
    expect(t.view.afwegingen).toMatchObject({ 4: 'withVeiligThuis', 5: 'withVeiligThuis' });
    const own = tale().opened().weighed().ok('ria', 'decideMelding').ok('omar', 'holdPreReportTalk');
    own.ok('omar', 'submitMelding');
    expect(own.view).toMatchObject({ norm: null, afwegingen: { 1: 'open', 2: 'open' } });
    expect(own.no('omar', 'answerAfweging')).toContain('R13');
    expect(own.try('omar', 'answerAfweging', { withVeiligThuis: true })).toBeNull();
    expect(own.no('omar', 'answerAfweging', { answer: 'no', withVeiligThuis: true })).toContain('R13');
  });

  it('FP 43: the debt conversation ends by Veilig Thuis taking its advice back; saying wait again renews W4r', () => {
    const t = tale().opened().ok('omar', 'waiveConversation');
    t.ok('omar', 'recordConsultation', { with: 'veiligThuis', noConversationYet: false });
    expect(t.view.debts).toEqual(['conversation']);
    t.at('2027-01-13T10:00').ok('omar', 'recordConsultation', {
      with: 'veiligThuis',
      noConversationYet: true,
    });
    expect(t.due('W4r')).toBe('2027-01-20T17:00');
    t.ok('omar', 'recordConsultation', { with: 'veiligThuis' });
    expect(t.view.debts).toEqual(['conversation']);
    t.ok('omar', 'recordConsultation', { with: 'veiligThuis', noConversationYet: false });
    expect([t.view.debts, t.due('W4r')]).toEqual([[], null]);
    const open = tale()
      .opened()
      .ok('omar', 'recordConsultation', { with: 'veiligThuis', noConversationYet: true });
    expect(open.due('W4r')).toBeNull();
  });

  it('FP 44: meldingDue is the code of I3, R19 the rule of a term over 182 days', () => {
    expect(tale().opened().meldingDue().no('omar', 'closeCase')).toContain('meldingDue');
  });

  it('FP 45: three attempts on two calendar days at least; hours are elapsed time, also across a clock change', () => {
    const t = tale()
      .opened()
      .ok('omar', 'recordContactAttempt')
      .ok('omar', 'recordContactAttempt', { channel: 'visit' });
    expect(t.later(60).ok('omar', 'recordContactAttempt').view.steps[3]).toBe('open');
    expect(t.at('2027-01-12T08:00').ok('omar', 'recordContactAttempt').view.steps[3]).toBe('effort');
    const oneChannel = tale().opened().ok('omar', 'recordContactAttempt').ok('omar', 'recordContactAttempt');
    expect(oneChannel.at('2027-01-12T08:00').ok('omar', 'recordContactAttempt').view.steps[3]).toBe('open');
    const two = tale().opened().ok('omar', 'recordContactAttempt');
    expect(
      two.at('2027-01-12T08:00').ok('omar', 'recordContactAttempt', { channel: 'visit' }).view.steps[3],
    ).toBe('open');
    const spring = tale({ start: '2027-03-27T12:00' }).opened({ class: 'acute' });
    expect(spring.due('W2')).toBe('2027-03-28T13:00');
    expect((spring.point('W2')?.due ?? 0) - spring.now).toBe(24 * HOUR);
  });

  it('FP 46: opened inside the five school days W14 opens at once; after the last one it is the next working day', () => {
    expect(tale({ start: '2027-02-17T10:00' }).opened().due('W14')).toBe('2027-02-19T17:00');
    expect(tale({ start: '2027-02-19T18:00' }).opened().due('W14')).toBe('2027-02-22T17:00');
  });

  it('FP 47: W9 moves by a contact only, the director moment by nothing; W9plan starts once', () => {
    const t = tale().opened().submitted();
    expect(t.at('2027-01-12T10:00').ok('omar', 'recordVtContact').due('W9')).toBe('2027-01-20T17:00');
    t.at('2027-01-18T10:00').ok('omar', 'recordVtContact');
    expect([t.due('W9'), t.point('W9')?.dates['director']]).toEqual([
      '2027-01-25T17:00',
      moment('2027-02-01'),
    ]);
    expect(t.pass('2027-02-01T17:00').reminders.filter((one) => one.startsWith('W9 '))).toEqual([
      'W9 due owner 2027-01-25T17:00',
      'W9 2 director 2027-02-01T17:00',
      'W9 due owner 2027-02-01T17:00',
    ]);
    t.ok('ria', 'decideHelp', { help: 'no' }).ok('omar', 'recordVtFeedback');
    const due = t.due('W9plan');
    expect(
      t
        .later(24 * 60)
        .ok('omar', 'recordVtFeedback')
        .due('W9plan'),
    ).toBe(due);
  });

  it('FP 48: the points beside the table climb the ladder of the class in working days', () => {
    const t = tale({ start: '2027-02-19T10:00' }).opened().ok('omar', 'reportMove');
    expect([t.due('move'), t.point('move')?.rungUnit]).toEqual(['2027-02-22T17:00', 'wd']);
    expect(t.pass('2027-02-23T08:00').reminders).toContain('move 1 aandachtsfunctionaris 2027-02-23T08:00');
    const acute = tale().opened({ class: 'acute' }).ok('omar', 'reportMove');
    expect(acute.point('move')?.ladder).toBe('acute');
  });

  it('FP 49: in a cooperative without an aandachtsfunctionaris the bestuur acknowledges', () => {
    const { omar, ...people } = PEOPLE;
    const t = tale({ profile: 'cooperative', people }).opened();
    expect(t.view.waiting.find((point) => point.id === 'W1')?.owner).toBe('bestuur');
    expect(t.try('bea', 'acknowledge')).toBeNull();
  });

  it('FP 50: monitoring before its moment ends the coming occurrence', () => {
    const t = tale().opened().helped().ok('omar', 'answerAfweging', { number: 5 }).ok('omar', 'closeCase');
    expect(t.at('2027-03-01T10:00').ok('omar', 'recordMonitoring').due('W12')).toBe('2027-07-09T17:00');
    t.at('2027-08-30T10:00')
      .ok('omar', 'recordMonitoring')
      .at('2028-01-12T10:00')
      .ok('omar', 'recordMonitoring');
    expect(t.view.stage).toBe('closed');
    expect(t.no('omar', 'recordMonitoring')).toEqual(['nothingToDo']);
  });

  it('FP 51: who is free text; a known colleague becomes a member', () => {
    const plan = {
      mode: 'provide',
      desiredResult: TEXT,
      casemanager: 'omar',
      roles: [{ who: 'tante Truus', does: TEXT }],
      agreements: [{ what: TEXT, who: 'sara', from: 20_500 as never }],
    } as const;
    const t = tale().opened();
    t.helped({ plan: { ...plan, desiredTerm: (Math.floor(t.now / 86_400_000) + 30) as never } });
    expect(t.state.members).toEqual(expect.arrayContaining(['omar', 'sara']));
    expect(t.state.members).not.toContain('tante Truus');
    const closing = [
      { ...AGREEMENT, who: 'sara' },
      { ...AGREEMENT, who: 'tante Truus' },
      { ...AGREEMENT, who: 'paul' },
    ];
    const none = tale()
      .opened()
      .submitted()
      .ok('omar', 'recordVtFeedback')
      .ok('omar', 'denyAccess', { person: 'paul' });
    none.ok('ria', 'closeCase', { kind: 'afterVeiligThuis', agreements: closing });
    expect([none.level('sara'), none.state.members.includes('tante Truus'), none.level('paul')]).toEqual([
      'full',
      false,
      'none',
    ]);
  });

  it('FP 52: after afweging 1 = no W6 and W7 stay until the case is closed', () => {
    const t = tale().opened().weighed().answered('no');
    expect(t.no('ria', 'decideMelding', { melding: 'no' })).toEqual(['R16', 'nothingLeftToDecide']);
    expect(t.open).toEqual(expect.arrayContaining(['W6', 'W7']));
    expect(t.ok('omar', 'closeCase', { kind: 'noSuspicion' }).open).toEqual([]);
  });
});
