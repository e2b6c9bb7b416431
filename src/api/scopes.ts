import type { CommandType } from '../domain/case/commands.js';
import type { TokenScope } from '../organisation/tokens.js';

/**
 * Which scope a token needs for a command (AU-40, rows of security.md 2.4); `null` = no token reaches it, a person
 * does it herself. Lowering a class is row 15, so changing it at all asks for `manage`.
 */
const SCOPES: Readonly<Record<CommandType, TokenScope | null>> = {
  openCase: 'record',
  recordSignal: 'record',
  raiseEmergency: 'record',
  recordConsultation: 'record',
  recordVtContact: 'record',
  describeCase: 'record',
  confirmStep: 'record',
  recordKindcheck: 'record',
  completeMapping: 'record',
  followAdvice: 'record',
  holdConversation: 'record',
  recordContactAttempt: 'record',
  waiveConversation: 'record',
  holdPreReportTalk: 'record',
  waivePreReportTalk: 'record',
  recordSight: 'record',
  reportMove: 'record',
  addStatement: 'record',
  correct: 'record',
  acknowledge: 'record',
  reviewSignal: 'record',
  answerReporter: 'record',
  recordWeighing: 'record',
  answerAfweging: 'record',
  noteEscalation: 'record',
  decideMelding: 'decide',
  decideHelp: 'decide',
  submitMelding: 'decide',
  recordVtFeedback: 'decide',
  completeTask: 'decide',
  startHelp: 'decide',
  recordRecheck: 'decide',
  recordMonitoring: 'decide',
  recordHolidayPlan: 'decide',
  closeCase: 'decide',
  changeClass: 'manage',
  postpone: 'manage',
  assign: 'manage',
  confirmTakeover: 'manage',
  grantAccess: 'manage',
  revokeAccess: 'manage',
  denyAccess: 'manage',
  confirmDeny: null,
  liftDeny: null,
  breakGlass: null,
  reviewBreakGlass: null,
  receiveAccessRequest: null,
  decideAccessRequest: null,
};

export function scopeOf(type: CommandType): TokenScope | null {
  return SCOPES[type];
}

export function isCommandType(type: unknown): type is CommandType {
  return typeof type === 'string' && Object.hasOwn(SCOPES, type);
}

/** The rows of security.md 2.4 with an arrow: 9, 10, 11, 13, 19, 20, 21 and 23. */
const STEP_UP: ReadonlySet<CommandType> = new Set([
  'decideMelding', 'decideHelp', 'submitMelding', 'closeCase', 'denyAccess', 'breakGlass', 'liftDeny', 'confirmDeny',
  'decideAccessRequest',
]); // prettier-ignore

/** Whether a person shows her second factor again for this (AU-31). */
export function asksStepUp(type: CommandType): boolean {
  return STEP_UP.has(type);
}
