import { dictionary } from '@zxcvbn-ts/language-common';

/** Why a password is not good enough (AU-02, AU-05, AU-06). */
export type PasswordFault = 'tooShort' | 'tooLong' | 'known' | 'context';

const LONGEST = 128;
/** With a second factor twelve are enough; alone a password has to be longer. */
export const SHORTEST = { withFactor: 12, alone: 15 } as const;

const WORDS = ['waaklicht', 'meldcode', 'veiligthuis', 'welkom', 'wachtwoord', 'password'];
const WITH_A_YEAR =
  /^(lente|zomer|herfst|winter|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)?(19|20)?\d{2,4}$/;

const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }; // prettier-ignore

const known: ReadonlySet<string> = new Set(dictionary['passwords-common'].map(reduced));

/** `context`: names of the person, organisation, locations and her mail address. */
export function passwordFault(
  password: string,
  { context, withFactor }: { readonly context: readonly string[]; readonly withFactor: boolean },
): PasswordFault | null {
  const length = [...password].length;
  if (length < (withFactor ? SHORTEST.withFactor : SHORTEST.alone)) return 'tooShort';
  if (length > LONGEST) return 'tooLong';
  const core = reduced(password);
  if (core.length < 4 || known.has(core) || WITH_A_YEAR.test(plain(password))) return 'known';
  const own = [...WORDS, ...context.flatMap((text) => [text, ...text.split(/[\s@.]+/)])].map(reduced);
  return own.some((word) => word.length >= 4 && (core === word || core.replaceAll(word, '').length < 4))
    ? 'context'
    : null;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

/** What is left when tricks are undone: case, leet, digits and signs at the end, and a word written twice (AU-05). */
function reduced(text: string): string {
  const trimmed = text
    .toLowerCase()
    .replace(/[\d\W_]+$/u, '')
    .replace(/[013457@$!]/g, (sign) => LEET[sign] ?? sign)
    .replace(/[^\p{L}]/gu, '');
  const half = trimmed.slice(0, trimmed.length / 2);
  return half.length >= 3 && half + half === trimmed ? half : trimmed;
}
