import type { ReactElement } from 'react';
import { ROLES, type Role } from '../../../domain/case/names.js';
import type { Colleague } from '../../../organisation/colleagues.js';
import { DateField } from '../../components/date-field.js';
import { choicesOf, Select, TextField } from '../../components/fields.js';
import { ActionButton, Form } from '../../components/form.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';

const words = nl.settings.people;

interface Shown {
  readonly visit: Visit;
  readonly form: FormState;
  readonly people: readonly Colleague[];
}

export function PeopleView({ visit, form, people }: Shown): ReactElement {
  const choices = people.map((one) => ({ value: one.id, text: one.name }));
  const locations = visit.viewer.organisation.locations.map((one) => ({ value: one.id, text: one.name }));
  return (
    <>
      <ul className="wl-list">
        {people.map((person) => (
          <Person key={person.id} visit={visit} person={person} />
        ))}
      </ul>
      <h2>{words.add}</h2>
      <Form visit={visit} form={form} button={words.invite} drafts={false} name="toevoegen">
        <TextField field={form.field('naam')} label={words.name} />
        <TextField field={form.field('email')} label={words.email} help={words.emailHelp} kind="email" />
      </Form>
      <h2>{words.role}</h2>
      <Form visit={visit} form={form} button={words.give} drafts={false} name="rol">
        <Select field={form.field('wie')} label={words.person} choices={choices} />
        <Select field={form.field('rol')} label={words.which} choices={choicesOf(ROLES, nl.roles)} />
        <Select
          field={form.field('locatie')}
          label={words.where}
          choices={locations}
          empty={words.everywhere}
          optional
        />
      </Form>
      <h2>{words.outside}</h2>
      <Form visit={visit} form={form} button={words.choose} drafts={false} name="buiten">
        <Select
          field={form.field('buiten')}
          label={words.person}
          help={words.outsideHelp}
          choices={choices}
        />
      </Form>
      <h2>{words.absence}</h2>
      <Form visit={visit} form={form} button={words.absent} drafts={false} name="afwezig">
        <Select field={form.field('afwezige')} label={words.person} choices={choices} />
        <DateField form={form} name="van" label={words.from} quick={false} />
        <DateField form={form} name="tot" label={words.until} quick={false} />
      </Form>
    </>
  );
}

function Person({ visit, person }: { readonly visit: Visit; readonly person: Colleague }): ReactElement {
  const locations = new Map(visit.viewer.organisation.locations.map((one) => [one.id, one.name]));
  const running = person.roles.filter((one) => one.validUntil === null);
  return (
    <li className="wl-card">
      <div>
        <p>
          <strong>{person.name}</strong> {person.disabled ? `(${words.disabled})` : ''}
        </p>
        {running.length === 0 ? <p className="wl-quiet">{words.noRoles}</p> : null}
        <ul>
          {running.map((one) => (
            <li key={one.id}>
              {nl.roles[one.role as Role]}
              {one.locationId === null ? '' : `, ${locations.get(one.locationId) ?? ''}`}
              {one.deputy ? ` (${words.deputy})` : ''}
              <ActionButton
                visit={visit}
                action={visit.path}
                text={`${words.end}: ${nl.roles[one.role as Role]}`}
                fields={{ formulier: 'einde', aanstelling: one.id }}
              />
            </li>
          ))}
        </ul>
      </div>
      <ActionButton
        visit={visit}
        action={visit.path}
        text={words.inviteAgain}
        fields={{ formulier: 'uitnodigen', persoon: person.id }}
      />
      <ActionButton
        visit={visit}
        action={visit.path}
        text={person.disabled ? words.enable : words.disable}
        fields={{ formulier: 'account', persoon: person.id }}
      />
    </li>
  );
}
