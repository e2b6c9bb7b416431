import { SAFE } from '../../../domain/case/names.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { first, type Typed } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';

const words = nl.help;

export function readStart(typed: Typed): ReadForm<{ readonly text: string }> {
  const read = new Reading(typed);
  const text = read.text('gestart', words.start.error);
  return read.result(() => ({ text }));
}

/** Three taps on a phone; anything missing has one message. */
export function readSight(typed: Typed): ReadForm<{ who: string; how: string; safe: (typeof SAFE)[number] }> {
  const read = new Reading(typed);
  const { error, hows } = words.sight;
  const who = read.text('wie', error);
  const how = hows.find((one) => one === first(typed, 'hoe'));
  if (how === undefined) read.error('hoe', error);
  const safe = read.choice('veilig', SAFE, error);
  return read.result(() => ({ who, how: how ?? '', safe }));
}

export type OnTrack = keyof typeof words.recheck.onTrackChoices;
export const ON_TRACK = ['yes', 'no', 'doubt'] as const satisfies readonly OnTrack[];

/** Doubt is not yes: it is recorded as "not on track", and afweging 5 is asked (R20). */
export function readRecheck(typed: Typed): ReadForm<{ observed: string; onTrack: OnTrack }> {
  const read = new Reading(typed);
  const { errors } = words.recheck;
  const observed = read.text('gezien', errors.observed);
  const onTrack = read.choice('opweg', ON_TRACK, errors.onTrack);
  return read.result(() => ({ observed, onTrack }));
}
