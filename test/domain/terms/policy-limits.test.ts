import { describe, expect, it } from '@jest/globals';
import { at, dayOf } from '../../../src/domain/terms/amsterdam.js';
import { createCalendar } from '../../../src/domain/terms/calendar.js';
import { addDays, day } from '../../../src/domain/terms/day.js';
import { DEFAULT_POLICY, type Policy, type TimedPoint } from '../../../src/domain/terms/policy.js';
import { validatePolicy } from '../../../src/domain/terms/policy-limits.js';
import { isNotLonger, isTerm, showTerm, staysWithinDays } from '../../../src/domain/terms/term-length.js';
import { dueAfter, type Term, type Unit } from '../../../src/domain/terms/term.js';

const t = (amount: number, unit: Unit): Term => ({ amount, unit });
const sameDay: Term = { sameDay: true };

function withTerms(
  point: TimedPoint,
  caseClass: 'standard' | 'high' | 'acute',
  terms: readonly Term[],
): Policy {
  const perClass = { ...DEFAULT_POLICY.terms[point], [caseClass]: terms };
  return { ...DEFAULT_POLICY, terms: { ...DEFAULT_POLICY.terms, [point]: perClass } };
}

const fieldsOf = (policy: Policy): readonly string[] => validatePolicy(policy).map((fault) => fault.field);

