import { describe, expect, it } from '@jest/globals';
import { ladderKind, rungUnit, withoutThePast } from '../../../src/domain/case/ladder.js';
import type { PointId } from '../../../src/domain/case/names.js';
import { isAnybodyReachable } from '../../../src/domain/case/setting.js';
import { ROLES } from '../../../src/domain/case/names.js';
import { tale } from '../support/tale.js';

/** Table 4.3, last column, and fine print 25, 48: what pauses in school holidays, and what does not. */
const PAUSES: readonly PointId[] = ['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W13', 'W14', 'W16'];
const NEVER: readonly PointId[] = [
  'W8', 'W8w', 'W9', 'W9phone', 'W9plan', 'W10', 'W11a', 'W11b', 'W11c', 'W11d', 'W12', 'W15', 'W15:2',
  'W3vt', 'W4r', 'move', 'denyCheck', 'breakGlassReview', 'task1',
]; // prettier-ignore

describe('the unit in which a ladder is climbed (fine print 25, 48)', () => {
  it.each(PAUSES)('%s counts school days, in class high working days', (id) => {
    expect([rungUnit(id, 'standard', false), rungUnit(id, 'high', false)]).toEqual(['sd', 'wd']);
  });

  it.each(NEVER)('%s counts working days in every class', (id) => {
    expect(rungUnit(id, 'standard', false)).toBe('wd');
  });

  it('W7 that ends on its 56 days counts working days', () => {
    expect(rungUnit('W7', 'standard', true)).toBe('wd');
  });
});

describe('the ladder of a point in class acute (fine print 48, 62)', () => {
  const byTheDay: readonly PointId[] = ['W11a', 'W11b', 'W11c', 'W11d', 'W12', 'W14', 'W15', 'W15:3'];

  it.each(byTheDay)('%s climbs as in class high', (id) => {
    expect(ladderKind(id, 'acute')).toBe('high');
  });

  it.each([...PAUSES, ...NEVER].filter((id) => !byTheDay.includes(id) && !/^(W9|W10|W14|W15:2)$/.test(id)))(
    '%s climbs by the minute',
    (id) => {
      expect(ladderKind(id, 'acute')).toBe('acute');
    },
  );

  it.each(['W9', 'W10'] as const)('%s waits for somebody else, in every class', (id) => {
    expect([ladderKind(id, 'acute'), ladderKind(id, 'standard')]).toEqual(['veiligThuis', 'veiligThuis']);
  });
});

describe('what had passed already (fine print 34, 72)', () => {
  const rungs = [
    { rung: 'before', at: 10, track: 'ladder' },
    { rung: 'due', at: 20, track: 'ladder' },
    { rung: 1, at: 30, track: 'ladder' },
    { rung: 2, at: 40, track: 'director' },
  ] as const;
  const left = (now: number, climbed: null | 'due' = null): readonly string[] =>
    withoutThePast(rungs, now, climbed).map(({ rung, at }) => `${rung}@${at}`);

  it('an early warning that has passed is not sent any more, a moment of now is', () => {
    expect(left(10)).toEqual(['due@20', '1@30', '2@40']);
    expect(left(20)).toEqual(['due@20', '1@30', '2@40']);
  });

  it('only the highest is sent, once, and each series on its own', () => {
    expect(left(35)).toEqual(['1@35', '2@40']);
    expect(left(45)).toEqual(['1@45', '2@45']);
  });

  it('what was climbed is not climbed again; the director is told in his own time', () => {
    expect(left(5, 'due')).toEqual(['1@30', '2@40']);
    const late = [{ rung: 'due', at: 50, track: 'director' }] as const;
    expect(withoutThePast(late, 5, 2).length).toBe(1);
  });
});

describe('somebody who can answer an alarm (fine print 19)', () => {
  const ABLE = [
    'aandachtsfunctionaris',
    'internBegeleider',
    'director',
    'endResponsible',
    'bestuur',
    'vertrouwenspersoon',
  ];

  it.each(ROLES)('%s', (role) => {
    const only = (deputy: boolean, absent: string[] = []) =>
      isAnybodyReachable(
        tale({ people: { x: deputy ? [] : [role] }, deputies: deputy ? { x: [role] } : {}, absent })
          .directory,
      );
    expect([only(false), only(true), only(false, ['x'])]).toEqual([
      ABLE.includes(role),
      ABLE.includes(role),
      false,
    ]);
  });

  it('one able role among others is enough, and so is somebody outside', () => {
    expect(isAnybodyReachable(tale({ people: { x: ['professional', 'director'] } }).directory)).toBe(true);
    expect(isAnybodyReachable(tale({ people: {}, outsideContact: 'extern' }).directory)).toBe(true);
  });
});
