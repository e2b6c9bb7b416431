import type { ReactElement } from 'react';
import { MAIL_CHOICES } from '../../../notifications/choice.js';
import { ErrorSummary } from '../../components/boxes.js';
import { choicesOf, RadioGroup } from '../../components/fields.js';
import { ActionButton, Form } from '../../components/form.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';

const words = nl.calendarFeed;

export function CalendarFeedView({
  visit,
  since,
  form,
}: {
  readonly visit: Visit;
  readonly since: number | null;
  readonly form: FormState;
}): ReactElement {
  const button = (text: string, actie: string): ReactElement => (
    <ActionButton visit={visit} action={visit.path} text={text} fields={{ actie }} />
  );
  return (
    <>
      <ErrorSummary form={form} />
      <h1>{words.title}</h1>
      <h2>{words.feed}</h2>
      <p>{words.lead}</p>
      <p>{since === null ? words.none : words.since(showMoment(since, visit.now))}</p>
      <div className="wl-buttons">
        {button(since === null ? words.make : words.renew, 'maak')}
        {since === null ? null : button(words.stop, 'stop')}
      </div>
      {since === null ? null : <p className="wl-quiet">{words.renewHelp}</p>}
      <h2>{words.mail}</h2>
      <Form visit={visit} form={form} button={words.keep} drafts={false}>
        <RadioGroup
          field={form.field('mail')}
          label={words.mail}
          help={words.mailHelp}
          choices={choicesOf(MAIL_CHOICES, words.choices)}
        />
      </Form>
    </>
  );
}

/** The only page that ever shows the address. */
export function NewFeedView({ address }: { readonly address: string }): ReactElement {
  return (
    <>
      <h1>{words.madeTitle}</h1>
      <p>{words.made}</p>
      <p>
        {words.address}: <code>{address}</code>
      </p>
      <h2>{words.how}</h2>
      <ul>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p>
        <a href={urls.calendarFeed()}>{words.back}</a>
      </p>
    </>
  );
}
