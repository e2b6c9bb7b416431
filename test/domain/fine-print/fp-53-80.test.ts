import { describe, expect, it } from '@jest/globals';
import { at, dayOf } from '../../../src/domain/terms/amsterdam.js';
import { addDays } from '../../../src/domain/terms/day.js';
import { moment, tale, TEXT } from '../support/tale.js';

const plan = (days: number, now: number) => ({
  mode: 'provide' as const,
  desiredResult: TEXT,
  casemanager: 'omar',
  roles: [{ who: 'sara', does: TEXT }],
  desiredTerm: addDays(dayOf(now), days),
});

describe('fine print 53-56: where the fine print is silent', () => {
  it('FP 53: what is not waited for, or done already, is nothingToDo; facts are always recorded', () => {
    const t = tale().opened();
    for (const type of [
      'followAdvice',
      'reviewSignal',
      'recordHolidayPlan',
      'confirmTakeover',
      'startHelp',
    ] as const) {
      expect(t.no('omar', type)).toEqual(['nothingToDo']);
    }
    expect(t.no('omar', 'completeTask', { point: 'W2' })).toEqual(['nothingToDo']);
    expect(t.no('omar', 'postpone', { point: 'W8' })).toEqual(['nothingToDo']);
    expect(t.no('paul', 'decideAccessRequest')).toEqual(['nothingToDo']);
    expect(t.no('omar', 'recordMonitoring')).toEqual(['nothingToDo']);
    t.ok('omar', 'acknowledge');
    expect(t.no('ria', 'acknowledge')).toEqual(['notAllowed']);
    expect(t.no('omar', 'acknowledge')).toEqual(['nothingToDo']);
    for (const type of [
      'recordSignal',
      'recordConsultation',
      'holdConversation',
      'recordVtContact',
    ] as const) {
      expect([t.try('omar', type), t.try('omar', type)]).toEqual([null, null]);
    }
    for (const type of [
      'recordContactAttempt',
      'recordSight',
      'addStatement',
      'correct',
      'answerReporter',
    ] as const) {
      expect([t.try('omar', type), t.try('omar', type)]).toEqual([null, null]);
    }
  });

  it('FP 53: weighing is repeated until the decision, deciding and submitting not without a new ground', () => {
    const t = tale().opened().weighed();
    expect(t.ok('omar', 'recordWeighing', { doubt: true }).view.steps[4]).toBe('open');
    expect(t.ok('omar', 'recordWeighing').view.steps[4]).toBe('done');
    t.answered('yes', 'yes').ok('ria', 'decideMelding');
    expect(t.no('omar', 'recordWeighing')).toEqual(['nothingToDo']);
    expect(t.no('ria', 'decideMelding')).toEqual(['nothingToDo']);
    t.ok('omar', 'holdPreReportTalk').ok('omar', 'submitMelding');
    expect(t.no('omar', 'submitMelding')).toEqual(['nothingToDo']);
    t.ok('ria', 'decideHelp', { help: 'no' });
    expect(t.no('ria', 'decideHelp', { help: 'no' })).toEqual(['nothingToDo']);
    t.ok('ria', 'decideHelp').ok('omar', 'startHelp');
    expect(t.no('ria', 'decideHelp')).toEqual(['nothingToDo']);
    expect(t.no('omar', 'startHelp')).toEqual(['nothingToDo']);
    const no = tale().opened().helped();
    expect(no.no('ria', 'decideMelding', { melding: 'no' })).toEqual(['nothingToDo']);
  });

  it('FP 54: W9plan ends by the decision to help, closing, or feedback that leaves something', () => {
    const planned = (): ReturnType<typeof tale> =>
      tale().opened().submitted().ok('ria', 'decideHelp', { help: 'no' }).ok('omar', 'recordVtFeedback');
    expect(planned().due('W9plan')).not.toBeNull();
    expect(planned().ok('ria', 'decideHelp').due('W9plan')).toBeNull();
    const investigated = planned().ok('omar', 'recordVtFeedback', { route: 'investigation' });
    expect([investigated.due('W9plan'), investigated.due('W10')]).toEqual([null, '2027-03-30T17:00']);
    expect(planned().ok('omar', 'closeCase', { kind: 'afterVeiligThuis' }).open).toEqual(['W12']);
  });

  it('FP 54: an access request, a move and the checks of access outlive the closing; the stage is monitoring', () => {
    const t = tale().opened().ok('omar', 'reportMove').ok('paul', 'receiveAccessRequest');
    t.ok('sara', 'breakGlass').ok('omar', 'denyAccess', { person: 'vera' });
    t.ok('omar', 'closeCase', { kind: 'openedInError' });
    expect(t.open).toEqual(['W15', 'breakGlassReview', 'denyCheck', 'move']);
    expect(t.view.stage).toBe('monitoring');
    t.ok('omar', 'confirmTakeover').ok('paul', 'decideAccessRequest').ok('lisa', 'reviewBreakGlass');
    expect(t.ok('ria', 'confirmDeny', { person: 'vera' }).view.stage).toBe('closed');
  });

  it('FP 55: completeTask has the rights of row 12, confirmDeny of row 21, reviewBreakGlass of the owner', () => {
    const t = tale().opened().submitted().ok('sara', 'breakGlass');
    const tasks = [{ what: TEXT, who: TEXT, due: addDays(dayOf(t.now), 5) }];
    t.ok('omar', 'recordVtFeedback', { tasks }).ok('omar', 'denyAccess', { person: 'vera' });
    expect(t.no('sara', 'completeTask')).toEqual(['notAllowed']);
    expect(t.no('omar', 'reviewBreakGlass')).toEqual(['notAllowed']);
    expect(t.no('omar', 'confirmDeny', { person: 'vera' })).toEqual(['notAllowed']);
    expect(t.no('vera', 'confirmDeny', { person: 'vera' })).toEqual(['R32', 'unknownCase']);
    expect(t.try('paul', 'confirmDeny', { person: 'vera' })).toBeNull();
    expect(t.try('lisa', 'reviewBreakGlass')).toBeNull();
    expect(t.try('omar', 'completeTask')).toBeNull();
  });

  it('FP 56: postponing has an end, so that no wait goes quiet: 182 days, W7 day 56', () => {
    const t = tale().opened();
    const until = (days: number): number => at(addDays(dayOf(t.now), days), 17);
    expect(t.no('omar', 'postpone', { until: until(183) })).toEqual(['cannotPostpone']);
    expect(t.try('omar', 'postpone', { until: until(182) })).toBeNull();
    expect(t.no('omar', 'postpone', { point: 'W7', until: until(57) })).toEqual(['cannotPostpone']);
    expect(t.try('omar', 'postpone', { point: 'W7', until: until(56) })).toBeNull();
    const overdue = tale().opened().at('2027-01-20T10:00');
    expect(overdue.no('omar', 'postpone', { until: moment('2027-01-19') })).toEqual(['cannotPostpone']);
  });
});

