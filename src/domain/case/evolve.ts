import { assertNever } from '../assert-never.js';
import type { CaseEvent, CaseEventOf } from './events.js';
import {
  AFWEGINGEN_OPEN,
  laterOf,
  STATE_SCHEMA,
  STEPS_OPEN,
  type CaseState,
  type Melding,
  type WaitingPoint,
} from './state.js';

/**
 * What the case is after an event. Copies what the event says and computes no term: the same events give the same
 * state under every later policy, calendar and rule (I8).
 * @throws when the first event is not an opening, or an opening is not the first.
 */
export function evolve(state: CaseState | null, event: CaseEvent): CaseState {
  if (event.type === 'caseOpened') {
    if (state !== null) throw new Error('A case is opened once');
    return signed(opened(event), event);
  }
  if (state === null) throw new Error(`A case begins with its opening, not with ${event.type}`);
  return signed({ ...state, ...changes(state, event) }, event);
}

/** The fold of a case's events (I8). */
export function fold(events: Iterable<CaseEvent>): CaseState | null {
  let state: CaseState | null = null;
  for (const event of events) state = evolve(state, event);
  return state;
}

function signed(state: CaseState, event: CaseEvent): CaseState {
  const version = state.version + 1;
  return {
    ...state,
    version,
    actVersion: event.id === null ? state.actVersion : version,
    lastEntryAt: laterOf(state.lastEntryAt, event.entryAt),
  };
}

function opened(event: CaseEventOf<'caseOpened'>): CaseState {
  return {
    schema: STATE_SCHEMA,
    version: 0,
    actVersion: 0,
    lastEntryAt: event.entryAt,
    profile: event.profile,
    policyVersion: event.policyVersion,
    calendarVersion: event.calendarVersion,
    openedAt: event.openedAt,
    class: event.class,
    disclosure: event.disclosure,
    boardCase: event.suspect === 'board',
    opener: event.opener,
    owner: event.owner,
    reporters: [event.opener],
    members: event.members,
    denials: event.denied.map((person) => ({ person, provisional: false })),
    glassBreaks: [],
    adultSubject: event.adultSubject,
    natures: event.natures,
    kindcheck: null,
    contradictingSignal: event.contradictingSignal,
    steps: STEPS_OPEN,
    earlierSteps: {},
    lastPreparationAt: null,
    conversationOutcome: null,
    contactAttempts: [],
    weighing: null,
    vtConsultedAt: event.adviceLinked ? event.openedAt : null,
    vtConsultedSinceEmergency: false,
    vtSaysWait: false,
    afwegingen: AFWEGINGEN_OPEN,
    decisions: { melding: null, help: null },
    preReportTalk: null,
    meldingen: [],
    earlierMeldingen: 0,
    help: 'none',
    casemanager: null,
    helpTerm: null,
    closure: null,
    closedAt: null,
    monitoring: [],
    debts: { conversation: false, steps: false, preReportTalk: false },
    points: [],
    holidayAhead: null,
    taskCount: 0,
    accessRequests: [],
  };
}

type Changes = Partial<CaseState>;

