import { describe, expect, it } from '@jest/globals';
import { NATURES, PLACES } from '../../../src/domain/case/names.js';
import { parseCommand } from '../../../src/edge/parse-command.js';
import { moment, PEOPLE, tale, TEXT } from '../support/tale.js';

/** The shape of a command that a person sends; a missing field that no rule names is refused there. */
function shape(type: string, fields: Readonly<Record<string, unknown>>): readonly string[] {
  const id = '00000000-0000-4000-8000-000000000001';
  const parsed = parseCommand(type, { id, by: 'omar', ...fields }, { now: moment('2027-01-11T10:00') });
  return parsed.ok ? [] : parsed.errors.map((error) => error.pointer);
}

describe('rules of the steps: what they accept and what they refuse', () => {
  it.each(NATURES)('R01 accepted: a suspicion of %s starts the steps', (nature) => {
    expect(tale().opened({ natures: [nature] }).open).toEqual(['W1', 'W2', 'W3', 'W4', 'W7']);
  });

  it('R01 accepted: a reporter who cannot classify yet starts the steps all the same', () => {
    expect(tale().opened({ natures: [] }).view.stage).toBe('investigating');
  });

  it('R01 refused: no case without somebody who is end-responsible for the melding', () => {
    const { ria, ...without } = PEOPLE;
    expect(tale({ people: { ...without, rob: ['director'] } }).no('lisa', 'openCase')).toEqual([
      'R37',
      'organisationIncomplete',
    ]);
  });

  it('R02 accepted: what was seen is recorded at once, also in a closed case, which it opens again', () => {
    const t = tale().opened().ok('omar', 'closeCase', { kind: 'openedInError' });
    expect(t.view.stage).toBe('closed');
    expect(t.ok('lisa', 'recordSignal').view).toMatchObject({ stage: 'investigating', closure: null });
  });

  it('R02 refused: a case with a signal is not closed because nothing followed', () => {
    expect(tale().opened().no('omar', 'closeCase', { kind: 'noSuspicion' })).toContain('R16');
  });

  it('R03 accepted: step 1 is complete with a contradicting fact, or with the search for one', () => {
    const recorded = tale().opened().ok('lisa', 'recordSignal', { direction: 'contradicts' });
    expect(recorded.ok('omar', 'completeMapping', { contradictions: 'recorded' }).view.steps[1]).toBe('done');
    const sought = tale().opened().ok('omar', 'completeMapping', { contradictions: 'soughtNoneFound' });
    expect(sought.view.steps[1]).toBe('done');
    expect(sought.open).not.toContain('W2');
  });

  it('R03 accepted: the opening signal itself may contradict', () => {
    const signal = { kind: 'statement', direction: 'contradicts', source: TEXT, text: TEXT } as const;
    const t = tale().opened({ signal });
    expect(t.try('omar', 'completeMapping', { contradictions: 'recorded' })).toBeNull();
  });

  it('R03 refused: recorded is said, but nothing contradicts', () => {
    const t = tale().opened().ok('lisa', 'recordSignal', { direction: 'unknown' });
    expect(t.no('omar', 'completeMapping', { contradictions: 'recorded' })).toContain('R03');
    expect(t.view.steps[1]).toBe('open');
  });

  it('R04 accepted: a weighing keeps facts and opinions apart', () => {
    expect(tale().opened().weighed().view.steps[4]).toBe('done');
  });

  it('R04 refused: a weighing without its opinions, a signal without its kind, a statement without its source', () => {
    const weighing = { nature: 'physical', severity: 'low', risk: 'low', doubt: false };
    expect(shape('recordWeighing', { ...weighing, facts: TEXT })).toEqual(['/opinions']);
    expect(shape('recordWeighing', { ...weighing, opinions: TEXT })).toEqual(['/facts']);
    expect(shape('recordSignal', { direction: 'supports', source: TEXT, text: TEXT })).toEqual(['/kind']);
    expect(
      shape('submitMelding', {
        channel: 'form',
        towardsFamily: 'open',
        statements: [{ text: TEXT, fact: true }],
      }),
    ).toEqual(['/statements/0/source']);
  });

  it.each(['minors', 'pregnant', 'none', 'unclear'] as const)(
    'R05 accepted: step 1 about an adult with kindcheck %s',
    (result) => {
      const t = tale({ profile: 'medical' }).opened({ subjects: [{ kind: 'adult' }] });
      expect(t.ok('omar', 'recordKindcheck', { result }).try('omar', 'completeMapping')).toBeNull();
    },
  );

  it('R05 accepted: the children of a kindcheck become subjects of the case', () => {
    const t = tale({ profile: 'medical' }).opened({ subjects: [{ kind: 'adult' }] });
    expect(
      t.ok('omar', 'recordKindcheck', { result: 'minors', children: [{ age: 3 }] }).state.subjects,
    ).toEqual(['adult', 'child']);
    expect(t.ok('omar', 'recordKindcheck', { result: 'pregnant' }).state.subjects).toEqual([
      'adult',
      'child',
      'unborn',
    ]);
    const unclear = tale({ profile: 'medical' }).opened({ subjects: [{ kind: 'adult' }] });
    expect(unclear.ok('omar', 'recordKindcheck', { result: 'unclear' }).state.subjects).toContain('child');
    const both = tale({ profile: 'medical' }).opened({ subjects: [{ kind: 'adult' }] });
    const children = [{ name: TEXT }];
    expect(both.ok('omar', 'recordKindcheck', { result: 'pregnant', children }).state.subjects).toEqual([
      'adult',
      'unborn',
      'child',
    ]);
  });

  it('R05 refused: an adult subject and no kindcheck, at step 1 and at closing', () => {
    const t = tale({ profile: 'medical' }).opened({ subjects: [{ kind: 'adult' }] });
    expect(t.no('omar', 'completeMapping')).toContain('R05');
    expect(t.no('omar', 'closeCase', { kind: 'dispelled', secondPerson: 'ria' })).toContain('R05');
    expect(t.try('omar', 'closeCase', { kind: 'openedInError' })).toBeNull();
  });

  it.each(['colleague', 'sot'] as const)(
    'R06, R34 accepted: step 2 is done by a consultation with a %s',
    (person) => {
      const t = tale().opened().ok('omar', 'recordConsultation', { with: person });
      expect(t.view.steps[2]).toBe('done');
      expect(t.due('W3')).toBeNull();
    },
  );

  it.each(['veiligThuis', 'injuryExpert', 'schoolNurse', 'other'] as const)(
    'R06 refused: %s alone does not make step 2 done',
    (person) => {
      const t = tale().opened().ok('omar', 'recordConsultation', { with: person });
      expect(t.view.steps[2]).toBe('open');
      expect(t.due('W3')).not.toBeNull();
    },
  );

  it('R07 accepted: step 2 comes first and repeats', () => {
    const t = tale().opened().ok('omar', 'recordConsultation').ok('omar', 'recordConsultation');
    expect(t.view.steps).toMatchObject({ 1: 'open', 2: 'done' });
    expect(t.ok('omar', 'completeMapping').view.steps[1]).toBe('done');
  });

  it('R07 refused: nothing, not even a consultation before the case began', () => {
    const t = tale().opened();
    expect(t.try('omar', 'recordConsultation', { at: '2027-01-08T09:00' })).toBeNull();
    expect(t.state.lastPreparationAt).toBe(moment('2027-01-08T09:00'));
  });

  it('R08 accepted: goal, facts and reaction; an interpretation may be missing', () => {
    const t = tale().opened().ok('omar', 'holdConversation');
    expect(t.view.steps[3]).toBe('done');
    expect(t.due('W4')).toBeNull();
  });

  it.each(['goal', 'facts', 'reaction'] as const)('R08 refused: a conversation without %s', (missing) => {
    const t = tale().opened();
    expect(t.no('omar', 'holdConversation', { [missing]: undefined })).toContain('R08');
    expect(t.no('omar', 'holdConversation', { [missing]: '  ' })).toContain('R08');
  });

  it.each(PLACES)('R09 accepted: the place (%s) is recorded and blocks nothing', (place) => {
    expect(tale().opened().try('omar', 'holdConversation', { place })).toBeNull();
  });

  it('R09 refused: a conversation that does not say where it was', () => {
    const talk = {
      with: ['parents'],
      goal: TEXT,
      facts: TEXT,
      reaction: TEXT,
      childHeard: 'yes',
      outcome: 'continues',
    };
    expect(shape('holdConversation', talk)).toEqual(['/place']);
  });

  it('R10 accepted: acute danger, explained, confirmed by a second person; a debt with a review stays', () => {
    const t = tale().opened().ok('omar', 'waiveConversation');
    expect(t.view.steps[3]).toBe('waived');
    expect(t.view.debts).toEqual(['conversation']);
    expect(t.due('W4')).toBeNull();
    expect(t.due('W4r')).toBe('2027-01-18T17:00');
  });

  it.each([
    ['another ground', { ground: 'parentsWillBeAngry' }],
    ['the ground of another talk (R27)', { ground: 'contactBreaks' }],
    ['no explanation', { explanation: ' ' }],
    ['no second person', { secondPerson: undefined }],
    ['himself as second person', { secondPerson: 'omar' }],
    ['a second person without access', { secondPerson: 'sara' }],
    ['a second person who does not exist', { secondPerson: 'niemand' }],
  ])('R10 refused: %s', (_, fields) => {
    const t = tale().opened();
    expect(t.no('omar', 'waiveConversation', fields)).toContain('R10');
    expect(t.view.steps[3]).toBe('open');
  });

  it('R11 accepted: a talk that takes the suspicion away, and two persons who say so', () => {
    const t = tale().opened().ok('omar', 'holdConversation', { outcome: 'dispelled' });
    const closed = t.ok('omar', 'closeCase', { kind: 'dispelled', secondPerson: 'ria' });
    expect(closed.view).toMatchObject({ stage: 'closed', closure: 'dispelled', waiting: [] });
  });

  it('R11 refused: no talk, a talk that goes on, a later talk that goes on, or one person alone', () => {
    const two = { kind: 'dispelled', secondPerson: 'ria' } as const;
    const t = tale().opened();
    expect(t.no('omar', 'closeCase', two)).toContain('R11');
    t.ok('omar', 'holdConversation', { outcome: 'dispelled' });
    expect(t.no('omar', 'closeCase', { kind: 'dispelled' })).toContain('R11');
    expect(t.no('omar', 'closeCase', { kind: 'dispelled', secondPerson: 'omar' })).toContain('R11');
    expect(t.no('omar', 'closeCase', { kind: 'dispelled', secondPerson: 'sara' })).toContain('R11');
    t.ok('omar', 'holdConversation', { outcome: 'continues' });
    expect(t.no('omar', 'closeCase', two)).toContain('R11');
  });

  it('R11 refused: a confirmed earlier talk does not dispel a new signal', () => {
    const t = tale().opened().ok('omar', 'holdConversation', { outcome: 'dispelled' });
    t.ok('omar', 'closeCase', { kind: 'dispelled', secondPerson: 'ria' }).ok('lisa', 'recordSignal');
    t.ok('omar', 'confirmStep', { step: 3 });
    expect(t.no('omar', 'closeCase', { kind: 'dispelled', secondPerson: 'ria' })).toContain('R11');
  });

  it('R12 accepted: step 4 with doubt is done once Veilig Thuis is consulted after it', () => {
    const t = tale().opened().prepared().ok('omar', 'recordWeighing', { doubt: true });
    expect(t.view.steps[4]).toBe('open');
    expect(t.later(5).ok('omar', 'recordConsultation', { with: 'veiligThuis' }).view.steps[4]).toBe('done');
    expect(t.open).toContain('W6');
    expect(t.open).not.toContain('W5');
  });

  it('R12 accepted: doubt at afweging 2 in education acts as yes after a consultation', () => {
    const t = tale().opened().ok('omar', 'recordConsultation', { with: 'veiligThuis' }).weighed();
    t.answered('yes').ok('omar', 'answerAfweging', { number: 2, answer: 'doubt' });
    expect(t.view).toMatchObject({ required: 'yes', norm: 1, afwegingen: { 2: 'doubt' } });
  });

  it('R12 refused: doubt at afweging 2 without Veilig Thuis, and after a doubtful weighing without it once more', () => {
    const t = tale().opened().weighed().answered('yes');
    expect(t.no('omar', 'answerAfweging', { number: 2, answer: 'doubt' })).toContain('R12');
    const late = tale()
      .opened()
      .ok('omar', 'recordConsultation', { with: 'veiligThuis' })
      .later(5)
      .prepared();
    late.ok('omar', 'recordWeighing', { doubt: true });
    expect(late.view.steps[4]).toBe('open');
    expect(late.no('omar', 'answerAfweging', { number: 2, answer: 'doubt' })).toContain('R15');
  });

  it('R12 refused: outside education doubt at 2 must become yes or no', () => {
    const t = tale({ profile: 'socialWork' }).opened().weighed().answered('yes');
    expect(t.no('omar', 'answerAfweging', { number: 2, answer: 'doubt' })).toContain('R12');
    t.ok('omar', 'recordConsultation', { with: 'veiligThuis' });
    expect(t.no('omar', 'answerAfweging', { number: 2, answer: 'doubt' })).toEqual([
      'R12',
      'doubtMustBecomeAnswer',
    ]);
    expect(t.try('omar', 'answerAfweging', { number: 2, answer: 'no' })).toBeNull();
  });

  it('R13 accepted: the melding is decided first, then the help', () => {
    const t = tale().opened().meldingDue().ok('ria', 'decideHelp');
    expect(t.view).toMatchObject({ stage: 'acting', melding: 'due', help: 'planned', steps: { 5: 'done' } });
  });

  it('R13 refused: help before the melding, an afweging before the one before it, a melding nobody decided', () => {
    const t = tale().opened().weighed();
    expect(t.no('omar', 'answerAfweging', { number: 2, answer: 'no' })).toContain('R13');
    t.answered('yes', 'no', 'yes', 'yes');
    expect(t.no('ria', 'decideHelp')).toContain('R13');
    expect(t.no('omar', 'submitMelding')).toContain('R13');
    expect(t.no('omar', 'answerAfweging', { number: 5, answer: 'yes' })).toEqual([
      'R13',
      'R20',
      'noHelpToJudge',
    ]);
  });

  it('R14 accepted: the steps in any order and more than once, all of them before a melding', () => {
    const t = tale().opened().ok('omar', 'holdConversation').ok('omar', 'recordConsultation');
    t.ok('omar', 'completeMapping').ok('omar', 'holdConversation').ok('omar', 'recordWeighing');
    expect(
      t.ok('ria', 'decideMelding').ok('omar', 'holdPreReportTalk').try('omar', 'submitMelding'),
    ).toBeNull();
  });

  it.each([
    ['nothing is done', (): ReturnType<typeof tale> => tale().opened()],
    ['only steps 1 to 3 are done', () => tale().opened().prepared()],
    ['step 3 is open', () => tale().opened().ok('omar', 'completeMapping').ok('omar', 'recordConsultation')],
  ])('R14 refused: a melding while %s', (_, given) => {
    expect(given().no('omar', 'submitMelding')).toContain('R14');
  });

  it('R15 accepted: a waived conversation and tried contact both count as step 3', () => {
    const waived = tale().opened().ok('omar', 'completeMapping').ok('omar', 'recordConsultation');
    expect(waived.ok('omar', 'waiveConversation').try('omar', 'recordWeighing')).toBeNull();
    const tried = tale().opened().ok('omar', 'completeMapping').ok('omar', 'recordConsultation');
    tried.ok('omar', 'recordContactAttempt').ok('omar', 'recordContactAttempt', { channel: 'letter' });
    tried.at('2027-01-12T09:00').ok('omar', 'recordContactAttempt');
    expect(tried.view.steps[3]).toBe('effort');
    expect(tried.try('omar', 'recordWeighing')).toBeNull();
  });

  it.each([1, 2, 3] as const)('R15 refused: weighing while step %i is open', (step) => {
    const t = tale().opened();
    if (step !== 1) t.ok('omar', 'completeMapping');
    if (step !== 2) t.ok('omar', 'recordConsultation');
    if (step !== 3) t.ok('omar', 'holdConversation');
    expect(t.no('omar', 'recordWeighing')).toContain('R15');
  });

  it('R15 refused: step 5 while step 4 is open, and a nature the case does not have', () => {
    const t = tale().opened().prepared();
    expect(t.no('omar', 'answerAfweging')).toContain('R15');
    expect(t.no('ria', 'decideMelding')).toContain('R15');
    expect(t.no('omar', 'recordWeighing', { nature: 'honour' })).toEqual(['R15', 'natureNotDescribed']);
  });
});
