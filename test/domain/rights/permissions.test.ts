import { describe, expect, it } from '@jest/globals';
import type { CommandType } from '../../../src/domain/case/commands.js';
import { ROLES, type Role } from '../../../src/domain/case/names.js';
import { mayCommand } from '../../../src/domain/rights/may.js';
import { tale, type Tale } from '../support/tale.js';

/**
 * security.md 2.4 once more, copied by hand from the document and not from the code: Y allowed, - refused.
 * The columns are of 2.3, with ENS (end-responsible at status), BES (other bestuur on rung 3), PRI and EMP (any
 * employee without a relation).
 */
const COLUMNS = [
  'REP',
  'MEM',
  'OWN',
  'LOC',
  'DIR',
  'END',
  'BEC',
  'VTP',
  'BRG',
  'PRI',
  'BES',
  'ENS',
  'EMP',
] as const;
type Column = (typeof COLUMNS)[number];

const TABLE: readonly (readonly [row: string, cells: string, commands: readonly CommandType[]])[] = [
  ['1', 'YYYYYYYYY--Y-', ['recordSignal', 'raiseEmergency']],
  ['2', '-YYYYYY-Y----', ['recordConsultation', 'recordVtContact']],
  ['3', '-YYYYYY------', [
    'describeCase', 'confirmStep', 'recordKindcheck', 'completeMapping', 'followAdvice', 'holdConversation',
    'recordContactAttempt', 'waiveConversation', 'holdPreReportTalk', 'waivePreReportTalk', 'recordSight', 'reportMove', 'addStatement',
  ]],
  ['6', '---Y--Y------', ['acknowledge', 'reviewSignal']],
  ['7', '--YYY-Y------', ['answerReporter']],
  ['8', '-YYYYYY------', ['recordWeighing', 'answerAfweging']],
  ['9', '-----YY------', ['decideMelding']],
  ['10', '--YYYYY------', ['decideHelp']],
  ['11', '-YYYYYY------', ['submitMelding']],
  ['12', '-YYYYYY------', ['recordVtFeedback', 'startHelp', 'recordRecheck', 'recordMonitoring', 'recordHolidayPlan', 'completeTask']],
  ['13', '--YYYYY------', ['closeCase']],
  ['14', '-YYYYYY-Y----', ['changeClass']],
  ['15', '--YYYYY------', ['postpone']],
  ['16', '--YYY-Y------', ['assign', 'confirmTakeover']],
  ['17', '----YYY---YY-', ['noteEscalation']],
  ['18', '--YYY-Y------', ['grantAccess', 'revokeAccess']],
  ['19', '--YYYYYY-Y---', ['denyAccess']],
  ['20', 'Y------Y---YY', ['breakGlass']],
  ['21', '--Y----Y-Y---', ['liftDeny']],
  ['21, fine print 55', '--Y--Y-Y-Y-Y-', ['confirmDeny']],
  ['22', '--YYY-YY-Y---', ['receiveAccessRequest']],
  ['23', '---------Y---', ['decideAccessRequest']],
  ['fine print 55', '--Y----------', ['reviewBreakGlass']],
]; // prettier-ignore

/** Rows that may still be used when the case is closed or monitored (below the table), and on a hand-off record. */
const AFTER_CLOSING = new Set<CommandType>([
  'recordSignal', 'raiseEmergency', 'describeCase', 'reportMove', 'addStatement', 'answerReporter',
  'recordVtFeedback', 'startHelp', 'recordRecheck', 'recordMonitoring', 'recordHolidayPlan', 'completeTask',
  'changeClass', 'assign', 'confirmTakeover', 'noteEscalation', 'grantAccess', 'revokeAccess', 'denyAccess', 'breakGlass',
  'liftDeny', 'confirmDeny', 'receiveAccessRequest', 'decideAccessRequest', 'reviewBreakGlass', 'correct',
]); // prettier-ignore
const ON_HANDOFF = new Set<CommandType>([
  'recordSignal', 'raiseEmergency', 'correct', 'denyAccess', 'receiveAccessRequest', 'decideAccessRequest',
]); // prettier-ignore

const PEOPLE = {
  lisa: ['professional'], sara: ['professional'], mia: ['professional'], gert: ['professional'], uma: ['professional'],
  omar: ['aandachtsfunctionaris'], dirk: ['director'], enno: ['endResponsible'], bea: ['bestuur'], dora: ['professional'],
  vera: ['vertrouwenspersoon'], paul: ['privacyOfficer'], adam: ['administrator'], sofie: ['sotChair'],
} as const; // prettier-ignore

