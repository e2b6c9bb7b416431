import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '../../../src/domain/case/names.js';
import { isExternal } from '../../../src/domain/rights/external.js';
import { MEETING_PERMISSIONS, mayMeet } from '../../../src/domain/rights/meetings.js';
import { agreementsChecked } from '../../../src/domain/sot/decide-after.js';
import type { MeetingCommandType } from '../../../src/domain/sot/commands.js';
import { formatLocal } from '../../../src/domain/terms/amsterdam.js';
import { moment, PEOPLE } from '../support/tale.js';
import { ADD, caseOf, Meeting, TEAM } from './team.js';

const opened = () => caseOf().ok('lisa', 'openCase').ok('omar', 'acknowledge');
const ADVICE = { advice: 'Praat eerst met moeder.' };
const told = (meeting: Meeting): readonly string[] =>
  meeting.fresh.map((one) => `${one.about} ${one.rung} ${one.to.join('+')} ${formatLocal(one.at)}`);

/** Held on its day: one case recorded with one agreement. */
function held(): Meeting {
  const meeting = new Meeting()
    .planned()
    .has('c', opened())
    .ok('omar', 'addAgendaItem', { ...ADD, caseId: 'c' });
  meeting.at('2027-01-26T10:00').ok('omar', 'closeAgenda');
  const id = meeting.item('c').id;
  meeting.ok('omar', 'prepareItem', { item: id, facts: 'f', done: 'd', question: 'q' });
  meeting.at('2027-02-09T14:30');
  meeting.ok('omar', 'recordItem', { item: meeting.must().items[0]!.id });
  const action = { what: 'Belt de jeugdverpleegkundige', owner: 'noor', due: moment('2027-02-12T17:00') };
  return meeting.ok('omar', 'recordItem', { item: id, ...ADVICE, actions: [action] });
}

