import { added, noChange, without, type ChangesOf } from './change.js';

/** Who may see the case, and what people asked about it. */
export const PEOPLE: ChangesOf<
  | 'ownerAssigned'
  | 'memberAdded'
  | 'memberRemoved'
  | 'accessDenied'
  | 'denyConfirmed'
  | 'denyLifted'
  | 'glassBroken'
  | 'breakGlassReviewed'
  | 'accessRequestReceived'
  | 'accessRequestDecided'
  | 'entryCorrected'
  | 'statementAdded'
> = {
  ownerAssigned: (_, event) => ({ owner: event.person }),
  memberAdded: (state, event) => ({
    members: added(state.members, event.person),
    letInByOwner: event.letInByOwner === true ? added(state.letInByOwner, event.person) : state.letInByOwner,
  }),
  memberRemoved: (state, event) => ({
    members: without(state.members, event.person),
    letInByOwner: without(state.letInByOwner, event.person),
    glassBreaks: state.glassBreaks.map((glass) =>
      glass.person === event.person ? { ...glass, until: Math.min(glass.until, event.entryAt) } : glass,
    ),
  }),
  accessDenied: (state, event) => ({
    denials: [...state.denials, { person: event.person, by: event.by, provisional: event.provisional }],
    members: without(state.members, event.person),
    letInByOwner: without(state.letInByOwner, event.person),
  }),
  denyConfirmed: (state, event) => ({
    denials: state.denials.map((denial) =>
      denial.person === event.person ? { ...denial, provisional: false } : denial,
    ),
  }),
  denyLifted: (state, event) => ({
    denials: state.denials.filter((denial) => denial.person !== event.person),
  }),
  // What was reviewed and is over stands in the events; the state keeps what still matters.
  glassBroken: (state, event) => ({
    glassBreaks: [
      ...state.glassBreaks.filter((glass) => !glass.reviewed || glass.until > event.entryAt),
      { person: event.person, until: event.until, reviewed: false },
    ],
  }),
  breakGlassReviewed: (state, event) => ({
    glassBreaks: state.glassBreaks.map((glass) =>
      glass.person === event.person ? { ...glass, reviewed: true } : glass,
    ),
  }),
  accessRequestReceived: (state, event) => ({
    accessRequestCount: state.accessRequestCount + 1,
    openAccessRequests: [
      ...state.openAccessRequests,
      { id: event.id ?? event.from, from: event.from, point: event.point },
    ],
  }),
  accessRequestDecided: (state, event) => ({
    openAccessRequests: state.openAccessRequests.filter((request) => request.id !== event.requestId),
    requestFileUntil: Math.max(state.requestFileUntil ?? event.fileUntil, event.fileUntil),
  }),
  entryCorrected: noChange,
  statementAdded: noChange,
};
