import { describe, expect, it } from '@jest/globals';
import { retentionTerm } from '../../../src/domain/retention/term.js';
import { day, formatDay } from '../../../src/domain/terms/day.js';

const ends = (...args: Parameters<typeof retentionTerm>) => formatDay(retentionTerm(...args).ends);

describe('retention terms (security.md 6.3)', () => {
  it('an unfounded suspicion one year, opened in error thirty days', () => {
    expect(ends('education', 'dispelled', day('2026-01-15'))).toBe('2027-01-15');
    expect(ends('medical', 'noSuspicion', day('2024-02-29'))).toBe('2025-02-28');
    expect(ends('education', 'openedInError', day('2026-01-15'))).toBe('2026-02-14');
  });

  it('a file two years at school, as long as its own file in care', () => {
    expect(ends('education', 'withAgreements', day('2026-01-15'))).toBe('2028-01-15');
    expect(ends('localTeam', 'afterVeiligThuis', day('2026-01-15'))).toBe('2041-01-15');
    expect(ends('youthHealth', 'withAgreements', day('2026-01-15'))).toBe('2046-01-15');
    expect(ends('education', 'handedOff', day('2026-01-15'))).toBe('2028-01-15');
  });

  it.each([
    ['education', 'schoolFile', '2028-01-15'],
    ['childcare', 'schoolFile', '2028-01-15'],
    ['socialWork', 'socialSupportFile', '2041-01-15'],
    ['localTeam', 'socialSupportFile', '2041-01-15'],
    ['cooperative', 'youthCareFile', '2046-01-15'],
    ['medical', 'youthCareFile', '2046-01-15'],
    ['nursing', 'youthCareFile', '2046-01-15'],
    ['youthHealth', 'youthCareFile', '2046-01-15'],
  ] as const)('%s keeps it as its %s', (profile, rule, end) => {
    const term = retentionTerm(profile, 'withAgreements', day('2026-01-15'));
    expect([term.rule, formatDay(term.ends)]).toEqual([rule, end]);
  });

  it.each([
    ['openedInError', 'openedInError'],
    ['dispelled', 'unfounded'],
    ['noSuspicion', 'unfounded'],
    ['handedOff', 'handedOff'],
  ] as const)('%s has the rule %s in every profession', (closure, rule) => {
    expect(retentionTerm('medical', closure, day('2026-01-15')).rule).toBe(rule);
  });
});
