import type { ReactElement } from 'react';
import { nl } from '../../texts/nl.js';
import { showCode, urls } from '../../urls.js';
import { Notice } from '../../components/boxes.js';
import { CheckboxGroup, Select, TextArea, TextField } from '../../components/fields.js';
import { ButtonLink, Form } from '../../components/form.js';
import type { FormState } from '../../forms/form-state.js';
import { countField, moreAction, rowCount, rowField } from '../../forms/rows.js';
import { ActionLines } from './action-lines.js';
import { howDiscussed, itemTitle } from './item-words.js';
import type { MeetingShown } from './meeting-flow.js';
import type { MeetingPage } from './open-meeting.js';
import { Preparation } from './point-view.js';
import { MeetingShell } from './shell.js';
import { first } from '../../forms/typed.js';
import type { ItemSheet } from '../../../sot/read-meeting.js';

/** One item on one screen, and how it is looked at. */
export interface Conducting {
  readonly item: ItemSheet;
  readonly count: number;
  readonly before: ItemSheet | undefined;
  readonly after: ItemSheet | undefined;
  /** Who is at the table and may not see this item. */
  readonly mustLeave: readonly string[];
  readonly names: boolean;
}

const words = nl.sot.conduct;

interface Props {
  readonly page: MeetingPage;
  readonly conducting: Conducting;
  readonly shown: MeetingShown;
}

/** S24: nothing but this point; names stay hidden until somebody asks for them. */
export function ConductView({
  page,
  conducting,
  shown,
}: Omit<Props, 'conducting'> & { readonly conducting: Conducting | null }): ReactElement {
  const { sheet, visit } = page;
  if (conducting === null)
    return (
      <MeetingShell page={page} title={words.title} shown={shown}>
        <p>{words.none}</p>
      </MeetingShell>
    );
  const { item, count } = conducting;
  const seated = first(visit.query, 'weg') === 'ja' || first(visit.typed, 'punt') === item.id;
  const open = conducting.mustLeave.length === 0 || seated;
  return (
    <MeetingShell page={page} title={`${words.nth(item.nth, count)}: ${itemTitle(item)}`} shown={shown}>
      <p>{nl.sot.advises}</p>
      {sheet.state.stage === 'planned' ? (
        <Notice kind="warn">
          <p>{words.agendaOpen}</p>
        </Notice>
      ) : null}
      {open ? (
        <Point page={page} conducting={conducting} shown={shown} />
      ) : (
        <Away page={page} conducting={conducting} />
      )}
      <Ways page={page} conducting={conducting} />
    </MeetingShell>
  );
}

/** Before the point opens: who may not see it leaves the room for a moment. */
function Away({ page, conducting }: Omit<Props, 'shown'>): ReactElement {
  const { names, visit } = page;
  return (
    <Notice heading={words.awayHeading}>
      {conducting.mustLeave.map((person) => (
        <p key={person}>{words.away(names.get(person) ?? '')}</p>
      ))}
      <ButtonLink to={`${visit.path}?punt=${conducting.item.id}&weg=ja`} text={words.awayYes} look="main" />
    </Notice>
  );
}

function Point({ page, conducting, shown }: Props): ReactElement {
  const { item } = conducting;
  const { visit } = page;
  return (
    <>
      {item.kind === 'case' ? <About page={page} conducting={conducting} /> : null}
      {item.kind === 'general' ? <p className="wl-pre">{item.words?.purpose}</p> : null}
      {item.kind === 'previous' ? (
        <>
          <p>{words.previousLead}</p>
          {page.sheet.previous.length === 0 ? <p>{words.previousNone}</p> : null}
          <ActionLines page={page} actions={page.sheet.previous} />
        </>
      ) : null}
      {item.status === 'recorded' ? (
        <Recorded page={page} conducting={conducting} />
      ) : (
        <Form
          visit={visit}
          form={shown.form}
          button={item.kind === 'previous' ? words.previousSave : words.save}
          name={item.id}
        >
          <input type="hidden" name="punt" value={item.id} />
          <CheckboxGroup
            field={shown.form.field('erbij')}
            label={words.present}
            choices={page.sheet.state.attendees.map(({ person }) => ({
              value: person,
              text: page.names.get(person) ?? '',
            }))}
            optional
          />
          {item.kind === 'previous' ? null : (
            <>
              <TextArea field={shown.form.field('advies')} label={words.advice} />
              <TextArea field={shown.form.field('geen')} label={words.noAdvice} rows={2} optional />
            </>
          )}
          <ActionRows page={page} form={shown.form} />
        </Form>
      )}
    </>
  );
}

