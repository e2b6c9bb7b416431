import { describe, expect, it } from '@jest/globals';
import { anonymously, holdsName } from '../../../src/domain/sot/anonymous.js';
import { datesOf, fourDays } from '../../../src/domain/sot/dates.js';
import { cannotWait, pressing } from '../../../src/domain/sot/guard.js';
import { proposalFor, type ProposalReason } from '../../../src/domain/sot/proposals.js';
import { formatLocal } from '../../../src/domain/terms/amsterdam.js';
import { createCalendar } from '../../../src/domain/terms/calendar.js';
import { formatDay, weekday } from '../../../src/domain/terms/day.js';
import { moment, type Tale } from '../support/tale.js';
import { ADD, caseOf, Meeting, STARTS_AT } from './team.js';

const CALENDAR = createCalendar({ kind: 'school', region: 'midden', closedDays: [] });

describe('the moments of a meeting (domain.md 6)', () => {
  it('agenda 10 school days before, preparation 5 before, minutes 5 after, the holiday not counted', () => {
    // Given a meeting on Tuesday 9 February 2027; the spring holiday of Midden is 20 to 28 February.
    const dates = datesOf(moment(STARTS_AT), moment('2027-01-11T10:00'), CALENDAR);
    expect(formatLocal(dates.agendaClosesAt)).toBe('2027-01-26T17:00');
    expect(formatLocal(dates.preparedBy)).toBe('2027-02-02T17:00');
    expect(formatLocal(dates.minutesBy)).toBe('2027-02-16T17:00');
    expect(formatLocal(dates.guestsFrom)).toBe('2027-02-02T00:00');
    expect(formatLocal(dates.guestsUntil)).toBe('2027-02-17T00:00');
  });

  it('a meeting planned late leaves at least until tomorrow evening', () => {
    const dates = datesOf(moment('2027-01-14T14:00'), moment('2027-01-11T10:00'), CALENDAR);
    expect(formatLocal(dates.agendaClosesAt)).toBe('2027-01-12T17:00');
    expect(formatLocal(dates.preparedBy)).toBe('2027-01-12T17:00');
  });

  it('proposes four school days a year, on a Tuesday where that is one (R34)', () => {
    const days = fourDays(moment('2026-09-01T10:00'), CALENDAR);
    expect(days).toHaveLength(4);
    expect(days.every((day) => CALENDAR.isSchoolDay(day))).toBe(true);
    expect(days.filter((day) => weekday(day) === 2).length).toBeGreaterThanOrEqual(2);
    expect([...days].sort((a, b) => a - b)).toEqual(days);
    expect(formatDay(days[3]!) < '2027-07-10').toBe(true);
  });
});

const opened = (): Tale => caseOf().ok('lisa', 'openCase').ok('omar', 'acknowledge');
const stepsDone = (tale: Tale): Tale =>
  tale.ok('omar', 'completeMapping').ok('omar', 'recordConsultation').ok('omar', 'holdConversation');

describe('who cannot wait for the SOT', () => {
  it.each<readonly [string, Tale, ReturnType<typeof cannotWait>]>([
    ['an ordinary case can', opened(), null],
    ['acute', opened().ok('omar', 'raiseEmergency'), 'acute'],
    ['high with a due moment before the meeting', opened().ok('omar', 'changeClass'), 'highTerm'],
    [
      'R10: talking would bring somebody in acute danger',
      opened().ok('omar', 'waiveConversation'),
      'talkUnsafe',
    ],
    [
      'R10 is over when the talk was held after all',
      opened().ok('omar', 'waiveConversation').ok('omar', 'holdConversation'),
      null,
    ],
    ['R27: the pre-report talk was waived', opened().ok('omar', 'waivePreReportTalk'), 'reportTalkWaived'],
    [
      'Veilig Thuis advised otherwise',
      opened().ok('omar', 'recordConsultation', { with: 'veiligThuis', noConversationYet: true }),
      'veiligThuisSaysWait',
    ],
  ])('%s', (_what, tale, expected) => {
    expect(cannotWait(tale.state, moment(STARTS_AT))).toBe(expected);
  });

  it('a standard case goes on beside the meeting: the first term of its steps is told (R34)', () => {
    expect(pressing(opened().state, moment(STARTS_AT))?.point).toBe('W3');
    expect(pressing(stepsDone(opened()).state, moment(STARTS_AT))?.point).toBe('W5');
  });

  it.each([
    ['cannotWaitAcute', opened().ok('omar', 'raiseEmergency')],
    ['cannotWaitTerm', opened().ok('omar', 'changeClass')],
    ['talkUnsafe', opened().ok('omar', 'waiveConversation')],
    ['reportTalkWaived', opened().ok('omar', 'waivePreReportTalk')],
  ] as const)('is refused on the agenda: %s', (code, tale) => {
    const meeting = new Meeting().planned().has('c', tale);
    expect(meeting.try('omar', 'addAgendaItem', { ...ADD, caseId: 'c' })).toBe(code);
  });

  it('leaves the agenda when it becomes acute afterwards, and waits for nothing there any more', () => {
    const tale = opened();
    const meeting = new Meeting()
      .planned()
      .has('c', tale)
      .ok('omar', 'addAgendaItem', { ...ADD, caseId: 'c' });
    meeting.at('2027-01-26T10:00').ok('omar', 'closeAgenda');
    expect(meeting.item('c').points.map((point) => point.kind)).toEqual(['prepare', 'record']);
    meeting.has('c', tale.at('2027-01-27T10:00').ok('omar', 'raiseEmergency'));
    meeting.pass('2027-01-27T11:00');
    expect(meeting.item('c')).toMatchObject({ status: 'sentOut', outBecause: 'acute', points: [] });
  });
});

