import { describe, expect, it } from '@jest/globals';
import { brokenBy } from '../../test/domain/properties/invariants.js';

/** A few random lives, so that mutants which only an odd order shows are met as well. */
describe('random lives', () => {
  it.each(Array.from({ length: 12 }, (_, index) => index * 7 + 1))('life %i breaks nothing', (seed) => {
    expect(brokenBy({ seed })).toBeNull();
  });
});