function changes(state: CaseState, event: Exclude<CaseEvent, { type: 'caseOpened' }>): Changes {
  switch (event.type) {
    case 'handedOff':
      return { closure: 'handedOff', closedAt: event.entryAt };
    case 'caseDescribed':
      return {
        natures: event.natures ?? state.natures,
        adultSubject: event.adultSubject ?? state.adultSubject,
      };
    case 'signalRecorded':
      return {
        contradictingSignal: state.contradictingSignal || event.contradicts,
        reporters: added(state.reporters, event.by),
      };
    case 'caseReopened':
      return reopened(state, event);
    case 'stepConfirmed':
      return {
        steps: { ...state.steps, [event.step]: state.earlierSteps[event.step] ?? 'done' },
        lastPreparationAt: laterOf(state.lastPreparationAt ?? event.at, event.at),
      };
    case 'kindcheckRecorded':
      return { kindcheck: event.result };
    case 'consultationRecorded':
      return consulted(state, event);
    case 'conversationHeld':
      return { conversationOutcome: event.outcome };
    case 'contactAttempted':
      return { contactAttempts: [...state.contactAttempts, { at: event.at, channel: event.channel }] };
    case 'stepTaken':
      return stepTaken(state, event);
    case 'weighed':
      return { weighing: { doubt: event.doubt, at: event.at } };
    case 'afwegingAnswered':
      return { afwegingen: { ...state.afwegingen, [event.number]: event.answer } };
    case 'afwegingenSet':
      return {
        afwegingen: {
          ...state.afwegingen,
          ...Object.fromEntries(event.numbers.map((number) => [number, event.to])),
        },
      };
    case 'meldingDecided':
      return { decisions: { ...state.decisions, melding: event.melding } };
    case 'meldingConfirmed':
      return lastMelding(state, { confirmed: true });
    case 'meldingBecameDue':
      return { meldingen: [...state.meldingen, event.melding], preReportTalk: null };
    case 'emergencyMeldingWithdrawn':
      return { meldingen: state.meldingen.slice(0, -1) };
    case 'helpDecided':
      return {
        decisions: { ...state.decisions, help: event.help },
        help: event.help === 'yes' ? 'planned' : state.help,
        casemanager: event.casemanager ?? state.casemanager,
        helpTerm: event.term ?? state.helpTerm,
      };
    case 'emergencyRaised':
      return {
        class: 'acute',
        vtConsultedAt: event.vtCalledAt ?? state.vtConsultedAt,
        vtConsultedSinceEmergency: event.vtCalledAt !== null,
      };
    case 'preReportTalkHeld':
      return { preReportTalk: 'held' };
    case 'preReportTalkWaived':
      return { preReportTalk: state.preReportTalk ?? 'waived' };
    case 'meldingSubmitted':
      return lastMelding(state, { status: 'submitted', submittedAt: event.at });
    case 'vtAnswered':
      return lastMelding(state, { feedbackGiven: true });
    case 'meldingConcluded':
      return lastMelding(state, { status: 'concluded' });
    case 'helpStarted':
      return { help: 'running' };
    case 'caseClosed':
      return {
        closure: event.kind,
        closedAt: event.at,
        monitoring: event.monitoring,
        class: state.class === 'acute' ? 'high' : state.class,
        help: state.help === 'none' ? 'none' : 'concluded',
      };
    case 'monitoringRecorded':
      return { monitoring: event.remaining };
    case 'classChanged':
      return { class: event.class };
    case 'denyConfirmed':
      return { denials: state.denials.map((denial) => confirmed(denial, event.person)) };
    case 'breakGlassReviewed':
      return {
        glassBreaks: state.glassBreaks.map((glass) =>
          glass.person === event.person ? { ...glass, reviewed: true } : glass,
        ),
      };
    case 'ownerAssigned':
      return { owner: event.person, members: added(state.members, state.owner) };
    case 'memberAdded':
      return { members: added(state.members, event.person) };
    case 'memberRemoved':
      return {
        members: state.members.filter((member) => member !== event.person),
        glassBreaks: state.glassBreaks.map((glass) =>
          glass.person === event.person ? { ...glass, until: event.entryAt } : glass,
        ),
      };
    case 'accessDenied':
      return {
        denials: [...state.denials, { person: event.person, provisional: event.provisional }],
        members: state.members.filter((member) => member !== event.person),
      };
    case 'denyLifted':
      return { denials: state.denials.filter((denial) => denial.person !== event.person) };
    case 'glassBroken':
      return {
        glassBreaks: [...state.glassBreaks, { person: event.person, until: event.until, reviewed: false }],
      };
    case 'accessRequestReceived':
      return {
        accessRequests: [
          ...state.accessRequests,
          { id: event.id ?? event.from, from: event.from, point: event.point },
        ],
      };
    case 'debtArose':
      return { debts: { ...state.debts, [event.debt]: true } };
    case 'debtEnded':
      return { debts: { ...state.debts, [event.debt]: false } };
    case 'pointOpened':
      return {
        points: withPoint(state, event.point),
        taskCount: state.taskCount + (event.point.id.startsWith('task') ? 1 : 0),
      };
    case 'pointMoved':
      return { points: withPoint(state, event.point) };
    case 'pointEnded':
      return { points: state.points.filter((point) => point.id !== event.point) };
    case 'holidayExpected':
      return { holidayAhead: event.holiday };
    case 'reminded':
      return { points: state.points.map((point) => reminded(point, event)) };
    case 'reporterAnswered':
    case 'signalAcknowledged':
    case 'signalReviewed':
    case 'mappingCompleted':
    case 'adviceFollowed':
    case 'conversationWaived':
    case 'writtenMeldingCompleted':
    case 'vtContacted':
    case 'sightRecorded':
    case 'recheckRecorded':
    case 'pointPostponed':
    case 'holidayPlanRecorded':
    case 'moveReported':
    case 'takeoverConfirmed':
    case 'taskCompleted':
    case 'escalationNoted':
    case 'entryCorrected':
    case 'statementAdded':
    case 'accessRequestDecided':
      // Facts for the file; what follows from them stands in events of its own.
      return {};
    default:
      return assertNever(event);
  }
}

