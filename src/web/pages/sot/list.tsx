import type { ReactElement } from 'react';
import { randomUUID } from 'node:crypto';
import { MEETING_KINDS } from '../../../domain/sot/meeting.js';
import { fourDays } from '../../../domain/sot/dates.js';
import { at, dayOf, formatLocal } from '../../../domain/terms/amsterdam.js';
import { formatDay, parseDay, type Day } from '../../../domain/terms/day.js';
import { mayMeet } from '../../../domain/rights/meetings.js';
import { isExternal } from '../../../domain/rights/external.js';
import { parseMeetingCommand } from '../../../edge/meeting-schemas.js';
import { readMeetings, type MeetingLine } from '../../../sot/list-meetings.js';
import { runMeetingCommand } from '../../../sot/run-meeting-command.js';
import type { MeetingRefusal } from '../../../domain/sot/refusals.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { readSetting } from '../../calendar.js';
import { readColleagues, namesOf, type Colleague } from '../../colleagues.js';
import { ErrorSummary } from '../../components/boxes.js';
import {
  CheckboxGroup,
  choicesOf,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { openForm } from '../../drafts.js';
import { FormState } from '../../forms/form-state.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showDay, showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { MeetingRefusalBlock } from './shell.js';

const words = nl.sot.list;

interface ListPage {
  readonly visit: Visit;
  readonly lines: readonly MeetingLine[];
  readonly colleagues: readonly Colleague[];
  readonly form: FormState;
  readonly refusal: MeetingRefusal | null;
  readonly mayPlan: boolean;
}

/** S23, GET: the meetings of the locations this person reads. */
export async function showMeetings(visit: Visit): Promise<Answer> {
  const setting = await readSetting(visit, visit.viewer.locations[0]?.id ?? null);
  const days = fourDays(visit.now, setting.calendar).map(dutchDay).join('\n');
  const preset = { dagen: [days], tijd: ['14:00'], soort: ['sot'] };
  return listPage(visit, { form: await openForm(visit, preset), refusal: null });
}

/** S23, POST: one or more meetings at once. */
export async function planMeetings(visit: Visit): Promise<Answer> {
  const colleagues = await readColleagues(visit);
  const read = readPlan(visit, colleagues);
  if (!read.ok)
    return failed(
      await listPage(visit, { form: new FormState(visit.typed, read.errors), refusal: null }),
      422,
    );
  const { moments, locationId, ...fields } = read.fields;
  for (const startsAt of moments) {
    const id = moments.length === 1 ? first(visit.typed, 'id') : randomUUID();
    const planned = { id, ...fields, startsAt: formatLocal(startsAt) };
    const parsed = parseMeetingCommand('planMeeting', planned, visit.viewer.personId);
    if (!parsed.ok)
      return failed(
        await listPage(visit, {
          form: new FormState(visit.typed, [{ field: 'plaats', message: words.placeError }]),
          refusal: null,
        }),
        422,
      );
    const result = await runMeetingCommand(visit.web.meetings, {
      ...{ organisationId: visit.viewer.organisationId, personId: visit.viewer.personId },
      ...{ meetingId: null, locationId, command: parsed.command },
    });
    if (result.kind === 'refused')
      return failed(
        await listPage(visit, { form: new FormState(visit.typed), refusal: result.refusal }),
        409,
      );
    if (result.kind !== 'done') return notFound;
  }
  const days = moments.map((moment) => showDay(dayOf(moment), visit.now));
  return redirect(urls.meetings(), { heading: words.planned(days), lines: [words.plannedNext] });
}

interface Plan {
  readonly kind: string;
  readonly place: string;
  readonly chair: string;
  readonly attendees: readonly string[];
  readonly guests: readonly string[];
  readonly locationId: string;
  readonly moments: readonly number[];
}

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;
const MOST_DAYS = 12;

function readPlan({ typed, viewer }: Visit, colleagues: readonly Colleague[]): ReadForm<Plan> {
  const read = new Reading(typed);
  const [only] = viewer.locations;
  const locationId =
    viewer.locations.length === 1 && only !== undefined
      ? only.id
      : read.person('locatie', viewer.locations, words.locationError);
  const kind = read.choice('soort', MEETING_KINDS, words.kindError);
  const days = first(typed, 'dagen')
    .split(/\s+/)
    .filter((one) => one !== '')
    .map(dayIn);
  if (days.length === 0 || days.length > MOST_DAYS || days.includes(null))
    read.error('dagen', words.daysError);
  const time = TIME.exec(first(typed, 'tijd').trim());
  if (time === null) read.error('tijd', words.timeError);
  const place = read.text('plaats', words.placeError);
  const chair = read.person('voorzitter', colleagues);
  const ids = colleagues.map((one) => one.id);
  return read.result(() => ({
    ...{ kind, place, chair, locationId },
    attendees: read.choices('deelnemers', ids),
    guests: read.choices('gasten', ids),
    moments: days.flatMap((day) => (day === null ? [] : at(day, Number(time?.[1]), Number(time?.[2])))),
  }));
}

/** "24-11-2026" as a day; `null` when it is none. */
function dayIn(text: string): Day | null {
  const match = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function dutchDay(day: Day): string {
  return formatDay(day).split('-').reverse().join('-');
}

async function listPage(visit: Visit, shown: Pick<ListPage, 'form' | 'refusal'>): Promise<PageAnswer> {
  const { web, viewer } = visit;
  const [lines, colleagues, setting] = await Promise.all([
    readMeetings(web.meetings, viewer),
    readColleagues(visit),
    readSetting(visit, viewer.locations[0]?.id ?? null),
  ]);
  const mayPlan = mayMeet('planMeeting', viewer.personId, { meeting: null }, setting);
  return page(nl.sot.title, <ListView {...{ visit, lines, colleagues, mayPlan }} {...shown} />, {
    print: 'PR1',
  });
}

function failed(shown: PageAnswer, status: number): PageAnswer {
  return { ...shown, status, failed: true };
}

function ListView({ visit, lines, colleagues, form, refusal, mayPlan }: ListPage): ReactElement {
  const names = namesOf(colleagues);
  return (
    <>
      {refusal === null ? null : <MeetingRefusalBlock refusal={refusal} id={null} />}
      <ErrorSummary form={form} />
      <h1>{nl.sot.title}</h1>
      <p>{nl.sot.advises}</p>
      {lines.length === 0 ? <p>{words.none}</p> : <Lines lines={lines} names={names} />}
      {mayPlan ? <PlanForm visit={visit} form={form} colleagues={colleagues} /> : null}
    </>
  );
}

function Lines({
  lines,
  names,
}: {
  readonly lines: readonly MeetingLine[];
  readonly names: ReadonlyMap<string, string>;
}): ReactElement {
  const { heads } = words;
  return (
    <table className="wl-table wl-table--cards" role="table">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          {Object.values(heads).map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, heading, place, now, whole }) => (
          <tr key={id} role="row">
            <th scope="row" role="rowheader">
              <a href={whole ? urls.meeting({ id }) : urls.consultation({ id })}>
                {showMoment(heading.startsAt, now)}
              </a>
            </th>
            <td role="cell" data-head={heads.kind}>
              {nl.sot.kinds[heading.kind]}
            </td>
            <td role="cell" data-head={heads.place}>
              {place}
            </td>
            <td role="cell" data-head={heads.chair}>
              {names.get(heading.chair) ?? ''}
            </td>
            <td role="cell" data-head={heads.closes}>
              {showMoment(heading.dates.agendaClosesAt, now)}
            </td>
            <td role="cell" data-head={heads.stage}>
              {nl.sot.stages[heading.stage]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlanForm({
  visit,
  form,
  colleagues,
}: {
  readonly visit: Visit;
  readonly form: FormState;
  readonly colleagues: readonly Colleague[];
}): ReactElement {
  const { locations } = visit.viewer;
  const own = colleagues.filter((one) => !isExternal(one.roles));
  const guests = colleagues.filter((one) => isExternal(one.roles) && !one.roles.includes('auditor'));
  const named = (people: readonly Colleague[]) => people.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <section aria-labelledby="nieuw" className="wl-screen-only">
      <h2 id="nieuw">{words.plan}</h2>
      <Form visit={visit} form={form} button={words.button}>
        {locations.length === 1 ? null : (
          <Select
            field={form.field('locatie')}
            label={words.location}
            choices={locations.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        <RadioGroup
          field={form.field('soort')}
          label={words.kind}
          choices={choicesOf(MEETING_KINDS, nl.sot.kinds)}
          row
        />
        <TextArea field={form.field('dagen')} label={words.days} help={words.daysHelp} rows={4} />
        <TextField field={form.field('tijd')} label={words.time} size="short" />
        <TextField field={form.field('plaats')} label={words.place} />
        <Select field={form.field('voorzitter')} label={words.chair} choices={named(own)} />
        <CheckboxGroup field={form.field('deelnemers')} label={words.people} choices={named(own)} optional />
        {guests.length === 0 ? (
          <p className="wl-quiet">{words.noGuests}</p>
        ) : (
          <CheckboxGroup field={form.field('gasten')} label={words.guests} choices={named(guests)} optional />
        )}
      </Form>
    </section>
  );
}
