import type { CommandFields } from '../../../domain/case/commands.js';
import { YES_NO } from '../../../domain/case/names.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';

const { errors } = nl.decide.melding;

export function readMeldingDecision({
  visit,
  colleagues,
}: CasePage): ReadForm<CommandFields['decideMelding']> {
  const read = new Reading(visit.typed);
  const melding = read.choice('melden', YES_NO, errors.choice);
  const reason = read.text('reden', errors.reason);
  const second = colleagues.find((one) => one.id === first(visit.typed, 'tweede'))?.id;
  return read.result(() => ({ melding, reason, ...(second !== undefined && { secondPerson: second }) }));
}

/** Where an error of the command parser belongs on this page. */
export const FIELD_OF: Readonly<Record<string, string>> = {
  '/melding': 'melden',
  '/reason': 'reden',
  '/secondPerson': 'tweede',
};
