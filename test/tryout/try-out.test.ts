import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '../../src/domain/terms/calendar.js';
import { day } from '../../src/domain/terms/day.js';
import { DEFAULT_POLICY, type Policy } from '../../src/domain/terms/policy.js';
import type { Term } from '../../src/domain/terms/term.js';
import { TRY_OUT_CASES, tryOut } from '../../src/tryout/try-out.js';

const PLACE = {
  profile: 'education' as const,
  calendar: createCalendar({ kind: 'school', region: 'midden', closedDays: [] }),
  today: day('2026-11-24'),
};
const withW3 = (term: Term): Policy => ({
  ...DEFAULT_POLICY,
  version: 'proef',
  terms: { ...DEFAULT_POLICY.terms, W3: { ...DEFAULT_POLICY.terms.W3, standard: [term] } },
});

describe('terms tried out on a simulated school year', () => {
  it('given a shorter term the same people pass it more often; given a longer one less often', async () => {
    const shorter = await tryOut(PLACE, DEFAULT_POLICY, withW3({ amount: 2, unit: 'sd' }));
    const longer = await tryOut(PLACE, DEFAULT_POLICY, withW3({ amount: 10, unit: 'sd' }));
    expect(shorter.before.cases).toBe(TRY_OUT_CASES);
    expect(shorter.after.asked).toBe(shorter.before.asked);
    expect(shorter.after.overdue).toBeGreaterThan(shorter.before.overdue);
    expect(longer.after.overdue).toBeLessThan(longer.before.overdue);
    expect(shorter.after.perRole.aandachtsfunctionaris).toBeGreaterThan(
      shorter.before.perRole.aandachtsfunctionaris ?? Infinity,
    );
    expect(longer.before).toEqual(shorter.before);
  });

  it('given the same terms nothing differs, and the year is not lived twice', async () => {
    const first = await tryOut(PLACE, DEFAULT_POLICY, { ...DEFAULT_POLICY, version: 'other name' });
    expect(first.after).toBe(first.before);
  });

  it('every reminder of the year is in a month, and those of the months are all', async () => {
    const { before, year } = await tryOut(PLACE, DEFAULT_POLICY, DEFAULT_POLICY);
    expect(Object.values(before.perMonth).reduce((sum, count) => sum + count, 0)).toBe(before.reminders);
    expect(year).toEqual({ first: day('2026-08-01'), last: day('2027-07-31') });
    expect(before.busiest.reminders).toBeLessThan(before.reminders);
  });
});