describe('what is proposed, with the reason', () => {
  const propose = (
    tale: Tale,
    more: { lastActAt?: number; openAgreement?: boolean } = {},
  ): readonly ProposalReason['kind'][] => {
    const proposal = proposalFor(
      {
        state: tale.state,
        lastActAt: more.lastActAt ?? tale.now,
        openAgreement: more.openAgreement ?? false,
      },
      { startsAt: moment(STARTS_AT), nextAt: moment('2027-04-13T14:00') },
      tale.now,
      CALENDAR,
    );
    return proposal?.kind === 'proposed' ? proposal.reasons.map((reason) => reason.kind) : [];
  };
  const helped = (): Tale =>
    stepsDone(opened()).ok('omar', 'recordWeighing').ok('omar', 'answerAfweging').ok('omar', 'answerAfweging', { number: 2, answer: 'no' }).ok('omar', 'answerAfweging', { number: 3, answer: 'yes' }).ok('omar', 'answerAfweging', { number: 4, answer: 'yes' }).ok('ria', 'decideMelding', { melding: 'no' }).ok('ria', 'decideHelp'); // prettier-ignore
  const reported = (): Tale =>
    stepsDone(opened()).ok('omar', 'recordWeighing').ok('omar', 'answerAfweging').ok('omar', 'answerAfweging', { number: 2, answer: 'yes', unsafety: 'structural' }).ok('ria', 'decideMelding').ok('omar', 'holdPreReportTalk').ok('omar', 'submitMelding'); // prettier-ignore

  it('a wider consultation while step 2 is open', () => {
    expect(propose(opened())).toEqual(['widerConsultation']);
  });
  it('a re-check before the next meeting, and help that has not begun', () => {
    expect(propose(helped())).toEqual(['recheck', 'helpNotStarted']);
    expect(propose(helped().ok('omar', 'startHelp'))).toEqual(['recheck']);
  });
  it('a case that waits for Veilig Thuis', () => {
    expect(propose(reported())).toContain('waitsForVeiligThuis');
  });
  it('twenty school days without a new step', () => {
    expect(propose(stepsDone(opened()), { lastActAt: moment('2026-11-27T10:00') })).toEqual(['stalled']);
    expect(propose(stepsDone(opened()), { lastActAt: moment('2026-12-10T10:00') })).toEqual([]);
  });
  it('an agreement of the last meeting', () => {
    expect(propose(stepsDone(opened()), { openAgreement: true })).toEqual(['openAgreement']);
  });
  it('never a case that cannot wait', () => {
    expect(propose(opened().ok('omar', 'raiseEmergency'), { openAgreement: true })).toEqual([]);
  });
});

describe('by name or anonymous (PV-08, R33)', () => {
  it.each([
    ['yes', true, true],
    ['yes', false, false],
    ['no', true, false],
    ['unsafe', true, false],
  ] as const)('family knows: %s, consent: %s → by name: %s', (family, consent, byName) => {
    const meeting = new Meeting().planned().has('c', opened());
    meeting.ok('omar', 'addAgendaItem', { ...ADD, caseId: 'c', family, consent });
    expect(meeting.item('c').byName).toBe(byName);
  });

  it('an anonymous child is a child of about an age', () => {
    expect(anonymously([{ kind: 'pupil', name: 'Sam', age: 8 }])).toBe('kind, 8 tot 10 jaar');
    expect(
      anonymously([
        { kind: 'pupil', name: 'Sam', age: 9 },
        { kind: 'child', name: null, age: null },
      ]),
    ).toBe('kind, 8 tot 10 jaar · kind');
    expect(anonymously([{ kind: 'adult', name: 'Eva', age: 41 }])).toBe('volwassene');
    expect(anonymously([])).toBe('kind');
  });

  it('a name of the case in an anonymous text is refused; in words of the language it is not found', () => {
    const subjects = [{ kind: 'pupil', name: 'Sam van den Berg', age: 8 }] as const;
    expect(holdsName('Hoe gaat het met SAM?', subjects)).toBe(true);
    expect(holdsName('Samen met het gezin, van huis', subjects)).toBe(false);
    const meeting = new Meeting().planned().has('c', opened());
    const named = { ...ADD, caseId: 'c', family: 'no', purpose: 'Wat heeft Vries nodig?' };
    expect(meeting.try('omar', 'addAgendaItem', named)).toBe('namesInAnonymous');
  });

  it('R33: the regisseur hears of a family that knows, or after Veilig Thuis', () => {
    const tale = opened();
    const meeting = new Meeting().planned({ guests: ['rik'] }).has('c', tale);
    const withRik = { ...ADD, caseId: 'c', audience: ['rik'] };
    expect(meeting.try('omar', 'addAgendaItem', { ...withRik, family: 'no' })).toBe('regisseurWithoutFamily');
    meeting.has('c', tale.ok('omar', 'recordConsultation', { with: 'veiligThuis' }));
    expect(meeting.try('omar', 'addAgendaItem', { ...withRik, family: 'no' })).toBeNull();
  });

  it.each([
    ['without a purpose', { purpose: ' ' }, 'purposeMissing'],
    ['without whether the family knows', { family: undefined }, 'familyMissing'],
    ['for nobody', { audience: [] }, 'audienceMissing'],
    ['for somebody who does not come', { audience: ['vera'] }, 'unknownPerson'],
  ] as const)('refused %s', (_what, fields, code) => {
    const meeting = new Meeting().planned().has('c', opened());
    expect(meeting.try('omar', 'addAgendaItem', { ...ADD, caseId: 'c', ...fields })).toBe(code);
  });
});