/** Fine print 39: a new round in the same case; what was decided before stays in the file and counts no more. */
function reopened(state: CaseState, event: CaseEventOf<'caseReopened'>): Changes {
  return {
    class: event.class,
    openedAt: event.openedAt,
    closure: null,
    closedAt: null,
    monitoring: [],
    disclosure: false,
    steps: STEPS_OPEN,
    earlierSteps: state.steps,
    lastPreparationAt: null,
    conversationOutcome: null,
    contactAttempts: [],
    weighing: null,
    afwegingen: AFWEGINGEN_OPEN,
    decisions: { melding: null, help: null },
    preReportTalk: null,
    earlierMeldingen: state.meldingen.length,
    debts: { ...state.debts, preReportTalk: false },
  };
}

function consulted(state: CaseState, event: CaseEventOf<'consultationRecorded'>): Changes {
  if (event.with !== 'veiligThuis') return {};
  return {
    vtConsultedAt: laterOf(state.vtConsultedAt ?? event.at, event.at),
    vtConsultedSinceEmergency: true,
    vtSaysWait: event.noConversationYet ?? state.vtSaysWait,
  };
}

function stepTaken(state: CaseState, event: CaseEventOf<'stepTaken'>): Changes {
  const steps = { ...state.steps, [event.step]: event.status };
  if (event.step > 3) return { steps };
  return { steps, lastPreparationAt: laterOf(state.lastPreparationAt ?? event.at, event.at) };
}

function lastMelding(state: CaseState, change: Partial<Melding>): Changes {
  return {
    meldingen: state.meldingen.map((melding, index) =>
      index === state.meldingen.length - 1 ? { ...melding, ...change } : melding,
    ),
  };
}

function withPoint(state: CaseState, point: WaitingPoint): readonly WaitingPoint[] {
  return [...state.points.filter((other) => other.id !== point.id), point];
}

function reminded(point: WaitingPoint, event: CaseEventOf<'reminded'>): WaitingPoint {
  if (point.id !== event.point) return point;
  return { ...point, rung: higher(point.rung, event.rung), upcoming: event.upcoming };
}

const HEIGHT = { before: 1, due: 2, 1: 3, 2: 4, 3: 5 } as const;

function higher(a: WaitingPoint['rung'], b: NonNullable<WaitingPoint['rung']>): WaitingPoint['rung'] {
  return a !== null && HEIGHT[a] > HEIGHT[b] ? a : b;
}

function confirmed<D extends { person: string }>(denial: D, person: string): D {
  return denial.person === person ? { ...denial, provisional: false } : denial;
}

function added(list: readonly string[], person: string | null): readonly string[] {
  return person === null || list.includes(person) ? list : [...list, person];
}
