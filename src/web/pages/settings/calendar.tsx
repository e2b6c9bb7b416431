import type { ReactElement } from 'react';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { parseDay } from '../../../domain/terms/day.js';
import { schoolHolidays, type Region } from '../../../domain/terms/school-holidays.js';
import { readOrganisation, setClosedDays } from '../../../organisation/places-and-days.js';
import { momentsNow, whatMoves, type Moves } from '../../../casefile/what-moves.js';
import type { PointKind } from '../../../domain/case/names.js';
import { redirect, type Answer, type PageAnswer } from '../../answer.js';
import { TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { FormState } from '../../forms/form-state.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import type { Visit } from '../../visit.js';
import { answered, settingsPage } from './parts.js';

const words = nl.settings.calendar;
const MOST_DAYS = 200;

export async function showCalendar(visit: Visit): Promise<Answer> {
  const { closedDays } = await readOrganisation(visit.web, visit.viewer);
  const own = closedDays
    .filter((one) => one.locationId === null)
    .map((one) => one.day.split('-').reverse().join('-'));
  return calendarPage(visit, new FormState({ dagen: [own.join('\n')] }));
}

export async function sendCalendar(visit: Visit): Promise<Answer> {
  const { typed, web, viewer } = visit;
  const lines = first(typed, 'dagen')
    .split(/\s+/)
    .filter((line) => line !== '');
  const days = lines.map(readDayLine);
  if (days.some((one) => one === null) || days.length > MOST_DAYS)
    return calendarPage(visit, new FormState(typed, [{ field: 'dagen', message: words.closedError }]));
  const wanted = { locationId: null, days: [...new Set(days.filter((one) => one !== null))] };
  const again = (notice: ReactElement): Promise<PageAnswer> =>
    Promise.resolve(calendarPage(visit, new FormState(typed), notice));
  const before = await momentsNow(web.caseFile, viewer.organisationId);
  const saved = await setClosedDays(web, viewer, wanted);
  if (saved.kind !== 'done') return answered(visit, saved, words.saved, again);
  const moves = await whatMoves(web.caseFile, viewer.organisationId, before);
  return redirect(visit.path, { heading: words.saved, lines: moveWords(moves) });
}

/** What moved, in counts: an administrator sees no case. */
function moveWords({ cases, terms, more }: Moves): readonly string[] {
  if (cases === 0) return [words.nothingMoves];
  const each = (Object.entries(terms) as [PointKind, number][]).map(([kind, count]) =>
    words.moves(nl.states.waiting[kind], count),
  );
  return [words.casesMove(cases), ...each, ...(more ? [words.moreMoves] : [])];
}

/** "24-11-2026" as `2026-11-24`; `null` when it is no day. */
function readDayLine(line: string): string | null {
  const match = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(line);
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDay(text) === null ? null : text;
}

function calendarPage(visit: Visit, form: FormState, notice?: ReactElement): PageAnswer {
  const today = dayOf(visit.now);
  const holidays = schoolHolidays(visit.viewer.organisation.region as Region).filter(
    (one) => one.last >= today,
  );
  return settingsPage(
    'vakanties',
    form,
    <>
      {notice}
      <div className="wl-scroll">
        <table className="wl-table">
          <caption>{words.holidays}</caption>
          <tbody>
            {holidays.map((holiday) => (
              <tr key={holiday.label}>
                <th scope="row">{holiday.label}</th>
                <td>{`${showDay(holiday.first, visit.now)} – ${showDay(holiday.last, visit.now)}`}</td>
                <td>{words.days(holiday.last - holiday.first + 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>{words.closed}</h2>
      <Form visit={visit} form={form} button={words.save} drafts={false}>
        <TextArea
          field={form.field('dagen')}
          label={words.closedLabel}
          help={words.closedHelp}
          rows={6}
          optional
        />
      </Form>
    </>,
  );
}