describe('fine print 57-80: settled after a random walk', () => {
  it('FP 57: an emergency reopens a closed or monitored case, and opens one on a hand-off record', () => {
    const closed = tale()
      .opened()
      .helped()
      .ok('omar', 'answerAfweging', { number: 5 })
      .ok('omar', 'closeCase');
    closed.ok('lisa', 'raiseEmergency');
    expect(closed.view).toMatchObject({
      stage: 'investigating',
      class: 'acute',
      melding: 'due',
      closure: null,
    });
    expect(closed.open).toEqual(['W1', 'W2', 'W3', 'W7', 'W8']);
    const handed = tale().opened({ suspect: 'staff' }).ok('lisa', 'raiseEmergency');
    expect(handed.view).toMatchObject({ class: 'acute', closure: null, melding: 'due' });
    expect(tale().opened({ suspect: 'staff', class: 'acute' }).view).toMatchObject({
      class: 'acute',
      closure: null,
    });
    const plain = tale().opened({ suspect: 'staff' }).ok('lisa', 'recordSignal');
    expect(plain.view).toMatchObject({ stage: 'investigating', closure: null });
  });

  it('FP 58: afweging 5 is refused R13 while one of 1-4 is open', () => {
    const t = tale().opened().weighed().ok('ria', 'decideMelding').ok('ria', 'decideHelp');
    expect(t.no('omar', 'answerAfweging', { number: 5 })).toContain('R13');
  });

  it('FP 59: not past help that is on, and after a melding only by Veilig Thuis', () => {
    const t = tale()
      .opened()
      .submitted()
      .ok('ria', 'decideHelp')
      .ok('omar', 'recordVtFeedback', { moment: 'end', route: 'end' });
    expect(t.no('omar', 'closeCase', { kind: 'afterVeiligThuis', agreements: [] })).toEqual([
      'R30',
      'helpStillOn',
    ]);
    expect(t.no('omar', 'closeCase', { kind: 'dispelled', secondPerson: 'ria' })).toContain('R30');
    expect(t.try('omar', 'closeCase', { kind: 'afterVeiligThuis' })).toBeNull();
    const alone = tale().opened().submitted().ok('ria', 'decideHelp', { help: 'no' });
    alone.ok('omar', 'recordVtFeedback', { moment: 'end', route: 'end' });
    expect(alone.no('omar', 'closeCase', { kind: 'openedInError' })).toEqual([
      'R28',
      'R30',
      'meldingAtVeiligThuis',
    ]);
  });

  it('FP 60: W10 asks again every 5 working days and reaches the director 15 after its due moment', () => {
    const t = tale().opened().submitted().ok('omar', 'recordVtFeedback', { route: 'investigation' });
    expect(t.due('W10')).toBe('2027-03-30T17:00');
    const sent = t.pass('2027-04-20T17:00').reminders.filter((one) => one.startsWith('W10'));
    expect(sent).toEqual([
      'W10 due owner 2027-03-30T17:00',
      'W10 due owner 2027-04-06T17:00',
      'W10 due owner 2027-04-13T17:00',
      'W10 2 director 2027-04-20T17:00',
      'W10 due owner 2027-04-20T17:00',
    ]);
  });

  it('FP 61: the top repeats in working days in every class, so no summer is silent', () => {
    const t = tale({ start: '2027-07-05T10:00' }).opened().pass('2027-08-20T17:00');
    const tops = t.reminders.filter((one) => one.startsWith('W1 3 bestuur'));
    expect(tops.slice(0, 3)).toEqual([
      'W1 3 bestuur 2027-07-13T08:00',
      'W1 3 bestuur 2027-07-20T08:00',
      'W1 3 bestuur 2027-07-27T08:00',
    ]);
  });

  it('FP 62: an emergency keeps the earlier moment of an open point, and makes a second melding due', () => {
    const t = tale().opened().at('2027-01-13T10:00').ok('lisa', 'raiseEmergency');
    expect([t.due('W1'), t.due('W2'), t.due('W3'), t.due('W7')]).toEqual([
      '2027-01-12T17:00',
      '2027-01-13T17:00',
      '2027-01-13T11:00',
      '2027-01-14T10:00',
    ]);
    const second = tale().opened().submitted().later(60).ok('lisa', 'raiseEmergency');
    expect([second.view.melding, second.view.meldingen.length, second.due('W8')]).toEqual([
      'due',
      2,
      '2027-01-11T12:00',
    ]);
    const decided = tale().opened().helped().ok('lisa', 'raiseEmergency');
    expect(decided.view).toMatchObject({ melding: 'due', help: 'planned' });
    const due = tale().opened().meldingDue().ok('lisa', 'raiseEmergency');
    expect([due.view.meldingen.length, due.due('W8')]).toEqual([1, '2027-01-11T11:00']);
  });

  it('FP 62: W6 in an emergency counts from it, not from steps taken long before', () => {
    const t = tale().opened().prepared().at('2027-01-13T10:00').ok('lisa', 'raiseEmergency');
    expect(t.due('W5')).toBe('2027-01-13T14:00');
    expect(t.later(60).ok('omar', 'recordWeighing').due('W6')).toBe('2027-01-13T14:00');
    const inside = tale().opened({ class: 'acute' }).later(30).weighed();
    expect(inside.due('W6')).toBe('2027-01-11T14:30');
  });

  it('FP 62: lowering the class, and what W13, W11 and closing do in an emergency', () => {
    const t = tale().opened({ class: 'acute' }).ok('omar', 'recordConsultation', { adviceToFollow: TEXT });
    expect(t.due('W13')).toBe('2027-01-11T11:00');
    expect(t.no('omar', 'changeClass', { class: 'high', secondPerson: 'ria' })).toEqual([
      'R21',
      'meldingDue',
    ]);
    t.ok('omar', 'submitMelding', { channel: 'phone' }).at('2027-01-12T10:00');
    t.ok('omar', 'changeClass', { class: 'high', secondPerson: 'ria' });
    expect([t.due('W3'), t.due('W4'), t.due('W9phone')]).toEqual([null, '2027-01-15T17:00', null]);
    const talked = tale().opened({ class: 'acute' }).ok('omar', 'holdConversation');
    talked
      .ok('omar', 'submitMelding', { channel: 'phone' })
      .ok('omar', 'changeClass', { class: 'standard', secondPerson: 'ria' });
    expect([talked.due('W4'), talked.due('W3')]).toEqual([null, '2027-01-11T11:00']);
    const closed = tale().opened({ class: 'acute' }).ok('omar', 'submitMelding').ok('omar', 'reportMove');
    closed.ok('omar', 'recordVtFeedback', { moment: 'end', route: 'end' });
    closed.ok('omar', 'closeCase', { kind: 'afterVeiligThuis' });
    expect([closed.view.class, closed.view.emergency, closed.point('move')?.ladder]).toEqual([
      'high',
      false,
      'high',
    ]);
    expect(closed.state.monitoring.length).toBe(4);
  });

  it('FP 62: withdrawing after the afwegingen is decision 1 as well', () => {
    const t = tale()
      .opened({ class: 'acute' })
      .ok('omar', 'recordConsultation', { with: 'veiligThuis' })
      .weighed();
    t.answered('yes', 'no', 'yes', 'yes').ok('ria', 'decideMelding', { melding: 'no', secondPerson: 'omar' });
    expect(t.state.decisions.melding).toBe('no');
    expect(t.try('ria', 'decideHelp')).toBeNull();
    const none = tale()
      .opened({ class: 'acute' })
      .ok('omar', 'recordConsultation', { with: 'veiligThuis' })
      .weighed();
    none.answered('no').ok('ria', 'decideMelding', { melding: 'no', secondPerson: 'omar' });
    expect(none.state.decisions.melding).toBeNull();
    expect(none.try('omar', 'closeCase', { kind: 'noSuspicion' })).toBeNull();
  });

  it('FP 63: without access the case does not exist; the rule of a denial stays in the log', () => {
    const t = tale().opened({ deny: ['sara'] });
    expect(t.no('sara', 'describeCase')).toEqual(['R32', 'unknownCase']);
    expect(tale().opened().no('bea', 'describeCase')).toEqual(['unknownCase']);
  });

  it('FP 64: W11c, W11d and W12 never move back before the next working day after their start', () => {
    const t = tale({ start: '2027-02-19T10:00' }).opened();
    t.helped({ plan: plan(3, t.now) });
    expect([t.due('W11d'), t.due('W11c')]).toEqual(['2027-02-22T17:00', null]);
  });

  it('FP 65: doubt at 1 is shown, keeps W6 and blocks the next; after a decision it can still become an answer', () => {
    const t = tale().opened().weighed().answered('doubt');
    expect([t.view.afwegingen[1], t.view.required, t.due('W6')]).toEqual([
      'doubt',
      'open',
      '2027-01-13T17:00',
    ]);
    expect(t.no('omar', 'answerAfweging', { number: 2, answer: 'no' })).toContain('R13');
    t.ok('ria', 'decideMelding');
    expect(t.no('omar', 'answerAfweging')).toContain('R13');
    expect(t.try('omar', 'answerAfweging', { withVeiligThuis: true })).toBeNull();
  });

  it('FP 66: reopening without a class is standard; only a step that was done can be confirmed', () => {
    const t = tale()
      .opened({ class: 'high' })
      .ok('omar', 'waiveConversation')
      .ok('omar', 'closeCase', { kind: 'openedInError' });
    t.ok('lisa', 'recordSignal');
    expect([t.view.class, t.due('W1')]).toEqual(['standard', '2027-01-12T17:00']);
    expect(t.no('omar', 'confirmStep', { step: 3 })).toEqual(['nothingToDo']);
    const high = tale()
      .opened()
      .ok('omar', 'closeCase', { kind: 'openedInError' })
      .ok('lisa', 'recordSignal', { class: 'high' });
    expect(high.view.class).toBe('high');
    const acute = tale()
      .opened()
      .ok('omar', 'closeCase', { kind: 'openedInError' })
      .ok('lisa', 'recordSignal', { class: 'acute' });
    expect(acute.view).toMatchObject({ class: 'acute', melding: 'due' });
  });

  it('FP 67: a consultation without a word about the talk does not end its debt', () => {
    const t = tale()
      .opened()
      .ok('omar', 'waiveConversation')
      .ok('omar', 'recordConsultation', { with: 'veiligThuis', adviceToFollow: TEXT });
    expect(t.ok('omar', 'followAdvice').view.debts).toEqual(['conversation']);
  });

  it('FP 68: a consultation between step 3 and the weighing does not restart W5; called counts as consulted', () => {
    const t = tale()
      .opened()
      .prepared()
      .at('2027-01-12T10:00')
      .ok('omar', 'recordConsultation', { with: 'veiligThuis' });
    expect(t.due('W5')).toBe('2027-01-18T17:00');
    const doubt = tale().opened().prepared().ok('omar', 'recordWeighing', { doubt: true }).later(10);
    doubt.ok('lisa', 'raiseEmergency', { called: [{ who: 'veiligThuis', at: doubt.now }] });
    expect(doubt.view.steps[4]).toBe('done');
    const before = tale().opened().prepared().ok('omar', 'recordWeighing', { doubt: true });
    before.ok('lisa', 'raiseEmergency', { called: [{ who: 'veiligThuis', at: before.now - 60_000 }] });
    expect(before.view.steps[4]).toBe('open');
    const linked = tale()
      .opened({ adviceIds: ['a1'] })
      .weighed()
      .answered('yes');
    expect(linked.try('omar', 'answerAfweging', { number: 2, answer: 'doubt' })).toBeNull();
  });

  it('FP 69: reviewing raises the class; acute at a signal or a review is an emergency', () => {
    const t = tale().opened().ok('lisa', 'recordSignal').ok('omar', 'reviewSignal', { class: 'high' });
    expect(t.view.class).toBe('high');
    t.ok('lisa', 'recordSignal').ok('omar', 'reviewSignal', { class: 'acute' });
    expect(t.view).toMatchObject({ class: 'acute', melding: 'due', emergency: true });
    expect(tale().opened().ok('lisa', 'recordSignal', { class: 'acute' }).view.melding).toBe('due');
  });

  it('FP 70: the moment end concludes the melding, whatever the route', () => {
    const ended = tale()
      .opened()
      .submitted()
      .ok('omar', 'recordVtFeedback', { moment: 'end', route: 'transfer' });
    expect(ended.view.melding).toBe('concluded');
    const assessed = tale()
      .opened()
      .submitted()
      .ok('omar', 'recordVtFeedback', { moment: 'assessment', route: 'end' });
    expect(assessed.view.melding).toBe('submitted');
    const looked = tale().opened().submitted().ok('omar', 'recordVtFeedback', { route: 'investigation' });
    const again = looked.later(1440).ok('omar', 'recordVtFeedback', { route: 'investigation' });
    expect(again.due('W10')).toBe('2027-03-30T17:00');
    expect(
      again.ok('omar', 'recordVtFeedback', { moment: 'investigation', route: 'conditions' }).due('W10'),
    ).toBeNull();
  });

  it('FP 71: a raised or postponed point is warned about by its new term; one already past is not sent', () => {
    const t = tale()
      .opened()
      .ok('omar', 'postpone', { point: 'W2', until: moment('2027-01-21') });
    expect(t.pass('2027-01-20T08:00').reminders).toContain('W2 before owner 2027-01-20T08:00');
    const raised = tale().opened().ok('omar', 'changeClass');
    expect(raised.point('W4')?.upcoming[0]).toMatchObject({ rung: 'before', at: moment('2027-01-13T08:00') });
    const short = tale({ start: '2027-02-19T10:00' }).opened().ok('omar', 'acknowledge');
    expect(short.point('W3')?.upcoming[0]?.rung).toBe('before');
  });

  it('FP 72: points overdue when the class changes: the highest rung passed, once', () => {
    const t = tale().opened().pass('2027-01-15T12:00').at('2027-01-15T13:00').ok('omar', 'changeClass');
    expect(t.reminders.filter((one) => one.startsWith('W1 '))).toEqual(['W1 3 bestuur 2027-01-15T13:00']);
    const down = tale().opened({ class: 'high' }).pass('2027-01-15T12:00');
    down.ok('omar', 'changeClass', { class: 'standard', secondPerson: 'ria' });
    expect(down.reminders).toEqual([]);
    expect(down.pass('2027-01-22T08:00').reminders.filter((one) => one.startsWith('W1 '))).toEqual([
      'W1 3 director 2027-01-22T08:00',
      'W1 3 bestuur 2027-01-22T08:00',
    ]);
  });

  it('FP 73: the director acknowledges from the start when the opener is the aandachtsfunctionaris', () => {
    const t = tale().ok('omar', 'openCase');
    expect(t.no('omar', 'acknowledge')).toEqual(['notAllowed']);
    expect(t.try('ria', 'acknowledge')).toBeNull();
    expect(tale().opened().no('ria', 'acknowledge')).toEqual(['notAllowed']);
    expect(
      tale().opened().at('2027-01-15T08:00').ok('ria', 'describeCase').try('ria', 'acknowledge'),
    ).toBeNull();
    expect(
      tale({ absent: ['omar'] })
        .opened()
        .try('ria', 'acknowledge'),
    ).toBeNull();
  });

  it('FP 74: in a board case every rung is for the vertrouwenspersoon', () => {
    const t = tale({ profile: 'cooperative' }).opened({ suspect: 'board' }).pass('2027-01-20T12:00');
    expect([...new Set(t.reminders.map((one) => one.split(' ')[2]))]).toEqual(['vertrouwenspersoon']);
    expect(t.view.waiting.every((point) => point.owner === 'vertrouwenspersoon')).toBe(true);
  });

  it('FP 75: a second person needs full access; who executes a step becomes a member, who saw the child does not', () => {
    const t = tale().opened();
    expect(t.no('omar', 'waiveConversation', { secondPerson: 'bea' })).toContain('R10');
    t.ok('omar', 'recordConsultation').ok('omar', 'recordSight', { who: 'sara' });
    expect(t.state.members).toEqual(['omar']);
    t.ok('sara', 'breakGlass').ok('sara', 'recordConsultation');
    expect(t.state.members).toEqual(['omar']);
    expect(t.ok('lisa', 'completeMapping').state.members).toEqual(['omar', 'lisa']);
  });

  it('FP 76: afwegingen 1-4 after the decision are R13, the decision before step 4 is R15', () => {
    const t = tale().opened().helped();
    for (const number of [1, 2, 3, 4] as const) {
      expect(t.no('omar', 'answerAfweging', { number, unsafety: 'acute' })).toContain('R13');
      expect(t.no('omar', 'answerAfweging', { number, unsafety: 'acute', withVeiligThuis: true })).toContain(
        'R13',
      );
    }
    expect(tale().opened().no('ria', 'decideMelding')).toEqual(['R15', 'stepFourOpen']);
    expect(tale().opened({ class: 'acute' }).no('ria', 'decideHelp')).toContain('R13');
    expect(tale().opened({ class: 'acute' }).ok('ria', 'decideMelding').no('ria', 'decideHelp')).toContain(
      'R15',
    );
  });

  it('FP 77: postponing backwards, of W9, W10, W15, of W7 past day 56, or in class acute cannot be', () => {
    const t = tale().opened().submitted().ok('paul', 'receiveAccessRequest');
    for (const point of ['W9', 'W15'] as const) {
      expect(t.no('omar', 'postpone', { point, until: moment('2027-02-20') })).toEqual(['cannotPostpone']);
    }
    t.ok('omar', 'recordVtFeedback', { route: 'investigation' });
    expect(t.no('omar', 'postpone', { point: 'W10', until: moment('2027-06-20') })).toEqual([
      'cannotPostpone',
    ]);
    const open = tale().opened();
    expect(open.no('omar', 'postpone', { point: 'W4', until: moment('2027-01-25') })).toEqual([
      'cannotPostpone',
    ]);
    const acute = tale().opened({ class: 'acute' });
    expect(acute.no('omar', 'postpone', { until: moment('2027-01-20') })).toEqual(['cannotPostpone']);
    const high = tale().opened({ class: 'high' });
    expect(high.no('omar', 'postpone', { until: moment('2027-01-20') })).toEqual(['cannotPostpone']);
    expect(high.no('omar', 'postpone', { until: moment('2027-01-20'), secondPerson: 'omar' })).toEqual([
      'secondPersonUnfit',
    ]);
    high.ok('omar', 'postpone', { until: moment('2027-01-20'), secondPerson: 'ria' });
    expect([high.due('W2'), high.point('W2')?.basis.adjusted]).toEqual(['2027-01-20T17:00', 'postponed']);
  });

  it('FP 77: the agreed term of help moves along when it is postponed', () => {
    const t = tale()
      .opened()
      .helped()
      .ok('omar', 'postpone', { point: 'W11d', until: moment('2027-05-21') });
    expect(t.point('W11d')?.dates['term']).toBe(moment('2027-05-21'));
    expect(
      t.at('2027-05-01T10:00').ok('omar', 'answerAfweging', { number: 5, answer: 'doubt' }).view.melding,
    ).toBe('none');
  });

  it('FP 78: a second W13 keeps the earliest; every access request has a point of its own', () => {
    const t = tale().opened().ok('omar', 'recordConsultation', { adviceToFollow: TEXT });
    expect(
      t.at('2027-01-14T10:00').ok('omar', 'recordConsultation', { adviceToFollow: TEXT }).due('W13'),
    ).toBe('2027-01-18T17:00');
    t.ok('paul', 'receiveAccessRequest').ok('paul', 'receiveAccessRequest', { from: 'moeder' });
    expect(t.open).toEqual(expect.arrayContaining(['W15', 'W15:2']));
    t.ok('paul', 'decideAccessRequest').ok('paul', 'receiveAccessRequest', { from: 'oma' });
    expect([t.due('W15'), t.due('W15:2'), t.due('W15:3')]).toEqual([
      null,
      '2027-02-14T17:00',
      '2027-02-14T17:00',
    ]);
    expect(t.no('paul', 'decideAccessRequest')).toEqual(['nothingToDo']);
  });

  it('FP 79: no pull-forward for a term that starts on a day off just before a holiday', () => {
    const t = tale({ start: '2027-02-12T10:00' }).opened().at('2027-02-20T10:00').prepared();
    expect(t.due('W5')).toBe('2027-03-08T17:00');
    const closed = tale({ start: '2027-02-12T10:00', closedDays: ['2027-02-19'] })
      .opened()
      .at('2027-02-19T10:00')
      .prepared();
    expect(closed.due('W5')).toBe('2027-03-08T17:00');
  });

  it('FP 80: in a cooperative the expert counts; yes to help ends W9plan, no does not', () => {
    for (const expert of ['injuryExpert', 'other'] as const) {
      const t = tale({ profile: 'cooperative' }).opened().ok('bea', 'recordConsultation', { with: expert });
      expect(t.view.steps[2]).toBe('done');
    }
    const nurse = tale({ profile: 'cooperative' })
      .opened()
      .ok('bea', 'recordConsultation', { with: 'schoolNurse' });
    expect(nurse.view.steps[2]).toBe('open');
    const t = tale()
      .opened()
      .submitted()
      .ok('omar', 'recordVtFeedback')
      .ok('omar', 'recordVtFeedback', { moment: 'end', route: 'end' });
    t.ok('ria', 'decideHelp', { help: 'no' });
    expect(t.open).toEqual(['W1', 'W9plan']);
  });
});
