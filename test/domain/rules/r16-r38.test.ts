import { describe, expect, it } from '@jest/globals';
import { AGREEMENT, tale, TEXT } from '../support/tale.js';

const PLAN = {
  mode: 'organise',
  desiredResult: TEXT,
  casemanager: 'omar',
  roles: [{ who: 'sara', does: TEXT }],
} as const;

describe('rules of the decisions, the melding and the help: what they accept and what they refuse', () => {
  it('R16 accepted: afweging 1 = no closes the case', () => {
    const t = tale().opened().weighed().answered('no').ok('omar', 'closeCase', { kind: 'noSuspicion' });
    expect(t.view).toMatchObject({ stage: 'closed', closure: 'noSuspicion', melding: 'none', waiting: [] });
  });

  it('R16 refused: closing without that answer, and deciding after it', () => {
    const t = tale().opened().weighed();
    expect(t.no('omar', 'closeCase', { kind: 'noSuspicion' })).toContain('R16');
    t.answered('no');
    expect(t.no('ria', 'decideMelding', { melding: 'no' })).toContain('R16');
    expect(t.no('ria', 'decideHelp')).toContain('R16');
    expect(t.answered('yes').no('omar', 'closeCase', { kind: 'noSuspicion' })).toContain('R16');
  });

  it('R17 accepted: afweging 2 = yes leads to a melding with norm 1, also when help is possible', () => {
    const t = tale().opened().meldingDue().ok('ria', 'decideHelp');
    expect(t.view).toMatchObject({ required: 'yes', norm: 1, melding: 'due', help: 'planned' });
    expect(t.view.meldingen[0]).toMatchObject({ norm: 1, status: 'due' });
  });

  it('R17 refused: no melding, help alone, or a yes that does not say which unsafety', () => {
    const t = tale().opened().weighed().answered('yes');
    expect(t.no('omar', 'answerAfweging', { number: 2, answer: 'yes' })).toContain('R17');
    t.answered('yes', 'yes');
    expect(t.no('ria', 'decideMelding', { melding: 'no' })).toEqual(expect.arrayContaining(['R17', 'R38']));
    expect(t.no('omar', 'answerAfweging', { number: 3, answer: 'yes' })).toContain('R17');
  });

  it('R17 accepted: the afwegingen after it are answered together with Veilig Thuis', () => {
    const t = tale().opened().submitted();
    expect(t.view.afwegingen).toMatchObject({
      3: 'withVeiligThuis',
      4: 'withVeiligThuis',
      5: 'withVeiligThuis',
    });
    const together = { number: 3, answer: 'yes', withVeiligThuis: true } as const;
    expect(t.ok('omar', 'answerAfweging', together).view.afwegingen).toMatchObject({
      3: 'yes',
      4: 'withVeiligThuis',
    });
  });

  it.each(['no', 'doubt'] as const)(
    'R18 accepted: afweging 3 = %s leads to a melding with norm 2',
    (answer) => {
      const t = tale().opened().weighed().answered('yes', 'no', answer).ok('ria', 'decideMelding');
      expect(t.view).toMatchObject({ required: 'yes', norm: 2, melding: 'due' });
    },
  );

  it('R18 refused: no melding after afweging 3 = no, and going on to 4 without Veilig Thuis', () => {
    const t = tale().opened().weighed().answered('yes', 'no', 'no');
    expect(t.no('ria', 'decideMelding', { melding: 'no' })).toEqual(expect.arrayContaining(['R18', 'R38']));
    expect(t.no('omar', 'answerAfweging', { number: 4, answer: 'yes' })).toContain('R18');
  });

  it.each(['no', 'doubt'] as const)(
    'R19 accepted: afweging 4 = %s leads to a melding with norm 2',
    (answer) => {
      const t = tale().opened().weighed().answered('yes', 'no', 'yes', answer).ok('ria', 'decideMelding');
      expect(t.view).toMatchObject({ required: 'yes', norm: 2, melding: 'due' });
    },
  );

  it('R19 accepted: help with a mode, a result, a casemanager, roles and a term', () => {
    const t = tale().opened().helped();
    expect(t.view).toMatchObject({ help: 'planned', melding: 'none', stage: 'acting' });
    expect(t.open).toEqual(['W1', 'W11a', 'W11b', 'W11c', 'W11d']);
    expect(t.state.members).toEqual(expect.arrayContaining(['omar', 'sara']));
  });

  it('R19 refused: no melding after afweging 4 = no', () => {
    const t = tale().opened().weighed().answered('yes', 'no', 'yes', 'no');
    expect(t.no('ria', 'decideMelding', { melding: 'no' })).toEqual(expect.arrayContaining(['R19', 'R38']));
  });

  it.each(['mode', 'desiredResult', 'casemanager', 'roles', 'desiredTerm'] as const)(
    'R19 refused: a plan without %s',
    (missing) => {
      const t = tale().opened().weighed().answered('yes', 'no', 'yes', 'yes');
      t.ok('ria', 'decideMelding', { melding: 'no' });
      const plan = { ...PLAN, desiredTerm: (20_000 + 5000) as never, [missing]: undefined };
      expect(t.no('ria', 'decideHelp', { plan })).toEqual(['R19', 'planIncomplete']);
      const blank = { ...plan, [missing]: missing === 'roles' ? [] : undefined };
      expect(t.no('ria', 'decideHelp', { plan: blank })).toContain('R19');
    },
  );

  it('R19 refused: a term that has passed, today, or more than 182 days away; 182 is the last one', () => {
    const t = tale().opened().weighed().answered('yes', 'no', 'yes', 'yes');
    t.ok('ria', 'decideMelding', { melding: 'no' });
    const today = Math.floor(t.now / 86_400_000);
    for (const days of [-1, 0, 183]) {
      expect(t.no('ria', 'decideHelp', { plan: { ...PLAN, desiredTerm: (today + days) as never } })).toEqual([
        'R19',
        'termTooLong',
      ]);
    }
    expect(t.no('ria', 'decideHelp', { plan: undefined })).toContain('R19');
    expect(t.try('ria', 'decideHelp', { plan: { ...PLAN, desiredTerm: (today + 182) as never } })).toBeNull();
  });

  it('R20 accepted: yes ends the waiting for a result; no makes a melding due with norm 3', () => {
    const yes = tale().opened().helped().ok('omar', 'answerAfweging', { number: 5, answer: 'yes' });
    expect(yes.open).toEqual(['W1', 'W11a', 'W11b']);
    const no = tale().opened().helped().ok('omar', 'answerAfweging', { number: 5, answer: 'no' });
    expect(no.view).toMatchObject({ melding: 'due', norm: 3, required: 'yes', help: 'planned' });
    expect(no.open).toEqual(['W1', 'W11a', 'W11b', 'W8']);
    expect(no.due('W8')).toBe('2027-01-12T17:00');
  });

  it('R20 refused: afweging 5 without help, before the others, and no melding after no', () => {
    expect(tale().opened().weighed().no('omar', 'answerAfweging', { number: 5 })).toEqual(
      expect.arrayContaining(['R13', 'R20']),
    );
    const t = tale().opened().helped().ok('omar', 'answerAfweging', { number: 5, answer: 'no' });
    expect(t.no('ria', 'decideMelding', { melding: 'no' })).toEqual(expect.arrayContaining(['R20', 'R38']));
    const own = tale().opened().weighed().ok('ria', 'decideMelding').ok('ria', 'decideHelp');
    expect(own.no('omar', 'answerAfweging', { number: 5 })).toEqual([
      'R13',
      'R20',
      'earlierAfwegingenOpenForFive',
    ]);
  });

  it('R20 accepted: doubt before the term asks for another look, after it acts as no', () => {
    const early = tale().opened().helped().ok('omar', 'answerAfweging', { number: 5, answer: 'doubt' });
    expect(early.due('W11c')).toBe('2027-01-25T17:00');
    expect(early.view.melding).toBe('none');
    const late = tale().opened().helped().at('2027-04-06T09:00');
    expect(late.ok('omar', 'answerAfweging', { number: 5, answer: 'doubt' }).view).toMatchObject({
      melding: 'due',
      norm: 3,
      required: 'yes',
    });
  });

  it('R21 accepted: the norm stands on every melding, on an emergency melding once its afweging gives it', () => {
    const t = tale().opened({ class: 'acute' }).ok('omar', 'submitMelding', { channel: 'phone' });
    expect(t.view).toMatchObject({ norm: null, melding: 'submitted' });
    t.weighed().answered('yes', 'yes').ok('ria', 'decideMelding');
    expect(t.view).toMatchObject({ norm: 1, meldingen: [{ norm: 1, status: 'submitted' }] });
  });

  it('R21 refused: a case is not closed while a melding is due', () => {
    const t = tale().opened().meldingDue();
    for (const kind of ['withAgreements', 'afterVeiligThuis', 'openedInError', 'noSuspicion'] as const) {
      expect(t.no('omar', 'closeCase', { kind })).toEqual(['R21', 'meldingDue']);
    }
  });

  it('R22 accepted: after a disclosure no at afweging 2 is said by two', () => {
    const t = tale().opened({ disclosure: true }).weighed().answered('yes');
    expect(t.try('omar', 'answerAfweging', { number: 2, answer: 'no', secondPerson: 'ria' })).toBeNull();
  });

  it.each([undefined, 'omar', 'sara', 'niemand'])(
    'R22 refused: after a disclosure no, with %s as second',
    (second) => {
      const t = tale().opened({ disclosure: true }).weighed().answered('yes');
      expect(t.no('omar', 'answerAfweging', { number: 2, answer: 'no', secondPerson: second })).toContain(
        'R22',
      );
    },
  );

  it('R23 accepted: anybody involved raises an emergency in any state; the melding needs no steps', () => {
    const t = tale().opened().ok('lisa', 'raiseEmergency');
    expect(t.view).toMatchObject({ class: 'acute', emergency: true, melding: 'due', stage: 'investigating' });
    expect(t.ok('omar', 'submitMelding', { channel: 'phone', statements: [] }).view.melding).toBe(
      'submitted',
    );
    expect(t.view.debts).toEqual(
      expect.arrayContaining(['steps', 'conversation', 'preReportTalk', 'writtenMelding']),
    );
  });

  it('R23 refused: an emergency without a reason, a change of class to acute, withdrawing it alone', () => {
    const t = tale().opened();
    expect(t.no('lisa', 'raiseEmergency', { reason: ' ' })).toContain('R23');
    expect(t.no('omar', 'changeClass', { class: 'acute' })).toContain('R23');
    t.ok('lisa', 'raiseEmergency');
    expect(t.no('ria', 'decideMelding', { melding: 'no' })).toContain('R23');
    expect(t.no('ria', 'decideMelding', { melding: 'no', secondPerson: 'omar' })).toContain('R23');
    t.ok('omar', 'recordConsultation', { with: 'veiligThuis' });
    expect(t.no('ria', 'decideMelding', { melding: 'no' })).toContain('R23');
    expect(t.ok('ria', 'decideMelding', { melding: 'no', secondPerson: 'omar' }).view.melding).toBe('none');
  });

  it('R24 accepted: statements that say what comes from others', () => {
    const statements = [{ text: TEXT, source: 'fromOthers', fact: false }] as const;
    expect(tale().opened().submitted({ statements }).view.melding).toBe('submitted');
  });

  it.each([undefined, [], [{ text: ' ', source: 'own', fact: true } as const]])(
    'R24 refused: a melding that says nothing (%j)',
    (statements) => {
      const t = tale().opened().meldingDue().ok('omar', 'holdPreReportTalk');
      expect(t.no('omar', 'submitMelding', { statements })).toEqual(['R24', 'statementsMissing']);
      const acute = tale().opened({ class: 'acute' });
      expect(acute.no('omar', 'submitMelding', { channel: 'form', statements })).toContain('R24');
      acute.ok('omar', 'submitMelding', { channel: 'phone' });
      expect(acute.no('omar', 'submitMelding', { channel: 'letter', statements })).toContain('R24');
    },
  );

  it('R25 accepted: after a talk, a waiver, or tried contact with urgency', () => {
    expect(
      tale().opened().meldingDue().ok('omar', 'waivePreReportTalk').try('omar', 'submitMelding'),
    ).toBeNull();
    const t = tale().opened({ class: 'high' }).ok('omar', 'completeMapping').ok('omar', 'recordConsultation');
    t.ok('omar', 'recordContactAttempt').ok('omar', 'recordContactAttempt', { channel: 'visit' });
    t.at('2027-01-12T09:00')
      .ok('omar', 'recordContactAttempt')
      .ok('omar', 'recordWeighing')
      .ok('ria', 'decideMelding');
    expect(t.try('omar', 'submitMelding')).toBeNull();
  });

  it('R25 refused: the family was not told, and tried contact without urgency is no excuse', () => {
    expect(tale().opened().meldingDue().no('omar', 'submitMelding')).toEqual(['R25', 'familyNotTold']);
    const t = tale().opened().ok('omar', 'completeMapping').ok('omar', 'recordConsultation');
    t.ok('omar', 'recordContactAttempt').ok('omar', 'recordContactAttempt', { channel: 'visit' });
    t.at('2027-01-12T09:00')
      .ok('omar', 'recordContactAttempt')
      .ok('omar', 'recordWeighing')
      .ok('ria', 'decideMelding');
    expect(t.no('omar', 'submitMelding')).toContain('R25');
  });

  it('R26 accepted: objections that were answered and weighed', () => {
    const objections = { text: TEXT, accommodated: 'partly', weighing: TEXT } as const;
    expect(tale().opened().meldingDue().try('omar', 'holdPreReportTalk', { objections })).toBeNull();
  });

  it.each([
    { text: TEXT, accommodated: 'no' } as const,
    { text: TEXT, weighing: TEXT },
    { accommodated: 'no', weighing: TEXT } as const,
    { text: TEXT, accommodated: 'no', weighing: ' ' } as const,
  ])('R26 refused: objections not weighed (%j)', (objections) => {
    const t = tale().opened().meldingDue();
    expect(t.no('omar', 'holdPreReportTalk', { objections })).toEqual(['R26', 'objectionsNotWeighed']);
    expect(t.no('omar', 'submitMelding')).toContain('R25');
  });

  it.each(['safety', 'contactBreaks'])('R27 accepted: the talk before is waived on ground %s', (ground) => {
    expect(tale().opened().meldingDue().try('omar', 'waivePreReportTalk', { ground })).toBeNull();
  });

  it.each([{ ground: 'acuteDanger' }, { ground: 'angry' }, { explanation: '' }])(
    'R27 refused: %j',
    (fields) => {
      expect(tale().opened().meldingDue().no('omar', 'waivePreReportTalk', fields)).toContain('R27');
    },
  );

  it('R28 accepted: after the melding the case stays open, with Veilig Thuis, and closes on its word', () => {
    const t = tale().opened().submitted().ok('ria', 'decideHelp', { help: 'no' });
    expect(t.view.stage).toBe('acting');
    t.ok('omar', 'recordVtFeedback', { moment: 'end', route: 'end' });
    expect(t.ok('omar', 'closeCase', { kind: 'afterVeiligThuis', agreements: [] }).view.closure).toBe(
      'afterVeiligThuis',
    );
  });

  it('R28 refused: closing past Veilig Thuis, before its word, or recording a word about no melding', () => {
    const t = tale().opened();
    expect(t.no('omar', 'recordVtFeedback')).toContain('R28');
    expect(t.no('omar', 'closeCase', { kind: 'afterVeiligThuis' })).toContain('R28');
    t.submitted().ok('ria', 'decideHelp', { help: 'no' });
    expect(t.no('omar', 'closeCase', { kind: 'withAgreements' })).toContain('R28');
    expect(t.no('omar', 'closeCase', { kind: 'openedInError' })).toContain('R28');
    expect(t.no('omar', 'closeCase', { kind: 'afterVeiligThuis' })).toEqual([
      'R28',
      'R30',
      'noWordFromVeiligThuis',
    ]);
    t.ok('omar', 'recordVtFeedback');
    expect(t.no('omar', 'closeCase', { kind: 'afterVeiligThuis', agreements: [] })).toContain('R30');
    expect(t.try('omar', 'closeCase', { kind: 'afterVeiligThuis' })).toBeNull();
  });

  it('R29 accepted: help that fails is reported after all, and sight on safety goes on', () => {
    const t = tale()
      .opened()
      .helped()
      .ok('omar', 'startHelp')
      .ok('omar', 'recordRecheck', { onTrack: false });
    expect(t.view).toMatchObject({ class: 'high', melding: 'none' });
    t.ok('omar', 'answerAfweging', { number: 5, answer: 'no' });
    expect(t.view.melding).toBe('due');
    expect(t.due('W11b')).not.toBeNull();
    const unsafe = tale().opened().helped().ok('sara', 'recordSight', { safe: 'no' });
    expect(unsafe.view.class).toBe('high');
    expect(unsafe.due('W16')).not.toBeNull();
  });

  it('R29 refused: a re-check of help that is not there', () => {
    expect(tale().opened().no('omar', 'recordRecheck')).toEqual(['nothingToDo']);
  });

  it('R30 accepted: help is closed with agreements on who follows safety, how, with whom', () => {
    const t = tale()
      .opened()
      .helped()
      .ok('omar', 'answerAfweging', { number: 5, answer: 'yes' })
      .ok('omar', 'closeCase');
    expect(t.view).toMatchObject({ stage: 'monitoring', closure: 'withAgreements', help: 'concluded' });
    expect(t.open).toEqual(['W12']);
  });

  it('R30 refused: before yes at 5, without agreements, with half an agreement, or by another closing', () => {
    const t = tale().opened().helped();
    expect(t.no('omar', 'closeCase')).toEqual(expect.arrayContaining(['R30', 'R20']));
    t.ok('omar', 'answerAfweging', { number: 5, answer: 'yes' });
    for (const missing of ['what', 'who', 'with', 'when'] as const) {
      const agreements = [AGREEMENT, { ...AGREEMENT, [missing]: missing === 'what' ? ' ' : undefined }];
      expect(t.no('omar', 'closeCase', { agreements })).toEqual(['R30', 'agreementsMissing']);
    }
    expect(t.no('omar', 'closeCase', { agreements: [] })).toContain('R30');
    expect(t.no('omar', 'closeCase', { agreements: undefined })).toContain('R30');
    expect(t.no('omar', 'closeCase', { kind: 'openedInError' })).toEqual(['R30', 'helpStillOn']);
    expect(t.no('omar', 'closeCase', { kind: 'noSuspicion' })).toContain('R30');
    expect(t.no('omar', 'closeCase', { kind: 'dispelled', secondPerson: 'ria' })).toContain('R30');
  });

  it('R31 accepted: a melding goes out against the wish of the family, once told and weighed', () => {
    const t = tale().opened().meldingDue();
    t.ok('omar', 'holdPreReportTalk', { objections: { text: TEXT, accommodated: 'no', weighing: TEXT } });
    expect(t.ok('omar', 'submitMelding').view.melding).toBe('submitted');
  });

  it('R31 refused: nothing asks for consent, so no melding is refused for the want of it', () => {
    const t = tale().opened().meldingDue().ok('omar', 'waivePreReportTalk', { ground: 'contactBreaks' });
    expect(t.try('omar', 'submitMelding')).toBeNull();
  });

  it('R32 accepted: a suspect in the bestuur shuts it out from the first moment; the vertrouwenspersoon owns', () => {
    const t = tale({ profile: 'cooperative' }).opened({ suspect: 'board' });
    expect(t.state.owner).toBe('vera');
    expect([t.level('bea'), t.level('vera')]).toEqual(['none', 'full']);
    expect(t.weighed().answered('yes', 'yes').ok('vera', 'decideMelding').view.melding).toBe('due');
  });

  it('R32 refused: who is shut out does nothing, is let in by nobody, and breaks no glass', () => {
    const t = tale().opened({ deny: ['sara'] });
    expect(t.no('sara', 'recordSignal')).toEqual(['R32', 'unknownCase']);
    expect(t.no('sara', 'breakGlass')).toContain('R32');
    expect(t.no('omar', 'grantAccess')).toEqual(['R32', 'personDenied']);
    expect(t.no('omar', 'assign')).toContain('R32');
    expect(t.no('vera', 'liftDeny', { secondPerson: 'vera' })).toContain('R32');
    expect(t.ok('vera', 'liftDeny', { secondPerson: 'paul' }).try('sara', 'breakGlass')).toBeNull();
  });

  it('R33 accepted: the regisseur with the knowledge of the family, or after Veilig Thuis', () => {
    const t = tale().opened();
    expect(t.try('omar', 'recordConsultation', { with: 'regisseur', familyInformed: true })).toBeNull();
    t.ok('omar', 'recordConsultation', { with: 'veiligThuis' });
    expect(t.try('omar', 'recordConsultation', { with: 'regisseur' })).toBeNull();
    expect(t.view.steps[2]).toBe('open');
  });

  it.each([undefined, false])(
    'R33 refused: the regisseur before Veilig Thuis, family informed: %s',
    (informed) => {
      const t = tale().opened().ok('omar', 'recordConsultation');
      expect(t.no('omar', 'recordConsultation', { with: 'regisseur', familyInformed: informed })).toContain(
        'R33',
      );
    },
  );

  it('R38 accepted: melding and help together, melding alone, help alone', () => {
    const both = tale().opened().meldingDue().ok('ria', 'decideHelp');
    expect(both.view).toMatchObject({ melding: 'due', help: 'planned' });
    const melding = tale().opened().meldingDue().ok('ria', 'decideHelp', { help: 'no' });
    expect(melding.view).toMatchObject({ melding: 'due', help: 'none' });
    expect(tale().opened().helped().view).toMatchObject({ melding: 'none', help: 'planned' });
  });

  it('R38 refused: a suspicion with neither, and help instead of a melding that is required', () => {
    const t = tale()
      .opened()
      .weighed()
      .answered('yes', 'no', 'yes', 'yes')
      .ok('ria', 'decideMelding', { melding: 'no' });
    expect(t.no('ria', 'decideHelp', { help: 'no' })).toEqual(['R38', 'neitherMeldingNorHelp']);
    const required = tale().opened().weighed().answered('yes', 'yes');
    expect(required.no('ria', 'decideMelding', { melding: 'no' })).toContain('R38');
  });
});
