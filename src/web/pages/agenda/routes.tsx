import type { ReactElement } from 'react';
import type { Day } from '../../../domain/terms/day.js';
import { notFound, page, type Answer } from '../../answer.js';
import { readSetting } from '../../calendar.js';
import { Select } from '../../components/fields.js';
import { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { addressOf, AGENDA_VIEWS, neighbour, readChoice, type AgendaChoice } from './choice.js';
import { dayNotes, type CalendarOfPlace } from './days-off.js';
import { readDated, type Dated } from './entries.js';
import { presentAgenda, type ShownAgenda } from './presenter.js';
import { DayList, MonthTable } from './view.js';

const words = nl.agenda;

/** S26, GET. */
export async function showAgenda(visit: Visit): Promise<Answer> {
  const choice = readChoice(visit);
  const dated = await readDated(visit, choice);
  if (dated === null) return notFound;
  const places = await placesOf(visit, choice);
  const notes = dayNotes(places, choice.first, choice.last);
  const agenda = presentAgenda(choice, dated, notes, visit.now);
  const body = (
    <>
      <h1>{words.title}</h1>
      <p>{dated.ofLocation ? words.lead : words.leadOwn}</p>
      {dated.passed === 0 ? null : (
        <p>
          <strong className="wl-term--passed">{words.passed(dated.passed)}</strong>{' '}
          <a href={`${urls.workList()}?termijn=voorbij`}>{words.toPassed}</a>
        </p>
      )}
      <Controls visit={visit} choice={choice} dated={dated} agenda={agenda} />
      {agenda.empty ? <p>{words.emptyDays[choice.view]}</p> : null}
      {choice.view === 'maand' ? <MonthTable agenda={agenda} /> : <DayList days={agenda.days} />}
      <p className="wl-screen-only">
        <a href={urls.calendarFeed()}>{words.subscribe}</a>
      </p>
    </>
  );
  return page(words.title, body, { print: 'PR1' });
}

/** The calendars of the locations that are looked at; a calendar serves the days after what is shown, too. */
async function placesOf(visit: Visit, choice: AgendaChoice): Promise<readonly CalendarOfPlace[]> {
  const { locations } = visit.viewer;
  const chosen = locations.filter((one) => choice.locationId === null || one.id === choice.locationId);
  return Promise.all(
    chosen.map(async ({ id, name }) => ({ name, calendar: (await readSetting(visit, id)).calendar })),
  );
}

function Controls({
  visit,
  choice,
  dated,
  agenda,
}: {
  readonly visit: Visit;
  readonly choice: AgendaChoice;
  readonly dated: Dated;
  readonly agenda: ShownAgenda;
}): ReactElement {
  const to = (first: Day | null, text: string): ReactElement => (
    <a href={addressOf(choice, { first })}>{text}</a>
  );
  return (
    <div className="wl-screen-only">
      <nav aria-label={words.views.label}>
        <ul className="wl-tiles">
          {AGENDA_VIEWS.map((view) => (
            <li key={view}>
              <a
                href={addressOf(choice, { view, ...(view === 'dag' && { first: null }) })}
                aria-current={view === choice.view ? 'page' : undefined}
              >
                {words.views[view]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Filter visit={visit} choice={choice} dated={dated} />
      <nav aria-label={words.period.label} className="wl-pages">
        {to(neighbour(choice, 'before'), words.period.before)}
        {to(null, words.period.today)}
        {to(neighbour(choice, 'after'), words.period.after)}
      </nav>
      <p className="wl-quiet">{choice.view === 'dag' ? agenda.days[0]?.heading : agenda.range}</p>
    </div>
  );
}

/** For who sees points of colleagues, or works in several places; the others have nothing to choose. */
function Filter({
  visit,
  choice,
  dated,
}: {
  readonly visit: Visit;
  readonly choice: AgendaChoice;
  readonly dated: Dated;
}): ReactElement | null {
  const { locations } = visit.viewer;
  if (!dated.ofLocation && locations.length < 2) return null;
  const form = new FormState({
    van: [choice.onlyMine ? 'mij' : ''],
    locatie: [choice.locationId ?? ''],
  });
  const start = new URL(addressOf(choice), visit.web.config.PUBLIC_URL).searchParams;
  return (
    <form method="get" action={urls.calendar()}>
      {['weergave', 'vanaf'].map((name) => {
        const value = start.get(name);
        return value === null ? null : <input key={name} type="hidden" name={name} value={value} />;
      })}
      <div className="wl-filters">
        {dated.ofLocation ? (
          <Select
            field={form.field('van')}
            label={words.choose.who}
            choices={[{ value: 'mij', text: words.choose.me }]}
            empty={words.choose.everybody}
            optional
          />
        ) : null}
        {locations.length < 2 ? null : (
          <Select
            field={form.field('locatie')}
            label={words.choose.location}
            choices={locations.map(({ id, name }) => ({ value: id, text: name }))}
            empty={words.choose.all}
            optional
          />
        )}
        <button className="wl-button wl-button--second" type="submit">
          {words.choose.button}
        </button>
      </div>
    </form>
  );
}
