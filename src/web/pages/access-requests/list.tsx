import type { ReactElement } from 'react';
import { findCaseId } from '../../../casefile/find-case.js';
import { listAccessRequests, type AccessRequestRow } from '../../../casefile/access-requests.js';
import { AUTHORITY, type Role } from '../../../domain/case/names.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { ErrorSummary } from '../../components/boxes.js';
import { choicesOf, RadioGroup, TextField } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Term } from '../../components/marks.js';
import { RefusalBlock } from '../../components/refusal-block.js';
import { readSetting } from '../../calendar.js';
import { openForm } from '../../drafts.js';
import { submit, type Show } from '../../forms/form-flow.js';
import { FormState } from '../../forms/form-state.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showDay, showTerm } from '../../texts/times.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { readCode, showCode, urls } from '../../urls.js';
import { viaOf } from '../../via.js';
import type { Visit } from '../../visit.js';

const words = nl.accessRequests;

/** Who handles requests (screens.md B); the bestuur where it carries the cases. */
function handlesRequests({ viewer }: Visit): boolean {
  const { roles, profile } = viewer;
  return HANDLERS.some((role) => roles.has(role)) || (profile === 'cooperative' && roles.has('bestuur'));
}

const HANDLERS: readonly Role[] = [
  'aandachtsfunctionaris', 'internBegeleider', 'director', 'endResponsible', 'vertrouwenspersoon', 'privacyOfficer',
]; // prettier-ignore

/** S29: the requests, and a form for a new one. Who has nothing to do with any case gets no page. */
export async function showRequests(visit: Visit): Promise<Answer> {
  if (!handlesRequests(visit)) return notFound;
  const code = readCode(first(visit.query, 'zaak'));
  const form = await openForm(visit, code === null ? {} : { zaak: [showCode(code)] });
  return listPage(visit, form, null);
}

export async function sendRequest(visit: Visit): Promise<Answer> {
  const { viewer, web } = visit;
  if (!handlesRequests(visit)) return notFound;
  const code = readCode(first(visit.typed, 'zaak'));
  const caseId = code === null ? null : await findCaseId(web.caseFile, { ...viewer, code });
  const show: Show = (form, refusal) => listPage(visit, form, refusal);
  const unknown = (): Promise<PageAnswer> => wrongCode(visit, readRequest(visit), show);
  if (caseId === null && first(visit.typed, 'actie') !== 'concept') return unknown();
  const answer = await submit(visit, {
    read: readRequest(visit),
    command: (fields) => ({
      type: 'receiveAccessRequest',
      fields,
      caseId: caseId ?? '',
      fieldOf: { '/from': 'van', '/relation': 'relatie', '/authority': 'gezag' },
    }),
    show,
    done: ({ level }) =>
      redirect(level === 'full' ? urls.accessRequest({ id: first(visit.typed, 'id') }) : visit.path, {
        heading: words.receive.done,
        lines: [words.receive.doneLine],
      }),
  });
  // A case that is not hers to know is answered like a code that is not there (P9).
  return answer.kind === 'notFound' ? unknown() : answer;
}

async function wrongCode(visit: Visit, read: ReadForm<RequestFields>, show: Show): Promise<PageAnswer> {
  const others = read.ok ? [] : read.errors;
  const form = new FormState(visit.typed, [{ field: 'zaak', message: words.receive.codeError }, ...others]);
  return { ...(await show(form, null)), status: 422, failed: true };
}

interface RequestFields extends Readonly<Record<string, unknown>> {
  readonly from: string;
  readonly relation: string;
  readonly authority: (typeof AUTHORITY)[number];
}

function readRequest({ typed }: Visit): ReadForm<RequestFields> {
  const read = new Reading(typed);
  const { receive } = words;
  const from = read.text('van', receive.fromError);
  const relation = read.choice('relatie', receive.relations, receive.relationError);
  const authority = read.choice('gezag', AUTHORITY, receive.authorityError);
  return read.result(() => ({ from, relation, authority }));
}

async function listPage(visit: Visit, form: FormState, refusal: Parameters<Show>[1]): Promise<PageAnswer> {
  const { web, viewer } = visit;
  const [rows, setting] = await Promise.all([
    listAccessRequests(web.caseFile, { ...viewer, via: viaOf(visit) }),
    readSetting(visit, viewer.locations[0]?.id ?? null),
  ]);
  return page(
    words.title,
    <>
      {refusal === null ? null : <RefusalBlock refusal={refusal} code={null} />}
      <ErrorSummary form={form} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {rows.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <RequestTable rows={rows} visit={visit} setting={setting} />
      )}
      <h2>{words.receive.heading}</h2>
      <ReceiveForm visit={visit} form={form} />
    </>,
    { print: 'PR1' },
  );
}

function RequestTable({
  rows,
  visit,
  setting,
}: {
  readonly rows: readonly AccessRequestRow[];
  readonly visit: Visit;
  readonly setting: Awaited<ReturnType<typeof readSetting>>;
}): ReactElement {
  const { heads } = words;
  return (
    <table className="wl-table wl-table--cards" role="table">
      <caption>{words.list}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {Object.values(heads).map((head) => (
            <th key={head} scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row">
            <th scope="row" role="rowheader">
              {showCode(row.code)}
            </th>
            <td role="cell" data-head={heads.received}>
              {showDay(dayOf(row.receivedAt), visit.now)}
            </td>
            <td role="cell" data-head={heads.phase}>
              {words.bar.steps[row.phase]}
            </td>
            <td role="cell" data-head={heads.due}>
              {row.due === null ? (
                words.answered
              ) : (
                <Term due={row.due} shown={showTerm(row.due, visit.now, setting.calendar)} />
              )}
            </td>
            <td role="cell" data-head={heads.open}>
              {row.open ? (
                <a href={urls.accessRequest({ id: row.id })}>
                  {words.open}
                  <span className="wl-hidden">{` ${showCode(row.code)}`}</span>
                </a>
              ) : (
                words.notNow
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ReceiveForm({ visit, form }: { readonly visit: Visit; readonly form: FormState }): ReactElement {
  const { receive } = words;
  return (
    <Form visit={visit} form={form} button={receive.button}>
      <TextField field={form.field('zaak')} label={receive.code} help={receive.codeHelp} size="short" />
      <TextField field={form.field('van')} label={receive.from} />
      <RadioGroup
        field={form.field('relatie')}
        label={receive.relation}
        choices={receive.relations.map((value) => ({ value, text: value }))}
      />
      <RadioGroup
        field={form.field('gezag')}
        label={receive.authority}
        help={receive.authorityHelp}
        choices={choicesOf(AUTHORITY, receive.authorities)}
        row
      />
    </Form>
  );
}
