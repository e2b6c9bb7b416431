/** The name under which the engine knows the workflow of a case. */
export const CASE_WORKFLOW = 'suspicionCase';
/** The name under which the engine knows the workflow of a meeting. */
export const MEETING_WORKFLOW = 'sotMeeting';
export const TASK_QUEUE = 'waaklicht-cases';

/** The workflow of a case has the random id of the case, nothing else. */
export function caseWorkflowId(caseId: string): string {
  return `case-${caseId}`;
}

export function caseIdOf(workflowId: string): string {
  return workflowId.replace(/^case-/, '');
}

/** The workflow of a meeting has its random id, nothing else. */
export function meetingWorkflowId(meetingId: string): string {
  return `meeting-${meetingId}`;
}

/** The scheduled rounds: the id of each schedule is the name of its workflow. */
export const ROUNDS = [
  'reconcile',
  'dailyDigest',
  'coordinatorWatch',
  'holidayRound',
  'ladderSelfTest',
  'yearRound',
  'retentionRound',
] as const;
export type Round = (typeof ROUNDS)[number];
