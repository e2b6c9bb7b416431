import { z } from 'zod';
import { FAMILY_INFORMED, MEETING_KINDS, type MeetingPoint } from '../domain/sot/meeting.js';
import type { ProposalReason } from '../domain/sot/proposals.js';
import type { MeetingLine } from '../sot/list-meetings.js';
import type { Proposals } from '../sot/propose.js';
import type { ActionSheet, ItemSheet, MeetingSheet } from '../sot/read-meeting.js';
import { showMoment } from './case-answers.js';

const moment = z.iso.datetime().describe('UTC');
const stage = z.enum(['planned', 'agendaClosed', 'minutesAdopted', 'checked', 'cancelled']);

const WAITING = z.strictObject({
  point: z.string(),
  due: moment,
  owner: z.uuid(),
  rung: z.union([z.enum(['before', 'due']), z.literal([1, 2, 3])]).nullable(),
});

/** A meeting in a list: nothing in it depends on a case. */
const LINE = z.strictObject({
  meetingId: z.uuid(),
  locationId: z.uuid(),
  kind: z.enum(MEETING_KINDS),
  stage,
  startsAt: moment,
  place: z.string(),
  chair: z.uuid(),
  agendaClosesAt: moment,
});
export const MEETINGS = z.strictObject({ meetings: z.array(LINE) });

const ACTION = z.strictObject({
  actionId: z.uuid(),
  what: z.string(),
  owner: z.uuid(),
  due: moment,
  done: z.boolean(),
  outcome: z.string().nullable(),
});

const ITEM = z.strictObject({
  itemId: z.uuid(),
  nth: z.int().describe('As this reader counts; 0 = left the agenda'),
  kind: z.enum(['previous', 'general', 'case']),
  status: z.enum(['open', 'recorded', 'removed', 'sentOut']),
  outBecause: z
    .enum(['acute', 'highTerm', 'talkUnsafe', 'reportTalkWaived', 'veiligThuisSaysWait'])
    .nullable(),
  title: z.string().nullable(),
  purpose: z.string().nullable(),
  caseCode: z.string().nullable().describe('Only for who may open the case'),
  about: z.string().nullable().describe('Who it is about, without a name'),
  byName: z.boolean(),
  family: z.enum(FAMILY_INFORMED).nullable(),
  audience: z.array(z.uuid()),
  minutes: z.int(),
  preparation: z
    .strictObject({ facts: z.string(), done: z.string(), views: z.string().optional(), question: z.string() })
    .nullable(),
  advice: z.string().nullable(),
  noAdviceBecause: z.string().nullable(),
  onCase: z.boolean().describe('The advice is on the case'),
  actions: z.array(ACTION),
  waiting: z.array(WAITING),
});

/** A meeting as the caller may see it; an item of a case she is shut out of is not in it, nor counted. */
export const MEETING = z.strictObject({
  ...LINE.shape,
  attendees: z.array(z.strictObject({ person: z.uuid(), guest: z.boolean() })),
  items: z.array(ITEM),
  previous: z.array(ACTION).describe('Open agreements of the meeting before'),
  waiting: z.array(WAITING),
});

export const PROPOSALS = z.strictObject({
  proposed: z.array(
    z.strictObject({
      caseId: z.uuid(),
      code: z.string(),
      about: z.string(),
      reasons: z.array(z.enum(['recheck', 'helpNotStarted', 'waitsForVeiligThuis', 'stalled', 'widerConsultation', 'openAgreement'])),
    }),
  ),
  cannotWait: z.array(
    z.strictObject({ caseId: z.uuid(), code: z.string(), about: z.string(), because: z.string() }),
  ),
}); // prettier-ignore

export const MEETING_DONE = z.strictObject({
  meetingId: z.uuid(),
  advice: z
    .enum(['landed', 'waits'])
    .nullable()
    .describe('What became of an advice about a case: on it, or waiting for somebody who may put it there'),
});

export function showLine({ id, locationId, place, heading }: MeetingLine): z.input<typeof LINE> {
  const { kind, stage: at, startsAt, chair, dates } = heading;
  return {
    ...{ meetingId: id, locationId, kind, stage: at, startsAt: showMoment(startsAt), place, chair },
    agendaClosesAt: showMoment(dates.agendaClosesAt),
  };
}

export function showMeeting(sheet: MeetingSheet): z.input<typeof MEETING> {
  const { id, locationId, place, state } = sheet;
  return {
    ...{ meetingId: id, locationId, place, kind: state.kind, stage: state.stage, chair: state.chair },
    startsAt: showMoment(state.startsAt),
    agendaClosesAt: showMoment(state.dates.agendaClosesAt),
    // A guest learns who else comes from the chair, not from here (S25).
    attendees: sheet.guest ? [] : state.attendees.map(({ person, guest }) => ({ person, guest })),
    items: sheet.items.map((item) => showItem(item, sheet)),
    previous: sheet.previous.map(showAction),
    waiting: sheet.leads ? state.points.map(showPoint) : [],
  };
}

function showItem(item: ItemSheet, { leads, guest }: MeetingSheet): z.input<typeof ITEM> {
  const { words, about } = item;
  return {
    ...{ itemId: item.id, nth: guest ? 0 : item.nth, kind: item.kind, status: item.status },
    ...{ outBecause: leads ? item.outBecause : null, byName: item.byName, family: item.family },
    title: words?.title ?? null,
    purpose: words?.purpose ?? null,
    caseCode: about?.code ?? null,
    about: about?.anonymous ?? null,
    audience: guest ? [] : [...item.audience],
    minutes: item.minutes,
    preparation: words?.preparation ?? null,
    advice: words?.advice ?? null,
    noAdviceBecause: words?.noAdviceBecause ?? null,
    onCase: item.takenOver,
    actions: item.actions.map(showAction),
    waiting: leads ? item.points.map(showPoint) : [],
  };
}

function showAction({ id, words, owner, due, done }: ActionSheet): z.input<typeof ACTION> {
  return {
    ...{ actionId: id, what: words?.what ?? '', owner, due: showMoment(due), done },
    outcome: words?.outcome ?? null,
  };
}

function showPoint({ kind, due, owner, rung }: MeetingPoint): z.input<typeof WAITING> {
  return { point: kind, due: showMoment(due), owner, rung };
}

export function showProposals({ proposed, cannotWait }: Proposals): z.input<typeof PROPOSALS> {
  return {
    proposed: proposed.map(({ caseId, code, anonymous, reasons }) => ({
      ...{ caseId, code, about: anonymous },
      reasons: reasons.map((reason): ProposalReason['kind'] => reason.kind),
    })),
    cannotWait: cannotWait.map(({ caseId, code, anonymous, because }) => ({
      caseId,
      code,
      about: anonymous,
      because,
    })),
  };
}
