import { Act } from './act.js';
import type { Command, CommandOf, CommandType } from './commands.js';
import * as access from './decide/access.js';
import { changeClass } from './decide/class.js';
import { closeCase, recordMonitoring } from './decide/closing.js';
import { decideMelding } from './decide/decisions.js';
import * as duties from './decide/duties.js';
import { raiseEmergency } from './decide/emergency.js';
import { decideHelp } from './decide/help-decision.js';
import { recordHolidayPlan } from './decide/holidays.js';
import * as melding from './decide/melding.js';
import { openCase } from './decide/opening.js';
import { postpone } from './decide/postponing.js';
import { recordRecheck, recordSight, startHelp } from './decide/result-of-help.js';
import * as signals from './decide/signals.js';
import * as steps from './decide/steps.js';
import * as veiligThuis from './decide/veilig-thuis.js';
import { answerAfweging, recordWeighing } from './decide/weighing.js';
import type { CaseEvent } from './events.js';
import { hasBrokenGlass } from '../rights/level.js';
import { refuse, type Refusal } from './refusals.js';
import type { Setting } from './setting.js';
import type { CaseState } from './state.js';

/** What the rules say to a command: it happened, with these events and this state; or no, with the rule. */
export type Decision =
  | { readonly ok: true; readonly events: readonly CaseEvent[]; readonly state: CaseState }
  | { readonly ok: false; readonly refusal: Refusal };

type Rule<Type extends CommandType> = (act: Act, command: CommandOf<Type>) => Refusal | null;

/** The table of contents of the meldcode: each command and the rule that judges it. */
const RULES: { readonly [Type in CommandType]: Rule<Type> } = {
  openCase,
  describeCase: signals.describeCase,
  recordSignal: signals.recordSignal,
  acknowledge: signals.acknowledge,
  reviewSignal: signals.reviewSignal,
  answerReporter: signals.answerReporter,
  recordKindcheck: steps.recordKindcheck,
  completeMapping: steps.completeMapping,
  recordConsultation: steps.recordConsultation,
  followAdvice: steps.followAdvice,
  holdConversation: steps.holdConversation,
  recordContactAttempt: steps.recordContactAttempt,
  waiveConversation: steps.waiveConversation,
  confirmStep: steps.confirmStep,
  recordWeighing,
  answerAfweging,
  decideMelding,
  decideHelp,
  raiseEmergency,
  changeClass,
  holdPreReportTalk: melding.holdPreReportTalk,
  waivePreReportTalk: melding.waivePreReportTalk,
  submitMelding: melding.submitMelding,
  recordVtContact: veiligThuis.recordVtContact,
  recordVtFeedback: veiligThuis.recordVtFeedback,
  completeTask: veiligThuis.completeTask,
  startHelp,
  recordSight,
  recordRecheck,
  closeCase,
  recordMonitoring,
  recordHolidayPlan,
  postpone,
  reportMove: duties.reportMove,
  confirmTakeover: duties.confirmTakeover,
  noteEscalation: duties.noteEscalation,
  correct: duties.correct,
  addStatement: duties.addStatement,
  receiveAccessRequest: duties.receiveAccessRequest,
  decideAccessRequest: duties.decideAccessRequest,
  assign: access.assign,
  grantAccess: access.grantAccess,
  revokeAccess: access.revokeAccess,
  denyAccess: access.denyAccess,
  confirmDeny: access.confirmDeny,
  liftDeny: access.liftDeny,
  breakGlass: access.breakGlass,
  reviewBreakGlass: access.reviewBreakGlass,
};

/** Who carries out one of these becomes a member of the case (fine print 75). */
const STEP_COMMANDS: ReadonlySet<CommandType> = new Set([
  'completeMapping', 'recordConsultation', 'holdConversation', 'recordContactAttempt', 'recordWeighing', 'answerAfweging',
]); // prettier-ignore

/**
 * Judges one command. Pure: the same state, command and setting give the same answer. Time that passed comes first
 * (see `handle`); rights are judged before this.
 */
export function decide(state: CaseState | null, command: Command, setting: Setting): Decision {
  if (state !== null && isStale(state, command.expectedVersion))
    return { ok: false, refusal: refuse('staleVersion') };
  const act = new Act(state, setting, command);
  const rule = RULES[command.type] as Rule<CommandType>;
  const refusal = rule(act, command);
  if (refusal !== null) return { ok: false, refusal };
  rememberExecutor(act, command);
  keepWatch(act);
  return { ok: true, events: act.events, state: act.state };
}

/** Reminders do not count: only what a person did since, or a version that never was. */
function isStale(state: CaseState, expected: number | undefined): boolean {
  return expected !== undefined && (expected < state.actVersion || expected > state.version);
}

/** Who came in by broken glass stays a guest of 24 hours: an act does not make her a member (PM-23). */
function rememberExecutor(act: Act, command: Command): void {
  if (!STEP_COMMANDS.has(command.type)) return;
  const { state, setting } = act;
  if (state.members.includes(command.by) || hasBrokenGlass(command.by, state, setting.now)) return;
  act.happen({ type: 'memberAdded', person: command.by });
}

/**
 * I1: an open case always waits for something. Where nothing of its own course is left (an unseen signal or an access
 * request is not its course): close it, or plan with Veilig Thuis (fine print 8).
 */
function keepWatch(act: Act): void {
  const { state } = act;
  const decided = state.steps[5] === 'done' && !veiligThuis.somethingToWaitFor(state);
  if (decided || state.points.length === 0) veiligThuis.planWithVeiligThuis(act);
}
