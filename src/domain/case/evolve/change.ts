import type { CaseEventOf, CaseEventType } from '../events.js';
import type { CaseState } from '../state.js';

/** The part of the state that an event replaces. */
export type Changes = Partial<CaseState>;

/** What one kind of event changes. */
export type Change<Type extends CaseEventType> = (state: CaseState, event: CaseEventOf<Type>) => Changes;

/** The changes of several kinds of event. */
export type ChangesOf<Type extends CaseEventType> = { readonly [Each in Type]: Change<Each> };

/** A fact for the file; what follows from it stands in events of its own. */
export const noChange = (): Changes => ({});

export function added<Item>(list: readonly Item[], item: Item | null): readonly Item[] {
  return item === null || list.includes(item) ? list : [...list, item];
}

export function without<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.includes(item) ? list.filter((one) => one !== item) : list;
}
