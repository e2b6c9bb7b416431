import type { ReactElement } from 'react';
import { ErrorSummary, Notice } from '../../components/boxes.js';
import { TextArea, TextField } from '../../components/fields.js';
import { ButtonLink, Form } from '../../components/form.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';

const words = nl.breakGlass;

/** Somebody whose role never asked for a second factor has nothing to show when it is asked here. */
export function lacksFactor({ session }: Visit): boolean {
  return session.method === 'local' && !session.person.hasFactor;
}

/** Not kept as a draft: a code with a reason belongs nowhere but in the case. */
export function BreakGlassView({
  visit,
  form,
}: {
  readonly visit: Visit;
  readonly form: FormState;
}): ReactElement {
  return (
    <>
      <ErrorSummary form={form} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p>{words.told}</p>
      {lacksFactor(visit) ? (
        <Notice>
          <p>{words.needsFactor}</p>
          <ButtonLink to={urls.factor()} text={words.setUpFactor} />
        </Notice>
      ) : null}
      <Form visit={visit} form={form} button={words.button} drafts={false}>
        <TextField field={form.field('code')} label={words.code} size="code" />
        <TextArea field={form.field('reden')} label={words.reason} help={words.reasonHelp} />
      </Form>
    </>
  );
}
