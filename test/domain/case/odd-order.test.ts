import { describe, expect, it } from '@jest/globals';
import { day } from '../../../src/domain/terms/day.js';
import { PEOPLE, tale, TEXT } from '../support/tale.js';

const together = { withVeiligThuis: true } as const;

describe('afwegingen after the decision', () => {
  it('an answer given with Veilig Thuis may be given again, and leaves the ones after it', () => {
    const t = tale().opened().submitted();
    t.ok('omar', 'answerAfweging', { number: 3, answer: 'yes', ...together });
    t.ok('omar', 'answerAfweging', { number: 4, answer: 'yes', ...together });
    t.ok('omar', 'answerAfweging', { number: 3, answer: 'no', ...together });
    expect(t.view.afwegingen).toMatchObject({ 2: 'yes', 3: 'no', 4: 'yes' });
    expect(t.no('omar', 'answerAfweging', { number: 2, answer: 'no', ...together })).toContain('R13');
    expect(t.no('omar', 'answerAfweging', { number: 3, answer: 'yes' })).toEqual(
      expect.arrayContaining(['R13', 'R17']),
    );
  });

  it('afweging 5 waits for every one before it', () => {
    const t = tale().opened().weighed().answered('yes').ok('ria', 'decideMelding').ok('ria', 'decideHelp');
    expect(t.no('omar', 'answerAfweging', { number: 5 })).toContain('R13');
  });

  it('a second person who is none is refused with the rule that asks for two, if there is one', () => {
    const t = tale().opened({ disclosure: true }).weighed().answered('yes');
    const unfit = { answer: 'no', secondPerson: 'omar' } as const;
    expect(t.no('omar', 'answerAfweging', { number: 2, ...unfit })).toEqual(['R22', 'secondPersonUnfit']);
    expect(t.no('omar', 'answerAfweging', { number: 3, ...unfit })).toEqual(['secondPersonUnfit']);
  });
});

describe('decision 1 in an emergency', () => {
  it('may come before the weighing, which is still asked and accepted', () => {
    const t = tale().opened({ class: 'acute' }).ok('ria', 'decideMelding');
    expect(t.state.decisions.melding).toBe('yes');
    expect(t.prepared().ok('omar', 'recordWeighing').view.steps[4]).toBe('done');
    expect(t.no('omar', 'recordWeighing')).toEqual(['nothingToDo']);
  });

  it('a melding that was decided before the emergency is not taken back by it', () => {
    const t = tale().opened().weighed().answered('yes', 'no', 'yes', 'yes').ok('ria', 'decideMelding');
    expect(t.no('ria', 'decideMelding', { melding: 'no', secondPerson: 'omar' })).toEqual(['nothingToDo']);
    t.ok('lisa', 'raiseEmergency').ok('omar', 'recordConsultation', { with: 'veiligThuis' });
    expect(t.no('ria', 'decideMelding', { melding: 'no', secondPerson: 'omar' })).toEqual([
      'R23',
      'emergencyWithdrawalNeedsAdvice',
    ]);
    expect(t.view.melding).toBe('due');
  });

  it('once submitted, no may still be decided when the answers say so', () => {
    const t = tale().opened({ class: 'acute' }).ok('ria', 'submitMelding').weighed();
    t.answered('yes', 'no', 'yes', 'yes').ok('ria', 'decideMelding', { melding: 'no' });
    expect([t.state.decisions.melding, t.view.melding]).toEqual(['no', 'submitted']);
  });

  it('a talk between two emergency meldingen pays for the first and counts for the second', () => {
    const t = tale().opened({ class: 'acute' }).ok('ria', 'submitMelding');
    expect(t.view.debts).toContain('preReportTalk');
    t.ok('lisa', 'raiseEmergency').ok('omar', 'holdPreReportTalk');
    expect(t.view.debts).not.toContain('preReportTalk');
    expect(t.ok('ria', 'submitMelding').view.debts).not.toContain('preReportTalk');
  });
});

describe('class and people', () => {
  it('class high may be lowered while its melding is due; class acute may not', () => {
    const high = tale().opened({ class: 'high' }).meldingDue();
    expect(high.ok('omar', 'changeClass', { class: 'standard', secondPerson: 'ria' }).view.class).toBe(
      'standard',
    );
    const acute = tale().opened({ class: 'acute' });
    expect(acute.no('omar', 'changeClass', { class: 'standard', secondPerson: 'ria' })).toContain(
      'meldingDue',
    );
  });

  it('nobody shuts out himself, also not from a board case', () => {
    const t = tale().opened({ suspect: 'board', deny: ['lisa', 'sara'] });
    expect([t.state.denials.map((one) => one.person), t.level('lisa')]).toEqual([['bea', 'sara'], 'status']);
  });

  it('taking back access is about one person, whoever broke the glass', () => {
    const t = tale().opened().ok('sara', 'breakGlass');
    expect(t.no('omar', 'revokeAccess', { person: 'paul' })).toEqual(['nothingToDo']);
    expect(t.level('sara')).toBe('full');
  });

  it('the check of a denial stays until every provisional one is confirmed or lifted', () => {
    const people = { ...PEOPLE, piet: ['privacyOfficer'], vic: ['vertrouwenspersoon'] } as const;
    const t = tale({ people }).opened();
    t.ok('omar', 'denyAccess', { person: 'paul' }).ok('omar', 'denyAccess', { person: 'piet' });
    expect(t.no('vera', 'confirmDeny', { person: 'lisa' })).toContain('nothingToDo');
    t.ok('lisa', 'liftDeny', { person: 'paul', secondPerson: 'vera' });
    expect(t.open).toContain('denyCheck');
    t.ok('lisa', 'liftDeny', { person: 'piet', secondPerson: 'vera' });
    expect(t.open).not.toContain('denyCheck');
  });
});

describe('kindcheck and feedback', () => {
  const subjects = (result: 'none' | 'pregnant' | 'minors', children?: object[]) =>
    tale({ profile: 'medical' })
      .opened({ subjects: [{ kind: 'adult' }] })
      .ok('omar', 'recordKindcheck', { result, ...(children !== undefined && { children }) }).state.subjects;

  it('nobody is found, an unborn child is, and its brothers and sisters are (R05)', () => {
    expect(subjects('none')).toEqual(['adult']);
    expect(subjects('pregnant')).toEqual(['adult', 'unborn']);
    expect(subjects('pregnant', [])).toEqual(['adult', 'unborn']);
    expect(subjects('pregnant', [{ age: 3 }])).toEqual(['adult', 'unborn', 'child']);
    expect(subjects('minors')).toEqual(['adult', 'child']);
  });

  it('only the assessment starts the clock of an investigation', () => {
    const t = tale().opened().submitted();
    t.ok('omar', 'recordVtFeedback', { moment: 'assessment', route: 'investigation' });
    expect(t.open).toContain('W10');
    t.ok('omar', 'recordVtFeedback', { moment: 'investigation', route: 'investigation' });
    expect(t.open).not.toContain('W10');
  });

  it('a task for somebody who is shut out lets nobody in', () => {
    const t = tale()
      .opened({ deny: ['sara'] })
      .submitted();
    const task = (who: string) => ({ what: TEXT, who, due: day('2027-02-01') });
    t.ok('omar', 'recordVtFeedback', { tasks: [task('sara'), task('tante Truus'), task('ria')] });
    expect(t.state.members).toEqual(['omar', 'ria']);
  });
});