describe('a policy', () => {
  it('with the defaults can be used', () => {
    expect(validatePolicy(DEFAULT_POLICY)).toEqual([]);
  });

  it('may choose the numbers of the classes standard and high', () => {
    expect(validatePolicy(withTerms('W2', 'standard', [t(4, 'sd')]))).toEqual([]);
    expect(validatePolicy(withTerms('W3', 'high', [t(2, 'wd')]))).toEqual([]);
  });

  it.each([
    ['W1', [t(16, 'min')]],
    ['W1', [t(1, 'h')]],
    ['W1', [sameDay]],
    ['W3', [t(61, 'min')]],
    ['W2', [t(25, 'h')]],
    ['W5', [t(1, 'wd')]],
    ['W8', [t(2, 'h')]],
    ['W8w', [t(2, 'wd')]],
    ['W8w', [t(1, 'month')]],
    ['W11c', [t(15, 'cd')]],
    ['W11c', [t(10, 'wd')]],
    ['W9', [t(8, 'wd')]],
  ] as const)('cannot make %s of class acute longer: %j', (point, terms) => {
    const [fault] = validatePolicy(withTerms(point, 'acute', terms));
    expect(fault?.field).toBe(`terms.${point}.acute`);
    expect(fault?.message).toContain('mag deze termijn niet langer zijn dan');
  });

  it.each([
    ['W1', [t(10, 'min')]],
    ['W2', [t(1, 'h')]],
    ['W3', [t(60, 'min')]],
    ['W8w', [sameDay]],
    ['W8w', [t(8, 'h')]],
    ['W9', [t(7, 'cd')]],
    ['W11c', [t(20, 'cd'), t(14, 'cd')]],
    ['W4', [t(1, 'h')]],
  ] as const)('can make %s of class acute shorter: %j', (point, terms) => {
    expect(validatePolicy(withTerms(point, 'acute', terms))).toEqual([]);
  });

  it.each(['standard', 'high', 'acute'] as const)(
    'cannot make the legal month of W15 longer in class %s',
    (caseClass) => {
      for (const term of [t(2, 'month'), t(31, 'cd'), t(20, 'sd')]) {
        expect(fieldsOf(withTerms('W15', caseClass, [term]))).toContain(`terms.W15.${caseClass}`);
      }
      expect(validatePolicy(withTerms('W15', caseClass, [t(28, 'cd')]))).toEqual([]);
      const [fault] = validatePolicy(withTerms('W15', 'standard', [t(2, 'month')]));
      expect(fault?.message).toContain('AVG artikel 12');
    },
  );

  it.each([[t(30, 'sd')], [t(57, 'cd')], [t(35, 'wd')], [t(2, 'month')], [t(30, 'sd'), t(57, 'cd')]])(
    'cannot let the decision wait longer than 56 days: %j',
    (...terms) => {
      const [fault] = validatePolicy(withTerms('W7', 'standard', terms));
      expect(fault?.field).toBe('terms.W7.standard');
      expect(fault?.message).toContain('56 kalenderdagen');
      expect(fieldsOf(withTerms('W7', 'high', terms))).toEqual(['terms.W7.high']);
    },
  );

  it.each([
    [t(56, 'cd')],
    [t(34, 'wd')],
    [t(1, 'month')],
    [t(90, 'sd'), t(40, 'cd')],
    [sameDay],
    [t(300, 'h')],
  ])('can let it wait shorter: %j', (...terms) => {
    expect(validatePolicy(withTerms('W7', 'standard', terms))).toEqual([]);
  });

  it.each([
    [t(0, 'sd')],
    [t(1.5, 'sd')],
    [t(-1, 'sd')],
    [t(401, 'sd')],
    [t(Number.NaN, 'sd')],
    [t(1, 'sd'), t(0, 'wd')],
  ])('cannot hold a term that is none: %j', (...terms) => {
    const [fault] = validatePolicy(withTerms('W2', 'standard', terms));
    expect(fault).toEqual({
      field: 'terms.W2.standard',
      message: 'Een termijn is een heel getal van 1 tot en met 400 met een eenheid, of "zelfde dag".',
    });
  });

  it('cannot leave a point without a term, or leave the point out', () => {
    expect(validatePolicy(withTerms('W2', 'standard', []))).toEqual([
      { field: 'terms.W2.standard', message: 'Vul een termijn in.' },
    ]);
    const { W2, ...left } = DEFAULT_POLICY.terms;
    expect(fieldsOf({ ...DEFAULT_POLICY, terms: left as Policy['terms'] })).toEqual([
      'terms.W2.standard',
      'terms.W2.high',
      'terms.W2.acute',
    ]);
    expect(W2.acute).toEqual([t(24, 'h')]);
  });

  const { ladder, veiligThuis } = DEFAULT_POLICY;
  const acute = (change: object): Policy => ({
    ...DEFAULT_POLICY,
    ladder: { ...ladder, acute: { ...ladder.acute, ...change } },
  });
  const rungs = (change: readonly number[]): Policy => ({
    ...DEFAULT_POLICY,
    ladder: {
      ...ladder,
      standard: { ...ladder.standard, rungs: change as unknown as readonly [number, number, number] },
    },
  });

  it.each([
    ['ladder.acute.director', acute({ director: 31 })],
    ['ladder.acute.director', acute({ director: 0 })],
    ['ladder.acute.bestuur', acute({ bestuur: 61 })],
    ['ladder.acute.bestuur', acute({ director: 20, bestuur: 20 })],
    ['ladder.acute.repeat', acute({ repeat: 61 })],
    ['ladder.standard.rungs', rungs([1, 1, 5])],
    ['ladder.standard.rungs', rungs([0, 1, 5])],
    ['ladder.standard.rungs', rungs([1, 5, 5])],
    ['ladder.standard.rungs', rungs([1, 3, 21])],
    ['ladder.standard.rungs', rungs([1, 2.5, 5])],
    ['ladder.standard.rungs', rungs([1, 2, 4.5])],
    ['ladder.standard.rungs', rungs([0.5, 2, 4])],
    [
      'ladder.high.repeatWorkingDays',
      { ...DEFAULT_POLICY, ladder: { ...ladder, high: { ...ladder.high, repeatWorkingDays: 11 } } },
    ],
    [
      'ladder.standard.repeatWorkingDays',
      { ...DEFAULT_POLICY, ladder: { ...ladder, standard: { ...ladder.standard, repeatWorkingDays: 0 } } },
    ],
    ['ladder.earlyWarningFrom', { ...DEFAULT_POLICY, ladder: { ...ladder, earlyWarningFrom: 1 } }],
    [
      'veiligThuis.expectedWorkingDays',
      { ...DEFAULT_POLICY, veiligThuis: { ...veiligThuis, expectedWorkingDays: 31 } },
    ],
    [
      'veiligThuis.askAgainWorkingDays',
      { ...DEFAULT_POLICY, veiligThuis: { ...veiligThuis, askAgainWorkingDays: 16 } },
    ],
    [
      'veiligThuis.directorWorkingDays',
      { ...DEFAULT_POLICY, veiligThuis: { ...veiligThuis, directorWorkingDays: 31 } },
    ],
    [
      'veiligThuis.investigationExpectedDays',
      { ...DEFAULT_POLICY, veiligThuis: { ...veiligThuis, investigationExpectedDays: 141 } },
    ],
    ['longestHelpTermDays', { ...DEFAULT_POLICY, longestHelpTermDays: 183 }],
    [
      'proposedHelpTermDays.standard',
      { ...DEFAULT_POLICY, proposedHelpTermDays: { standard: 183, high: 42 } },
    ],
    ['proposedHelpTermDays.high', { ...DEFAULT_POLICY, proposedHelpTermDays: { standard: 84, high: 0 } }],
    ['doubtRecheckDays', { ...DEFAULT_POLICY, doubtRecheckDays: 43 }],
    ['monitoringMonths.standard', { ...DEFAULT_POLICY, monitoringMonths: { standard: [], high: [3] } }],
    ['monitoringMonths.high', { ...DEFAULT_POLICY, monitoringMonths: { standard: [3], high: [6, 3] } }],
    ['monitoringMonths.high', { ...DEFAULT_POLICY, monitoringMonths: { standard: [3], high: [61] } }],
    ['monitoringMonths.high', { ...DEFAULT_POLICY, monitoringMonths: { standard: [3], high: [1.5] } }],
    ['holidayCheckSchoolDays', { ...DEFAULT_POLICY, holidayCheckSchoolDays: 21 }],
  ] as [string, Policy][])('says that %s is out of bounds', (field, policy) => {
    const faults = validatePolicy(policy);
    expect(faults.map((fault) => fault.field)).toEqual([field]);
    expect(faults[0]?.message).toMatch(
      /^(Vul een heel getal in van \d+ tot en met \d+ \(.+\)\.|Noem .+|Het bestuur .+)$/,
    );
  });
});

