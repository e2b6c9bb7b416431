import type { ReactNode } from 'react';
import type { CommandType } from '../../../domain/case/commands.js';
import type { FormState } from '../../forms/form-state.js';
import type { ReadForm } from '../../forms/reading.js';
import type { CasePage } from '../case/case-page.js';

/** The fields of a command as the parser reads them. */
export type ActFields = Readonly<Record<string, unknown>>;

/** One thing that can be arranged: a form of its own on a page with several. The command names the form. */
export interface ManageAct {
  readonly type: CommandType;
  readonly heading: string;
  readonly button: string;
  readonly done: string;
  readonly fields: (page: CasePage, form: FormState) => ReactNode;
  readonly read: (page: CasePage) => ReadForm<ActFields>;
  /** Shown only when there is something to do: a deny to confirm, a move to conclude. */
  readonly when?: (page: CasePage) => boolean;
}

/** A page with the acts that its reader may do now. */
export interface ManagePage {
  readonly title: string;
  readonly acts: readonly ManageAct[];
  readonly above?: (page: CasePage) => ReactNode;
}

/** What this reader may arrange here now. */
export function actsFor(page: CasePage, { acts }: ManagePage): readonly ManageAct[] {
  return acts.filter((act) => page.sheet.may.has(act.type) && (act.when?.(page) ?? true));
}