function About({ page, conducting }: Omit<Props, 'shown'>): ReactElement {
  const { item, names } = conducting;
  const { visit } = page;
  const known = item.about?.subjects.flatMap(({ name }) => name ?? []) ?? [];
  const here = `${visit.path}?punt=${item.id}&weg=ja`;
  const code = item.about?.code ?? null;
  return (
    <>
      <p>
        <strong>{names && known.length > 0 ? known.join(', ') : howDiscussed(item)}</strong>
      </p>
      {known.length === 0 ? null : (
        <p className="wl-screen-only">
          {names ? '' : `${words.hidden} `}
          <a href={names ? here : `${here}&namen=aan`}>{names ? words.hide : words.names}</a>
        </p>
      )}
      <h2>{words.purpose}</h2>
      <p className="wl-pre">{item.words?.purpose}</p>
      <h2>{words.preparation}</h2>
      <Preparation item={item} />
      {code === null ? null : (
        <p>
          <a href={urls.forAndAgainst({ zaak: code })}>{`${words.forAndAgainst} ${showCode(code)}`}</a>
        </p>
      )}
    </>
  );
}

/** Who does what and when: rows that grow, without script. */
function ActionRows({ page, form }: { readonly page: MeetingPage; readonly form: FormState }): ReactElement {
  const count = rowCount(form.typed, 'afspraken');
  const people = page.colleagues.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <>
      <h2>{words.actions}</h2>
      <input type="hidden" name={countField('afspraken')} value={count} />
      {Array.from({ length: count }, (_, index) => index + 1).map((nth) => (
        <fieldset key={nth} className="utrecht-form-field wl-field">
          <legend>{words.action(nth)}</legend>
          <TextField field={form.field(rowField('wat', nth))} label={words.what} optional />
          <Select field={form.field(rowField('wie', nth))} label={words.who} choices={people} optional />
          <TextField
            field={form.field(rowField('wanneer', nth))}
            label={words.when}
            help={words.whenHelp}
            optional
          />
        </fieldset>
      ))}
      <button
        className="wl-button wl-button--second wl-button--small"
        type="submit"
        name="actie"
        value={moreAction('afspraken')}
      >
        {nl.sot.conduct.more}
      </button>
    </>
  );
}

function Recorded({ page, conducting }: Omit<Props, 'shown'>): ReactElement {
  const { item } = conducting;
  const { visit } = page;
  return (
    <>
      <Notice kind="good">
        <p>{words.recorded}</p>
      </Notice>
      {item.words?.advice === undefined ? null : <p className="wl-pre">{item.words.advice}</p>}
      {item.words?.noAdviceBecause === undefined ? null : (
        <p className="wl-pre">{item.words.noAdviceBecause}</p>
      )}
      <ActionLines page={page} actions={item.actions} />
      {item.kind === 'case' && item.advised && !item.takenOver ? (
        <form method="post" action={visit.path}>
          <input type="hidden" name="csrf" value={visit.csrf} />
          <input type="hidden" name="id" value={item.id} />
          <input type="hidden" name="punt" value={item.id} />
          <input type="hidden" name="doe" value="overnemen" />
          <button className="wl-button wl-button--main" type="submit">
            {words.takeOver}
          </button>
        </form>
      ) : null}
    </>
  );
}

function Ways({ page, conducting }: Omit<Props, 'shown'>): ReactElement {
  const { before, after } = conducting;
  const { path } = page.visit;
  return (
    <nav className="wl-buttons wl-screen-only" aria-label={words.title}>
      {before === undefined ? null : (
        <ButtonLink to={`${path}?punt=${before.id}`} text={words.previousPoint} />
      )}
      {after === undefined ? (
        <ButtonLink to={urls.meetingMinutes({ id: page.sheet.id })} text={words.toMinutes} />
      ) : (
        <ButtonLink to={`${path}?punt=${after.id}`} text={words.nextPoint} />
      )}
    </nav>
  );
}
