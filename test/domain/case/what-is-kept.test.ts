import { describe, expect, it } from '@jest/globals';
import { evolve } from '../../../src/domain/case/evolve.js';
import type { CaseEvent } from '../../../src/domain/case/events.js';
import { moment, PEOPLE, tale, TEXT } from '../support/tale.js';

describe('who carries out a step', () => {
  it.each([
    ['completeMapping', {}],
    ['recordConsultation', {}],
    ['holdConversation', {}],
    ['recordContactAttempt', {}],
  ] as const)('becomes a member by %s', (type, fields) => {
    const t = tale().opened().ok('ria', type, fields);
    expect(t.state.members).toEqual(['ria']);
  });

  it('becomes a member by weighing and by answering, not by acknowledging', () => {
    const t = tale().opened().prepared().ok('ria', 'recordWeighing');
    expect(t.state.members).toEqual(['omar', 'ria']);
    const answered = tale({ people: { ...PEOPLE, dirk: ['director'] } })
      .opened()
      .weighed();
    answered.ok('dirk', 'answerAfweging');
    expect(answered.state.members).toEqual(['omar', 'dirk']);
    expect(tale().opened().ok('omar', 'acknowledge').state.members).toEqual([]);
  });
});

describe('versions: an act of somebody else is noticed, a reminder is not', () => {
  const stale = (expectedVersion: number): object => ({ expectedVersion });

  it('an act on the version one saw is accepted, also after reminders', () => {
    const t = tale().opened();
    const seen = t.view.version;
    t.pass('2027-01-12T18:00');
    expect(t.view.version).toBeGreaterThan(seen);
    expect(t.try('omar', 'recordSight', stale(seen))).toBeNull();
  });

  it('an act on an older version, or on one that never was, is refused', () => {
    const t = tale().opened();
    const seen = t.view.version;
    t.ok('omar', 'recordConsultation');
    expect(t.no('omar', 'recordSight', stale(seen))).toEqual(['staleVersion']);
    expect(t.no('omar', 'recordSight', stale(t.view.version + 1))).toEqual(['staleVersion']);
    expect(t.try('omar', 'recordSight', stale(t.view.version))).toBeNull();
  });
});

describe('what a new round forgets and what it keeps', () => {
  it('forgets the answers, decisions, attempts and the talk; keeps meldingen, debts, members and advice', () => {
    const t = tale().opened({ disclosure: true }).ok('omar', 'recordContactAttempt').submitted();
    t.ok('ria', 'decideHelp', { help: 'no' }).ok('omar', 'recordVtFeedback', { moment: 'end', route: 'end' });
    t.ok('omar', 'holdPreReportTalk')
      .ok('omar', 'closeCase', { kind: 'afterVeiligThuis' })
      .ok('lisa', 'recordSignal');
    expect(t.state).toMatchObject({
      decisions: { melding: null, help: null },
      afwegingen: { 1: 'open', 2: 'open', 3: 'open', 4: 'open', 5: 'open' },
      contactTried: null,
      weighing: null,
      preReportTalk: null,
      conversationOutcome: null,
      lastPreparationAt: null,
      monitoring: [],
      earlierMeldingen: 1,
      disclosure: true,
      help: 'none',
    });
    expect([t.view.melding, t.view.meldingen.length, t.state.members]).toEqual(['none', 1, ['omar']]);
  });

  it('a case that begins has nothing behind it', () => {
    expect(tale().opened().state).toMatchObject({
      glassBreaks: [],
      monitoring: [],
      openAccessRequests: [],
      meldingen: [],
      contradictingSignal: false,
      vtSaysWait: false,
      vtConsultedSinceEmergency: false,
      debts: { conversation: false, steps: false, preReportTalk: false },
      letInByOwner: [],
    });
  });

  it('a casemanager and term stay when help is later refused; help that never was is not concluded', () => {
    const t = tale().opened().ok('omar', 'closeCase', { kind: 'openedInError' });
    expect([t.view.help, t.view.class]).toEqual(['none', 'standard']);
    const high = tale()
      .opened({ class: 'high' })
      .helped()
      .ok('omar', 'answerAfweging', { number: 5 })
      .ok('omar', 'closeCase');
    expect([high.view.class, high.state.monitoring.length, high.state.casemanager]).toEqual([
      'high',
      4,
      'omar',
    ]);
  });
});

