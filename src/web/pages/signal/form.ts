import type { CommandFields } from '../../../domain/case/commands.js';
import { NATURES, SIGNAL_KINDS, SUBJECT_KINDS, SUSPECTS } from '../../../domain/case/names.js';
import type { Colleague } from '../../colleagues.js';
import { asField } from '../../forms/dates.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { all, first, type Typed } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';

/** How many people one signal can be about on this page; more can be added to the case later. */
export const MOST_SUBJECTS = 4;

/** The names of the fields of one person: the first has none, the second `-2`. */
export const subjectField = (name: 'wie' | 'naam' | 'leeftijd', nth: number): string =>
  nth === 1 ? name : `${name}-${nth}`;

/** How many people the form shows: as many as are filled in, and one more when "Nog iemand erbij" was pressed. */
export function subjectCount(typed: Typed): number {
  const asked = Number(first(typed, 'personen') || '1') + (first(typed, 'actie') === 'erbij' ? 1 : 0);
  return Math.min(Math.max(1, Number.isInteger(asked) ? asked : 1), MOST_SUBJECTS);
}

export interface SignalFields {
  readonly command: Omit<CommandFields['openCase'], 'signal'> & {
    readonly signal: Omit<CommandFields['openCase']['signal'], 'observedAt'> & {
      readonly observedAt: string;
    };
  };
  readonly locationId: string;
}

const words = nl.signal;

/** S03: five answers and one sentence. */
export function readSignal(
  visit: Visit,
  colleagues: readonly Colleague[],
  advices: readonly { readonly value: string }[],
): ReadForm<SignalFields> {
  const { typed, now, viewer } = visit;
  const read = new Reading(typed);
  const acute = read.yesNo('gevaar', words.danger.error);
  const subjects = Array.from({ length: subjectCount(typed) }, (_, index) =>
    readSubject(read, typed, index + 1),
  ).filter((one) => one !== null);
  const text = read.text('tekst', words.text.error);
  const kind = read.choice('hoe', SIGNAL_KINDS, words.kind.error);
  const fromOthers = kind === 'statement' || kind === 'document';
  const source = fromOthers ? read.text('bron', words.source.error) : viewer.name;
  const observedAt = read.pastMoment('wanneer', now) ?? now;
  const disclosure = read.yesNo('zelf', words.disclosure.error);
  const suspect = read.choice('overwie', SUSPECTS, words.suspect.error);
  const deny = deniedIn(typed, colleagues);
  const chosen = all(typed, 'advies');
  const adviceIds = advices.map((one) => one.value).filter((id) => chosen.includes(id));
  const locationId = locationOf(read, visit);
  return read.result(() => ({
    locationId,
    command: {
      subjects,
      natures: read.choices('aard', NATURES),
      ...(acute && { class: 'acute' as const }),
      disclosure,
      suspect,
      signal: { kind, direction: 'supports', source, text, observedAt: asField(observedAt) },
      ...(first(typed, 'dienst') === 'yes' && { onCall: viewer.personId }),
      ...(deny.length > 0 && { deny }),
      ...(adviceIds.length > 0 && { adviceIds }),
    },
  }));
}

function readSubject(
  read: Reading,
  typed: Typed,
  nth: number,
): CommandFields['openCase']['subjects'][number] | null {
  const field = (name: Parameters<typeof subjectField>[0]): string => subjectField(name, nth);
  const filled = (['wie', 'naam', 'leeftijd'] as const).some(
    (name) => first(typed, field(name)).trim() !== '',
  );
  if (nth > 1 && !filled) return null;
  const kind = read.choice(field('wie'), SUBJECT_KINDS, words.subject.error);
  const name = read.optionalText(field('naam'));
  const age = read.optionalNumber(field('leeftijd'), words.subject.ageError, { from: 0, to: 120 });
  return { kind, ...(name !== undefined && { name }), ...(age !== undefined && { age }) };
}

/** The person it is about, and whoever else may not read this: only people of the list. */
function deniedIn(typed: Typed, colleagues: readonly Colleague[]): string[] {
  const chosen = new Set([...all(typed, 'omwie'), ...all(typed, 'niet-lezen')]);
  return colleagues.filter((one) => chosen.has(one.id)).map((one) => one.id);
}

function locationOf(read: Reading, visit: Visit): string {
  const { locations } = visit.viewer;
  if (locations.length === 1) return locations[0]?.id ?? '';
  return read.person('locatie', locations, words.location.error);
}

/** Where an error of the command parser belongs on this page. */
export const FIELD_OF: Readonly<Record<string, string>> = {
  '/signal/text': 'tekst',
  '/signal/source': 'bron',
  '/signal/observedAt': 'wanneer',
  '/subjects/0/name': 'naam',
  '/subjects/0/age': 'leeftijd',
  '/subjects/1/name': 'naam-2',
  '/subjects/2/name': 'naam-3',
  '/subjects/3/name': 'naam-4',
};
