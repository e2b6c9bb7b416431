import { dayOf } from '../../terms/amsterdam.js';
import type { CaseEventOf } from '../events.js';
import { STEPS } from '../names.js';
import { AFWEGINGEN_OPEN, laterOf, STEPS_OPEN, type CaseState } from '../state.js';
import { added, noChange, type Changes, type ChangesOf } from './change.js';

/** The course of the meldcode: signals, the steps, the afwegingen, emergency and class. */
export const COURSE: ChangesOf<
  | 'handedOff'
  | 'caseDescribed'
  | 'signalRecorded'
  | 'caseReopened'
  | 'stepConfirmed'
  | 'reporterAnswered'
  | 'signalAcknowledged'
  | 'signalReviewed'
  | 'kindcheckRecorded'
  | 'mappingCompleted'
  | 'consultationRecorded'
  | 'adviceFollowed'
  | 'conversationHeld'
  | 'contactAttempted'
  | 'conversationWaived'
  | 'stepTaken'
  | 'weighed'
  | 'afwegingAnswered'
  | 'afwegingenSet'
  | 'emergencyRaised'
  | 'classChanged'
> = {
  handedOff: (_, event) => ({ closure: 'handedOff', closedAt: event.entryAt }),
  caseDescribed: (state, event) => ({
    natures: event.natures ?? state.natures,
    subjects: event.subjects ?? state.subjects,
  }),
  signalRecorded: (state, event) => ({
    contradictingSignal: state.contradictingSignal || event.contradicts,
    reporters: added(state.reporters, event.by),
  }),
  caseReopened: reopened,
  stepConfirmed: (state, event) => ({
    steps: { ...state.steps, [event.step]: 'done' },
    lastPreparationAt: laterOf(state.lastPreparationAt ?? event.at, event.at),
  }),
  reporterAnswered: noChange,
  signalAcknowledged: noChange,
  signalReviewed: noChange,
  kindcheckRecorded: (_, event) => ({ kindcheck: event.result, subjects: event.subjects }),
  mappingCompleted: noChange,
  consultationRecorded: consulted,
  adviceFollowed: noChange,
  conversationHeld: (_, event) => ({ conversationOutcome: event.outcome }),
  contactAttempted: contactAttempted,
  conversationWaived: noChange,
  stepTaken: (state, event) => {
    const steps = { ...state.steps, [event.step]: event.status };
    if (event.step > 3) return { steps };
    return { steps, lastPreparationAt: laterOf(state.lastPreparationAt ?? event.at, event.at) };
  },
  weighed: (_, event) => ({ weighing: { doubt: event.doubt, at: event.at } }),
  afwegingAnswered: (state, event) => ({
    afwegingen: { ...state.afwegingen, [event.number]: event.answer },
  }),
  afwegingenSet: (state, event) => ({
    afwegingen: {
      ...state.afwegingen,
      ...Object.fromEntries(event.numbers.map((number) => [number, event.to])),
    },
  }),
  emergencyRaised: (state, event) => ({
    class: 'acute',
    emergencyAt: state.emergencyAt ?? event.at,
    vtConsultedAt:
      event.vtCalledAt === null
        ? state.vtConsultedAt
        : laterOf(state.vtConsultedAt ?? event.vtCalledAt, event.vtCalledAt),
    vtConsultedSinceEmergency: event.vtCalledAt !== null,
  }),
  classChanged: (_, event) => ({ class: event.class, emergencyAt: null }),
};

/** Fine print 39: a new round in the same case; what was decided before stays in the file and counts no more. */
function reopened(state: CaseState, event: CaseEventOf<'caseReopened'>): Changes {
  return {
    class: event.class,
    emergencyAt: null,
    openedAt: event.openedAt,
    signalledBy: event.by ?? state.signalledBy,
    closure: null,
    closedAt: null,
    monitoring: [],
    steps: STEPS_OPEN,
    earlierSteps: earlierSteps(state),
    lastPreparationAt: null,
    conversationOutcome: null,
    contactTried: null,
    weighing: null,
    afwegingen: AFWEGINGEN_OPEN,
    decisions: { melding: null, help: null },
    preReportTalk: null,
    earlierMeldingen: state.meldingen.length,
  };
}

/** What was taken in any round before; a step that a later round left open was still taken then. */
function earlierSteps(state: CaseState): CaseState['earlierSteps'] {
  const taken = STEPS.map((step) => {
    const now = state.steps[step];
    return [step, now === 'open' ? (state.earlierSteps[step] ?? 'open') : now] as const;
  });
  return Object.fromEntries(taken);
}

function consulted(state: CaseState, event: CaseEventOf<'consultationRecorded'>): Changes {
  if (event.with !== 'veiligThuis') return {};
  return {
    vtConsultedAt: laterOf(state.vtConsultedAt ?? event.at, event.at),
    vtConsultedSinceEmergency: true,
    vtSaysWait: event.noConversationYet ?? state.vtSaysWait,
  };
}

function contactAttempted(state: CaseState, event: CaseEventOf<'contactAttempted'>): Changes {
  const day = dayOf(event.at);
  const { channel } = event;
  const before = state.contactTried ?? {
    attempts: 0,
    firstDay: day,
    firstChannel: channel,
    onSeveralDays: false,
    overSeveralChannels: false,
  };
  return {
    contactTried: {
      ...before,
      attempts: before.attempts + 1,
      onSeveralDays: before.onSeveralDays || day !== before.firstDay,
      overSeveralChannels: before.overSeveralChannels || channel !== before.firstChannel,
    },
  };
}