describe('comparing terms without a calendar', () => {
  const calendar = createCalendar({ kind: 'school', region: 'midden', closedDays: [] });
  const TERMS: readonly Term[] = [
    sameDay, t(15, 'min'), t(60, 'min'), t(1, 'h'), t(8, 'h'), t(24, 'h'), t(1, 'cd'), t(7, 'cd'), t(28, 'cd'),
    t(1, 'wd'), t(5, 'wd'), t(10, 'wd'), t(1, 'sd'), t(5, 'sd'), t(1, 'month'), t(2, 'month'),
  ]; // prettier-ignore

  it('what is called not longer never ends later, on any start in four years', () => {
    const pairs = TERMS.flatMap((a) => TERMS.filter((b) => isNotLonger(a, b)).map((b) => [a, b] as const));
    expect(pairs.length).toBeGreaterThan(60);
    const later: string[] = [];
    for (let number = 0; number < 4 * 365; number += 5) {
      for (const hour of [7, 12, 16]) {
        const start = at(addDays(day('2025-01-01'), number), hour);
        for (const [a, b] of pairs) {
          if (dueAfter(a, start, calendar) > dueAfter(b, start, calendar))
            later.push(`${showTerm(a)} after ${showTerm(b)}`);
        }
      }
    }
    expect(later).toEqual([]);
  });

  it('what is said to stay within 56 days does, on any start in sixty years', () => {
    const within = [t(34, 'wd'), t(56, 'cd'), t(1, 'month'), t(56 * 24, 'h')];
    expect(within.every((term) => staysWithinDays(term, 56))).toBe(true);
    let longest = 0;
    for (let number = 0; number < 60 * 365; number += 1) {
      const from = addDays(day('2025-01-01'), number);
      for (const term of within)
        longest = Math.max(longest, dayOf(dueAfter(term, at(from, 10), calendar)) - from);
    }
    expect(longest).toBe(56);
    const beyond = [
      t(35, 'wd'),
      t(57, 'cd'),
      t(2, 'month'),
      t(1, 'sd'),
      t(56 * 24 + 1, 'h'),
      t(56 * 1440 + 1, 'min'),
    ];
    expect(beyond.some((term) => staysWithinDays(term, 56))).toBe(false);
  });

  it('a term is a whole positive number of units, and is shown in Dutch', () => {
    expect([isTerm(sameDay, 5), isTerm(t(5, 'h'), 5), isTerm(t(6, 'h'), 5), isTerm(t(0, 'h'), 5)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([sameDay, t(1, 'min'), t(15, 'min'), t(1, 'h'), t(2, 'cd'), t(1, 'wd'), t(5, 'sd'), t(1, 'month'), t(2, 'month')].map(showTerm)).toEqual([
      'zelfde dag', '1 minuut', '15 minuten', '1 uur', '2 dagen', '1 werkdag', '5 schooldagen', '1 maand', '2 maanden',
    ]); // prettier-ignore
  });
});