const WHO: Readonly<Record<Column, keyof typeof PEOPLE>> = {
  REP: 'lisa', MEM: 'mia', OWN: 'sara', LOC: 'omar', DIR: 'dirk', END: 'enno', BEC: 'bea', VTP: 'vera', BRG: 'gert',
  PRI: 'paul', BES: 'bea', ENS: 'enno', EMP: 'uma',
}; // prettier-ignore

/** A sealed case (dora is shut out) of which lisa reported, sara is the owner, mia a member, gert broke the glass. */
function sealed(profile: 'education' | 'cooperative' = 'education'): Tale {
  const t = tale({ profile, people: PEOPLE })
    .opened({ deny: ['dora'] })
    .ok('gert', 'breakGlass');
  return t
    .ok(profile === 'education' ? 'omar' : 'bea', 'grantAccess', { person: 'mia' })
    .ok('lisa', 'assign');
}

function inColumn(column: Column): Tale {
  switch (column) {
    case 'BEC':
      return sealed('cooperative');
    case 'BES':
      return sealed().pass('2027-01-12T09:00').pass('2027-01-20T09:00');
    case 'END':
      return sealed()
        .ok('mia', 'completeMapping')
        .ok('mia', 'recordConsultation')
        .ok('mia', 'holdConversation');
    default:
      return sealed();
  }
}

describe.each(COLUMNS)('column %s', (column) => {
  const t = inColumn(column);
  const who = WHO[column];

  it.each(TABLE)('row %s: %s', (_, cells, commands) => {
    const allowed = cells[COLUMNS.indexOf(column)] === 'Y';
    for (const type of commands) {
      const answer = t.may(who, type);
      if (allowed) expect([type, answer]).toEqual([type, 'yes']);
      else expect([type, ['notAllowed', 'unknownCase'].includes(answer)]).toEqual([type, true]);
    }
  });
});

describe('who has no relation, no right role, or is shut out', () => {
  const t = sealed();
  const all = TABLE.flatMap(([, , commands]) => commands);

  it.each(['adam', 'sofie', 'bea', 'niemand'])('%s gets unknownCase, whatever is asked', (who) => {
    expect(all.filter((type) => t.may(who, type) !== 'unknownCase')).toEqual([]);
  });

  it('the denied person gets unknownCase for everything, glass included', () => {
    expect([...all, 'correct' as const].filter((type) => t.may('dora', type) !== 'unknownCase')).toEqual([]);
  });

  it('an employee with a level but not the cell gets notAllowed', () => {
    expect(t.may('lisa', 'completeMapping')).toBe('notAllowed');
    expect(t.may('uma', 'completeMapping')).toBe('unknownCase');
    expect(t.may('paul', 'completeMapping')).toBe('unknownCase');
  });

  it('opening again is nothing to do', () => {
    expect(t.no('lisa', 'openCase')).toEqual(['nothingToDo']);
  });

  it('everybody of the organisation opens, nobody else does', () => {
    for (const who of Object.keys(PEOPLE)) {
      expect(tale({ people: PEOPLE }).try(who, 'openCase')).toBeNull();
    }
    expect(tale({ people: PEOPLE }).no('niemand', 'openCase')).toEqual(['notAllowed']);
    expect(tale({ people: PEOPLE }).no('lisa', 'acknowledge')).toEqual(['unknownCase']);
  });
});

describe('breaking the glass (row 20)', () => {
  const MAY: readonly Role[] = [
    'professional', 'contactPerson', 'endResponsible', 'vertrouwenspersoon',
  ]; // prettier-ignore
  const FULL_ALREADY: readonly Role[] = ['aandachtsfunctionaris', 'internBegeleider', 'director'];

  it.each(ROLES)('%s', (role) => {
    const t = tale({ people: { ...PEOPLE, x: [role] } }).opened();
    const answer = MAY.includes(role) ? 'yes' : FULL_ALREADY.includes(role) ? 'notAllowed' : 'unknownCase';
    expect(t.may('x', 'breakGlass')).toBe(answer);
  });
});

