import { describe, expect, it } from '@jest/globals';
import { piecesLeft, releasedText } from '../../src/domain/access/pieces.js';

const GONE = '#';

describe('what of a piece leaves (security.md PV-06 5, 6)', () => {
  it.each([
    ['no choice: nothing is released by silence', undefined, null],
    ['left out', { choice: 'omit', reason: 'othersData' }, null],
    ['shown', { choice: 'show' }, 'Sam de Vries sprak oma'],
    ['black without words: all of it', { choice: 'black', reason: 'other' }, GONE],
    ['black, one word', { choice: 'black', words: ['oma'] }, 'Sam de Vries sprak #'],
    ['black, whatever the case', { choice: 'black', words: ['OMA'] }, 'Sam de Vries sprak #'],
    ['black, the longest name first', { choice: 'black', words: ['Sam', 'Sam de Vries'] }, '# sprak oma'],
    ['black, every time', { choice: 'black', words: ['s'] }, '#am de Vrie# #prak oma'],
  ] as const)('%s', (_name, choice, expected) => {
    expect(releasedText('Sam de Vries sprak oma', choice, GONE)).toBe(expected);
  });

  it('a letter whose small form is longer takes the whole text rather than leave a word', () => {
    expect(releasedText('İpek en Sam', { choice: 'black', words: ['sam'] }, GONE)).toBe(GONE);
    expect(releasedText('İpek en oma', { choice: 'black', words: ['sam'] }, GONE)).toBe('İpek en oma');
  });

  it('counts the pieces without a choice', () => {
    expect(piecesLeft(['a', 'b', 'c'], { b: { choice: 'show' } })).toBe(2);
  });
});
