import type { CommandType } from '../../../domain/case/commands.js';
import { notFound, redirect, type Answer, type PageAnswer, type Told } from '../../answer.js';
import type { PageHandler } from '../../http/handle.js';
import { submit } from '../../forms/form-flow.js';
import type { Fields, ReadForm } from '../../forms/reading.js';
import type { Done } from '../../forms/send-command.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { openCasePage, type CasePage } from './case-page.js';
import { turnsOf } from './presenter.js';
import type { Shown } from './shell.js';

/** A handler that begins with the case of the address; without full access the page is not there. */
export function ofCase(handler: (page: CasePage) => Promise<Answer>): PageHandler {
  return async (visit: Visit) => {
    const page = await openCasePage(visit);
    return page === null ? notFound : handler(page);
  };
}

/** One form of a page of a case. */
export interface CaseForm<Typed extends Fields> {
  readonly type: CommandType;
  readonly read: ReadForm<Typed>;
  readonly fieldOf?: Readonly<Record<string, string>>;
  readonly show: (shown: Shown) => PageAnswer | Promise<PageAnswer>;
  /** What the next page says, and where that is; who is on turn is added. */
  readonly done: (result: Done, fields: Typed) => { readonly told: Told; readonly to?: string };
}

/** Sends it; afterwards the page of the case says what was recorded and who is on turn now. */
export function sendCaseForm<Typed extends Fields>(page: CasePage, form: CaseForm<Typed>): Promise<Answer> {
  return submit<Typed>(page.visit, {
    read: form.read,
    command: (fields) => ({
      type: form.type,
      fields,
      caseId: page.sheet.caseId,
      ...(form.fieldOf !== undefined && { fieldOf: form.fieldOf }),
    }),
    show: (state, refusal) => form.show({ form: state, refusal }),
    done: async (result, fields) => {
      const { told, to = urls.case({ zaak: page.code }) } = form.done(result, fields);
      const next = await nextWords(page.visit);
      return redirect(to, { heading: told.heading, lines: [...(told.lines ?? []), ...next] });
    },
  });
}

/** "Nu aan zet: Omar. Overleg voeren, over 3 schooldagen (…)", as it is after the act. */
async function nextWords(visit: Visit): Promise<readonly string[]> {
  const page = await openCasePage(visit);
  const [turn] = page === null ? [] : turnsOf(page);
  if (turn === undefined) return [];
  const { next } = nl.case;
  const { task, term, who } = turn;
  return [turn.mine ? next.you(task, term.text) : next.other(who.join(' of '), task, term.text)];
}
