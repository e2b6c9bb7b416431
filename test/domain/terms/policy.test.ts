import { describe, expect, it } from '@jest/globals';
import { CASE_CLASSES } from '../../../src/domain/case/names.js';
import { DEFAULT_POLICY, type TimedPoint } from '../../../src/domain/terms/policy.js';
import { showTerm } from '../../../src/domain/terms/term-length.js';

/** domain.md 4.3 with the fine print of vocabulary.md, copied by hand: standard, high, acute. */
const TABLE: Readonly<Record<TimedPoint, readonly [string, string, string]>> = {
  W1: ['1 schooldag, 3 werkdagen', 'zelfde dag', '15 minuten'],
  W2: ['2 schooldagen', '1 werkdag', '24 uur'],
  W3: ['5 schooldagen', '1 werkdag', '1 uur'],
  W3vt: ['zelfde dag', 'zelfde dag', '1 uur'],
  W4: ['10 schooldagen', '3 werkdagen', ''],
  W4r: ['5 werkdagen', '5 werkdagen', '5 werkdagen'],
  W5: ['5 schooldagen', '1 werkdag', '4 uur'],
  W6: ['2 schooldagen', 'zelfde dag', '4 uur'],
  W7: ['30 schooldagen, 56 dagen', '10 werkdagen', '24 uur'],
  W8: ['2 werkdagen', '1 werkdag', '1 uur'],
  W8w: ['1 werkdag', '1 werkdag', '1 werkdag'],
  W9: ['7 werkdagen', '7 werkdagen', '7 werkdagen'],
  W9phone: ['1 werkdag', '1 werkdag', '1 werkdag'],
  W9plan: ['10 werkdagen', '10 werkdagen', '10 werkdagen'],
  W10: ['77 dagen', '77 dagen', '77 dagen'],
  W11a: ['10 werkdagen', '5 werkdagen', '5 werkdagen'],
  W11b: ['7 dagen', '2 werkdagen', '2 werkdagen'],
  W11c: ['42 dagen', '14 dagen', '14 dagen'],
  W13: ['5 schooldagen', '1 werkdag', '1 uur'],
  W15: ['1 maand', '1 maand', '1 maand'],
  W16: ['1 schooldag, 3 werkdagen', 'zelfde dag', '15 minuten'],
  move: ['1 werkdag', '1 werkdag', '1 werkdag'],
  denyCheck: ['3 werkdagen', '3 werkdagen', '3 werkdagen'],
  breakGlassReview: ['3 schooldagen', '3 schooldagen', '3 schooldagen'],
};

describe('the default policy (domain.md 4.3)', () => {
  it.each(Object.keys(TABLE) as TimedPoint[])('%s', (point) => {
    const terms = CASE_CLASSES.map((name) => DEFAULT_POLICY.terms[point][name].map(showTerm).join(', '));
    expect(terms).toEqual(TABLE[point]);
  });

  it('times nothing besides', () => {
    expect(Object.keys(DEFAULT_POLICY.terms).sort()).toEqual(Object.keys(TABLE).sort());
  });
});
