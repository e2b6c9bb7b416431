import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '../../../src/domain/case/names.js';
import { tale, type Tale } from '../support/tale.js';

/** One person for each role; lisa opens, sara becomes the owner, omar works. */
const PEOPLE: Readonly<Record<string, readonly Role[]>> = {
  lisa: ['professional'], sara: ['professional'], werker: ['aandachtsfunctionaris', 'endResponsible', 'director'],
  ...Object.fromEntries(ROLES.map((role) => [`a-${role}`, [role]])),
}; // prettier-ignore

type Stage = 'investigating' | 'weighing' | 'deciding' | 'acting' | 'monitoring' | 'closed' | 'emergency';

function inStage(stage: Stage, profile: 'education' | 'cooperative' = 'education'): Tale {
  const t = tale({ people: PEOPLE, profile });
  const by = 'werker';
  t.ok('lisa', 'openCase', stage === 'emergency' ? { class: 'acute' } : {}).ok('lisa', 'assign');
  if (stage === 'investigating' || stage === 'emergency') return t;
  if (stage === 'closed') return t.ok(by, 'closeCase', { kind: 'openedInError' });
  t.ok(by, 'completeMapping').ok(by, 'recordConsultation').ok(by, 'holdConversation');
  if (stage === 'weighing') return t;
  t.ok(by, 'recordWeighing');
  if (stage === 'deciding') return t;
  for (const [index, answer] of (['yes', 'no', 'yes', 'yes'] as const).entries()) {
    t.ok(by, 'answerAfweging', { number: (index + 1) as 1, answer });
  }
  const decider = profile === 'cooperative' ? 'a-bestuur' : by;
  t.ok(decider, 'decideMelding', { melding: 'no' });
  const term = (Math.floor(t.now / 86_400_000) + 30) as never;
  const plan = {
    mode: 'provide',
    desiredResult: 'x',
    casemanager: by,
    roles: [{ who: by, does: 'x' }],
    desiredTerm: term,
  } as const;
  t.ok(by, 'decideHelp', { plan });
  if (stage === 'acting') return t;
  return t.ok(by, 'answerAfweging', { number: 5 }).ok(by, 'closeCase');
}

/** security.md 2.2, copied by hand: investigating, weighing, deciding, acting, monitoring, closed, emergency. */
const BASE: Readonly<Record<Role, string>> = {
  professional: 'nnnnnnn', contactPerson: 'nnnnnnn', aandachtsfunctionaris: 'fffffff', internBegeleider: 'fffffff',
  director: 'fffffff', endResponsible: 'sfffssf', bestuur: 'nnnnnnn', vertrouwenspersoon: 'nnnnnnn',
  privacyOfficer: 'nnnnnnn', sotChair: 'nnnnnnn', sotMember: 'nnnnnnn', regisseur: 'nnnnnnn', administrator: 'nnnnnnn',
  auditor: 'nnnnnnn',
}; // prettier-ignore
const STAGES = [
  'investigating',
  'weighing',
  'deciding',
  'acting',
  'monitoring',
  'closed',
  'emergency',
] as const;
const LEVEL = { n: 'none', s: 'status', f: 'full' } as const;

describe.each(STAGES)('in stage %s', (stage) => {
  const t = inStage(stage);
  it.each(ROLES)('%s has the level of the table', (role) => {
    const letter = BASE[role][STAGES.indexOf(stage)] as 'n' | 's' | 'f';
    expect(t.level(`a-${role}`)).toBe(LEVEL[letter]);
  });

  it('the owner sees all, the reporter how it stands, somebody unknown nothing', () => {
    expect([t.level('sara'), t.level('lisa'), t.level('niemand')]).toEqual(['full', 'status', 'none']);
  });

  it('in a cooperative the bestuur sees all', () => {
    expect(inStage(stage, 'cooperative').level('a-bestuur')).toBe('full');
  });
});

