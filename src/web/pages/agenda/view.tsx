import type { ReactElement } from 'react';
import { ClassMark } from '../../components/marks.js';
import { nl } from '../../texts/nl.js';
import type { DatedEntry } from './entries.js';
import type { ShownAgenda, ShownDay } from './presenter.js';

const words = nl.agenda;

/** Days under each other, with what is to be done on each. */
export function DayList({ days }: { readonly days: readonly ShownDay[] }): ReactElement {
  return (
    <>
      {days.map((day) => (
        <section key={day.key} className={`wl-day${day.off ? ' wl-day--off' : ''}`}>
          <h2>
            {day.heading}
            {day.today ? <span className="wl-tag">{words.todayMark}</span> : null}
          </h2>
          <Notes day={day} />
          {day.entries.length === 0 ? (
            day.notes.length === 0 || day.today ? (
              <p className="wl-quiet">{words.nothing}</p>
            ) : null
          ) : (
            <Entries day={day} />
          )}
        </section>
      ))}
    </>
  );
}

/** A month as a table of weeks; on a narrow screen the same cells under each other, without the empty ones. */
export function MonthTable({ agenda }: { readonly agenda: ShownAgenda }): ReactElement {
  return (
    <>
      {agenda.daysOff.length === 0 ? null : (
        <>
          <h2>{words.offDays}</h2>
          <ul>
            {agenda.daysOff.map((day) => (
              <li key={day.key}>{`${day.heading}: ${day.notes.map((note) => note.full).join(' ')}`}</li>
            ))}
          </ul>
        </>
      )}
      <Weeks agenda={agenda} />
    </>
  );
}

function Weeks({ agenda }: { readonly agenda: ShownAgenda }): ReactElement {
  return (
    <table
      className={`wl-table wl-month${agenda.weeks.every(isQuiet) ? ' wl-month--quiet' : ''}`}
      role="table"
    >
      <caption>{words.caption(agenda.month)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {words.weekdays.map((name) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {agenda.weeks.map((week, index) => (
          <tr key={index} role="row" className={isQuiet(week) ? 'wl-month__quiet' : undefined}>
            {week.map((day, nth) => (
              <td key={day?.key ?? `${index}${nth}`} role="cell" className={cellClass(day)}>
                {day === null ? null : <Cell day={day} weekday={words.weekdays[nth] ?? ''} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** On a narrow screen a week without anything to do is left out. */
function isQuiet(week: readonly (ShownDay | null)[]): boolean {
  return week.every((day) => day === null || isEmpty(day));
}

function isEmpty(day: ShownDay): boolean {
  return day.entries.length === 0 && !day.today;
}

function cellClass(day: ShownDay | null): string {
  if (day === null) return 'wl-month__none wl-month__quiet';
  return `${day.off ? 'wl-month__off' : ''}${isEmpty(day) ? ' wl-month__quiet' : ''}`;
}

function Cell({ day, weekday }: { readonly day: ShownDay; readonly weekday: string }): ReactElement {
  return (
    <>
      <p className="wl-month__day">
        <a href={day.to}>
          <span className="wl-month__weekday">{`${weekday} `}</span>
          {day.number}
        </a>
        {day.today ? <span className="wl-tag">{words.todayMark}</span> : null}
      </p>
      <Notes day={day} short />
      {day.entries.length === 0 ? null : <Entries day={day} />}
    </>
  );
}

function Notes({ day, short = false }: { readonly day: ShownDay; readonly short?: boolean }): ReactElement {
  return (
    <>
      {day.notes.map((note) => (
        <p key={note.full} className="wl-quiet">
          {short ? note.short : note.full}
        </p>
      ))}
    </>
  );
}

function Entries({ day }: { readonly day: ShownDay }): ReactElement {
  return (
    <>
      <ul className="wl-plain wl-entries">
        {day.entries.map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
      </ul>
      {day.left === 0 ? null : (
        <p>
          {day.to === '' ? (
            words.moreInList(day.left)
          ) : (
            <a href={day.to}>
              {words.more(day.left)}
              <span className="wl-hidden">{` ${words.moreOn(day.heading)}`}</span>
            </a>
          )}
        </p>
      )}
    </>
  );
}

function Entry({ entry }: { readonly entry: DatedEntry }): ReactElement {
  return (
    <li className={entry.mine ? 'wl-entry wl-entry--mine' : 'wl-entry'}>
      <a href={entry.to}>
        {entry.code === null ? null : <span className="wl-code">{`${entry.code} `}</span>}
        {entry.text}
      </a>
      {entry.class === null || entry.class === 'standard' ? null : <ClassMark of={entry.class} />}
      {entry.time === null ? null : <span>{entry.time}</span>}
      {entry.who === '' ? null : (
        <span className={entry.mine ? undefined : 'wl-quiet'}>
          {entry.mine ? <strong>{entry.who}</strong> : entry.who}
        </span>
      )}
      {entry.passed ? <span className="wl-term--passed">{words.termPassed}</span> : null}
    </li>
  );
}