describe('the course of a meeting', () => {
  it('everybody is asked; the agreements of the last one are the first item', () => {
    const meeting = new Meeting().planned();
    expect(told(meeting)).toEqual(['invitation start ria+lisa+noor 2027-01-11T10:00']);
    expect(meeting.must().items.map((item) => item.kind)).toEqual(['previous']);
    expect(meeting.points()).toEqual(['agenda']);
  });

  it('each stage that waits reminds whoever is on turn, then up the ladder, once each', () => {
    const meeting = new Meeting().planned();
    meeting.pass('2027-02-03T08:00');
    expect(told(meeting)).toEqual([
      'agenda before omar 2027-01-25T08:00',
      'agenda due omar 2027-01-26T17:00',
      'agenda 1 omar 2027-01-27T08:00',
      'agenda 2 ria 2027-01-29T08:00',
      'agenda 3 bea 2027-02-02T08:00',
    ]);
    expect(meeting.pass('2027-02-03T08:00')).toEqual([]);
    meeting.pass('2027-02-10T08:00');
    expect(told(meeting)).toEqual(['agenda 3 ria+bea 2027-02-09T08:00']);
  });

  it('planned → agenda closed → prepared → recorded → minutes → agreements', () => {
    const meeting = held();
    expect(meeting.points()).toEqual(['minutes', 'takeOver', 'action']);
    expect(told(meeting)).toEqual(['action start noor 2027-02-09T14:30']);
    meeting.at('2027-02-10T09:00').ok('omar', 'adoptMinutes');
    expect(meeting.must().stage).toBe('minutesAdopted');
    expect(told(meeting)[0]).toMatch(/^minutesReady start omar\+ria\+lisa\+noor/);
    const checked = agreementsChecked(meeting.must());
    expect(checked.stage).toBe('checked');
    // What is not done goes on reminding after the next meeting looked at it.
    expect(checked.actions[0]!.points).toHaveLength(1);
  });

  it('the agreements are looked at in the next meeting, or after a quarter when there is none', () => {
    const due = (nextMeetingAt: number | null): string => {
      const meeting = held().at('2027-02-10T09:00');
      meeting.nextMeetingAt = nextMeetingAt;
      meeting.ok('omar', 'adoptMinutes');
      return formatLocal(meeting.must().points.find((point) => point.kind === 'check')!.due);
    };
    expect(due(moment('2027-04-13T14:00'))).toBe('2027-04-13T17:00');
    expect(due(null)).toBe('2027-05-12T17:00');
  });

  it('an agreement climbs the ordinary ladder until its owner says it is done', () => {
    const meeting = held().at('2027-02-10T09:00').ok('omar', 'adoptMinutes');
    meeting.pass('2027-02-19T08:00');
    const actions = told(meeting).filter((one) => one.startsWith('action'));
    expect(actions).toEqual([
      'action before noor 2027-02-11T08:00',
      'action due noor 2027-02-12T17:00',
      'action 1 omar 2027-02-15T08:00',
      'action 2 ria 2027-02-17T08:00',
      'action 3 bea 2027-02-19T08:00',
    ]);
    const { id } = meeting.must().actions[0]!;
    expect(meeting.try('lisa', 'completeAction', { action: id, text: 'x' })).toBe('notAllowed');
    meeting.ok('noor', 'completeAction', { action: id, text: 'Gebeld.' });
    expect(meeting.points()).not.toContain('action');
  });

  it('an advice waits until it is on the case; the meeting never decides', () => {
    const meeting = held();
    meeting.pass('2027-02-10T17:00');
    expect(told(meeting)).toContain('takeOver due omar 2027-02-10T17:00');
    meeting.ok('omar', 'takeOverAdvice', { item: meeting.item('c').id });
    expect(meeting.points()).not.toContain('takeOver');
    expect(meeting.try('omar', 'takeOverAdvice', { item: meeting.item('c').id })).toBe('nothingToDo');
  });

  it.each<readonly [string, (meeting: Meeting) => string | null, string]>([
    [
      'on a day without school',
      (m) => m.try('omar', 'planMeeting', plan('2027-02-21T14:00')),
      'notASchoolDay',
    ],
    ['in the past', (m) => m.try('omar', 'planMeeting', plan('2027-01-08T14:00')), 'inThePast'],
    [
      'a stranger in the chair',
      (m) => m.try('omar', 'planMeeting', { ...plan(), chair: 'noor' }),
      'unknownPerson',
    ],
  ])('is not planned %s', (_what, act, code) => {
    expect(act(new Meeting())).toBe(code);
  });

  it.each<readonly [string, (meeting: Meeting) => string | null, string]>([
    [
      'record before the day',
      (m) => m.try('omar', 'recordItem', { item: m.item('c').id, ...ADVICE }),
      'notYet',
    ],
    [
      'record without advice, nor why not',
      (m) => m.at('2027-02-09T15:00').try('omar', 'recordItem', { item: m.item('c').id }),
      'adviceMissing',
    ],
    [
      'an agreement for somebody who may not know',
      (m) => m.at('2027-02-09T15:00').try('omar', 'recordItem', agreed(m, { owner: 'lisa2' })),
      'unknownPerson',
    ],
    [
      'an agreement for a colleague outside the item',
      (m) => m.at('2027-02-09T15:00').try('omar', 'recordItem', agreed(m, { owner: 'sara' })),
      'ownerMayNotSee',
    ],
    [
      'an agreement for yesterday',
      (m) =>
        m.at('2027-02-09T15:00').try('omar', 'recordItem', agreed(m, { due: moment('2027-02-08T17:00') })),
      'actionInThePast',
    ],
    ['minutes before the meeting', (m) => m.try('omar', 'adoptMinutes'), 'notYet'],
    ['minutes with an item left', (m) => m.at('2027-02-09T16:00').try('omar', 'adoptMinutes'), 'itemsOpen'],
    ['an item after closing', (m) => m.try('omar', 'addAgendaItem', { title: 'Pauze' }), 'agendaClosed'],
  ])('refused: %s', (_what, act, code) => {
    const meeting = new Meeting()
      .planned()
      .has('c', opened())
      .ok('omar', 'addAgendaItem', { ...ADD, caseId: 'c' });
    meeting.at('2027-01-26T10:00').ok('omar', 'closeAgenda');
    expect(act(meeting)).toBe(code);
  });

  it('a cancelled meeting waits for nothing and tells everybody', () => {
    const meeting = new Meeting().planned().ok('omar', 'cancelMeeting', { reason: 'ziek' });
    expect(meeting.points()).toEqual([]);
    expect(told(meeting)[0]).toMatch(/^cancelled start omar\+ria\+lisa\+noor/);
    expect(meeting.try('omar', 'closeAgenda')).toBe('nothingToDo');
  });

  it('the agenda has an order that people choose', () => {
    const meeting = new Meeting().planned();
    for (const title of ['a', 'b', 'c']) meeting.ok('omar', 'addAgendaItem', { title });
    const last = meeting.must().items.at(-1)!.id;
    meeting.ok('omar', 'moveAgendaItem', { item: last, direction: 'up' });
    const order = [...meeting.must().items]
      .sort((a, b) => a.position - b.position)
      .map((item) => item.number);
    expect(order).toEqual([1, 2, 4, 3]);
    const first = meeting.must().items.find((item) => item.number === 2)!.id;
    expect(meeting.try('omar', 'moveAgendaItem', { item: first, direction: 'up' })).toBe('nothingToDo');
  });
});

function plan(at = '2027-02-09T14:00') {
  return { kind: 'sot', startsAt: moment(at), place: 'x', chair: 'omar', attendees: ['omar'] };
}

function agreed(meeting: Meeting, fields: object) {
  const action = { what: 'x', owner: 'omar', due: moment('2027-02-12T17:00'), ...fields };
  return { item: meeting.item('c').id, ...ADVICE, actions: [action] };
}

