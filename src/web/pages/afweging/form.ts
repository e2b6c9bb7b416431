import { ANSWERS, UNSAFETY, type AfwegingNumber } from '../../../domain/case/names.js';
import type { CommandFields } from '../../../domain/case/commands.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { first, type Typed } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';

export type AfwegingFields = CommandFields['answerAfweging'];

const { errors } = nl.decide.form;

/** An answer to one afweging; which unsafety only counts at a yes to the second (R17). */
export function readAfweging(page: CasePage, number: AfwegingNumber): ReadForm<AfwegingFields> {
  const { typed } = page.visit;
  const read = new Reading(typed);
  const answer = read.choice('antwoord', ANSWERS, errors.answer);
  const asksUnsafety = number === 2 && first(typed, 'antwoord') === 'yes';
  const unsafety = asksUnsafety ? read.choice('onveiligheid', UNSAFETY, errors.unsafety) : undefined;
  const reason = read.text('reden', errors.reason);
  const together = askedTogether(page, number) && read.yesNo('samen', errors.together);
  const secondPerson = secondIn(page, typed);
  return read.result(() => ({
    number,
    answer,
    reason,
    ...(unsafety !== undefined && { unsafety }),
    ...(together && { withVeiligThuis: true }),
    ...(secondPerson !== undefined && { secondPerson }),
  }));
}

/** After a melding the rest is done together with Veilig Thuis (R28). */
export function askedTogether({ sheet }: CasePage, number: AfwegingNumber): boolean {
  return number >= 3 && (sheet.view.melding === 'submitted' || sheet.view.melding === 'concluded');
}

/** R22: after a disclosure "no" to the second afweging is said by two. */
export function asksSecondPerson({ sheet }: CasePage, number: AfwegingNumber): boolean {
  return number === 2 && sheet.state.disclosure;
}

function secondIn({ colleagues }: CasePage, typed: Typed): string | undefined {
  return colleagues.find((one) => one.id === first(typed, 'tweede'))?.id;
}

/** Where an error of the command parser belongs on this page. */
export const FIELD_OF: Readonly<Record<string, string>> = {
  '/answer': 'antwoord',
  '/reason': 'reden',
  '/unsafety': 'onveiligheid',
  '/secondPerson': 'tweede',
};