describe('the wrong state', () => {
  const all = [...TABLE.flatMap(([, , commands]) => commands), 'correct' as const];
  const ownerCan = new Set(
    TABLE.filter(([, cells]) => cells[COLUMNS.indexOf('OWN')] === 'Y').flatMap(([, , commands]) => commands),
  );

  it('closed or monitored: only what the note below the table names', () => {
    const closed = sealed().ok('omar', 'closeCase', { kind: 'openedInError' });
    for (const type of all) {
      const answer = closed.may('sara', type);
      const may = (ownerCan.has(type) || type === 'correct') && AFTER_CLOSING.has(type);
      if (may) expect([type, answer]).toEqual([type, 'yes']);
      else expect([type, answer]).not.toEqual([type, 'yes']);
    }
    expect(closed.may('sara', 'completeMapping')).toBe('caseClosed');
  });

  it('lowering the class has the rights of row 15, raising those of row 14', () => {
    const t = sealed().ok('omar', 'changeClass');
    expect(t.may('mia', 'changeClass', { class: 'acute' })).toBe('yes');
    expect(t.may('mia', 'changeClass', { class: 'standard' })).toBe('notAllowed');
    expect(t.may('gert', 'changeClass', { class: 'standard' })).toBe('notAllowed');
    expect(t.may('sara', 'changeClass', { class: 'standard' })).toBe('yes');
    t.ok('omar', 'closeCase', { kind: 'openedInError' });
    expect(t.may('sara', 'changeClass', { class: 'standard' })).toBe('caseClosed');
  });

  it('a hand-off record: rows 1, 4, 19, 22-26', () => {
    const t = tale({ people: PEOPLE }).opened({ suspect: 'staff' });
    for (const type of all) {
      const answer = t.may('lisa', type);
      if (!ON_HANDOFF.has(type)) expect([type, answer]).not.toEqual([type, 'yes']);
    }
    expect(['recordSignal', 'raiseEmergency', 'denyAccess', 'receiveAccessRequest', 'correct'].map((type) => t.may('lisa', type as 'correct'))).toEqual([
      'yes', 'yes', 'yes', 'yes', 'yes',
    ]); // prettier-ignore
  });
});

