import type { ItemSheet } from '../../../sot/read-meeting.js';
import { leadsMeeting } from '../../../domain/rights/meetings.js';
import { parseDay } from '../../../domain/terms/day.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { openForm } from '../../drafts.js';
import { FormState } from '../../forms/form-state.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { asksMoreRows, filledRows, rowField } from '../../forms/rows.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { ConductView, type Conducting } from './conduct-view.js';
import { sendToMeeting, submitMeeting, type MeetingShown } from './meeting-flow.js';
import { openTeamMeeting, type MeetingPage } from './open-meeting.js';

const words = nl.sot.conduct;

/** S24, GET: one point per screen. */
export async function showConduct(visit: Visit): Promise<Answer> {
  const found = await openTeamMeeting(visit);
  if (found?.sheet.leads !== true) return notFound;
  const asked = first(visit.query, 'punt');
  return conductPage(found, asked, { form: await openForm(visit, {}, asked), refusal: null });
}

/** S24, POST: advice and agreements of one point, or the advice on its case after all. */
export async function sendConduct(visit: Visit): Promise<Answer> {
  const found = await openTeamMeeting(visit);
  if (found?.sheet.leads !== true) return notFound;
  const { typed, path } = visit;
  const punt = first(typed, 'punt');
  const item = found.sheet.items.find((one) => one.id === punt);
  if (item === undefined) return notFound;
  const here = `${path}?punt=${item.id}&weg=ja`;
  if (first(typed, 'doe') === 'overnemen') {
    const sent = await sendToMeeting(visit, found.sheet.id, 'takeOverAdvice', { item: item.id });
    if (sent.kind === 'done') return redirect(here, { heading: words.tookOver });
    return sent.kind === 'refused'
      ? {
          ...conductPage(found, punt, { form: new FormState(), refusal: sent.refusal }),
          status: 409,
          failed: true,
        }
      : notFound;
  }
  if (asksMoreRows(typed)) return conductPage(found, punt, { form: new FormState(typed), refusal: null });
  return submitMeeting(visit, found.sheet.id, {
    read: readItem(found, item),
    type: 'recordItem',
    fields: (fields) => ({ item: item.id, ...fields }),
    show: (shown) => conductPage(found, punt, shown),
    done: ({ advice }) => {
      const next = conductingOf(found, item.id)?.after;
      const told = advice === 'landed' ? words.landed : advice === 'waits' ? words.waits : words.saved;
      return next === undefined
        ? redirect(urls.meetingMinutes({ id: found.sheet.id }), { heading: told, lines: [words.ended] })
        : redirect(`${path}?punt=${next.id}`, { heading: told });
    },
  });
}

interface Recorded {
  readonly present: readonly string[];
  readonly advice: string | undefined;
  readonly noAdviceBecause: string | undefined;
  readonly actions: readonly { readonly what: string; readonly owner: string; readonly due: string }[];
}

const ROW = ['wat', 'wie', 'wanneer'] as const;

function readItem({ visit, sheet, colleagues }: MeetingPage, item: ItemSheet): ReadForm<Recorded> {
  const { typed } = visit;
  const read = new Reading(typed);
  const present = read.choices(
    'erbij',
    sheet.state.attendees.map((one) => one.person),
  );
  const advice = read.optionalText('advies');
  const noAdviceBecause = read.optionalText('geen');
  if (item.kind !== 'previous' && advice === undefined && noAdviceBecause === undefined)
    read.error('advies', words.adviceError);
  const actions = filledRows(typed, 'afspraken', ROW).map(({ nth, value }) => {
    const due = dayIn(value('wanneer'));
    const known = colleagues.some((one) => one.id === value('wie'));
    if (value('wat') === '' || !known || due === null) read.error(rowField('wat', nth), words.actionError);
    return { what: value('wat'), owner: value('wie'), due: due ?? '' };
  });
  return read.result(() => ({ present, advice, noAdviceBecause, actions }));
}

/** "24-11-2026" as `2026-11-24`. */
function dayIn(text: string): string | null {
  const match = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDay(written) === null ? null : written;
}

/** The item that was asked for, else the first that is not recorded yet. */
function conductingOf({ sheet, visit }: MeetingPage, asked: string): Conducting | null {
  const items = sheet.items.filter((item) => item.status !== 'sentOut');
  const wanted =
    items.find((item) => item.id === asked) ?? items.find((item) => item.status === 'open') ?? items[0];
  if (wanted === undefined) return null;
  const index = items.indexOf(wanted);
  return {
    item: wanted,
    count: items.length,
    before: items[index - 1],
    after: items[index + 1],
    mustLeave: mustLeaveFor(wanted, sheet),
    names: first(visit.query, 'namen') === 'aan',
  };
}

function mustLeaveFor(item: ItemSheet, sheet: MeetingPage['sheet']): readonly string[] {
  if (item.kind !== 'case') return [];
  const meeting = { ...sheet.state, items: [], actions: [], lastItem: 0, lastAction: 0 };
  return sheet.state.attendees
    .map((one) => one.person)
    .filter((person) => !item.audience.includes(person) && !leadsMeeting(person, meeting, sheet.world));
}

function conductPage(found: MeetingPage, asked: string, shown: MeetingShown): PageAnswer {
  const conducting = conductingOf(found, asked);
  return page(words.title, <ConductView page={found} conducting={conducting} shown={shown} />);
}
