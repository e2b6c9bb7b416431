/** What the fonts every PDF reader has can show beside ASCII and Latin-1. */
const BEYOND_LATIN_1 = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
/** Letters without an accent to take off. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', 'ĳ': 'ij', 'Ĳ': 'IJ', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T', ə: 'e', Ə: 'E',
}; // prettier-ignore

/**
 * Text as the standard fonts can show it: a letter they lack loses its accent ("ş" becomes "s"), what has no Latin
 * letter becomes "?". What is on the screen and in the record keeps every letter.
 */
export function printable(text: string): string {
  return [...text.normalize('NFC')].map(shown).join('');
}

function shown(letter: string): string {
  if (letter === '\n' || /[\u0020-\u007e\u00a0-\u00ff]/.test(letter) || BEYOND_LATIN_1.has(letter))
    return letter;
  if (letter === '\r') return '';
  if (/\s/.test(letter)) return ' ';
  const plain = PLAIN[letter] ?? letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return /^[\u0020-\u00ff]+$/.test(plain) ? plain : '?';
}
