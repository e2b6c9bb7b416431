import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../src/domain/terms/day.js';
import { dayOf } from '../../../src/domain/terms/amsterdam.js';
import { moment, PEOPLE, tale, TEXT } from '../support/tale.js';

const plan = (days: number, now: number, casemanager = 'omar') => ({
  mode: 'provide' as const,
  desiredResult: TEXT,
  casemanager,
  roles: [{ who: 'sara', does: TEXT }],
  desiredTerm: addDays(dayOf(now), days),
});

describe('opening and describing', () => {
  it('who is on call becomes a member, somebody unknown does not', () => {
    expect(tale().opened({ onCall: 'sara' }).state.members).toEqual(['sara']);
    expect(tale().opened({ onCall: 'niemand' }).state.members).toEqual([]);
    expect(tale().opened().state).toMatchObject({ members: [], vtConsultedAt: null, denials: [] });
  });

  it('what is described is replaced as a whole, what is not named stays', () => {
    const t = tale()
      .opened()
      .ok('omar', 'describeCase', { natures: ['neglect'] });
    expect([t.state.natures, t.state.subjects]).toEqual([['neglect'], ['pupil']]);
    t.ok('omar', 'describeCase', {
      natures: undefined,
      subjects: [{ kind: 'adult' }, { kind: 'adult' }, { kind: 'child' }],
    });
    expect([t.state.natures, t.state.subjects]).toEqual([['neglect'], ['adult', 'child']]);
  });

  it('a board case without a vertrouwenspersoon falls to the privacy officer, present ones first, else to the opener', () => {
    const { vera, ...without } = PEOPLE;
    const board = { suspect: 'board' } as const;
    expect(tale({ people: without }).opened(board).state.owner).toBe('paul');
    expect(
      tale({ people: { ...without, piet: vera ?? [], vera: vera ?? [] }, absent: ['piet'] }).opened(board)
        .state.owner,
    ).toBe('vera');
    expect(tale({ absent: ['vera'] }).opened(board).state.owner).toBe('vera');
    const { paul, ...few } = without;
    expect([tale({ people: few }).opened(board).state.owner, paul]).toEqual(['lisa', ['privacyOfficer']]);
    const bestuur = tale({ people: few }).ok('bea', 'openCase', board);
    expect([bestuur.state.owner, bestuur.level('bea')]).toEqual(['bea', 'full']);
    const both = tale().ok('bea', 'openCase', board);
    expect([both.state.owner, both.level('bea')]).toEqual(['vera', 'none']);
  });

  it('an organisation is complete with its decider or somebody end-responsible', () => {
    expect(
      tale({ profile: 'cooperative', people: { lisa: ['professional'], bea: ['bestuur'] } }).try(
        'lisa',
        'openCase',
      ),
    ).toBeNull();
    expect(
      tale({ profile: 'cooperative', people: { lisa: ['professional'], ellen: ['endResponsible'] } }).try(
        'lisa',
        'openCase',
      ),
    ).toBeNull();
    expect(tale({ people: { lisa: ['professional'], bea: ['bestuur'] } }).no('lisa', 'openCase')).toContain(
      'organisationIncomplete',
    );
  });
});