describe('levels that depend on more than the role', () => {
  it('the bestuur of another profile sees status while a point is on rung 3 and the case is open', () => {
    const t = inStage('investigating').pass('2027-01-18T09:00');
    expect(t.level('a-bestuur')).toBe('none');
    expect(t.pass('2027-01-19T08:00').level('a-bestuur')).toBe('status');
    expect(t.ok('werker', 'closeCase', { kind: 'openedInError' }).level('a-bestuur')).toBe('none');
    const acute = inStage('emergency');
    expect([
      acute.pass('2027-01-11T11:14').level('a-bestuur'),
      acute.pass('2027-01-11T11:15').level('a-bestuur'),
    ]).toEqual(['none', 'status']);
  });

  it('the vertrouwenspersoon sees status of a sealed case, all as its owner', () => {
    const t = inStage('investigating').ok('werker', 'denyAccess', { person: 'a-professional' });
    expect(t.level('a-vertrouwenspersoon')).toBe('status');
    expect(t.ok('werker', 'denyAccess').state.owner).toBe('a-vertrouwenspersoon');
    expect([t.level('a-vertrouwenspersoon'), t.level('sara')]).toEqual(['full', 'none']);
  });

  it('the privacy officer sees the file from a request until 30 days after its decision, not in an emergency', () => {
    const t = inStage('investigating').ok('a-privacyOfficer', 'receiveAccessRequest');
    expect(t.level('a-privacyOfficer')).toBe('full');
    t.ok('a-privacyOfficer', 'decideAccessRequest');
    expect(t.at('2027-02-10T16:59').level('a-privacyOfficer')).toBe('full');
    expect(t.at('2027-02-10T17:00').level('a-privacyOfficer')).toBe('none');
    const acute = inStage('emergency').ok('a-privacyOfficer', 'receiveAccessRequest');
    expect(acute.level('a-privacyOfficer')).toBe('none');
  });

  it('broken glass opens everything for 24 hours, less when it is taken back; a denial shuts at once', () => {
    const t = inStage('investigating').ok('a-professional', 'breakGlass');
    expect(t.at('2027-01-12T09:59').level('a-professional')).toBe('full');
    expect(t.at('2027-01-12T10:00').level('a-professional')).toBe('none');
    const back = inStage('investigating').ok('a-professional', 'breakGlass').later(60);
    back.ok('werker', 'revokeAccess', { person: 'a-professional' });
    expect(back.level('a-professional')).toBe('none');
    expect(back.no('werker', 'revokeAccess', { person: 'a-professional' })).toEqual(['nothingToDo']);
    const denied = inStage('investigating').ok('a-professional', 'breakGlass');
    denied.ok('werker', 'denyAccess', { person: 'a-professional' });
    expect([denied.level('a-professional'), denied.due('breakGlassReview')]).toEqual([
      'none',
      '2027-01-14T17:00',
    ]);
  });

  it('of several roles the highest counts, and a denial beats them all', () => {
    const people = { ...PEOPLE, veel: ['professional', 'endResponsible', 'director'] as Role[] };
    const t = tale({ people }).ok('lisa', 'openCase', { deny: ['a-director'] });
    expect([t.level('veel'), t.level('a-director')]).toEqual(['full', 'none']);
  });

  it('a member sees all until taken out again', () => {
    const t = inStage('investigating').ok('werker', 'grantAccess', { person: 'a-professional' });
    expect(t.level('a-professional')).toBe('full');
    expect(t.no('werker', 'grantAccess', { person: 'a-professional' })).toEqual(['nothingToDo']);
    expect(t.ok('werker', 'revokeAccess', { person: 'a-professional' }).level('a-professional')).toBe('none');
    expect(t.no('werker', 'grantAccess', { person: 'niemand' })).toEqual(['unknownPerson']);
  });
});

describe('people of another organisation (PM-04, rows 0 and 18)', () => {
  const outside = ['sotMember', 'regisseur', 'auditor'] as const;

  it.each(outside)('%s opens no case, is let into none, and sees none that names her', (role) => {
    const person = `a-${role}`;
    expect(tale({ people: PEOPLE }).no(person, 'openCase')).toEqual(['notAllowed']);
    const t = inStage('investigating');
    expect(t.no('werker', 'grantAccess', { person })).toEqual(['unknownPerson']);
    expect(t.no('werker', 'assign', { person })).toEqual(['unknownPerson']);
    const named = tale({ people: PEOPLE }).ok('lisa', 'openCase', { onCall: person });
    expect([named.level(person), named.no(person, 'breakGlass')]).toEqual(['none', ['unknownCase']]);
  });

  it('who is employed as well, or holds no role at all, is a colleague', () => {
    const people = { ...PEOPLE, both: ['regisseur', 'professional'] as Role[], new: [] };
    expect(tale({ people }).try('both', 'openCase')).toBeNull();
    expect(tale({ people }).try('new', 'openCase')).toBeNull();
  });
});

