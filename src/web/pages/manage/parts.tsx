import type { ReactElement } from 'react';
import { Select, TextArea, type Choice } from '../../components/fields.js';
import type { FormState } from '../../forms/form-state.js';
import type { Reading } from '../../forms/reading.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';

const words = nl.manage;

/** Everybody but the reader, by name. */
export function othersIn({ colleagues, visit }: CasePage): readonly Choice[] {
  return colleagues
    .filter((one) => one.id !== visit.viewer.personId)
    .map((one) => ({ value: one.id, text: one.name }));
}

export function PersonAndReason({
  page,
  form,
}: {
  readonly page: CasePage;
  readonly form: FormState;
}): ReactElement {
  return (
    <>
      <Select field={form.field('wie')} label={words.person} choices={othersIn(page)} />
      <Reason form={form} />
    </>
  );
}

export function Reason({ form }: { readonly form: FormState }): ReactElement {
  return <TextArea field={form.field('reden')} label={words.reason} rows={2} />;
}

export function SecondPerson({
  page,
  form,
  help,
}: {
  readonly page: CasePage;
  readonly form: FormState;
  readonly help: string;
}): ReactElement {
  return (
    <Select
      field={form.field('tweede')}
      label={words.second}
      help={help}
      choices={othersIn(page)}
      empty={words.noSecond}
      optional
    />
  );
}

export function readPersonAndReason(page: CasePage, read: Reading): { person: string; reason: string } {
  return { person: read.person('wie', page.colleagues), reason: read.text('reden', words.reasonError) };
}

export function readSecond({ colleagues, visit }: CasePage): { secondPerson?: string } {
  const second = colleagues.find((one) => one.id === first(visit.typed, 'tweede'))?.id;
  return second === undefined ? {} : { secondPerson: second };
}
