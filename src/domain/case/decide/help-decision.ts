import { outcomeOf } from '../../afwegingskader/outcome.js';
import { at, dayOf } from '../../terms/amsterdam.js';
import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import type { HelpPlan } from '../commands/parts.js';
import { refuse, type Refusal } from '../refusals.js';
import { helpIsOn, isDenied, type CaseState } from '../state.js';
import { backToOnDay, dueByPolicy } from '../waiting-points.js';
import { letInNamed } from './named-people.js';
import { isBlank } from './text.js';

const EVENING = 17;

/** Decision 2 (R13, R19, R38): is offering or organising help also possible? Ends W6 and W7. */
export function decideHelp(act: Act, command: CommandOf<'decideHelp'>): Refusal | null {
  const refusal = helpOrderRefusal(act.state, command);
  if (refusal !== null) return refusal;
  if (command.help === 'yes') {
    const plan = judgePlan(act, command.plan);
    if ('code' in plan) return plan;
    decideToHelp(act, plan);
  } else {
    act.happen({ type: 'helpDecided', help: 'no', casemanager: null, term: null });
  }
  if (act.state.steps[5] === 'open') act.happen({ type: 'stepTaken', step: 5, status: 'done', at: act.at });
  if (act.state.debts.steps) act.happen({ type: 'debtEnded', debt: 'steps' });
  act.end('W6', 'W7');
  return null;
}

function helpOrderRefusal(state: CaseState, command: CommandOf<'decideHelp'>): Refusal | null {
  if (outcomeOf(state.afwegingen)?.by === 1) return refuse('nothingLeftToDecide');
  if (state.decisions.melding === null) return refuse('meldingNotDecided');
  if (state.steps[4] !== 'done') return refuse('stepFourOpen');
  if (helpIsOn(state)) return refuse('nothingToDo');
  if (command.help === 'yes') return null;
  if (state.steps[5] === 'done') return refuse('nothingToDo');
  // R38: a suspicion, no melding and no help is not an outcome.
  return state.decisions.melding === 'no' ? refuse('neitherMeldingNorHelp') : null;
}

/** A plan that can be followed: who, what result, by when (R19). */
interface SoundPlan {
  readonly casemanager: string;
  readonly term: number;
  readonly named: readonly string[];
}

function judgePlan(act: Act, plan: HelpPlan | undefined): SoundPlan | Refusal {
  const { casemanager, desiredTerm, desiredResult, roles, mode } = plan ?? {};
  if (
    isBlank(casemanager) ||
    casemanager === undefined ||
    isBlank(desiredResult) ||
    mode === undefined ||
    roles === undefined ||
    roles.length === 0 ||
    desiredTerm === undefined
  ) {
    return refuse('planIncomplete');
  }
  const days = desiredTerm - dayOf(act.at);
  if (days <= 0 || days > act.setting.policy.longestHelpTermDays) return refuse('termTooLong');
  // R32: who is shut out cannot be the one who is reminded of the child.
  if (isDenied(act.state, casemanager)) return refuse('personDenied');
  const named = [
    casemanager,
    ...roles.map((role) => role.who),
    ...(plan?.agreements ?? []).map((one) => one.who),
  ];
  return { casemanager, term: at(desiredTerm, EVENING), named };
}

/** W11a-W11d count from the decision; W11d keeps the agreed day in sight when it moves back (fine print 27). */
function decideToHelp(act: Act, plan: SoundPlan): void {
  act.happen({ type: 'helpDecided', help: 'yes', casemanager: plan.casemanager, term: plan.term });
  letInNamed(act, plan.named);
  act.end('W9plan');
  act.open('W11a');
  act.open('W11b');
  const basis = { from: act.at, term: null, adjusted: null } as const;
  const term = backToOnDay({ due: plan.term, basis }, act.setting);
  const recheck = dueByPolicy('W11c', act.at, act.state.class, act.setting);
  if (recheck !== null && recheck.due <= term.due) act.openAt('W11c', recheck);
  act.openAt('W11d', term, { term: plan.term });
}
