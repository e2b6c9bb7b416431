import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../src/domain/case/commands.js';
import { decide } from '../../src/domain/case/decide.js';
import { passTime } from '../../src/domain/case/pass-time.js';
import { stageOf } from '../../src/domain/case/stage.js';
import { currentMelding, meldingStatus, type CaseState } from '../../src/domain/case/state.js';
import { mayCommand } from '../../src/domain/rights/may.js';
import { dayOf } from '../../src/domain/terms/amsterdam.js';
import { addDays } from '../../src/domain/terms/day.js';
import { AGREEMENT, moment, tale, TEXT } from './support/tale.js';

/**
 * The state space of one case, explored breadth first: every abstract act in every state, as deep as so many distinct
 * states. Two states are the same when the rules cannot tell them apart but for moments, names and versions.
 */
const STATES_TO_EXPAND = 50_000;

const START = moment('2027-01-11T10:00');
const LATER = moment('2027-05-10T10:00');
const second = { secondPerson: 'omar' };
const talk = {
  with: ['parents'],
  place: 'neutral',
  goal: TEXT,
  facts: TEXT,
  reaction: TEXT,
  childHeard: 'yes',
};
const plan = {
  mode: 'provide',
  desiredResult: TEXT,
  casemanager: 'omar',
  roles: [{ who: 'sara', does: TEXT }],
};
const melding = { towardsFamily: 'open', statements: [{ text: TEXT, source: 'own', fact: true }] };
const weighing = { nature: 'physical', severity: 'low', risk: 'low', facts: TEXT, opinions: TEXT };
const feedback = { text: TEXT, route: 'none' };

/** Every kind of act that makes a difference to the rules, as few as can be. */
const ACTS: readonly Readonly<Record<string, unknown> & { type: Command['type'] }>[] = [
  { type: 'recordSignal', kind: 'observation', direction: 'contradicts', source: TEXT, text: TEXT },
  { type: 'raiseEmergency', reason: TEXT },
  { type: 'changeClass', class: 'standard', reason: TEXT, ...second },
  { type: 'changeClass', class: 'high', reason: TEXT, ...second },
  { type: 'completeMapping', contradictions: 'soughtNoneFound' },
  { type: 'recordConsultation', with: 'colleague', outcome: TEXT },
  { type: 'recordConsultation', with: 'veiligThuis', outcome: TEXT, noConversationYet: false },
  { type: 'holdConversation', ...talk, outcome: 'continues' },
  { type: 'holdConversation', ...talk, outcome: 'dispelled' },
  { type: 'waiveConversation', ground: 'acuteDanger', explanation: TEXT, ...second },
  { type: 'confirmStep', step: 1 },
  { type: 'recordWeighing', ...weighing, doubt: false },
  { type: 'recordWeighing', ...weighing, doubt: true },
  ...([1, 2, 3, 4, 5] as const).flatMap((number) =>
    (['yes', 'no', 'doubt'] as const).map((answer) => ({
      type: 'answerAfweging' as const,
      number,
      answer,
      reason: TEXT,
      unsafety: 'acute',
      withVeiligThuis: true,
    })),
  ),
  { type: 'decideMelding', melding: 'yes', reason: TEXT },
  { type: 'decideMelding', melding: 'no', reason: TEXT, ...second },
  { type: 'decideHelp', help: 'yes', reason: TEXT, plan },
  { type: 'decideHelp', help: 'no', reason: TEXT },
  { type: 'waivePreReportTalk', ground: 'safety', explanation: TEXT },
  { type: 'submitMelding', channel: 'phone', ...melding },
  { type: 'submitMelding', channel: 'form', ...melding },
  { type: 'recordVtFeedback', ...feedback, moment: 'assessment' },
  { type: 'recordVtFeedback', ...feedback, moment: 'end' },
  { type: 'startHelp', text: TEXT },
  { type: 'recordRecheck', observed: TEXT, onTrack: false },
  { type: 'closeCase', kind: 'dispelled', reason: TEXT, ...second },
  { type: 'closeCase', kind: 'noSuspicion', reason: TEXT },
  { type: 'closeCase', kind: 'openedInError', reason: TEXT },
  { type: 'closeCase', kind: 'withAgreements', reason: TEXT, agreements: [AGREEMENT] },
  { type: 'closeCase', kind: 'afterVeiligThuis', reason: TEXT, agreements: [AGREEMENT] },
  { type: 'recordMonitoring', safe: 'yes', text: TEXT },
  { type: 'recordMonitoring', safe: 'no', text: TEXT },
];

/** A state and whether four months of silence have passed since the opening. */
interface Node {
  readonly state: CaseState;
  readonly late: boolean;
}

