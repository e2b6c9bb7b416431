import { describe, expect, it } from '@jest/globals';
import { personsOnTurn } from '../../../src/domain/case/recipients.js';
import type { PointId } from '../../../src/domain/case/names.js';
import { PEOPLE, tale, type Tale, type TaleOptions } from '../support/tale.js';

/** Who is reached by the reminders of one point until a moment: `rung role: persons`. */
function reached(t: Tale, id: PointId, until: string): readonly string[] {
  return t
    .pass(until)
    .fresh.flatMap((event) => (event.type === 'reminded' && event.point === id ? [event] : []))
    .flatMap((event) => event.to.map((one) => `${event.rung} ${one.to}: ${one.persons.join(' ')}`));
}

const opened = (options: TaleOptions = {}): Tale => tale(options).opened();

describe('whom a reminder reaches', () => {
  it('the person on turn, then the aandachtsfunctionaris, the director, the bestuur, and both of them again', () => {
    expect(reached(opened(), 'W2', '2027-01-28T09:00')).toEqual([
      'due owner: lisa',
      '1 aandachtsfunctionaris: omar',
      '2 director: ria',
      '3 bestuur: bea',
      '3 director: ria',
      '3 bestuur: bea',
    ]);
  });

  it('who is away is passed over: a deputy takes the role, else it goes one rung up', () => {
    const away = { absent: ['omar'] };
    expect(
      reached(opened({ ...away, deputies: { sara: ['aandachtsfunctionaris'] } }), 'W1', '2027-01-12T17:00'),
    ).toEqual(['due aandachtsfunctionaris: sara']);
    expect(reached(opened(away), 'W1', '2027-01-12T17:00')).toEqual(['due director: ria']);
    expect(reached(opened({ absent: ['lisa'] }), 'W2', '2027-01-13T17:00')).toEqual([
      'due aandachtsfunctionaris: omar',
    ]);
    expect(reached(opened({ absent: ['omar', 'ria', 'bea'] }), 'W1', '2027-01-12T17:00')).toEqual([
      'due vertrouwenspersoon: vera',
    ]);
    expect(
      reached(
        opened({ absent: ['omar', 'ria', 'bea', 'vera'], outsideContact: 'extern' }),
        'W1',
        '2027-01-12T17:00',
      ),
    ).toEqual(['due outsideContact: extern']);
    expect(reached(opened({ absent: ['omar', 'ria', 'bea', 'vera'] }), 'W1', '2027-01-12T17:00')).toEqual([
      'due aandachtsfunctionaris: ',
    ]);
  });

  it('several of one role are told in the order of their ids, however the directory was read', () => {
    const people = { ...PEOPLE, anna: ['aandachtsfunctionaris'], zoe: ['aandachtsfunctionaris'] } as const;
    const order = (options: TaleOptions) => reached(opened(options), 'W1', '2027-01-12T17:00');
    expect(order({ people })).toEqual(['due aandachtsfunctionaris: anna omar zoe']);
    const deputies = { zoe: ['aandachtsfunctionaris'], sara: ['aandachtsfunctionaris'] } as const;
    expect(order({ people: { zoe: [], ...PEOPLE }, absent: ['omar'], deputies })).toEqual([
      'due aandachtsfunctionaris: sara zoe',
    ]);
    const alias = {
      lisa: ['professional'],
      zoe: ['internBegeleider'],
      ann: ['internBegeleider'],
      ria: PEOPLE['ria'] ?? [],
    } as const;
    expect(order({ people: alias })).toEqual(['due aandachtsfunctionaris: ann zoe']);
  });

  it('each role has somebody above it: casemanager, owner, privacy officer, end-responsible', () => {
    const t = opened({ absent: ['paul', 'ria'] }).ok('omar', 'receiveAccessRequest');
    expect(reached(t, 'W15', '2027-02-11T17:00').at(-1)).toBe('due bestuur: bea');
    const two = { ...PEOPLE, ellen: ['endResponsible'], ria: ['director'] } as const;
    const asked = opened({ people: two, absent: ['paul'] }).ok('omar', 'receiveAccessRequest');
    expect(reached(asked, 'W15', '2027-02-11T17:00').at(-1)).toBe('due endResponsible: ellen');
    const noEnd = opened({ people: { ...two, ellen: ['endResponsible'] }, absent: ['paul', 'ellen'] });
    expect(reached(noEnd.ok('omar', 'receiveAccessRequest'), 'W15', '2027-02-11T17:00').at(-1)).toBe(
      'due director: ria',
    );
  });

  it('a board case without a vertrouwenspersoon reminds its owner, and nobody when the owner is away too', () => {
    const people = { lisa: PEOPLE['lisa'] ?? [], ria: PEOPLE['ria'] ?? [], bea: PEOPLE['bea'] ?? [] };
    const board = (options: TaleOptions): Tale => tale({ people, ...options }).opened({ suspect: 'board' });
    expect(reached(board({}), 'W1', '2027-01-12T17:00')).toEqual(['due vertrouwenspersoon: lisa']);
    expect(reached(board({ absent: ['lisa'] }), 'W1', '2027-01-12T17:00')).toEqual([
      'due vertrouwenspersoon: ',
    ]);
  });

  it('a deputy stands in only while every holder is away, and only for that role', () => {
    const deputies = { sara: ['aandachtsfunctionaris'] } as const;
    expect(reached(opened({ deputies }), 'W1', '2027-01-12T17:00')).toEqual([
      'due aandachtsfunctionaris: omar',
    ]);
    expect(reached(opened({ absent: ['ria'], deputies }), 'W2', '2027-01-18T08:00')).toContain(
      '2 bestuur: bea',
    );
  });

  it('in a school the intern begeleider is the aandachtsfunctionaris when nobody else is (S001)', () => {
    const people = { ...PEOPLE, omar: ['internBegeleider'] } as const;
    expect(reached(opened({ people }), 'W1', '2027-01-12T17:00')).toEqual([
      'due aandachtsfunctionaris: omar',
    ]);
    const two = { ...PEOPLE, ineke: ['internBegeleider'] } as const;
    expect(reached(opened({ people: two }), 'W1', '2027-01-12T17:00')).toEqual([
      'due aandachtsfunctionaris: omar',
    ]);
  });

  it('who is shut out is never reached, be it as owner, casemanager or by role', () => {
    const t = opened().helped().ok('omar', 'acknowledge');
    expect(personsOnTurn(t.state, t.point('W11b')!, t.directory)).toEqual(['omar']);
    t.ok('ria', 'denyAccess', { person: 'omar' });
    expect(personsOnTurn(t.state, t.point('W11b')!, t.directory)).toEqual(['lisa']);
    expect(reached(t, 'W11b', '2027-01-19T08:00')).toEqual(['due owner: lisa', '1 director: ria']);
  });

  it('in class acute the person on turn and the aandachtsfunctionaris, once when they are the same', () => {
    expect(reached(tale().opened({ class: 'acute' }), 'W1', '2027-01-11T10:15')).toEqual([
      'due aandachtsfunctionaris: omar',
    ]);
    expect(reached(tale().opened({ class: 'acute' }), 'W2', '2027-01-12T10:00')).toEqual([
      'due owner: lisa',
      'due aandachtsfunctionaris: omar',
    ]);
  });

  it('in a cooperative with an aandachtsfunctionaris the signal is seen there', () => {
    const t = tale({ profile: 'cooperative' }).opened();
    expect(t.view.waiting.find((point) => point.id === 'W1')?.owner).toBe('aandachtsfunctionaris');
  });

  it('an early warning goes to the person on turn alone', () => {
    expect(reached(opened(), 'W3', '2027-01-15T08:00')).toEqual(['before owner: lisa']);
  });

  it('a decision that is pulled forward before a holiday keeps its early warning and its unit', () => {
    const t = tale({ start: '2027-02-12T10:00' })
      .opened()
      .prepared()
      .at('2027-02-18T10:00')
      .ok('omar', 'recordWeighing');
    expect([t.due('W6'), t.point('W6')?.basis.adjusted]).toEqual(['2027-02-19T17:00', 'pulledForward']);
    const late = tale({ start: '2027-02-12T10:00' })
      .opened({ class: 'high' })
      .at('2027-02-19T15:00')
      .prepared();
    late.ok('omar', 'recordWeighing');
    expect(late.due('W6')).toBe('2027-02-19T19:00');
    const acute = tale({ start: '2027-02-19T22:00' }).opened({ class: 'acute' }).prepared();
    expect(acute.due('W5')).toBe('2027-02-20T02:00');
  });
});
