import type { CommandType } from '../domain/case/commands.js';
import { nextMoment } from '../domain/case/pass-time.js';
import type { CaseState, WaitingPoint } from '../domain/case/state.js';
import type { ClockRow } from '../store/case-rows.js';
import type { Pace, SignalName, Waiting } from '../workflows/messages.js';
import { comesByItself, inRealTime, isPractice } from './clock.js';

/** What the case waits for, as the engine may know it: names, moments, rungs. */
export function waitingOf(state: CaseState, clock: ClockRow): readonly Waiting[] {
  const points = state.points.flatMap((point) => {
    const [next] = point.upcoming;
    return next === undefined
      ? []
      : [
          {
            point: point.id,
            at: inRealTime(clock, next.at),
            rung: rungOf(point),
            pace: paceOf(point.ladder, clock),
          },
        ];
  });
  const { holidayAhead } = state;
  if (holidayAhead === null) return points;
  return [
    ...points,
    {
      point: 'W14',
      at: inRealTime(clock, holidayAhead.opensAt),
      rung: null,
      pace: paceOf('standard', clock),
    },
  ];
}

/** The next moment of the case in real time, for the sweep that catches what the engine let slip. */
export function nextRealMoment(state: CaseState, clock: ClockRow): number | null {
  const next = nextMoment(state);
  return next === null || !comesByItself(clock, next) ? null : inRealTime(clock, next);
}

function rungOf(point: WaitingPoint): string | null {
  return point.rung === null ? null : String(point.rung);
}

/** Practice is followed at its very moment: no morning of real cases is spread by it. */
function paceOf(ladder: WaitingPoint['ladder'], clock: ClockRow): Pace {
  if (isPractice(clock)) return 'acute';
  return ladder === 'veiligThuis' ? 'standard' : ladder;
}

/** What a person did, as the engine hears it (design.md 2). */
const SIGNAL_OF: Readonly<Partial<Record<CommandType, SignalName>>> = {
  openCase: 'stepTaken',
  recordSignal: 'stepTaken',
  acknowledge: 'stepTaken',
  reviewSignal: 'stepTaken',
  recordKindcheck: 'stepTaken',
  completeMapping: 'stepTaken',
  recordConsultation: 'stepTaken',
  followAdvice: 'stepTaken',
  holdConversation: 'stepTaken',
  recordContactAttempt: 'stepTaken',
  waiveConversation: 'stepTaken',
  confirmStep: 'stepTaken',
  recordWeighing: 'stepTaken',
  answerAfweging: 'decisionTaken',
  decideMelding: 'decisionTaken',
  decideHelp: 'decisionTaken',
  raiseEmergency: 'meldingTold',
  holdPreReportTalk: 'meldingTold',
  waivePreReportTalk: 'meldingTold',
  submitMelding: 'meldingTold',
  recordVtContact: 'meldingTold',
  recordVtFeedback: 'meldingTold',
  completeTask: 'meldingTold',
  startHelp: 'helpTold',
  recordSight: 'helpTold',
  recordRecheck: 'helpTold',
};

export function signalOf(type: CommandType | null): SignalName {
  return (type === null ? undefined : SIGNAL_OF[type]) ?? 'caseChanged';
}
