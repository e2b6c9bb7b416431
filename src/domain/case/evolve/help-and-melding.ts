import type { Melding, CaseState } from '../state.js';
import { noChange, type Changes, type ChangesOf } from './change.js';

/** The two decisions, and what follows: melding, help, closing. */
export const HELP_AND_MELDING: ChangesOf<
  | 'meldingDecided'
  | 'meldingConfirmed'
  | 'meldingBecameDue'
  | 'emergencyMeldingWithdrawn'
  | 'helpDecided'
  | 'preReportTalkHeld'
  | 'preReportTalkWaived'
  | 'meldingSubmitted'
  | 'writtenMeldingCompleted'
  | 'vtContacted'
  | 'vtAnswered'
  | 'meldingConcluded'
  | 'helpStarted'
  | 'sightRecorded'
  | 'recheckRecorded'
  | 'caseClosed'
  | 'monitoringRecorded'
  | 'taskCompleted'
  | 'debtArose'
  | 'debtEnded'
> = {
  meldingDecided: (state, event) => ({ decisions: { ...state.decisions, melding: event.melding } }),
  meldingConfirmed: (state, event) =>
    meldingChanged(state, lastId(state), { confirmed: true, norm: event.norm }),
  meldingBecameDue: (state, event) => ({ meldingen: [...state.meldingen, event.melding] }),
  emergencyMeldingWithdrawn: (state) => ({ meldingen: state.meldingen.slice(0, -1) }),
  helpDecided: (state, event) => ({
    decisions: { ...state.decisions, help: event.help },
    help: event.help === 'yes' ? 'planned' : state.help,
    casemanager: event.casemanager ?? state.casemanager,
    helpTerm: event.term ?? state.helpTerm,
  }),
  preReportTalkHeld: (_, event) => (event.forNext ? { preReportTalk: 'held' } : {}),
  preReportTalkWaived: (state, event) =>
    event.forNext ? { preReportTalk: state.preReportTalk ?? 'waived' } : {},
  // The talk was about this melding: a later one asks for a talk of its own (fine print 41).
  meldingSubmitted: (state, event) => ({
    ...meldingChanged(state, lastId(state), { status: 'submitted', submittedAt: event.at }),
    preReportTalk: null,
  }),
  writtenMeldingCompleted: noChange,
  vtContacted: noChange,
  vtAnswered: (state, event) => meldingChanged(state, event.melding, { feedbackGiven: true }),
  meldingConcluded: (state, event) => meldingChanged(state, event.melding, { status: 'concluded' }),
  helpStarted: () => ({ help: 'running' }),
  sightRecorded: noChange,
  recheckRecorded: noChange,
  caseClosed: (state, event) => ({
    closure: event.kind,
    closedAt: event.at,
    monitoring: event.monitoring,
    class: state.class === 'acute' ? 'high' : state.class,
    emergencyAt: null,
    help: state.help === 'none' ? 'none' : 'concluded',
  }),
  monitoringRecorded: (_, event) => ({ monitoring: event.remaining }),
  taskCompleted: noChange,
  debtArose: (state, event) => ({ debts: { ...state.debts, [event.debt]: true } }),
  debtEnded: (state, event) => ({ debts: { ...state.debts, [event.debt]: false } }),
};

function lastId(state: CaseState): string | undefined {
  return state.meldingen.at(-1)?.id;
}

function meldingChanged(state: CaseState, id: string | undefined, change: Partial<Melding>): Changes {
  return {
    meldingen: state.meldingen.map((melding) => (melding.id === id ? { ...melding, ...change } : melding)),
  };
}
