import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomBytes, randomUUID } from 'node:crypto';
import { CannotOpen, open, seal, type DataKey, type Place } from '../../src/security/envelope.js';

const key: DataKey = { id: randomUUID(), secret: randomBytes(32) };
const TEXT = 'Zoë vertelde vandaag iets.';

const place = fc.record({
  organisationId: fc.uuid(),
  caseId: fc.uuid(),
  table: fc.constantFrom('case_event', 'case_entry', 'case_file', 'advice'),
  column: fc.constantFrom('data', 'body', 'state'),
  rowId: fc.oneof(fc.uuid(), fc.nat({ max: 30 }).map(String)),
});

/** The nightly command asks for 100,000 (CR-05). */
const MOVES = Number(process.env['MOVES'] ?? 5_000);

describe('CR-05 a sealed value opens in its own place and in no other', () => {
  it(`${MOVES} random moves to another row, column, table, case or organisation fail`, () => {
    fc.assert(
      fc.property(place, place, fc.constantFrom<keyof Place>('organisationId', 'caseId', 'table', 'column', 'rowId'), (from, other, field) => {
        const to = { ...from, [field]: other[field] };
        fc.pre(to[field] !== from[field]);
        const sealed = seal(TEXT, key, from);
        expect(open(sealed, key, from)).toBe(TEXT);
        expect(() => open(sealed, key, to)).toThrow(CannotOpen);
      }),
      { numRuns: MOVES },
    ); // prettier-ignore
  });

  it('two places whose parts run together differently are different places', () => {
    const from = { organisationId: 'a', caseId: 'bc', table: 't', column: 'c', rowId: '1' };
    const to = { organisationId: 'ab', caseId: 'c', table: 't', column: 'c', rowId: '1' };
    expect(() => open(seal(TEXT, key, from), key, to)).toThrow(CannotOpen);
  });
});

describe('CR-04 an altered value cannot be opened', () => {
  const at: Place = {
    organisationId: randomUUID(),
    caseId: randomUUID(),
    table: 'case_entry',
    column: 'body',
    rowId: randomUUID(),
  };

  it.each([4, 8, 12, 15])('a tag of %i bytes is refused', (length) => {
    const sealed = seal(TEXT, key, at);
    const cut = sealed.subarray(0, sealed.length - 16 + length);
    expect(() => open(cut, key, at)).toThrow(CannotOpen);
  });

  it('every flipped bit is found', () => {
    const sealed = seal(TEXT, key, at);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const altered = Buffer.from(sealed);
      altered[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => open(altered, key, at)).toThrow(CannotOpen);
    }
  });

  it('another key with the same id does not open it', () => {
    const other = { id: key.id, secret: randomBytes(32) };
    expect(() => open(seal(TEXT, key, at), other, at)).toThrow(CannotOpen);
  });

  it('the error tells neither text nor key', () => {
    const { message, stack } = new CannotOpen();
    expect(`${message} ${stack}`).not.toContain('Zoë');
  });
});

describe('CR-06 lengths tell little', () => {
  it.each([
    ['ja', 'nee'],
    ['', 'x'.repeat(252)],
  ])('%j and a longer text are equally long', (a, b) => {
    const at = { organisationId: 'o', caseId: 'c', table: 't', column: 'c', rowId: '1' };
    expect(seal(a, key, at)).toHaveLength(seal(b, key, at).length);
  });
});