describe('the steps', () => {
  it('the afwegingen in order: each of them needs the ones before it', () => {
    const t = tale().opened().weighed().answered('yes');
    expect(t.no('omar', 'answerAfweging', { number: 3 })).toEqual(['R13', 'earlierAfwegingOpen']);
    t.ok('omar', 'answerAfweging', { number: 2, answer: 'no' });
    expect(t.no('omar', 'answerAfweging', { number: 4 })).toEqual(['R13', 'earlierAfwegingOpen']);
    const four = tale()
      .opened()
      .weighed()
      .answered('yes', 'no', 'yes', 'no')
      .ok('ria', 'decideMelding')
      .ok('ria', 'decideHelp');
    expect(four.no('omar', 'answerAfweging', { number: 5 })).toEqual(['R19', 'afwegingFourLeadsToMelding']);
    expect(four.try('omar', 'answerAfweging', { number: 5, withVeiligThuis: true })).toBeNull();
  });

  it('an answer that changes nothing after it is told alone', () => {
    const t = tale().opened().weighed().ok('omar', 'answerAfweging');
    expect(t.fresh.map((event) => event.type)).toEqual(['afwegingAnswered']);
    t.ok('omar', 'answerAfweging', { number: 2, answer: 'no' }).ok('omar', 'answerAfweging', {
      number: 2,
      answer: 'no',
    });
    expect(t.fresh.map((event) => event.type)).toEqual(['afwegingAnswered']);
  });

  it('after a doubtful weighing doubt at 2 asks for a consultation that is later than the weighing', () => {
    const t = tale({ profile: 'nursing' })
      .opened()
      .ok('omar', 'recordConsultation', { with: 'veiligThuis' })
      .later(5)
      .prepared();
    t.ok('omar', 'recordWeighing', { doubt: true }).answered('yes');
    expect(t.no('omar', 'answerAfweging', { number: 2, answer: 'doubt' })).toEqual([
      'R12',
      'doubtWithoutVeiligThuis',
    ]);
    t.later(5).ok('omar', 'recordConsultation', { with: 'veiligThuis' });
    expect(t.no('omar', 'answerAfweging', { number: 2, answer: 'doubt' })).toEqual([
      'R12',
      'doubtMustBecomeAnswer',
    ]);
  });

  it('a consultation at the same moment as a doubtful weighing ends its doubt', () => {
    const t = tale().opened().prepared().ok('omar', 'recordWeighing', { doubt: true });
    t.later(5).ok('omar', 'recordConsultation', { with: 'veiligThuis', at: '2027-01-11T10:00' });
    expect(t.view.steps[4]).toBe('done');
    const before = tale().opened().prepared().ok('omar', 'recordWeighing', { doubt: true });
    before.later(5).ok('omar', 'recordConsultation', { with: 'veiligThuis', at: '2027-01-11T09:59' });
    expect(before.view.steps[4]).toBe('open');
  });

  it('a second weighing does not start the clock of the decision anew', () => {
    const t = tale().opened().weighed();
    expect(t.at('2027-01-12T10:00').ok('omar', 'recordWeighing').due('W6')).toBe('2027-01-13T17:00');
    expect(t.fresh.map((event) => event.type)).toEqual(['weighed']);
    expect(tale().opened().helped().due('W6')).toBeNull();
  });

  it('outside an emergency W6 counts from the end of step 4', () => {
    const t = tale().opened().prepared().at('2027-01-14T10:00').ok('omar', 'recordWeighing');
    expect(t.due('W6')).toBe('2027-01-18T17:00');
  });

  it('confirming step 2 in an emergency leaves the call to Veilig Thuis open', () => {
    const t = tale().opened().prepared().ok('omar', 'closeCase', { kind: 'openedInError' });
    t.ok('lisa', 'raiseEmergency').ok('omar', 'confirmStep', { step: 2 }).ok('omar', 'confirmStep');
    expect([t.view.steps[2], t.due('W3'), t.due('W2')]).toEqual(['done', '2027-01-11T11:00', null]);
  });

  it('more attempts after enough change nothing, nor do they after a talk', () => {
    const t = tale()
      .opened()
      .ok('omar', 'recordContactAttempt')
      .ok('omar', 'recordContactAttempt', { channel: 'letter' });
    expect(t.due('W4')).not.toBeNull();
    t.at('2027-01-12T09:00').ok('omar', 'recordContactAttempt');
    expect([t.due('W4'), t.view.steps[3]]).toEqual([null, 'effort']);
    expect(t.ok('omar', 'recordContactAttempt').fresh.map((event) => event.type)).toEqual([
      'contactAttempted',
    ]);
    expect(t.no('omar', 'waiveConversation')).toEqual(['nothingToDo']);
  });

  it('a waiver said again renews its review and makes no second debt', () => {
    const t = tale()
      .opened()
      .ok('omar', 'waiveConversation')
      .at('2027-01-13T10:00')
      .ok('omar', 'waiveConversation');
    expect([t.due('W4r'), t.view.debts]).toEqual(['2027-01-20T17:00', ['conversation']]);
    const acts = t.fresh.filter((event) => event.id !== null).map((event) => event.type);
    expect(acts).toEqual(['conversationWaived', 'pointOpened']);
  });

  it('advice is followed once, and ends W13', () => {
    const t = tale().opened().ok('omar', 'recordConsultation', { adviceToFollow: TEXT });
    expect(t.due('W13')).toBe('2027-01-18T17:00');
    expect(t.ok('omar', 'followAdvice').due('W13')).toBeNull();
    expect(t.no('omar', 'followAdvice')).toEqual(['nothingToDo']);
    expect(tale().opened().ok('omar', 'recordConsultation', { adviceToFollow: ' ' }).due('W13')).toBeNull();
  });

  it('saying wait without a waiver opens no review; a word of colleagues says nothing about the talk', () => {
    const t = tale().opened().ok('omar', 'waiveConversation');
    t.at('2027-01-13T10:00').ok('omar', 'recordConsultation', { with: 'veiligThuis' });
    expect(t.due('W4r')).toBe('2027-01-18T17:00');
  });
});

