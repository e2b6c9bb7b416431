import { dayOf } from '../../../domain/terms/amsterdam.js';
import type { Typed } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showDay, showTerm } from '../../texts/times.js';
import type { CasePage } from '../case/case-page.js';
import { statementField, statementLines, type StatementLine } from './statements.js';

/** Why, until when, and how far the melding is. */
export interface MeldingShown {
  readonly due: boolean;
  readonly why: string;
  readonly until: string | null;
  readonly follows: string | null;
  readonly talk: 'held' | 'waived' | null;
  readonly lines: readonly StatementLine[];
  readonly maySubmit: boolean;
}

const words = nl.melding;

export function presentMelding(page: CasePage): MeldingShown {
  const { sheet, visit } = page;
  const { view, state } = sheet;
  const written = sheet.points.find((point) => point.id === 'W8w');
  const point = sheet.points.find((one) => one.id === 'W8') ?? written;
  const norm = view.norm === null ? null : nl.case.outcome.norm[view.norm];
  return {
    due: view.melding === 'due' || written !== undefined,
    why: norm !== null ? words.because(norm) : view.emergency ? words.emergency : words.own,
    until:
      point === undefined ? null : words.until(showTerm(point.due, visit.now, sheet.setting.calendar).text),
    follows: followsWhen(page),
    talk: state.preReportTalk,
    lines: statementLines(page),
    maySubmit: sheet.may.has('submitMelding'),
  };
}

/** Every line that speaks against it is ticked, so that leaving it out is an act of somebody (S16). */
export function presetSubmission(page: CasePage): Typed {
  const pairs = statementLines(page).flatMap((line) => [
    ...(line.against ? [[statementField.use(line.id), ['yes']] as const] : []),
    [statementField.text(line.id), [line.text]] as const,
    [statementField.source(line.id), [line.source]] as const,
    [statementField.fact(line.id), [line.fact ? 'yes' : 'no']] as const,
  ]);
  return Object.fromEntries(pairs);
}

function followsWhen({ sheet, visit }: CasePage): string | null {
  const current = sheet.view.meldingen.at(-1);
  const earlier = sheet.view.meldingen.find((one) => one.id === current?.followsMeldingId);
  return earlier?.submittedAt == null ? null : words.follows(showDay(dayOf(earlier.submittedAt), visit.now));
}
