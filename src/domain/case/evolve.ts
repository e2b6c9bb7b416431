import type { CaseEvent, CaseEventType } from './events.js';
import { COURSE } from './evolve/course.js';
import { FILE } from './evolve/file.js';
import { HELP_AND_MELDING } from './evolve/help-and-melding.js';
import { opened } from './evolve/opened.js';
import { PEOPLE } from './evolve/people.js';
import type { Change, Changes } from './evolve/change.js';
import { laterOf, type CaseState } from './state.js';

/** Every event but the opening, and what it changes. An event without a change here does not compile. */
const CHANGES: { readonly [Type in Exclude<CaseEventType, 'caseOpened'>]: Change<Type> } = {
  ...COURSE,
  ...HELP_AND_MELDING,
  ...PEOPLE,
  ...FILE,
};

/**
 * What the case is after an event. Copies what the event says and computes no term: the same events give the same
 * state under every later policy, calendar and rule (I8).
 * @throws when the first event is not an opening, or an opening is not the first.
 */
export function evolve(state: CaseState | null, event: CaseEvent): CaseState {
  if (event.type === 'caseOpened') {
    if (state !== null) throw new Error('A case is opened once');
    return signed(opened(event), event, {});
  }
  if (state === null) throw new Error(`A case begins with its opening, not with ${event.type}`);
  const change = CHANGES[event.type] as (state: CaseState, event: CaseEvent) => Changes;
  return signed(state, event, change(state, event));
}

/** The fold of a case's events (I8). */
export function fold(events: Iterable<CaseEvent>): CaseState | null {
  let state: CaseState | null = null;
  for (const event of events) state = evolve(state, event);
  return state;
}

function signed(state: CaseState, event: CaseEvent, changes: Changes): CaseState {
  const version = state.version + 1;
  return {
    ...state,
    ...changes,
    version,
    actVersion: event.id === null ? state.actVersion : version,
    lastEntryAt: laterOf(state.lastEntryAt, event.entryAt),
  };
}