describe('the emergency', () => {
  it('W3 starts anew when it was done, and keeps its moment when it runs', () => {
    const t = tale().opened().ok('omar', 'recordConsultation').ok('lisa', 'raiseEmergency');
    expect(t.due('W3')).toBe('2027-01-11T11:00');
    expect(t.later(30).ok('lisa', 'raiseEmergency').due('W3')).toBe('2027-01-11T11:00');
  });

  it('debts arise for what is missing, once, and for nothing that is done', () => {
    const debts = (t: ReturnType<typeof tale>): readonly string[] =>
      [...t.ok('lisa', 'raiseEmergency').view.debts].sort();
    expect(debts(tale().opened())).toEqual(['conversation', 'steps']);
    expect(debts(tale().opened().ok('omar', 'holdConversation'))).toEqual(['steps']);
    expect(debts(tale().opened().weighed())).toEqual([]);
    const twice = tale().opened().ok('lisa', 'raiseEmergency').ok('lisa', 'raiseEmergency');
    expect(twice.fresh.some((event) => event.type === 'debtArose')).toBe(false);
  });

  it('of several calls the last one to Veilig Thuis counts, and only those', () => {
    const t = tale().opened();
    const called = [
      { who: 'veiligThuis', at: t.now - 3_600_000 },
      { who: 'veiligThuis', at: t.now - 60_000 },
      { who: '112', at: t.now },
    ] as const;
    expect(t.ok('lisa', 'raiseEmergency', { called }).state.vtConsultedAt).toBe(t.now - 60_000);
    expect(
      tale().opened().ok('lisa', 'raiseEmergency', { called: undefined }).state.vtConsultedAt,
    ).toBeNull();
  });

  it('a melding in an emergency after the talk leaves no debt of it, and W9phone only exists there', () => {
    const t = tale()
      .opened({ class: 'acute' })
      .ok('omar', 'holdPreReportTalk')
      .ok('omar', 'submitMelding', { channel: 'phone' });
    expect(t.view.debts).not.toContain('preReportTalk');
    expect(t.ok('omar', 'recordVtContact').due('W9phone')).toBeNull();
    expect(tale().opened().submitted({ channel: 'phone' }).due('W9phone')).toBeNull();
    const fed = tale().opened({ class: 'acute' }).ok('omar', 'submitMelding').ok('omar', 'recordVtFeedback');
    expect([fed.due('W9phone'), fed.due('W9')]).toEqual([null, null]);
  });

  it('the talk afterwards pays the debt and is not the talk of the next melding, unless that is due already', () => {
    const t = tale().opened({ class: 'acute' }).weighed().ok('omar', 'submitMelding', { channel: 'form' });
    expect(t.view.debts).toContain('preReportTalk');
    t.ok('omar', 'holdPreReportTalk').ok('omar', 'changeClass', { class: 'high', secondPerson: 'ria' });
    expect(t.view.debts).not.toContain('preReportTalk');
    t.ok('ria', 'decideMelding').ok('ria', 'decideMelding');
    expect(t.no('omar', 'submitMelding')).toContain('R25');
    const due = tale().opened({ class: 'acute' }).weighed().ok('omar', 'submitMelding', { channel: 'form' });
    due.ok('ria', 'decideMelding').ok('ria', 'decideMelding').ok('omar', 'waivePreReportTalk');
    expect(due.view.debts).not.toContain('preReportTalk');
  });

  it('a melding in writing outside an emergency has no W8w, a second one by phone keeps the earlier', () => {
    expect(tale().opened().submitted().due('W8w')).toBeNull();
    const t = tale()
      .opened()
      .submitted({ channel: 'phone' })
      .at('2027-01-12T09:00')
      .ok('ria', 'decideMelding');
    t.ok('omar', 'holdPreReportTalk').ok('omar', 'submitMelding', { channel: 'phone' });
    expect(t.due('W8w')).toBe('2027-01-12T17:00');
    const written = tale()
      .opened()
      .submitted({ channel: 'phone' })
      .ok('ria', 'decideMelding')
      .ok('omar', 'holdPreReportTalk');
    expect([written.ok('omar', 'submitMelding').view.melding, written.due('W8w')]).toEqual([
      'submitted',
      null,
    ]);
  });
});

