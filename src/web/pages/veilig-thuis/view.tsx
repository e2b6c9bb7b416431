import type { ReactElement } from 'react';
import { VT_MOMENTS, VT_ROUTES } from '../../../domain/case/names.js';
import { Notice } from '../../components/boxes.js';
import { choicesOf, RadioGroup, TextArea, TextField } from '../../components/fields.js';
import { ButtonLink, Form } from '../../components/form.js';
import { Rows } from '../../components/rows.js';
import { FormState } from '../../forms/form-state.js';
import { NUMBERS } from '../../frame/numbers.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { CasePage } from '../case/case-page.js';
import { CaseShell, type Shown } from '../case/shell.js';
import type { TaskShown, VeiligThuisShown } from './presenter.js';

const words = nl.help.vt;

/** The three kinds of form on this page, by the name they send. */
export const CONTACT = 'gebeld';
export const FEEDBACK = 'antwoord';

/** S17: silence of Veilig Thuis becomes a phone call. */
export function VeiligThuisView({
  page,
  vt,
  shown,
  open,
}: {
  readonly page: CasePage;
  readonly vt: VeiligThuisShown;
  readonly shown: Shown;
  /** Which form the typed words belong to. */
  readonly open: string;
}): ReactElement {
  const formOf = (name: string): FormState => (name === open ? shown.form : new FormState());
  return (
    <CaseShell page={page} title={words.title} shown={shown}>
      {vt.meldingen.length === 0 ? <p>{words.none}</p> : <Meldingen vt={vt} />}
      <Notice>
        <p>
          <a href={`tel:${NUMBERS.veiligThuis.tel}`}>{words.call}</a>
        </p>
        {vt.reference === null ? null : <p>{vt.reference}</p>}
        {vt.meldingen[0]?.say == null ? null : <p>{vt.meldingen[0].say}</p>}
      </Notice>
      <p>{words.open}</p>
      <Ours page={page} vt={vt} formOf={formOf} />
      <section aria-labelledby="gebeld-kop">
        <h2 id="gebeld-kop">{words.contact.heading}</h2>
        <Form
          visit={page.visit}
          form={formOf(CONTACT)}
          name={CONTACT}
          button={words.contact.button}
          version={page.sheet.view.version}
        >
          <TextArea field={formOf(CONTACT).field('gezegd')} label={words.contact.label} />
          <TextField field={formOf(CONTACT).field('kenmerk')} label={words.contact.reference} optional />
        </Form>
      </section>
      {vt.asksWord ? <Feedback page={page} form={formOf(FEEDBACK)} /> : null}
    </CaseShell>
  );
}

function Meldingen({ vt }: { readonly vt: VeiligThuisShown }): ReactElement {
  return (
    <>
      {vt.meldingen.map((melding) => (
        <ol key={melding.id} className="wl-moments">
          {melding.moments.map((moment) => (
            <li key={moment}>{moment}</li>
          ))}
        </ol>
      ))}
    </>
  );
}

function Ours({
  page,
  vt,
  formOf,
}: {
  readonly page: CasePage;
  readonly vt: VeiligThuisShown;
  readonly formOf: (name: string) => FormState;
}): ReactElement {
  return (
    <section aria-labelledby="ons-deel">
      <h2 id="ons-deel">{words.ours}</h2>
      {vt.tasks.length === 0 ? <p>{words.noTasks}</p> : null}
      {vt.tasks.map((task) => (
        <Task key={task.point} page={page} task={task} form={formOf(task.point)} />
      ))}
      <ButtonLink to={urls.help({ zaak: page.code })} text={words.toHelp} />
    </section>
  );
}

function Task({
  page,
  task,
  form,
}: {
  readonly page: CasePage;
  readonly task: TaskShown;
  readonly form: FormState;
}): ReactElement {
  return (
    <div className="wl-box">
      <p>
        <strong>{task.text}</strong>, {task.term}
      </p>
      <Form
        visit={page.visit}
        form={form}
        name={task.point}
        button={words.task}
        version={page.sheet.view.version}
      >
        <TextArea field={form.field('gedaan')} label={words.taskLabel} rows={2} />
      </Form>
    </div>
  );
}

function Feedback({ page, form }: { readonly page: CasePage; readonly form: FormState }): ReactElement {
  const { feedback } = words;
  return (
    <section aria-labelledby="antwoord-kop">
      <h2 id="antwoord-kop">{feedback.heading}</h2>
      <Form
        visit={page.visit}
        form={form}
        name={FEEDBACK}
        button={feedback.button}
        version={page.sheet.view.version}
      >
        <RadioGroup
          field={form.field('moment')}
          label={feedback.moment}
          choices={choicesOf(VT_MOMENTS, feedback.moments)}
        />
        <RadioGroup
          field={form.field('route')}
          label={feedback.route}
          choices={choicesOf(VT_ROUTES, feedback.routes)}
        />
        <TextArea field={form.field('afgesproken')} label={feedback.text} />
        <Rows
          form={form}
          list="taken"
          legend={`${feedback.tasks} ${nl.form.optional}`}
          fields={[
            { name: 'wat', label: feedback.what },
            { name: 'wie', label: feedback.who },
            { name: 'wanneer', label: feedback.due },
          ]}
          more={feedback.more}
        />
      </Form>
    </section>
  );
}