describe('people and requests', () => {
  it('one broken glass taken back or reviewed leaves the other alone', () => {
    const t = tale()
      .opened()
      .ok('sara', 'breakGlass')
      .ok('omar', 'denyAccess', { person: 'bea' })
      .ok('vera', 'breakGlass')
      .later(10);
    t.ok('omar', 'revokeAccess').ok('lisa', 'reviewBreakGlass');
    expect(
      t.state.glassBreaks.map(({ person, until, reviewed }) => [person, until > t.now, reviewed]),
    ).toEqual([
      ['sara', false, true],
      ['vera', true, false],
    ]);
    t.later(24 * 60).ok('sara', 'breakGlass');
    expect(t.state.glassBreaks.map(({ person, reviewed }) => [person, reviewed])).toEqual([
      ['vera', false],
      ['sara', false],
    ]);
  });

  it('one denial lifted, one request decided, one confirmation leave the others', () => {
    const t = tale()
      .opened({ deny: ['sara'] })
      .ok('omar', 'denyAccess', { person: 'bea' });
    t.ok('vera', 'liftDeny', { person: 'bea', secondPerson: 'paul' });
    expect(t.state.denials.map((denial) => denial.person)).toEqual(['sara']);
    t.ok('paul', 'receiveAccessRequest').ok('paul', 'receiveAccessRequest', { from: 'moeder' });
    t.ok('paul', 'decideAccessRequest', { requestId: 'moeder' });
    expect(t.state.openAccessRequests.map((request) => request.from)).toEqual(['vader']);
    const first = t.state.requestFileUntil;
    t.at('2027-01-20T10:00').ok('paul', 'decideAccessRequest');
    expect(t.state.requestFileUntil).toBeGreaterThan(first ?? 0);
    t.ok('paul', 'receiveAccessRequest').ok('paul', 'decideAccessRequest', { at: '2027-01-12T10:00' });
    expect(t.state.requestFileUntil).toBe(moment('2027-02-19'));
  });

  it('a member is told once, a contradiction and a reporter are remembered once', () => {
    const t = tale()
      .opened()
      .ok('omar', 'recordSignal', { direction: 'contradicts' })
      .ok('omar', 'recordSignal');
    expect([t.state.contradictingSignal, t.state.reporters]).toEqual([true, ['lisa', 'omar']]);
    t.ok('omar', 'recordConsultation').ok('omar', 'recordConsultation');
    expect(t.state.members).toEqual(['omar']);
  });
});

describe('the view and the fold', () => {
  it('waiting points are shown soonest first', () => {
    const t = tale().opened().ok('lisa', 'recordSignal').ok('omar', 'acknowledge');
    expect(t.view.waiting.map((point) => point.id)).toEqual(['W16', 'W2', 'W3', 'W4', 'W7']);
  });

  it('the highest rung stays shown when a lower one repeats', () => {
    const t = tale().opened().submitted().pass('2027-02-03T17:00');
    expect(t.point('W9')?.rung).toBe(2);
  });

  it('a case begins with its opening, once', () => {
    const t = tale().opened();
    const [opening, second] = t.events as [CaseEvent, CaseEvent];
    expect(() => evolve(null, second)).toThrow('A case begins with its opening');
    expect(() => evolve(t.state, opening)).toThrow('A case is opened once');
  });

  it('an evolved state is another one: who holds the old one keeps what it was', () => {
    const t = tale().opened();
    const before = t.state;
    const kept = JSON.stringify(before);
    t.ok('omar', 'recordConsultation', { adviceToFollow: TEXT }).ok('lisa', 'raiseEmergency');
    expect(JSON.stringify(before)).toBe(kept);
  });

  it('backdated steps do not move the clock of the weighing back', () => {
    const t = tale().opened().ok('omar', 'completeMapping').ok('omar', 'recordConsultation');
    t.later(60).ok('omar', 'holdConversation', { at: '2027-01-08T10:00' });
    expect(t.state.lastPreparationAt).toBe(moment('2027-01-11T10:00'));
    const advised = tale().opened().ok('omar', 'recordConsultation', { with: 'veiligThuis' });
    advised.ok('omar', 'recordConsultation', { with: 'veiligThuis', at: '2027-01-08T10:00' });
    expect(advised.state.vtConsultedAt).toBe(moment('2027-01-11T10:00'));
  });
});