describe('decisions and help', () => {
  it('a decision that a wrong second person confirms is refused', () => {
    const t = tale().opened().weighed().answered('yes', 'yes');
    expect(t.no('ria', 'decideMelding', { secondPerson: 'sara' })).toEqual(['secondPersonUnfit']);
    t.ok('omar', 'changeClass');
    expect(t.no('omar', 'changeClass', { class: 'standard', secondPerson: 'sara' })).toEqual([
      'secondPersonUnfit',
    ]);
  });

  it('no help is recorded as no, and the debt of the steps ends', () => {
    const t = tale().opened().meldingDue().ok('ria', 'decideHelp', { help: 'no' });
    expect([t.state.decisions, t.open]).toEqual([{ melding: 'yes', help: 'no' }, ['W1', 'W8']]);
    expect(t.fresh.map((event) => event.type)).toEqual([
      'helpDecided',
      'stepTaken',
      'pointEnded',
      'pointEnded',
    ]);
  });

  it('who is shut out cannot be casemanager; an empty list of roles is no plan', () => {
    const t = tale()
      .opened({ deny: ['sara'] })
      .weighed()
      .answered('yes', 'no', 'yes', 'yes')
      .ok('ria', 'decideMelding', { melding: 'no' });
    expect(t.no('ria', 'decideHelp', { plan: plan(30, t.now, 'sara') })).toEqual(['R32', 'personDenied']);
    expect(t.no('ria', 'decideHelp', { plan: { ...plan(30, t.now), roles: [] } })).toEqual([
      'R19',
      'planIncomplete',
    ]);
    expect(t.no('ria', 'decideHelp', { plan: plan(30, t.now, ' ') })).toEqual(['R19', 'planIncomplete']);
    expect(t.ok('ria', 'decideHelp').state.members).not.toContain('sara');
  });

  it('a re-check is followed by the next one, never after the term, and none after yes at 5', () => {
    const t = tale()
      .opened()
      .helped({ plan: plan(150, moment('2027-01-11T10:00')) });
    t.at('2027-02-15T10:00').ok('omar', 'recordRecheck');
    expect(t.due('W11c')).toBe('2027-03-26T17:00');
    expect(t.at('2027-05-17T10:00').ok('omar', 'recordRecheck').due('W11c')).toBeNull();
    const yes = tale()
      .opened()
      .helped()
      .ok('omar', 'answerAfweging', { number: 5 })
      .ok('omar', 'recordRecheck');
    expect(yes.due('W11c')).toBeNull();
    expect(yes.ok('omar', 'recordRecheck', { onTrack: false }).due('W11d')).toBe('2027-01-12T17:00');
    const soon = tale()
      .opened()
      .helped()
      .at('2027-04-02T10:00')
      .ok('omar', 'recordRecheck', { onTrack: false });
    expect(soon.due('W11d')).toBe('2027-04-05T17:00');
    const late = tale()
      .opened()
      .helped()
      .at('2027-04-07T10:00')
      .ok('omar', 'recordRecheck', { onTrack: false });
    expect(late.due('W11d')).toBe('2027-04-05T17:00');
  });

  it('help that fails twice makes one melding due; after its submission a new one, and W9plan makes room', () => {
    const t = tale().opened().helped().ok('omar', 'answerAfweging', { number: 5, answer: 'no' });
    t.ok('omar', 'answerAfweging', { number: 5, answer: 'no' });
    expect(t.view.meldingen.length).toBe(1);
    t.ok('omar', 'holdPreReportTalk')
      .ok('omar', 'submitMelding')
      .ok('omar', 'answerAfweging', { number: 5, answer: 'no' });
    expect([t.view.meldingen.length, t.view.melding]).toEqual([2, 'due']);
    const acute = tale()
      .opened()
      .helped()
      .ok('lisa', 'raiseEmergency')
      .ok('omar', 'submitMelding', { channel: 'phone' });
    acute.ok('omar', 'answerAfweging', { number: 5, answer: 'no' });
    expect(acute.due('W8')).toBe('2027-01-11T11:00');
  });

  it('doubt exactly at the agreed moment acts as no', () => {
    const t = tale()
      .opened()
      .helped()
      .at('2027-04-05T17:00')
      .ok('omar', 'answerAfweging', { number: 5, answer: 'doubt' });
    expect(t.view.melding).toBe('due');
  });

  it('sight on safety outside help starts no weekly clock; help again asks afweging 5 again', () => {
    expect(tale().opened().ok('omar', 'recordSight').due('W11b')).toBeNull();
    const t = tale().opened().helped().ok('omar', 'startHelp');
    expect([t.due('W11a'), t.view.help]).toEqual([null, 'running']);
    expect(t.at('2027-01-15T10:00').ok('omar', 'recordSight').due('W11b')).toBe('2027-01-22T17:00');
    expect(t.no('omar', 'startHelp')).toEqual(['nothingToDo']);
  });

  it('a postponed cap stays a term of days; only the agreed term of help takes its nominal day along', () => {
    const t = tale({ start: '2027-07-05T10:00' }).opened();
    expect(t.point('W7')?.basis.term).toEqual({ amount: 56, unit: 'cd' });
    const short = tale()
      .opened({ class: 'high' })
      .ok('omar', 'postpone', { point: 'W1', until: moment('2027-01-13'), secondPerson: 'ria' });
    expect([short.point('W1')?.basis.term, short.point('W1')?.dates]).toEqual([null, {}]);
    const wd = tale()
      .opened({ class: 'high' })
      .ok('omar', 'postpone', { point: 'W4', until: moment('2027-01-20'), secondPerson: 'ria' });
    expect(wd.point('W4')?.basis.term).toEqual({ amount: 7, unit: 'wd' });
    const days = tale()
      .opened()
      .helped()
      .ok('omar', 'postpone', { point: 'W11b', until: moment('2027-01-25') });
    expect(days.point('W11b')?.basis.term).toEqual({ amount: 14, unit: 'cd' });
  });
});

