import type { ReactElement } from 'react';
import { CASE_CLASSES, STAGES } from '../../../domain/case/names.js';
import { choicesOf, Select, TextField, type Choice } from '../../components/fields.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';

const words = nl.workList.filters;
const { search } = nl.workList;

/** Chosen in the address, so that a choice can be kept as a bookmark; nothing in it is a name. */
export function Filters({
  form,
  people,
  locations,
}: {
  readonly form: FormState;
  readonly people: readonly Choice[];
  readonly locations: readonly Choice[];
}): ReactElement {
  const stages = STAGES.filter((stage) => stage !== 'closed');
  return (
    <form method="get" action={urls.workList()} className="wl-screen-only">
      <div className="wl-filters">
        <Select
          field={form.field('aanzet')}
          label={words.onTurn}
          choices={[{ value: 'ik', text: words.me }, ...people]}
          empty={words.everybody}
          optional
        />
        <Select
          field={form.field('termijn')}
          label={words.due}
          choices={entries(words.dues)}
          empty={words.any}
          optional
        />
        <Select
          field={form.field('klasse')}
          label={words.class}
          choices={choicesOf(CASE_CLASSES, nl.states.class)}
          empty={words.any}
          optional
        />
        <Select
          field={form.field('stap')}
          label={words.stage}
          choices={choicesOf(stages, nl.states.stage)}
          empty={words.any}
          optional
        />
        <Select
          field={form.field('soort')}
          label={words.sort}
          choices={entries(words.sorts)}
          empty={words.any}
          optional
        />
        {locations.length < 2 ? null : (
          <Select
            field={form.field('locatie')}
            label={words.location}
            choices={locations}
            empty={words.any}
            optional
          />
        )}
        <button className="wl-button wl-button--second" type="submit">
          {words.button}
        </button>
      </div>
    </form>
  );
}

/** By code or name; sent as a POST, so that no name comes to stand in an address. */
export function SearchForm({
  visit,
  form,
}: {
  readonly visit: Visit;
  readonly form: FormState;
}): ReactElement {
  return (
    <form method="post" action={urls.workList()} className="wl-screen-only" autoComplete="off">
      <input type="hidden" name="csrf" value={visit.csrf} />
      <div className="wl-filters">
        <TextField field={form.field('zoek')} label={search.label} />
        <button className="wl-button wl-button--second" type="submit">
          {search.button}
        </button>
      </div>
    </form>
  );
}

function entries(texts: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(texts).map(([value, text]) => ({ value, text }));
}
