import type { CommandFields } from '../../../domain/case/commands.js';
import { SIGNAL_DIRECTIONS, SIGNAL_KINDS } from '../../../domain/case/names.js';
import { asField } from '../../forms/dates.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';

/** Whether the danger grew: no, to class high, or acute. */
export const DANGER = ['no', 'high', 'acute'] as const;

export interface NewSignalFields extends Readonly<Record<string, unknown>> {
  readonly kind: CommandFields['recordSignal']['kind'];
  readonly class?: 'high' | 'acute';
}

const words = nl.steps.signal;

/** S09: a signal in a case that runs, or that is closed. */
export function readNewSignal({ typed, now, viewer }: Visit): ReadForm<NewSignalFields> {
  const read = new Reading(typed);
  const text = read.text('tekst', nl.signal.text.error);
  const kind = read.choice('hoe', SIGNAL_KINDS, nl.signal.kind.error);
  const fromOthers = kind === 'statement' || kind === 'document';
  const source = fromOthers ? read.text('bron', nl.signal.source.error) : viewer.name;
  const observedAt = read.pastMoment('wanneer', now) ?? now;
  const direction = read.choice('richting', SIGNAL_DIRECTIONS, words.direction.error);
  const danger = read.choice('gevaar', DANGER, words.danger.error);
  return read.result(() => ({
    kind,
    direction,
    source,
    text,
    observedAt: asField(observedAt),
    ...(danger !== 'no' && { class: danger }),
  }));
}

export interface ReviewFields extends Readonly<Record<string, unknown>> {
  readonly text: string;
}

/** W16: what this signal means, and whether the danger grew. */
export function readReview({ typed }: Visit): ReadForm<ReviewFields> {
  const read = new Reading(typed);
  const text = read.text('tekst', words.review.textError);
  const danger = read.choice('gevaar', DANGER, words.danger.error);
  return read.result(() => ({ text, ...(danger !== 'no' && { class: danger }) }));
}
