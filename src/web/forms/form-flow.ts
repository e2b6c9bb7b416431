import { readCase } from '../../casefile/reads.js';
import type { Command } from '../../domain/case/commands.js';
import type { Refusal } from '../../domain/case/refusals.js';
import { notFound, redirect, type Answer, type PageAnswer } from '../answer.js';
import { forgetDraft, keepTyped } from '../drafts.js';
import { askStepUp, asksStepUp, isFresh } from '../step-up.js';
import { nl } from '../texts/nl.js';
import { urls } from '../urls.js';
import type { Visit } from '../visit.js';
import { FormState } from './form-state.js';
import type { ReadForm } from './reading.js';
import { propose } from './propose.js';
import { parseForm, runForm, type Done, type PageCommand } from './send-command.js';
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
  const wanted = flow.command(flow.read.fields);
  const parsed = parseForm(visit, wanted);
  if (parsed.kind === 'invalid')
    return failed(await flow.show(new FormState(typed, parsed.errors), null), 422);
  const asked = await stepUpFor(visit, wanted);
  if (asked !== null) return asked;
  const sent = await sendOrPropose(visit, wanted, parsed.command);
  switch (sent.kind) {
    case 'done':
      await forgetDraft(visit, form);
      return flow.done(sent.result, flow.read.fields);
    case 'invalid':
      return failed(await flow.show(new FormState(typed, sent.errors), null), 422);
    case 'refused':
      await keepTyped(web, viewer, { path, form }, typed);
      return failed(await flow.show(new FormState(typed), sent.refusal), 409);
    case 'proposed':
      await forgetDraft(visit, form);
      return redirect(returnPath(path), {
        heading: nl.form.secondPerson.proposed,
        lines: [nl.form.secondPerson.help],
      });
    case 'notFound':
      return notFound;
  }
}

/** Commands with a second person wait for her; all others are sent. */
function sendOrPropose(visit: Visit, wanted: PageCommand, command: Command): ReturnType<typeof propose> {
  const second = 'secondPerson' in command ? command.secondPerson : undefined;
  if (second === undefined || wanted.caseId === null) return runForm(visit, wanted, command);
  return propose(visit, wanted.caseId, { ...command, secondPerson: second });
}

/** Deciding, denying, closing ask the factor again; never while the case is acute (AU-31, G1). */
async function stepUpFor(visit: Visit, wanted: PageCommand): Promise<Answer | null> {
  if (!asksStepUp(wanted.type) || isFresh(visit)) return null;
  const { web, viewer } = visit;
  const read =
    wanted.caseId === null ? null : await readCase(web.caseFile, { ...viewer, caseId: wanted.caseId });
  if (read === null) return notFound;
  return read.view.class === 'acute' || read.view.emergency ? null : askStepUp(visit);
}

/** The page of the case a form belongs to. */
function returnPath(path: string): string {
  const code = /\/zaken\/(\w+)/.exec(path)?.[1];
  return code === undefined ? urls.start() : urls.case({ zaak: code });
}

function failed(shown: PageAnswer, status: number): PageAnswer {
  return { ...shown, status, failed: true };
}
