import { outcomeOf } from '../../../domain/afwegingskader/outcome.js';
import { AFWEGINGEN, type AfwegingNumber } from '../../../domain/case/names.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { CasePage } from '../case/case-page.js';
import { onTurnOf, type OnTurn } from '../case/on-turn.js';
import { afwegingStands, decisionStands } from './answered.js';

/** One of the seven rows: how it stands, and either a way on or why it cannot be done yet. */
export interface DecisionRow {
  readonly name: string;
  readonly state: string;
  readonly reason: string | null;
  readonly go: { readonly to: string; readonly text: string } | null;
  readonly notYet: string | null;
}

export interface DecisionsShown {
  readonly framework: string;
  readonly rows: readonly DecisionRow[];
  /** The terms of the decision: W6 and W7. */
  readonly turns: readonly OnTurn[];
}

const words = nl.decide.rows;

export function presentDecisions(page: CasePage): DecisionsShown {
  const { sheet, names, visit } = page;
  const turns = sheet.points
    .filter((point) => point.id === 'W6' || point.id === 'W7')
    .map((point) => onTurnOf(point, sheet.setting, names, visit.viewer.personId));
  return {
    framework: nl.decide.framework(sheet.state.profile.version),
    rows: [...AFWEGINGEN.map((number) => afwegingRow(page, number)), meldingRow(page), helpRow(page)],
    turns,
  };
}

function afwegingRow(page: CasePage, number: AfwegingNumber): DecisionRow {
  const { view } = page.sheet;
  const stands = afwegingStands(page, number);
  const why = afwegingWaits(page, number);
  const answered = view.afwegingen[number] !== 'open';
  const to = urls.afweging({ zaak: page.code, nummer: number });
  return {
    name: words.afweging(number),
    ...stands,
    go: why === null ? { to, text: answered ? words.again : words.answer } : null,
    notYet: why === null || answered ? null : words.notYet(why),
  };
}

/** Why an afweging cannot be answered now; `null` = it can. The rules judge; this only says what is in the way. */
function afwegingWaits({ sheet }: CasePage, number: AfwegingNumber): string | null {
  const { view, state } = sheet;
  if (state.closure !== null) return nl.states.stage.closed;
  if (number === 5) return view.help === 'planned' || view.help === 'running' ? null : words.first.help;
  if (view.steps[4] !== 'done' && !(number === 1 && state.weighing !== null)) return words.first.step4;
  const before = AFWEGINGEN.find((other) => other < number && view.afwegingen[other] === 'open');
  if (before !== undefined) return words.first.afweging(before);
  if (state.decisions.melding !== null && view.afwegingen[number] !== 'withVeiligThuis')
    return nl.decide.melding.title;
  return null;
}

function meldingRow(page: CasePage): DecisionRow {
  const { view, state } = page.sheet;
  const stands = decisionStands(page, 'melding');
  const ready = view.steps[4] === 'done' || view.emergency;
  const noSuspicion = outcomeOf(view.afwegingen)?.by === 1;
  const zaak = page.code;
  return {
    name: words.melding,
    state: stands?.state ?? nl.decide.answers.open,
    reason: stands?.reason ?? null,
    go:
      state.closure !== null || !ready
        ? null
        : noSuspicion
          ? { to: urls.close({ zaak }), text: words.close }
          : { to: urls.decideMelding({ zaak }), text: words.decide },
    notYet:
      stands !== null
        ? null
        : !ready
          ? words.notYet(words.first.step4)
          : noSuspicion
            ? words.notYet(words.first.noSuspicion)
            : null,
  };
}

function helpRow(page: CasePage): DecisionRow {
  const { state } = page.sheet;
  const stands = decisionStands(page, 'help');
  const ready = state.decisions.melding !== null && state.closure === null;
  return {
    name: words.help,
    state: stands?.state ?? nl.decide.answers.open,
    reason: stands?.reason ?? null,
    go: ready && stands === null ? { to: urls.decideHelp({ zaak: page.code }), text: words.decide } : null,
    notYet: stands === null && !ready ? words.notYet(words.first.melding) : null,
  };
}
