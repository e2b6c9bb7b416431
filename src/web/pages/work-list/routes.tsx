import type { ReactElement } from 'react';
import { readListedCases, readWorkListPage } from '../../../casefile/work-list-page.js';
import { searchCases } from '../../../casefile/search.js';
import { page, type Answer } from '../../answer.js';
import { namesOf, readColleagues, type Colleague } from '../../colleagues.js';
import { ErrorSummary } from '../../components/boxes.js';
import { FormState } from '../../forms/form-state.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { namesChoice } from '../case/subject-name.js';
import { addressWith, filterWords, readFilter, showPlace } from './filter.js';
import { Filters, SearchForm } from './filter-view.js';
import { countWords, rowOf } from './presenter.js';
import { CaseTable } from './view.js';

const words = nl.workList;

/** S05, GET. */
export async function showWorkList(visit: Visit): Promise<Answer> {
  const { viewer, web, query, path } = visit;
  const filter = readFilter(visit);
  const [list, colleagues] = await Promise.all([
    readWorkListPage(web.caseFile, viewer, filter),
    readColleagues(visit),
  ]);
  const { locations } = viewer;
  const rows = list.rows.map((one) => rowOf(one, namesOf(colleagues), viewer.personId));
  const chosen = filterWords(filter, query, { colleagues, locations });
  const body = (
    <>
      <h1>{words.title}</h1>
      <p>
        <strong>{countWords(list.counts)}</strong>
      </p>
      <Tools visit={visit} colleagues={colleagues} form={new FormState(query)} open={chosen !== null} />
      {chosen === null ? null : (
        <p>
          {words.filters.chosen(chosen)} <a href={path}>{words.filters.clear}</a>
        </p>
      )}
      {rows.length === 0 ? (
        <p>{chosen === null ? words.empty : words.emptyFilter}</p>
      ) : (
        <CaseTable
          rows={rows}
          names={namesChoice(first(query, 'namen'))}
          path={addressWith(path, query, {})}
        />
      )}
      <p className="wl-pages wl-screen-only">
        {filter.after === undefined ? null : <a href={addressWith(path, query, {})}>{words.firstPage}</a>}
        {list.next === null ? null : (
          <a href={addressWith(path, query, { na: showPlace(list.next) })}>{words.next}</a>
        )}
      </p>
    </>
  );
  return page(words.title, body, { print: 'PR1' });
}

/** S05, POST: search by code or name, in the answer itself; a name never comes to stand in an address. */
export async function searchWorkList(visit: Visit): Promise<Answer> {
  const { viewer, web, typed, path } = visit;
  const found = await searchCases(web.caseFile, viewer, first(typed, 'zoek'));
  const errors = found === null ? [{ field: 'zoek', message: words.search.short }] : [];
  const form = new FormState(typed, errors);
  const colleagues = await readColleagues(visit);
  const hits = await readListedCases(
    web.caseFile,
    viewer,
    (found ?? []).map((hit) => hit.caseId),
  );
  const rows = hits.map((one) => rowOf(one, namesOf(colleagues), viewer.personId));
  const body = (
    <>
      <ErrorSummary form={form} />
      <h1>{words.title}</h1>
      <Tools visit={visit} colleagues={colleagues} form={form} open={false} />
      {found === null ? null : <h2>{words.search.found(rows.length)}</h2>}
      {found !== null && rows.length === 0 ? <p>{words.search.none}</p> : null}
      {rows.length === 0 ? null : (
        <CaseTable rows={rows} names={namesChoice(first(visit.query, 'namen'))} path={path} />
      )}
      <p className="wl-screen-only">
        <a href={urls.workList()}>{words.search.back}</a>
      </p>
    </>
  );
  return page(words.title, body, {
    print: 'PR1',
    ...(form.failed && { failed: true, status: 422 }),
  });
}

function Tools({
  visit,
  colleagues,
  form,
  open,
}: {
  readonly visit: Visit;
  readonly colleagues: readonly Colleague[];
  readonly form: FormState;
  readonly open: boolean;
}): ReactElement {
  const people = colleagues
    .filter((one) => one.id !== visit.viewer.personId)
    .map((one) => ({ value: one.id, text: one.name }));
  const locations = visit.viewer.locations.map((one) => ({ value: one.id, text: one.name }));
  return (
    <>
      <SearchForm visit={visit} form={form} />
      <details className="wl-more wl-screen-only" open={open ? true : undefined}>
        <summary>{words.filters.heading}</summary>
        <Filters form={form} people={people} locations={locations} />
      </details>
    </>
  );
}
