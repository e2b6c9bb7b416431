import { z } from 'zod';
import { at, MINUTE, parseLocal, type Instant } from '../domain/terms/amsterdam.js';
import { day, parseDay, type Day } from '../domain/terms/day.js';

/** Longest free text, in code points (vocabulary.md section 2). */
const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 200;

/** Control characters but tab and line breaks; bidi and invisible marks; tags, private use, non-characters (BI-07..09). */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;
const INVISIBLE =
  /[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF\u{E0000}-\u{E007F}\uE000-\uF8FF\uFFFE\uFFFF]/u;
/** More marks on one letter than any language uses (BI-10). */
const STACKED = /\p{M}{9,}/u;

function textOf(longest: number): z.ZodType<string, string> {
  return z
    .string({ error: 'Vul hier tekst in.' })
    .superRefine((text, context) => {
      const fault = textFault(text, longest);
      if (fault !== null) context.addIssue({ code: 'custom', message: fault });
    })
    .meta({ minLength: 1, maxLength: longest });
}

function textFault(text: string, longest: number): string | null {
  // Length first: the other checks read every character.
  if (text.length > longest * 2) return `De tekst is langer dan ${longest} tekens.`;
  if (text.trim() === '') return 'Vul hier tekst in.';
  if (!text.isWellFormed()) return 'De tekst bevat een beschadigd teken.';
  if ([...text].length > longest) return `De tekst is langer dan ${longest} tekens.`;
  if (CONTROL.test(text)) return 'De tekst bevat stuurtekens.';
  if (INVISIBLE.test(text)) return 'De tekst bevat onzichtbare tekens.';
  return STACKED.test(text) ? 'De tekst bevat te veel tekens op één letter.' : null;
}

/** Free text as people write it: 1 to 20,000 code points, nothing invisible, stored as typed. */
export const text = textOf(LONGEST_TEXT);
/** A name, a source, a key: one short line. */
export const shortText = textOf(LONGEST_NAME);

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;

/** `YYYY-MM-DD`, a day that exists. */
export const dayField = z
  .string({ error: 'Vul een dag in (jjjj-mm-dd).' })
  .transform((value, context): Day => {
    const parsed = parseDay(value);
    const year = Number(value.slice(0, 4));
    if (parsed !== null && year >= EARLIEST_YEAR && year <= LATEST_YEAR) return parsed;
    context.addIssue({ code: 'custom', message: 'Deze dag bestaat niet. Schrijf een dag als 2026-11-24.' });
    return z.NEVER;
  })
  .meta({ format: 'date' });

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** A local time in Amsterdam, or an ISO moment with its offset. */
export const momentField = z
  .string({ error: 'Vul een tijdstip in.' })
  .transform((value, context): Instant => {
    const parsed = WITH_OFFSET.test(value) ? Date.parse(value) : parseLocal(value);
    if (parsed === 'gap') {
      context.addIssue({
        code: 'custom',
        message: 'Dit tijdstip bestaat niet: de klok ging toen een uur vooruit.',
      });
      return z.NEVER;
    }
    if (parsed === 'invalid' || Number.isNaN(parsed) || parsed < EARLIEST) {
      context.addIssue({
        code: 'custom',
        message: 'Dit is geen tijdstip. Schrijf het als 2026-11-24T10:00.',
      });
      return z.NEVER;
    }
    return parsed;
  })
  .meta({
    description: 'A moment with its offset, or local time in Amsterdam',
    pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$`,
  });

/** A moment, or a day: a due day ends at 17:00 (vocabulary.md section 3). */
export const dueField = z.union([
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .pipe(dayField)
    .transform((value): Instant => at(value, DUE_HOUR)),
  momentField,
]);

const DUE_HOUR = 17;
const EARLIEST: Instant = day('1900-01-01') * 24 * 60 * MINUTE;
export const uuid = z
  .uuid({ error: 'Dit is geen geldig kenmerk.' })
  .transform((value) => value.toLowerCase());
/** A person: her id in the organisation; in scenario files a key of `people`. */
export const person = z.string().regex(/^[\w-]{1,64}$/, 'Kies een persoon.');
export const age = z.number({ error: 'Vul een leeftijd in hele jaren in.' }).int().min(0).max(120);

/** A list of at most so many (BI-03). */
export function listOf<Item extends z.ZodType>(item: Item, most = 50): z.ZodArray<Item> {
  return z.array(item, { error: 'Hier hoort een lijst.' }).max(most, `Hooguit ${most} in deze lijst.`);
}

export function oneOf<const Values extends readonly (string | number)[]>(
  values: Values,
): z.ZodType<Values[number], Values[number]> {
  return z.literal(values as unknown as Values[number][], { error: `Kies uit: ${values.join(', ')}.` });
}
