import { normOf, outcomeOf } from '../afwegingskader/outcome.js';
import type { Instant } from '../terms/amsterdam.js';
import type {
  AfwegingNumber,
  AfwegingValue,
  CaseClass,
  Closure,
  Debt,
  HelpStatus,
  MeldingStatus,
  Norm,
  PointId,
  Recipient,
  Stage,
  StepNumber,
  StepStatus,
} from './names.js';
import { onTurn } from './recipients.js';
import type { Directory } from './setting.js';
import { stageOf } from './stage.js';
import { currentMelding, inEmergency, isOpen, meldingStatus, type CaseState, type Rung } from './state.js';

export interface WaitingView {
  readonly id: PointId;
  readonly due: Instant;
  /** Who is on turn (fine print 31). */
  readonly owner: Recipient;
  readonly rung: Rung | null;
  readonly dates: Readonly<Record<string, Instant>>;
}

export interface MeldingView {
  readonly id: string;
  readonly status: Exclude<MeldingStatus, 'none'>;
  readonly norm: Norm | null;
  readonly followsMeldingId: string | null;
  readonly submittedAt: Instant | null;
}

/** What a case looks like from outside (vocabulary.md section 1). */
export interface CaseView {
  readonly version: number;
  readonly stage: Stage;
  readonly class: CaseClass;
  readonly emergency: boolean;
  readonly steps: Readonly<Record<StepNumber, StepStatus>>;
  readonly afwegingen: Readonly<Record<AfwegingNumber, AfwegingValue>>;
  /** What the answers lead to so far (fine print 1). */
  readonly required: 'yes' | 'no' | 'open';
  readonly melding: MeldingStatus;
  readonly meldingen: readonly MeldingView[];
  readonly norm: Norm | null;
  readonly help: HelpStatus;
  readonly closure: Closure | null;
  /** Soonest first. */
  readonly waiting: readonly WaitingView[];
  readonly debts: readonly Debt[];
}

export function viewOf(state: CaseState, directory: Directory): CaseView {
  return {
    version: state.version,
    stage: stageOf(state),
    class: state.class,
    emergency: inEmergency(state),
    steps: state.steps,
    afwegingen: state.afwegingen,
    required: requiredBy(state),
    melding: meldingStatus(state),
    meldingen: state.meldingen.map(({ id, status, norm, followsMeldingId, submittedAt }) => ({
      id,
      status,
      norm,
      followsMeldingId,
      submittedAt,
    })),
    norm: normInPlay(state),
    help: state.help,
    closure: state.closure,
    waiting: waitingView(state, directory),
    debts: debtsOf(state),
  };
}

function waitingView(state: CaseState, directory: Directory): readonly WaitingView[] {
  return [...state.points]
    .sort((a, b) => a.due - b.due)
    .map(({ id, due, rung, dates }) => ({ id, due, owner: onTurn(state, id, directory), rung, dates }));
}

function requiredBy(state: CaseState): 'yes' | 'no' | 'open' {
  const melding = currentMelding(state);
  // Doubt after the term acted as no: the melding that followed says so (R20).
  if (melding?.origin === 'failingHelp') return 'yes';
  return outcomeOf(state.afwegingen)?.melding ?? 'open';
}

/** R21: the norm follows from the afweging that gives it; null for the own meldrecht (fine print 1, 42). */
function normInPlay(state: CaseState): Norm | null {
  const melding = currentMelding(state);
  if (melding?.origin === 'failingHelp') return 3;
  return normOf(state.afwegingen);
}

/** Duties postponed, never dropped (fine print 40). */
function debtsOf(state: CaseState): readonly Debt[] {
  const debts: Debt[] = [];
  if (state.debts.steps) debts.push('steps');
  if (state.debts.conversation) debts.push('conversation');
  if (state.debts.preReportTalk) debts.push('preReportTalk');
  if (isOpen(state, 'W8w')) debts.push('writtenMelding');
  return debts;
}