const BITS = (flags: readonly boolean[]): string => flags.map((flag) => (flag ? '1' : '0')).join('');

/** What the rules can tell of a state, without moments, names and versions. */
function canonical({ state, late }: Node): string {
  const playing = currentMelding(state);
  return [
    state.class[0],
    Object.values(state.steps)
      .map((step) => step[0])
      .join(''),
    Object.values(state.earlierSteps)
      .map((step) => step[0])
      .join(''),
    Object.values(state.afwegingen)
      .map((answer) => answer[0])
      .join(''),
    state.decisions.melding,
    state.decisions.help,
    state.preReportTalk,
    playing === null ? '-' : [playing.status, playing.confirmed, playing.norm, playing.feedbackGiven].join(),
    state.help,
    state.closure,
    state.conversationOutcome,
    state.weighing?.doubt,
    BITS([
      late,
      state.contradictingSignal,
      state.vtConsultedAt !== null,
      state.vtConsultedSinceEmergency,
      state.debts.conversation,
      state.debts.steps,
      state.debts.preReportTalk,
    ]),
    state.monitoring.length,
    state.points
      .map((point) => point.id)
      .sort()
      .join(),
  ].join('|');
}

/** What must be true of every state that can be reached, and of every step to it. */
function faultOf(before: CaseState, after: CaseState, type: string): string | null {
  if (after.closure !== null && meldingStatus(after) === 'due') return 'a closed case with a melding due';
  const waits = after.points.length > 0 && after.points.every((point) => Number.isFinite(point.due));
  if (stageOf(after) !== 'closed' && !waits) return 'an open case without a finite waiting point';
  if (after.decisions.help !== null && after.decisions.melding === null)
    return 'decision 2 before decision 1';
  // The written form that completes an emergency melding afterwards is not another melding (fine print 2).
  const newlyTold = meldingStatus(before) === 'due' && meldingStatus(after) === 'submitted';
  const normalRoad = type === 'submitMelding' && newlyTold && before.class !== 'acute';
  const stepMissing = ([1, 2, 3, 4] as const).some((step) => after.steps[step] === 'open');
  if (normalRoad && stepMissing)
    return 'a melding by the normal road with a step neither done, waived nor effort';
  return null;
}

describe('the state space of a case', () => {
  it(`holds in the first ${STATES_TO_EXPAND} states and every step out of them`, () => {
    const t = tale().opened();
    const queue: Node[] = [{ state: t.state, late: false }];
    const seen = new Set(queue.map(canonical));
    const stages = new Set<string>();
    const settings = { early: { ...t.setting, now: START }, late: { ...t.setting, now: LATER } };
    let steps = 0;
    for (let index = 0; index < queue.length && index < STATES_TO_EXPAND; index += 1) {
      const node = queue[index]!;
      stages.add(stageOf(node.state));
      const setting = node.late ? settings.late : settings.early;
      const reached: Node[] = [];
      for (const [number, act] of ACTS.entries()) {
        const fields =
          act.type === 'decideHelp'
            ? { plan: { ...plan, desiredTerm: addDays(dayOf(setting.now), 30) } }
            : {};
        const command = { ...act, ...fields, by: 'ria', id: `a${number}` } as unknown as Command;
        // After closing the table of rights names what may still be done (security.md 2.4); before it ria may nearly all.
        if (node.state.closure !== null && mayCommand(command, node.state, setting) !== null) continue;
        const decision = decide(node.state, command, setting);
        if (!decision.ok) continue;
        steps += 1;
        const fault = faultOf(node.state, decision.state, act.type);
        if (fault !== null) throw new Error(`${fault}, by ${act.type} from ${canonical(node)}`);
        reached.push({ state: decision.state, late: node.late });
      }
      if (!node.late && node.state.class !== 'acute') {
        const { state } = passTime(node.state, settings.late);
        const fault = faultOf(node.state, state, 'time');
        if (fault !== null) throw new Error(`${fault}, by time from ${canonical(node)}`);
        reached.push({ state, late: true });
      }
      for (const next of reached) {
        const key = canonical(next);
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push(next);
      }
      // What is expanded is not needed any more; the states ahead are many.
      queue[index] = queue[0]!;
    }
    console.log(
      `${seen.size} distinct states, ${STATES_TO_EXPAND} of them expanded, ${steps} accepted steps`,
    );
    expect(seen.size).toBeGreaterThanOrEqual(STATES_TO_EXPAND);
    expect([...stages].sort()).toEqual([
      'acting',
      'closed',
      'deciding',
      'investigating',
      'monitoring',
      'weighing',
    ]);
  }, 300_000);
});
