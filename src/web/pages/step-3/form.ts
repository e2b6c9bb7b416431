import {
  CONTACT_CHANNELS,
  CONTACT_RESULTS,
  CONVERSATION_OUTCOMES,
  CONVERSATION_WITH,
  PLACES,
} from '../../../domain/case/names.js';
import { asField } from '../../forms/dates.js';
import { Reading, type Fields, type ReadForm } from '../../forms/reading.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';

/** What can be recorded here: a talk, an attempt, or why a talk is not possible now. */
export const RECORDS = ['gesprek', 'poging', 'nu-niet'] as const;
export type ToRecord = (typeof RECORDS)[number];

const words = nl.steps[3];

/** R08: purpose, facts and reaction; the reader's own explanation comes after. */
export function readConversation({ typed, now }: Visit): ReadForm<Fields> {
  const read = new Reading(typed);
  const people = read.choices('met', CONVERSATION_WITH);
  if (people.length === 0) read.error('met', words.with.error);
  const at = read.pastMoment('wanneer', now) ?? now;
  const place = read.choice('waar', PLACES, words.place.error);
  const goal = read.text('doel', words.goal.error);
  const facts = read.text('feiten', words.facts.error);
  const reaction = read.text('reactie', words.reaction.error);
  const interpretation = read.optionalText('uitleg');
  const childHeard = read.choice('kind', ['yes', 'no'], words.heard.error);
  const notHeard = first(typed, 'kind') === 'no';
  const childNotHeardReason = notHeard ? read.text('kind-waarom', words.heard.whyError) : undefined;
  const outcome = read.choice('verder', CONVERSATION_OUTCOMES, words.outcome.error);
  return read.result(() => ({
    with: people,
    at: asField(at),
    place,
    goal,
    facts,
    reaction,
    interpretation,
    childHeard,
    childNotHeardReason,
    outcome,
  }));
}

export function readAttempt({ typed, now }: Visit): ReadForm<Fields> {
  const read = new Reading(typed);
  const channel = read.choice('hoe', CONTACT_CHANNELS, words.attempt.channelError);
  const at = read.pastMoment('wanneer', now) ?? now;
  const result = read.choice('resultaat', CONTACT_RESULTS, words.attempt.resultError);
  return read.result(() => ({ channel, at: asField(at), result }));
}

/** R10: one ground only, explained, by two people. Any other ground goes to the rule, which says what can be done. */
export function readWaiver({ typed }: Visit, insiders: readonly { readonly id: string }[]): ReadForm<Fields> {
  const read = new Reading(typed);
  const ground = read.choice('reden', ['acuteDanger', 'other'], words.waive.groundError);
  const explanation = read.text('gevaar', words.waive.explanationError);
  const only = first(typed, 'reden') === 'acuteDanger';
  const secondPerson = only ? read.person('tweede', insiders) : undefined;
  return read.result(() => ({ ground, explanation, secondPerson }));
}
