import { decide } from '../../../domain/case/decide.js';
import type { Command } from '../../../domain/case/commands.js';
import { CLOSURES, type CaseClass, type ClosureKind } from '../../../domain/case/names.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { monitoringMoments } from '../../../domain/case/waiting-points.js';
import type { Choice } from '../../components/fields.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import type { CasePage } from '../case/case-page.js';

/** Which ways of closing are open now, and why the others are not. */
export interface ClosingShown {
  readonly possible: readonly Choice[];
  readonly notNow: readonly string[];
  readonly seconds: readonly Choice[];
  readonly asked: string;
}

const words = nl.close;

export function presentClosing(page: CasePage): ClosingShown {
  const judged = CLOSURES.map((kind) => ({ kind, refusal: tryOut(page, kind) }));
  return {
    possible: judged.flatMap(({ kind, refusal }) =>
      refusal === null ? [{ value: kind, text: words.kinds[kind] }] : [],
    ),
    notNow: judged.flatMap(({ kind, refusal }) =>
      refusal === null ? [] : [words.because(words.kinds[kind], nl.refusals[refusal].why)],
    ),
    seconds: page.colleagues
      .filter((one) => one.id !== page.visit.viewer.personId)
      .map((one) => ({ value: one.id, text: one.name })),
    asked: words.asked(monitoringDays(page)),
  };
}

/** Asks the rules themselves, with everything filled in that a form could fill in: nothing is written. */
function tryOut({ sheet, visit, colleagues }: CasePage, kind: ClosureKind): keyof typeof nl.refusals | null {
  const by = visit.viewer.personId;
  const second =
    colleagues.find((one) => one.id !== by && sheet.state.members.includes(one.id)) ?? sheet.state.owner;
  const command: Command = {
    id: 'try-out',
    type: 'closeCase',
    by,
    kind,
    reason: 'x',
    agreements: [{ what: 'x', who: 'x', with: 'x', when: 'x' }],
    secondPerson: typeof second === 'string' ? second : second.id,
  };
  const decision = decide({ ...sheet.state, denials: [] }, command, sheet.setting);
  if (decision.ok) return null;
  // Who the second person is can only be judged when somebody is chosen.
  return decision.refusal.code === 'secondPersonUnfit' ? null : decision.refusal.code;
}

function monitoringDays({ sheet, visit }: CasePage): string {
  const caseClass: CaseClass = sheet.view.class;
  return monitoringMoments(visit.now, caseClass, sheet.setting)
    .map((at) => showDay(dayOf(at), visit.now))
    .join(', ');
}
