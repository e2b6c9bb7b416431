import type { MeetingCommandType } from '../../../domain/sot/commands.js';
import type { MeetingRefusal } from '../../../domain/sot/refusals.js';
import { parseMeetingCommand } from '../../../edge/meeting-schemas.js';
import { runMeetingCommand, type MeetingResult } from '../../../sot/run-meeting-command.js';
import { notFound, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { forgetDraft, keepTyped } from '../../drafts.js';
import { FormState } from '../../forms/form-state.js';
import type { ReadForm } from '../../forms/reading.js';
import { first, isUuid } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';

/** What a form of a meeting is shown with: what was typed, and why it was not recorded. */
export interface MeetingShown {
  readonly form: FormState;
  readonly refusal: MeetingRefusal | null;
}

export type MeetingDone = Extract<MeetingResult, { kind: 'done' }>;

interface Flow<Fields> {
  readonly read: ReadForm<Fields>;
  readonly type: MeetingCommandType;
  readonly fields: (fields: Fields) => Readonly<Record<string, unknown>>;
  readonly show: (shown: MeetingShown) => PageAnswer | Promise<PageAnswer>;
  readonly done: (result: MeetingDone, fields: Fields) => Answer;
}

/** Every form about a meeting: a draft when asked, 422, 409 with the reason, or 303; what was typed always comes back. */
export async function submitMeeting<Fields>(
  visit: Visit,
  meetingId: string,
  flow: Flow<Fields>,
): Promise<Answer> {
  const { typed, web, viewer, path } = visit;
  const form = first(typed, 'formulier');
  if (first(typed, 'actie') === 'concept') {
    await keepTyped(web, viewer, { path, form }, typed);
    return redirect(urls.drafts(), { heading: nl.form.draft.kept });
  }
  if (!flow.read.ok)
    return failed(await flow.show({ form: new FormState(typed, flow.read.errors), refusal: null }), 422);
  const { fields } = flow.read;
  const sent = await sendToMeeting(visit, meetingId, flow.type, flow.fields(fields));
  if (sent.kind === 'done') {
    await forgetDraft(visit, form);
    return flow.done(sent, fields);
  }
  if (sent.kind === 'notFound') return notFound;
  if (sent.kind === 'invalid')
    return failed(await flow.show({ form: new FormState(typed, sent.errors), refusal: null }), 422);
  await keepTyped(web, viewer, { path, form }, typed);
  return failed(await flow.show({ form: new FormState(typed), refusal: sent.refusal }), 409);
}

type Sent =
  | MeetingDone
  | { readonly kind: 'invalid'; readonly errors: readonly { field: string; message: string }[] }
  | { readonly kind: 'refused'; readonly refusal: MeetingRefusal }
  | { readonly kind: 'notFound' };

/** One command about a meeting, with the id the form was given (E.2). */
export async function sendToMeeting(
  visit: Visit,
  meetingId: string,
  type: MeetingCommandType,
  fields: Readonly<Record<string, unknown>>,
): Promise<Sent> {
  const { web, viewer, typed } = visit;
  const id = first(typed, 'id');
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const parsed = parseMeetingCommand(type, { id, ...given }, viewer.personId);
  if (!parsed.ok)
    return {
      kind: 'invalid',
      errors: parsed.errors.map(({ pointer, message }) => ({
        field: pointer.split('/').at(-1) ?? '',
        message,
      })),
    };
  if (!isUuid(meetingId)) return { kind: 'notFound' };
  const result = await runMeetingCommand(web.meetings, {
    ...{ organisationId: viewer.organisationId, personId: viewer.personId },
    ...{ meetingId, locationId: null, command: parsed.command },
  });
  switch (result.kind) {
    case 'done':
      return result;
    case 'refused':
      return result.refusal.code === 'unknownMeeting' ? { kind: 'notFound' } : result;
    case 'idReused':
    case 'noPractice':
      return { kind: 'notFound' };
  }
}

function failed(shown: PageAnswer, status: number): PageAnswer {
  return { ...shown, status, failed: true };
}
