import type { ReactElement } from 'react';
import { LOG_KINDS } from '../../../casefile/log-reads.js';
import type { Colleague } from '../../colleagues.js';
import { choicesOf, Select, TextField } from '../../components/fields.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { LogLine } from './presenter.js';

const words = nl.log;

/** The rows as a table; on a phone as cards, the same elements with their roles kept. */
export function LogTable({
  lines,
  older,
  withCase = true,
}: {
  readonly lines: readonly LogLine[];
  /** Where older rows are; `null` = there are none. */
  readonly older: string | null;
  /** On the log of one case its code would stand in every row. */
  readonly withCase?: boolean;
}): ReactElement {
  const { heads } = words;
  if (lines.length === 0) return <p>{words.empty}</p>;
  const columns = Object.entries(heads).filter(([name]) => withCase || name !== 'case');
  return (
    <>
      <table className="wl-table wl-table--cards" role="table">
        <caption>{words.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(([name, head]) => (
              <th key={name} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line) => (
            <tr key={line.key} role="row">
              <th scope="row" role="rowheader">
                <time dateTime={new Date(line.at).toISOString()}>{line.when}</time>
              </th>
              <td role="cell" data-head={heads.who}>
                {line.who}
              </td>
              <td role="cell" data-head={heads.as}>
                {line.as}
              </td>
              <td role="cell" data-head={heads.what}>
                {line.what}
              </td>
              {withCase ? (
                <td role="cell" data-head={heads.case}>
                  {line.code}
                </td>
              ) : null}
              <td role="cell" data-head={heads.why}>
                {line.why}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {older === null ? null : (
        <p>
          <a href={older}>{words.older}</a>
        </p>
      )}
    </>
  );
}

export function LogFilters({
  form,
  colleagues,
}: {
  readonly form: FormState;
  readonly colleagues: readonly Colleague[];
}): ReactElement {
  const { filters } = words;
  return (
    <form method="get" action={urls.log()} className="wl-screen-only" noValidate>
      <h2>{filters.heading}</h2>
      <div className="wl-filters">
        <Select
          field={form.field('wie')}
          label={filters.person}
          choices={colleagues.map((one) => ({ value: one.id, text: one.name }))}
          empty={filters.everybody}
          optional
        />
        <Select
          field={form.field('wat')}
          label={filters.kind}
          choices={choicesOf(LOG_KINDS, words.kinds)}
          empty={filters.any}
          optional
        />
        <TextField field={form.field('zaak')} label={filters.case} size="short" optional />
        <TextField
          field={form.field('vanaf')}
          label={filters.from}
          help={filters.dayHelp}
          size="short"
          optional
        />
        <TextField
          field={form.field('tot')}
          label={filters.until}
          help={filters.dayHelp}
          size="short"
          optional
        />
      </div>
      <div className="wl-buttons">
        <button className="wl-button wl-button--second" type="submit">
          {filters.show}
        </button>
        <a href={urls.log()}>{filters.clear}</a>
      </div>
    </form>
  );
}