describe('who may what (security.md 2.4 row 28, 2.5 row 45)', () => {
  /** Copied by hand: the chair, who leads the location, nobody else; g, preparing and one's own agreement beside it. */
  const BY_ROLE: Readonly<Record<Role, boolean>> = {
    professional: false, contactPerson: false, internBegeleider: true, aandachtsfunctionaris: true, director: false,
    endResponsible: false, bestuur: false, vertrouwenspersoon: false, privacyOfficer: false, sotChair: true,
    sotMember: false, regisseur: false, administrator: false, auditor: false,
  }; // prettier-ignore
  const types = MEETING_PERMISSIONS.flatMap((row) => row.commands);

  it.each(ROLES)('%s', (role) => {
    const meeting = new Meeting({ people: { ...PEOPLE, me: [role] } });
    expect(mayMeet('planMeeting', 'me', { meeting: null }, meeting.world)).toBe(BY_ROLE[role]);
    meeting.planned({ chair: 'omar', guests: [] });
    const leads = BY_ROLE[role] && role !== 'sotChair';
    for (const type of types)
      expect([type, mayMeet(type, 'me', { meeting: meeting.must() }, meeting.world)]).toEqual([type, leads]);
  });

  it('every command has one row', () => {
    const all: Readonly<Record<MeetingCommandType, true>> = {
      planMeeting: true, addAgendaItem: true, removeAgendaItem: true, moveAgendaItem: true, closeAgenda: true,
      prepareItem: true, recordItem: true, takeOverAdvice: true, adoptMinutes: true, completeAction: true, cancelMeeting: true,
    }; // prettier-ignore
    expect([...types].sort()).toEqual(Object.keys(all).sort());
  });

  it('a cooperative: the bestuur leads', () => {
    const meeting = new Meeting({ profile: 'cooperative', people: { ...PEOPLE, me: ['bestuur'] } });
    expect(mayMeet('planMeeting', 'me', { meeting: null }, meeting.world)).toBe(true);
  });

  it('a guest sees her own item from five school days before until five after, nobody else sees it by coming', () => {
    const meeting = new Meeting().planned().has('c', opened()).has('d', opened());
    meeting.ok('omar', 'addAgendaItem', { ...ADD, caseId: 'c' });
    meeting.ok('omar', 'addAgendaItem', { ...ADD, caseId: 'd', audience: ['omar'] });
    const seen = (at: string) => [meeting.at(at).sees('noor', 'c'), meeting.sees('noor', 'd')];
    expect(seen('2027-02-01T23:59')).toEqual([false, false]);
    expect(seen('2027-02-02T00:00')).toEqual([true, false]);
    expect(seen('2027-02-16T23:59')).toEqual([true, false]);
    expect(seen('2027-02-17T00:00')).toEqual([false, false]);
    expect(meeting.sees('omar', 'd')).toBe(true);
    expect(meeting.sees('lisa', 'c')).toBe(false);
  });

  it('guests open no case and give no command but their own agreement', () => {
    expect(caseOf().try('noor', 'openCase')?.code).toBe('notAllowed');
    expect(caseOf().try('rik', 'openCase')?.code).toBe('notAllowed');
    expect(caseOf().try('sofie', 'openCase')).toBeNull();
    expect([isExternal(TEAM.noor), isExternal([]), isExternal(['sotMember', 'professional'])]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('who is shut out of a case: not the item, not its messages, not a choice in its lists', () => {
    const tale = opened().ok('omar', 'denyAccess', { person: 'noor' });
    const meeting = new Meeting().planned().has('c', tale);
    expect(meeting.try('omar', 'addAgendaItem', { ...ADD, caseId: 'c' })).toBe('unknownPerson');
    meeting.ok('omar', 'addAgendaItem', { ...ADD, caseId: 'c', audience: ['lisa'] });
    expect(meeting.at('2027-02-03T10:00').sees('noor', 'c')).toBe(false);
    expect(meeting.sees('lisa', 'c')).toBe(true);
  });

  it('a chair who is shut out is not reminded of the item: the next one is', () => {
    const tale = opened()
      .ok('omar', 'grantAccess', { person: 'sara' })
      .ok('ria', 'denyAccess', { person: 'omar' });
    const meeting = new Meeting({ people: { ...TEAM, ine: ['internBegeleider'] } });
    meeting.planned({ attendees: ['omar', 'ine', 'sara'] }).has('c', tale);
    meeting.ok('ine', 'addAgendaItem', { ...ADD, caseId: 'c', audience: ['sara'] });
    meeting.at('2027-01-26T10:00').ok('ine', 'closeAgenda');
    expect(meeting.item('c').points.map((point) => `${point.kind} ${point.owner}`)).toEqual([
      'prepare ine',
      'record ine',
    ]);
  });
});