describe('the letters of the table', () => {
  it('a: the vertrouwenspersoon who owns a board case acts as end-responsible; another owner of it does not', () => {
    const t = tale({ profile: 'cooperative', people: PEOPLE }).opened({ suspect: 'board' });
    expect([t.may('vera', 'acknowledge'), t.may('vera', 'decideMelding')]).toEqual(['yes', 'yes']);
    t.ok('vera', 'assign', { person: 'sara' });
    expect([t.may('sara', 'acknowledge'), t.may('sara', 'decideMelding')]).toEqual([
      'notAllowed',
      'notAllowed',
    ]);
    expect(sealed().may('sara', 'decideMelding')).toBe('notAllowed');
  });

  it('a: without a vertrouwenspersoon and anybody end-responsible the owner of a board case acts as one', () => {
    const few = {
      lisa: ['professional'] as Role[],
      bea: ['bestuur'] as Role[],
      omar: ['aandachtsfunctionaris'] as Role[],
    };
    const board = (people: Readonly<Record<string, readonly Role[]>>, deny: string[] = []) =>
      tale({ profile: 'cooperative', people }).opened({ suspect: 'board', deny });
    expect(board(few).may('lisa', 'decideMelding')).toBe('yes');
    const withEllen = { ...few, ellen: ['endResponsible'] as Role[] };
    expect(board(withEllen).may('lisa', 'decideMelding')).toBe('notAllowed');
    expect(board(withEllen, ['ellen']).may('lisa', 'decideMelding')).toBe('yes');
    expect(board(few).may('omar', 'decideMelding')).toBe('notAllowed');
  });

  it('d, f: one bestuur or privacy officer who is left is enough to keep it', () => {
    const people = { ...PEOPLE, bo: ['bestuur'] as Role[], pia: ['privacyOfficer'] as Role[] };
    const coop = tale({ profile: 'cooperative', people, absent: ['paul'] }).opened({ deny: ['bo'] });
    coop.ok('lisa', 'completeMapping').ok('lisa', 'assign', { person: 'sara' });
    expect(coop.may('lisa', 'submitMelding')).toBe('notAllowed');
    expect(coop.may('sara', 'decideAccessRequest')).toBe('notAllowed');
  });

  it('e: a sealed case whose owner left the organisation is assigned by the vertrouwenspersoon', () => {
    const t = tale({ people: PEOPLE }).opened({ deny: ['dora'] });
    const command = { type: 'assign', by: 'vera', id: 'x', person: 'sara', reason: 'x' } as const;
    const people = new Map(t.directory.people);
    const may = () => mayCommand(command, t.state, { ...t.setting, directory: { ...t.directory, people } });
    expect(may()?.code).toBe('notAllowed');
    people.delete('lisa');
    expect(may()).toBeNull();
  });

  it('b: the director acknowledges from rung 2, or when nobody else is present', () => {
    const t = tale({ people: PEOPLE }).opened();
    expect(t.may('dirk', 'acknowledge')).toBe('notAllowed');
    expect(t.pass('2027-01-13T08:00').may('dirk', 'acknowledge')).toBe('notAllowed');
    expect(t.pass('2027-01-15T08:00').may('dirk', 'acknowledge')).toBe('yes');
    expect(t.pass('2027-01-19T08:00').may('dirk', 'acknowledge')).toBe('yes');
    expect(
      tale({ people: PEOPLE, absent: ['omar'] })
        .opened()
        .may('dirk', 'acknowledge'),
    ).toBe('yes');
    const signal = tale({ people: PEOPLE }).opened().ok('omar', 'acknowledge').ok('lisa', 'recordSignal');
    expect(signal.pass('2027-01-15T08:00').may('dirk', 'reviewSignal')).toBe('yes');
  });

  it('c: the director decides on a melding only as end-responsible', () => {
    expect(sealed().may('dirk', 'decideMelding')).toBe('notAllowed');
    const both = tale({ people: { ...PEOPLE, dirk: ['director', 'endResponsible'] } }).opened();
    expect(both.may('dirk', 'decideMelding')).toBe('yes');
  });

  it('d: in a cooperative a member submits when no bestuur is left, or when the owner let her in', () => {
    const t = tale({ profile: 'cooperative', people: PEOPLE })
      .opened()
      .ok('bea', 'grantAccess', { person: 'mia' });
    expect(t.may('mia', 'submitMelding')).toBe('notAllowed');
    t.ok('lisa', 'grantAccess', { person: 'uma' });
    expect(t.may('uma', 'submitMelding')).toBe('yes');
    t.ok('lisa', 'revokeAccess', { person: 'uma' }).ok('bea', 'grantAccess', { person: 'uma' });
    expect(t.may('uma', 'submitMelding')).toBe('notAllowed');
    t.ok('lisa', 'denyAccess', { person: 'bea' });
    expect(t.may('mia', 'submitMelding')).toBe('yes');
  });

  it('e: the vertrouwenspersoon assigns only while no owner is left who may see the case', () => {
    const t = sealed();
    expect(t.may('vera', 'assign')).toBe('notAllowed');
    const gone = tale({ people: { ...PEOPLE, paul: ['professional'] } })
      .opened()
      .ok('omar', 'denyAccess', { person: 'vera' });
    gone.ok('omar', 'denyAccess', { person: 'lisa' });
    expect([gone.state.owner, gone.level('lisa')]).toEqual(['lisa', 'none']);
    gone.ok('enno', 'confirmDeny', { person: 'vera' });
    expect(gone.no('vera', 'assign')).toContain('R32');
    const ownerless = tale({
      people: { ...PEOPLE, vera: ['professional'], wim: ['vertrouwenspersoon'] },
    }).opened();
    ownerless.ok('omar', 'denyAccess', { person: 'lisa' });
    expect(ownerless.state.owner).toBe('wim');
  });

  it('f: a request is decided by others only while no privacy officer is present and allowed', () => {
    const t = sealed().ok('paul', 'receiveAccessRequest');
    for (const who of ['sara', 'omar', 'dirk']) expect(t.may(who, 'decideAccessRequest')).toBe('notAllowed');
    const away = tale({ people: PEOPLE, absent: ['paul'] }).opened();
    for (const who of ['lisa', 'omar', 'dirk']) expect(away.may(who, 'decideAccessRequest')).toBe('yes');
    const denied = tale({ people: PEOPLE }).opened({ deny: ['paul'] });
    expect(denied.may('omar', 'decideAccessRequest')).toBe('yes');
    expect(
      tale({ profile: 'cooperative', people: PEOPLE, absent: ['paul'] })
        .opened()
        .may('bea', 'decideAccessRequest'),
    ).toBe('yes');
  });

  it('rows 4 and 5: everybody corrects an entry of his own, few that of somebody else', () => {
    const t = sealed();
    for (const column of ['REP', 'MEM', 'OWN', 'LOC', 'DIR', 'ENS', 'VTP', 'BRG'] as const) {
      const who = WHO[column];
      expect([column, t.may(who, 'correct', {}, who)]).toEqual([column, 'yes']);
      const others = t.may(who, 'correct', {}, 'iemand') === 'yes';
      expect([column, others]).toEqual([column, column === 'OWN' || column === 'LOC']);
    }
    expect(inColumn('END').may('enno', 'correct', {}, 'iemand')).toBe('notAllowed');
    expect(sealed('cooperative').may('bea', 'correct', {}, 'iemand')).toBe('yes');
    expect(t.may('paul', 'correct')).toBe('unknownCase');
  });

  it('row 20: not with full access, not with a role that has no case', () => {
    const t = sealed();
    for (const who of ['sara', 'mia', 'omar', 'dirk']) expect(t.may(who, 'breakGlass')).toBe('notAllowed');
    expect(t.may('bea', 'breakGlass')).toBe('unknownCase');
  });
});
