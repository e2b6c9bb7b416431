import type { ReactElement } from 'react';
import { FAMILY_INFORMED } from '../../../domain/sot/meeting.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import type { CaseForAgenda } from '../../../sot/case-for-agenda.js';
import type { ItemSheet } from '../../../sot/read-meeting.js';
import { Notice } from '../../components/boxes.js';
import {
  CheckboxGroup,
  choicesOf,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  YES_NO_CHOICES,
} from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { nl } from '../../texts/nl.js';
import { showDay, showMoment } from '../../texts/times.js';
import { showCode, urls } from '../../urls.js';
import { howDiscussed, itemTitle, shownTo } from './item-words.js';
import type { MeetingShown } from './meeting-flow.js';
import type { MeetingPage } from './open-meeting.js';
import { MeetingShell } from './shell.js';

const words = nl.sot.point;

/** S23: purpose, what the family knows, who may see it; by name or not follows from the answers. */
export function AddCaseView({
  page,
  about,
  code,
  shown,
}: {
  readonly page: MeetingPage;
  readonly about: CaseForAgenda;
  readonly code: string;
  readonly shown: MeetingShown;
}): ReactElement {
  const { visit, names, sheet } = page;
  const { form } = shown;
  const table = about.table.map((person) => ({ value: person, text: names.get(person) ?? '' }));
  return (
    <MeetingShell page={page} title={words.addTitle} shown={shown}>
      <p>
        {words.about}: <a href={urls.case({ zaak: code })}>{showCode(code)}</a>, {about.anonymous}
      </p>
      <Guard page={page} about={about} />
      {about.cannotWait !== null ? null : (
        <Form visit={visit} form={form} button={words.button}>
          <TextArea field={form.field('doel')} label={words.purpose} help={words.purposeHelp} />
          <RadioGroup
            field={form.field('gezin')}
            label={words.family}
            choices={choicesOf(FAMILY_INFORMED, nl.sot.family)}
          />
          <RadioGroup field={form.field('toestemming')} label={words.consent} choices={YES_NO_CHOICES} row />
          <p className="wl-box">{words.derived(about.anonymous)}</p>
          <CheckboxGroup field={form.field('zien')} label={words.audience} choices={table} />
          <TextField field={form.field('minuten')} label={words.minutes} kind="number" size="short" />
          <Select
            field={form.field('voorbereider')}
            label={words.preparer}
            choices={table.concat(meToo(table, visit.viewer))}
          />
        </Form>
      )}
      <p className="wl-back">
        <a href={urls.meetingAgenda({ id: sheet.id })}>{nl.sot.refusal.toMeeting}</a>
      </p>
    </MeetingShell>
  );
}

/** Whoever puts a case on the agenda may prepare it herself, also when she does not come. */
function meToo(
  table: readonly { readonly value: string }[],
  { personId, name }: MeetingPage['visit']['viewer'],
): { value: string; text: string }[] {
  return table.some((one) => one.value === personId) ? [] : [{ value: personId, text: name }];
}

function Guard({
  page,
  about,
}: {
  readonly page: MeetingPage;
  readonly about: CaseForAgenda;
}): ReactElement | null {
  const { sheet, visit } = page;
  const { cannotWait, pressing } = about;
  const day = showDay(dayOf(sheet.state.startsAt), visit.now);
  const term = pressing === null ? null : nl.sot.agenda.guard(day, showMoment(pressing.due, visit.now));
  if (cannotWait !== null)
    return (
      <Notice kind="warn" heading={nl.sot.agenda.cannotWait}>
        <p>
          {nl.sot.out[cannotWait]} {cannotWait === 'highTerm' ? (term ?? '') : nl.sot.agenda.notHere}
        </p>
      </Notice>
    );
  return term === null ? null : (
    <Notice kind="warn">
      <p>
        {term} {nl.sot.agenda.guardGoesOn}
      </p>
    </Notice>
  );
}

/** S23: what is known, what was done, what they think, and the question. */
export function PrepareView({
  page,
  item,
  shown,
}: {
  readonly page: MeetingPage;
  readonly item: ItemSheet;
  readonly shown: MeetingShown;
}): ReactElement {
  const { visit } = page;
  const { form } = shown;
  const may = item.may.has('prepareItem') && item.status === 'open';
  const code = item.about?.code ?? null;
  return (
    <MeetingShell page={page} title={words.title} shown={shown}>
      <h2>{itemTitle(item)}</h2>
      <p>
        <strong>{howDiscussed(item)}</strong>. {page.sheet.guest ? '' : `${shownTo(item, page)}.`}
      </p>
      <p className="wl-pre">{item.words?.purpose}</p>
      {code === null ? null : (
        <p className="wl-screen-only">
          <a href={urls.case({ zaak: code })}>{words.toCase(showCode(code))}</a>
        </p>
      )}
      {may ? (
        <>
          <p>{words.lead}</p>
          <Form visit={visit} form={form} button={words.save} version={item.version}>
            <TextArea field={form.field('feiten')} label={words.facts} />
            <TextArea field={form.field('gedaan')} label={words.done} />
            <TextArea field={form.field('vinden')} label={words.views} optional />
            <TextArea field={form.field('vraag')} label={words.question} />
          </Form>
        </>
      ) : (
        <Preparation item={item} />
      )}
    </MeetingShell>
  );
}

/** The preparation to read. */
export function Preparation({ item }: { readonly item: ItemSheet }): ReactElement {
  const preparation = item.words?.preparation;
  if (preparation === undefined) return <p>{words.none}</p>;
  const pairs = [
    [words.facts, preparation.facts],
    [words.done, preparation.done],
    [words.views, preparation.views ?? ''],
    [words.question, preparation.question],
  ] as const;
  return (
    <dl className="wl-pairs">
      {pairs
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label} className="wl-pair">
            <dt>{label}</dt>
            <dd className="wl-pre">{text}</dd>
          </div>
        ))}
    </dl>
  );
}
