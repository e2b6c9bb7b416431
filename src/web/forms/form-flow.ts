import type { Refusal } from '../../domain/case/refusals.js';
import { notFound, redirect, type Answer, type PageAnswer } from '../answer.js';
import { forgetDraft, keepTyped } from '../drafts.js';
import { nl } from '../texts/nl.js';
import { urls } from '../urls.js';
import type { Visit } from '../visit.js';
import { FormState } from './form-state.js';
import type { ReadForm } from './reading.js';
import { sendCommand, type Done, type PageCommand } from './send-command.js';
import { first } from './typed.js';

/** How a form is shown again: with what was typed, what is wrong, and perhaps a refusal above it. */
export type Show = (form: FormState, refusal: Refusal | null) => PageAnswer | Promise<PageAnswer>;

export interface Flow<Fields> {
  /** The words of the page, to fields of a command, or errors. */
  readonly read: ReadForm<Fields>;
  readonly command: (fields: Fields) => PageCommand;
  readonly show: Show;
  readonly done: (result: Done, fields: Fields) => Answer | Promise<Answer>;
}

/**
 * What happens to every form that records something: kept as a draft when asked, 422 with a summary, 409 with the
 * rule, 303 when it is written. Whatever happens, what was typed comes back (P6, C0.6, C0.8).
 */
export async function submit<Fields>(visit: Visit, flow: Flow<Fields>): Promise<Answer> {
  const { typed, web, viewer, path } = visit;
  const form = first(typed, 'formulier');
  if (first(typed, 'actie') === 'concept') {
    await keepTyped(web, viewer, { path, form }, typed);
    return redirect(urls.drafts(), { heading: nl.form.draft.kept });
  }
  if (!flow.read.ok) return failed(await flow.show(new FormState(typed, flow.read.errors), null), 422);
  const sent = await sendCommand(visit, flow.command(flow.read.fields));
  switch (sent.kind) {
    case 'done':
      await forgetDraft(visit, form);
      return flow.done(sent.result, flow.read.fields);
    case 'invalid':
      return failed(await flow.show(new FormState(typed, sent.errors), null), 422);
    case 'refused':
      await keepTyped(web, viewer, { path, form }, typed);
      return failed(await flow.show(new FormState(typed), sent.refusal), 409);
    case 'notFound':
      return notFound;
  }
}

function failed(shown: PageAnswer, status: number): PageAnswer {
  return { ...shown, status, failed: true };
}
