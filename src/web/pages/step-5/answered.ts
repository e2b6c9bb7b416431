import type { AfwegingNumber } from '../../../domain/case/names.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import type { CasePage } from '../case/case-page.js';
import type { Line } from '../case/lines.js';

/** Who answered when, in words; an answer without a line was set by the case itself. */
export interface Answered {
  readonly state: string;
  readonly reason: string | null;
}

const words = nl.decide;

/** How an afweging stands: its answer, by whom, when, and why. */
export function afwegingStands(page: CasePage, number: AfwegingNumber): Answered {
  const value = page.sheet.view.afwegingen[number];
  const answer = words.answers[value];
  const line = page.lines.findLast((one) => one.type === 'answerAfweging' && one.words['number'] === number);
  if (value === 'open' || value === 'withVeiligThuis' || line === undefined)
    return { state: answer, reason: null };
  return {
    state: words.rows.answered(answer, dayIn(page, line), nameIn(page, line)),
    reason: reasonOf(line),
  };
}

/** How a decision stands; `null` = not taken yet. */
export function decisionStands(page: CasePage, which: 'melding' | 'help'): Answered | null {
  const decided = page.sheet.state.decisions[which];
  if (decided === null) return null;
  const type = which === 'melding' ? 'decideMelding' : 'decideHelp';
  const line = page.lines.findLast((one) => one.type === type);
  const answer = words.answers[decided];
  if (line === undefined) return { state: answer, reason: null };
  return {
    state: words.rows.answered(answer, dayIn(page, line), nameIn(page, line)),
    reason: reasonOf(line),
  };
}

export function reasonOf(line: Line): string | null {
  const reason = line.words['reason'];
  return typeof reason === 'string' ? reason : null;
}

export function dayIn({ visit }: CasePage, line: Line): string {
  return showDay(dayOf(line.happenedAt), visit.now);
}

export function nameIn({ names }: CasePage, line: Line): string {
  return names.get(line.by ?? '') ?? nl.case.people.unknown;
}
