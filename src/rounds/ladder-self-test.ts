import { createHash, randomUUID } from 'node:crypto';
import { runCommand } from '../casefile/run-command.js';
import type { Command } from '../domain/case/commands.js';
import { endAlarm, raiseAlarm } from '../store/alarms.js';
import {
  beginSelfTest,
  endSelfTest,
  ensureSelfTestSchool,
  rungsOf,
  selfTestCase,
  selfTestIsOverdue,
  type ProvenRung,
} from '../store/self-test-rows.js';
import { SELF_TEST_LOCATION, selfTestPerson, selfTestSchool, type SelfTestRole } from './self-test-school.js';
import { SELF_TEST_ORGANISATION, type RoundDeps } from './setting.js';

/** The waiting point that nobody answers, and whom each of its rungs must reach. */
const POINT = 'W1';
const LADDER: readonly { readonly rung: string; readonly role: SelfTestRole }[] = [
  { rung: 'due', role: 'coordinator' },
  { rung: '2', role: 'director' },
  { rung: '3', role: 'bestuur' },
];
/** How late a reminder of class acute may be (design.md 7). */
const LATEST_MS = 15_000;
const STALE_DAYS = 8;

/** Opens a dummy case on the real clock. The same run twice is one case. */
export async function beginLadderSelfTest(deps: RoundDeps, runId: string, mailFrom: string): Promise<void> {
  await ensureSelfTestSchool(deps.worker, selfTestSchool(mailFrom));
  const opened = await act(deps, null, {
    // The id follows from the run: an activity that is tried again opens nothing anew.
    id: uuidFrom(runId),
    type: 'openCase',
    by: selfTestPerson('reporter'),
    class: 'acute',
    subjects: [{ kind: 'pupil' }],
    natures: [],
    signal: { kind: 'observation', direction: 'unknown', source: 'Zelftest', text: 'Zelftest van de bel' },
  });
  if (opened === null) throw new Error('The self-test could not open its case');
  await beginSelfTest(deps.worker, runId, opened);
}

/** Whether each rung has reached its person, with what was measured. */
export async function lookAtLadder(
  { worker }: Pick<RoundDeps, 'worker'>,
  runId: string,
): Promise<{ readonly passed: boolean; readonly rungs: readonly ProvenRung[] }> {
  const caseId = await selfTestCase(worker, runId);
  const rungs = caseId === null ? [] : await rungsOf(worker, caseId, POINT);
  return { passed: missedRungs(rungs).length === 0, rungs };
}

/** The rungs that did not reach their person in time. */
export function missedRungs(rungs: readonly ProvenRung[]): readonly string[] {
  return LADDER.filter(
    ({ rung, role }) =>
      !rungs.some((one) => one.rung === rung && one.personId === selfTestPerson(role) && wasInTime(one)),
  ).map(({ rung }) => rung);
}

function wasInTime({ status, planned, accepted }: ProvenRung): boolean {
  return status === 'sent' && accepted !== null && accepted - planned <= LATEST_MS;
}

/** Writes down how it went, raises or ends the alarm, and closes the dummy case. @returns whether the bell works. */
export async function endLadderSelfTest(deps: RoundDeps, runId: string): Promise<boolean> {
  const { worker } = deps;
  const { passed, rungs } = await lookAtLadder(deps, runId);
  await endSelfTest(worker, runId, passed, rungs);
  if (passed) await endAlarm(worker, 'ladderSelfTest', null);
  else await alarmBell(deps);
  const caseId = await selfTestCase(worker, runId);
  if (caseId !== null) await closeDummy(deps, caseId);
  return passed;
}

/** A test that is not made any more fails silently, unless somebody other than the engine looks (RL-03). */
export async function watchSelfTest(deps: RoundDeps): Promise<void> {
  if (await selfTestIsOverdue(deps.worker, STALE_DAYS)) await alarmBell(deps);
}

/** An alarm stands in the record, and its beginning in the log: mail may be what is broken. */
async function alarmBell({ worker, caseFile }: RoundDeps): Promise<void> {
  if (await raiseAlarm(worker, 'ladderSelfTest', null)) caseFile.report('ladderSelfTest', null);
}

/** The short way out of an emergency that was none: advice, a decision by two, closed as opened in error. */
async function closeDummy(deps: RoundDeps, caseId: string): Promise<void> {
  const [coordinator, director, second] = (['coordinator', 'director', 'second'] as const).map(
    selfTestPerson,
  );
  const steps = [
    { type: 'acknowledge', by: coordinator },
    { type: 'recordConsultation', by: coordinator, with: 'veiligThuis', outcome: 'Zelftest' },
    { type: 'decideMelding', by: director, melding: 'no', reason: 'Zelftest', secondPerson: second },
    { type: 'closeCase', by: coordinator, kind: 'openedInError', reason: 'Zelftest', secondPerson: second },
  ];
  for (const step of steps) await act(deps, caseId, { id: randomUUID(), ...step });
}

/** @returns the case, or `null` when it was refused (on a repeat: what is done is done). */
async function act(deps: RoundDeps, caseId: string | null, command: object): Promise<string | null> {
  const result = await runCommand(deps.caseFile, {
    organisationId: SELF_TEST_ORGANISATION,
    caseId,
    locationId: caseId === null ? SELF_TEST_LOCATION : null,
    command: command as Command,
  });
  return result.kind === 'done' ? result.caseId : null;
}

function uuidFrom(runId: string): string {
  const hex = createHash('sha256').update(runId).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