describe('closing, monitoring and rounds', () => {
  const closed = (): ReturnType<typeof tale> =>
    tale().opened().helped().ok('omar', 'answerAfweging', { number: 5 }).ok('omar', 'closeCase');

  it('unsafe at monitoring is a new round of class high', () => {
    const t = closed().at('2027-04-09T10:00').ok('omar', 'recordMonitoring', { safe: 'no' });
    expect(t.view).toMatchObject({ stage: 'investigating', class: 'high', closure: null });
    expect([t.open, t.due('W1')]).toEqual([['W1', 'W2', 'W3', 'W4', 'W7'], '2027-04-09T17:00']);
  });

  it('a new round keeps what belongs to the file, with the ladder of its class', () => {
    const t = closed().ok('omar', 'reportMove').ok('lisa', 'recordSignal', { class: 'acute' });
    expect([t.due('move'), t.point('move')?.ladder, t.view.class]).toEqual([
      '2027-01-12T17:00',
      'acute',
      'acute',
    ]);
    const high = closed().ok('omar', 'reportMove').ok('lisa', 'recordSignal', { class: 'high' });
    expect([high.point('move')?.ladder, high.due('W12')]).toEqual(['high', null]);
  });

  it('an occurrence that falls due at the very moment of a look counts as looked at', () => {
    const t = closed().at('2027-04-09T17:00').ok('omar', 'recordMonitoring');
    expect(t.due('W12')).toBe('2027-07-09T17:00');
    const both = closed().at('2027-07-09T17:00').ok('omar', 'recordMonitoring');
    expect(both.due('W12')).toBe('2028-01-11T17:00');
  });

  it('a closing that needs no second person still refuses a wrong one, without a rule', () => {
    const t = tale().opened();
    expect(t.no('omar', 'closeCase', { kind: 'openedInError', secondPerson: 'sara' })).toEqual([
      'secondPersonUnfit',
    ]);
  });

  it('what the bestuur or director did after a reminder is recorded', () => {
    const t = tale().opened().ok('ria', 'noteEscalation');
    expect(t.fresh.map((event) => event.type)).toEqual(['escalationNoted']);
    expect(t.open).toEqual(['W1', 'W2', 'W3', 'W4', 'W7']);
  });

  it('an access request is found by its own id as well', () => {
    const t = tale().opened().ok('paul', 'receiveAccessRequest');
    const id = t.state.openAccessRequests[0]?.id ?? '';
    expect(t.ok('paul', 'decideAccessRequest', { requestId: id }).due('W15')).toBeNull();
  });

  it('each broken glass is reviewed; the check ends with the last one', () => {
    const t = tale()
      .opened()
      .ok('sara', 'breakGlass')
      .ok('omar', 'denyAccess', { person: 'bea' })
      .ok('vera', 'breakGlass');
    expect(t.no('lisa', 'reviewBreakGlass', { person: 'omar' })).toEqual(['nothingToDo']);
    t.ok('lisa', 'reviewBreakGlass');
    expect(t.due('breakGlassReview')).not.toBeNull();
    expect(t.no('lisa', 'reviewBreakGlass')).toEqual(['nothingToDo']);
    expect(t.ok('lisa', 'reviewBreakGlass', { person: 'vera' }).due('breakGlassReview')).toBeNull();
  });

  it('W14 of an answered holiday is not asked again, and a later one waits behind an open one', () => {
    const t = tale().opened().pass('2027-02-16T10:00');
    expect(t.state.holidayAhead?.label).toBe('Meivakantie 2027');
    expect(t.pass('2027-04-19T08:00').due('W14')).toBe('2027-02-19T17:00');
    const care = tale({ profile: 'medical' }).opened();
    expect(care.events.some((event) => event.type === 'holidayExpected')).toBe(false);
  });
});
