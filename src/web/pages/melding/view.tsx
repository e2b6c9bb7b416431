import type { ReactElement } from 'react';
import { MELDING_CHANNELS, TOWARDS_FAMILY } from '../../../domain/case/names.js';
import { choicesOf, RadioGroup, TextArea, TextField } from '../../components/fields.js';
import { ButtonLink, Form } from '../../components/form.js';
import { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { CasePage } from '../case/case-page.js';
import { CaseShell, type Shown } from '../case/shell.js';
import { FactsTable } from './facts-view.js';
import { SUBMIT, TALK, WAIVER } from './form.js';
import type { MeldingShown } from './presenter.js';
import { TalkPart } from './talk-view.js';

const words = nl.melding;

/** S16: four parts: tell the family, choose the facts, openness, and what was done outside Waaklicht. */
export function MeldingView({
  page,
  melding,
  shown,
  open,
}: {
  readonly page: CasePage;
  readonly melding: MeldingShown;
  readonly shown: Shown;
  readonly open: string;
}): ReactElement {
  const formOf = (name: string): FormState => (name === open ? shown.form : new FormState());
  return (
    <CaseShell page={page} title={words.title} shown={shown}>
      {melding.due ? (
        <p>
          <strong>{melding.why}</strong> {melding.until}
        </p>
      ) : (
        <p>{words.notDue}</p>
      )}
      {melding.follows === null ? null : <p>{melding.follows}</p>}
      <p>{words.nothingSent}</p>
      <p className="wl-screen-only">
        <ButtonLink to={urls.report({ zaak: page.code })} text={words.toReport} />
      </p>
      <TalkPart page={page} melding={melding} talk={formOf(TALK)} waiver={formOf(WAIVER)} />
      {melding.due && melding.maySubmit ? (
        <SubmitPart
          page={page}
          melding={melding}
          form={open === SUBMIT || open === '' ? shown.form : new FormState()}
        />
      ) : null}
    </CaseShell>
  );
}

function SubmitPart({
  page,
  melding,
  form,
}: {
  readonly page: CasePage;
  readonly melding: MeldingShown;
  readonly form: FormState;
}): ReactElement {
  const { openness, submit } = words;
  return (
    <Form
      visit={page.visit}
      form={form}
      name={SUBMIT}
      button={submit.button}
      version={page.sheet.view.version}
    >
      <FactsTable lines={melding.lines} form={form} />
      <h2>{openness.heading}</h2>
      <RadioGroup
        field={form.field('gezin')}
        label={openness.label}
        choices={choicesOf(TOWARDS_FAMILY, openness.choices)}
      />
      <div data-when="gezin shielded">
        <TextArea
          field={form.field('afgeschermd')}
          label={openness.ground}
          help={openness.groundHelp}
          optional
        />
      </div>
      <TextField field={form.field('besproken')} label={openness.spokenWith} optional />
      <h2>{submit.heading}</h2>
      {page.sheet.view.emergency ? <p>{submit.writtenFollows}</p> : null}
      <RadioGroup
        field={form.field('kanaal')}
        label={submit.channel}
        choices={choicesOf(MELDING_CHANNELS, submit.channels)}
      />
      <TextField field={form.field('kenmerk')} label={submit.reference} optional />
    </Form>
  );
}
