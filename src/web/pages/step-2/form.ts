import { CONSULTED } from '../../../domain/case/names.js';
import { asField } from '../../forms/dates.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';

const words = nl.steps[2];

/** A consultation; what belongs to one kind of it only is read for that kind only. */
export function readConsultation({ typed, now }: Visit): ReadForm<Readonly<Record<string, unknown>>> {
  const read = new Reading(typed);
  const consulted = read.choice('met', CONSULTED, words.with.error);
  const chosen = first(typed, 'met');
  const at = read.pastMoment('wanneer', now) ?? now;
  const outcome = read.text('uitkomst', words.outcome.error);
  const named = chosen === 'veiligThuis' ? read.yesNo('namen', words.named.error) : undefined;
  const wait = chosen === 'veiligThuis' ? read.optionalChoice('wachten', ['no', 'yes']) : undefined;
  const informed = chosen === 'regisseur' ? read.yesNo('gezin', words.family.error) : undefined;
  const advice = read.optionalText('advies');
  return read.result(() => ({
    with: consulted,
    at: asField(at),
    outcome,
    anonymous: named === undefined ? undefined : !named,
    noConversationYet: wait === undefined ? undefined : wait === 'yes',
    familyInformed: informed,
    adviceToFollow: advice,
  }));
}

/** What was done with an advice. */
export function readFollowed({ typed }: Visit): ReadForm<Readonly<Record<string, unknown>>> {
  const read = new Reading(typed);
  const text = read.text('gedaan', words.follow.error);
  return read.result(() => ({ text }));
}