describe('shutting out and letting in again (PM-20, row 21)', () => {
  it('denying an overseer is provisional until another than the denier confirms it', () => {
    const t = inStage('investigating').ok('werker', 'denyAccess', { person: 'a-privacyOfficer' });
    expect([t.due('denyCheck'), t.state.denials[0]?.provisional]).toEqual(['2027-01-14T17:00', true]);
    expect(t.no('werker', 'confirmDeny', { person: 'a-privacyOfficer' })).toEqual([
      'R32',
      'confirmedByAnother',
    ]);
    t.ok('sara', 'confirmDeny', { person: 'a-privacyOfficer' });
    expect([t.due('denyCheck'), t.state.denials[0]?.provisional]).toEqual([null, false]);
    expect(t.no('sara', 'confirmDeny', { person: 'a-privacyOfficer' })).toEqual(['nothingToDo']);
  });

  it('denyCheck stays as long as one provisional denial is left, and starts for nobody else', () => {
    const t = inStage('investigating').ok('werker', 'denyAccess', { person: 'a-director' });
    expect(t.due('denyCheck')).toBeNull();
    t.ok('werker', 'denyAccess', { person: 'a-privacyOfficer' }).ok('werker', 'denyAccess', {
      person: 'a-endResponsible',
    });
    t.ok('sara', 'confirmDeny', { person: 'a-privacyOfficer' });
    expect(t.due('denyCheck')).not.toBeNull();
    t.ok('sara', 'liftDeny', { person: 'a-endResponsible', secondPerson: 'a-vertrouwenspersoon' });
    expect([t.due('denyCheck'), t.level('a-endResponsible')]).toEqual([null, 'status']);
  });

  it.each([
    ['no second', undefined],
    ['himself', 'sara'],
    ['somebody who does not oversee', 'werker'],
    ['the denied person', 'a-privacyOfficer'],
  ])('lifting needs an overseer as second, not %s', (_, secondPerson) => {
    const t = inStage('investigating').ok('werker', 'denyAccess', { person: 'a-privacyOfficer' });
    expect(t.no('sara', 'liftDeny', { person: 'a-privacyOfficer', secondPerson })).toEqual([
      'R32',
      'liftingNeedsTwo',
    ]);
    expect(t.no('sara', 'liftDeny', { person: 'lisa', secondPerson: 'a-vertrouwenspersoon' })).toEqual([
      'nothingToDo',
    ]);
  });

  it('two of the same role do not lift; the owner and an overseer do, either way round', () => {
    const people = { ...PEOPLE, vt2: ['vertrouwenspersoon'] as Role[] };
    const t = tale({ people }).ok('lisa', 'openCase', { deny: ['a-director'] });
    expect(t.no('vt2', 'liftDeny', { person: 'a-director', secondPerson: 'a-vertrouwenspersoon' })).toContain(
      'R32',
    );
    expect(t.try('vt2', 'liftDeny', { person: 'a-director', secondPerson: 'lisa' })).toBeNull();
  });

  it('nobody shuts out himself or twice; an unknown person is named', () => {
    const t = inStage('investigating').ok('werker', 'denyAccess', { person: 'a-director' });
    expect(t.no('werker', 'denyAccess', { person: 'a-director' })).toEqual(['nothingToDo']);
    expect(t.no('werker', 'denyAccess', { person: 'werker' })).toEqual(['nothingToDo']);
    expect(t.no('werker', 'denyAccess', { person: 'niemand' })).toEqual(['unknownPerson']);
    expect(tale({ people: PEOPLE }).no('lisa', 'openCase', { deny: ['niemand'] })).toEqual(['unknownPerson']);
    expect(
      tale({ people: PEOPLE })
        .ok('lisa', 'openCase', { deny: ['lisa'] })
        .level('lisa'),
    ).toBe('full');
    expect(t.no('werker', 'assign')).toEqual(['nothingToDo']);
  });
});
