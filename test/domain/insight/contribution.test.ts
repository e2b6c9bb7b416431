import { describe, expect, it } from '@jest/globals';
import { contributionOf } from '../../../src/domain/insight/contribution.js';
import { addTally, EMPTY_TALLY, spreadOf, type Tally } from '../../../src/domain/insight/tally.js';
import { Tale } from '../support/tale.js';

/** What a tale adds to the school year 2026-2027. */
function counted(tale: Tale, year = 2026): Tally {
  const history = tale.events.map((event) => ({
    event,
    command: event.id === null ? null : (tale.said.get(event.id) ?? null),
  }));
  return contributionOf(history, tale.calendar).years[String(year)] ?? EMPTY_TALLY;
}

const decided = (): Tale =>
  new Tale({ start: '2027-01-11T10:00' })
    .opened({ subjects: [{ kind: 'pupil', age: 8 }, { kind: 'adult' }], natures: ['physical', 'witness'] })
    .ok('omar', 'acknowledge')
    .at('2027-01-14T10:00')
    .ok('omar', 'recordKindcheck', { result: 'minors', children: [{ age: 2 }] })
    .prepared()
    .at('2027-01-18T10:00')
    .ok('omar', 'recordWeighing')
    .at('2027-01-19T10:00')
    .answered('yes', 'yes');

describe('what one case adds to the figures (domain.md 7)', () => {
  it('a case opened: its class, natures and ages, each once', () => {
    const { counts } = counted(decided());
    expect(counts).toMatchObject({
      opened: 1,
      'opened.standard': 1,
      'opened.nature.physical': 1,
      'opened.nature.witness': 1,
      'opened.age.8-11': 1,
      'opened.age.adult': 1,
      'opened.age.0-3': 1,
    });
  });

  it('step 3: a talk held, and whether the child was heard', () => {
    expect(counted(decided()).counts).toMatchObject({ talk: 1, 'talk.held': 1, 'talk.childHeard': 1 });
    const waived = new Tale()
      .opened()
      .ok('omar', 'recordConsultation', { with: 'veiligThuis', anonymous: true, noConversationYet: true })
      .ok('omar', 'waiveConversation');
    expect(counted(waived).counts).toMatchObject({
      talk: 1,
      'talk.waived': 1,
      vtAdvice: 1,
      'vtAdvice.anonymous': 1,
    });
    expect(counted(waived).counts['talk.childHeard']).toBeUndefined();
  });

  it('days per step: the first three from the opening, four after them, five after four', () => {
    const { days } = counted(decided().ok('ria', 'decideMelding').ok('ria', 'decideHelp'));
    expect(days).toMatchObject({
      step1: { 3: 1 },
      step2: { 3: 1 },
      step3: { 3: 1 },
      step4: { 4: 1 },
      step5: { 1: 1 },
      toDecision: { 8: 1 },
    });
  });

  it('a melding: norm 1, the talk before it with objections, shielded, and the answer of Veilig Thuis in working days', () => {
    const tale = decided()
      .ok('ria', 'decideMelding')
      .ok('ria', 'decideHelp', { help: 'no' })
      .ok('omar', 'holdPreReportTalk', { objections: { text: 'x', accommodated: 'no', weighing: 'x' } })
      .at('2027-01-21T10:00')
      .ok('omar', 'submitMelding', { towardsFamily: 'shielded', shieldGround: 'x' })
      .at('2027-01-29T10:00')
      .ok('omar', 'recordVtFeedback');
    const { counts, days } = counted(tale);
    expect(counts).toMatchObject({
      meldingen: 1,
      'meldingen.norm1': 1,
      'meldingen.talkHeld': 1,
      'meldingen.objections': 1,
      'meldingen.shielded': 1,
      vtAnswers: 1,
      'vtAnswers.late': 1,
      decisions: 2,
    });
    expect(counts['meldingen.acute']).toBeUndefined();
    expect(counts['decisions.withoutReason']).toBeUndefined();
    expect(days).toMatchObject({ decisionToMelding: { 2: 1 }, meldingToAnswer: { 6: 1 } });
  });

  it('an emergency: an acute melding, without a talk before it', () => {
    const tale = new Tale()
      .opened({ class: 'acute' })
      .ok('omar', 'submitMelding', { channel: 'phone', towardsFamily: 'open' });
    expect(counted(tale).counts).toMatchObject({
      'opened.acute': 1,
      'meldingen.acute': 1,
      'meldingen.talkLater': 1,
    });
  });

  it('terms: met in time, met late, and not met yet, in the year of their due moment', () => {
    const late = new Tale({ start: '2027-01-11T10:00' })
      .opened()
      .pass('2027-01-14T12:00')
      .ok('omar', 'acknowledge');
    expect(counted(late).counts).toMatchObject({ 'term.W1': 1, 'term.W1.late': 1 });
    const waiting = new Tale({ start: '2027-01-11T10:00' }).opened().pass('2027-01-14T12:00');
    expect(counted(waiting).counts).toMatchObject({ 'term.W1': 1, 'term.W1.late': 1, 'term.W2.late': 1 });
    const inTime = new Tale({ start: '2027-01-11T10:00' }).opened().ok('omar', 'acknowledge');
    expect(counted(inTime).counts).toMatchObject({ 'term.W1': 1 });
    expect(counted(inTime).counts['term.W1.late']).toBeUndefined();
    expect(counted(inTime).counts['term.W2']).toBeUndefined();
  });

  it('closing and reopening: by kind, and soon after; in the school year in which it happened', () => {
    const tale = new Tale({ start: '2027-06-14T10:00' })
      .opened()
      .prepared()
      .ok('omar', 'closeCase', { kind: 'openedInError', secondPerson: 'ria' })
      .at('2027-09-06T10:00')
      .ok('lisa', 'recordSignal');
    expect(counted(tale).counts).toMatchObject({ closed: 1, 'closed.openedInError': 1, decisions: 1 });
    expect(counted(tale, 2027).counts).toMatchObject({
      reopened: 1,
      'reopened.within12': 1,
      laterSignals: 1,
    });
  });

  it('contradictions in the counting: parts of a division always make its base', () => {
    const { counts } = counted(decided().ok('ria', 'decideMelding').ok('ria', 'decideHelp'));
    expect((counts['talk.held'] ?? 0) + (counts['talk.waived'] ?? 0) + (counts['talk.effort'] ?? 0)).toBe(
      counts['talk'],
    );
  });
});

describe('sums', () => {
  it('what is added and taken out again leaves nothing', () => {
    const one = counted(decided());
    expect(addTally(addTally(EMPTY_TALLY, one), one, -1)).toEqual(EMPTY_TALLY);
  });

  it('the middle value and the slowest tenth are values that happened', () => {
    const tally: Tally = { counts: {}, days: { step3: { 2: 5, 4: 3, 30: 2 } } };
    expect(spreadOf(tally, 'step3')).toEqual({ n: 10, middle: 2, slowestTenth: 30 });
    expect(spreadOf(tally, 'step4')).toBeNull();
  });
});
