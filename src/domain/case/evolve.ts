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

/** A copy of a state that nobody else holds: an act changes it in place, so that it is copied once and not per event. */
export type Draft = { -readonly [Key in keyof CaseState]: CaseState[Key] };

/**
 * What the case is after an event. Copies what the event says and computes no term: the same events give the same
 * state under every later policy, calendar and rule (I8).
 * @throws when the first event is not an opening, or an opening is not the first.
 */
export function evolve(state: CaseState | null, event: CaseEvent): CaseState {
  const draft = draftOf(state, event);
  apply(draft, event);
  return draft;
}

/** A draft to apply this event to. @throws when the first event is not an opening, or an opening is not the first. */
export function draftOf(state: CaseState | null, event: CaseEvent): Draft {
  if (event.type === 'caseOpened') {
    if (state !== null) throw new Error('A case is opened once');
    return opened(event);
  }
  if (state === null) throw new Error(`A case begins with its opening, not with ${event.type}`);
  return { ...state };
}

/** Changes a draft as the event says. Values inside are replaced, never changed: who holds one keeps what it was. */
export function apply(draft: Draft, event: CaseEvent): void {
  if (event.type !== 'caseOpened') {
    const change = CHANGES[event.type] as (state: CaseState, event: CaseEvent) => Changes;
    Object.assign(draft, change(draft, event));
  }
  draft.version += 1;
  if (event.id !== null) draft.actVersion = draft.version;
  draft.lastEntryAt = laterOf(draft.lastEntryAt, event.entryAt);
}

/** The fold of a case's events (I8). */
export function fold(events: Iterable<CaseEvent>): CaseState | null {
  let state: CaseState | null = null;
  for (const event of events) state = evolve(state, event);
  return state;
}
