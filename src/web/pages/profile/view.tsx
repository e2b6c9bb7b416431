import type { ReactElement } from 'react';
import { ErrorSummary } from '../../components/boxes.js';
import { TextField } from '../../components/fields.js';
import { ActionButton, ButtonLink, Form } from '../../components/form.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';

const words = nl.account.profile;
/** Below so many codes it is time for new ones (AU-16). */
const FEW_CODES = 3;

export interface ProfilePage {
  readonly codesLeft: number;
  readonly devices: readonly {
    readonly id: string;
    readonly text: string;
    readonly active: string;
    readonly own: boolean;
  }[];
}

export function ProfileView({
  visit,
  page,
  form,
}: {
  readonly visit: Visit;
  readonly page: ProfilePage;
  readonly form: FormState;
}): ReactElement {
  const { viewer, session } = visit;
  return (
    <>
      <ErrorSummary form={form} />
      <h1>{words.title}</h1>
      <dl className="wl-pairs">
        <dt>{words.name}</dt>
        <dd>{viewer.name}</dd>
        <dt>{words.email}</dt>
        <dd>{session.person.email}</dd>
        <dt>{words.roles}</dt>
        <dd>{[...viewer.roles].map((role) => nl.roles[role]).join(', ')}</dd>
      </dl>
      <Form visit={visit} form={form} button={words.save} drafts={false}>
        <TextField
          field={form.field('telefoon')}
          label={words.phone}
          help={words.phoneHelp}
          kind="tel"
          autoComplete="tel"
          optional
        />
      </Form>
      <p>
        <a href={urls.calendarFeed()}>{nl.calendarFeed.title}</a>
      </p>
      <p>
        <a href={urls.breakGlass()}>{nl.breakGlass.title}</a>
      </p>
      {session.method === 'local' ? <Security visit={visit} page={page} /> : null}
      <h2>{words.devices}</h2>
      <ul className="wl-list">
        {page.devices.map((device) => (
          <li key={device.id} className="wl-card">
            <div>
              <p>
                {device.text}
                {device.own ? ` (${words.thisDevice})` : ''}
              </p>
              <p className="wl-quiet">{device.active}</p>
            </div>
            {device.own ? null : (
              <ActionButton
                visit={visit}
                action={urls.profile()}
                text={words.endDevice}
                fields={{ actie: 'uitloggen', apparaat: device.id }}
              />
            )}
          </li>
        ))}
      </ul>
      <ActionButton visit={visit} action={urls.signOut()} text={words.signOut} look="main" />
      <p className="wl-quiet">{words.agreed}</p>
    </>
  );
}

function Security({ visit, page }: { readonly visit: Visit; readonly page: ProfilePage }): ReactElement {
  const { hasFactor } = visit.session.person;
  return (
    <>
      <h2>{words.factor}</h2>
      <p>{hasFactor ? words.factorOn(page.codesLeft) : words.factorOff}</p>
      {hasFactor && page.codesLeft < FEW_CODES ? <p>{words.fewCodes}</p> : null}
      {hasFactor ? (
        <ActionButton
          visit={visit}
          action={urls.profile()}
          text={words.newCodes}
          fields={{ actie: 'herstelcodes' }}
        />
      ) : (
        <ButtonLink to={urls.factor()} text={nl.account.factor.title} />
      )}
      <h2>{words.changePassword}</h2>
      <p>{words.changePasswordText}</p>
      <ButtonLink to={urls.recover()} text={words.changePassword} />
    </>
  );
}
