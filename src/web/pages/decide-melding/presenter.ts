import { normOf, outcomeOf } from '../../../domain/afwegingskader/outcome.js';
import { AFWEGINGEN } from '../../../domain/case/names.js';
import type { Choice } from '../../components/fields.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';
import { onTurnOf } from '../case/on-turn.js';
import { decisionStands, type Answered } from '../step-5/answered.js';

/** What decision 1 rests on, and who takes it. */
export interface MeldingDecisionShown {
  /** "1 ja → 2 ja". */
  readonly chain: string;
  readonly leadsTo: string;
  /** Why a melding is possible all the same, when the afwegingen do not lead to one. */
  readonly own: string | null;
  readonly decider: string;
  readonly mayDecide: boolean;
  readonly taken: Answered | null;
  readonly seconds: readonly Choice[] | null;
}

const words = nl.decide.melding;

export function presentMeldingDecision(page: CasePage): MeldingDecisionShown {
  const { sheet, visit, colleagues } = page;
  const { view } = sheet;
  const outcome = outcomeOf(view.afwegingen);
  const norm = normOf(view.afwegingen);
  const answered = AFWEGINGEN.filter((number) => view.afwegingen[number] !== 'open');
  return {
    chain: answered
      .map((number) => words.chainAnswer(number, nl.decide.answers[view.afwegingen[number]]))
      .join(' → '),
    leadsTo: norm !== null ? words.leadsTo(norm) : outcome === null ? words.undecided : words.leadsNot,
    own: norm === null ? words.own : null,
    decider: deciderOf(page),
    mayDecide: sheet.may.has('decideMelding'),
    taken: decisionStands(page, 'melding'),
    seconds: view.emergency
      ? colleagues
          .filter((one) => one.id !== visit.viewer.personId)
          .map((one) => ({ value: one.id, text: one.name }))
      : null,
  };
}

/** "Dit beslist Ria de Boer, uiterlijk …": the end-responsible role (Q10). */
function deciderOf({ sheet, names, visit }: CasePage): string {
  const point = sheet.points.find((one) => one.id === 'W6') ?? sheet.points.find((one) => one.id === 'W7');
  if (point === undefined) return words.deciderUnknown;
  const turn = onTurnOf(point, sheet.setting, names, visit.viewer.personId);
  return turn.who.length === 0 ? words.deciderUnknown : words.decider(turn.who.join(' of '), turn.term.text);
}
