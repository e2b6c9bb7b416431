import type { ReactElement } from 'react';
import { noteCopy, noteRequestStep } from '../../../casefile/request-file.js';
import { piecesLeft } from '../../../domain/access/pieces.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { day } from '../../../domain/terms/day.js';
import { reportPdf } from '../../../documents/report-pdf.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { ErrorSummary, Notice } from '../../components/boxes.js';
import { TextField } from '../../components/fields.js';
import { ActionButton, ButtonLink, Form } from '../../components/form.js';
import { Term } from '../../components/marks.js';
import { FormState } from '../../forms/form-state.js';
import { first } from '../../forms/typed.js';
import { askStepUp } from '../../step-up.js';
import { nl } from '../../texts/nl.js';
import { showDay, showTerm } from '../../texts/times.js';
import { showCode, urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { RequestBar } from './bar.js';
import { copyOf, copyName } from './copy.js';
import { openRequest, type RequestPage } from './request-page.js';

const words = nl.accessRequests;

/** S29, one request: how far it is, and the next step. */
export async function showRequest(visit: Visit): Promise<Answer> {
  const request = await openRequest(visit);
  return request === null ? notFound : requestPage(request, new FormState());
}

/** What is noted besides the acts of the case: who it is was looked at, the letter was handed over. */
export async function sendStep(visit: Visit): Promise<Answer> {
  const request = await openRequest(visit);
  if (request === null) return notFound;
  const kind = first(visit.typed, 'stap') === 'sent' ? 'sent' : 'identity';
  // What is handed over was decided before; a form from a page of long ago changes nothing.
  if (kind === 'sent' && request.decided === null) return redirect(visit.path);
  await noteRequestStep(visit.web.caseFile, request.request, { kind });
  return redirect(visit.path, { heading: kind === 'sent' ? words.copy.sentDone : words.identity.done });
}

/** The address of the file asks why first: the file is made only after that (C0.9). */
export async function makeCopy(visit: Visit): Promise<Answer> {
  const request = await openRequest(visit);
  if (request?.decided == null) return notFound;
  const asked = await askStepUp(visit);
  if (asked !== null) return asked;
  const reason = first(visit.typed, 'waarom').trim();
  if (reason === '') {
    const form = new FormState(visit.typed, [{ field: 'waarom', message: words.copy.whyError }]);
    return { ...requestPage(request, form), status: 422, failed: true };
  }
  if (!(await noteCopy(visit.web.caseFile, request.request, reason))) return notFound;
  const body = await reportPdf(copyOf(request, request.decided));
  return { kind: 'file', type: 'application/pdf', name: copyName(request), body };
}

function requestPage(request: RequestPage, form: FormState): PageAnswer {
  const { file } = request;
  return page(
    words.one,
    <>
      <ErrorSummary form={form} />
      <p className="wl-back">
        <a href={urls.accessRequests()}>{words.title}</a>
      </p>
      <h1>{`${words.one} ${showCode(file.code)}`}</h1>
      <RequestBar phase={file.phase} />
      {file.stepsRunning ? (
        <Notice kind="warn">
          <p>{words.danger}</p>
        </Notice>
      ) : null}
      <About request={request} />
      <Next request={request} form={form} />
    </>,
    { caseCode: file.code, print: 'PR1' },
  );
}

function About({ request }: { readonly request: RequestPage }): ReactElement {
  const { asked, file, decided, visit } = request;
  const { about, receive } = words;
  const pairs: readonly (readonly [string, ReactElement | string])[] = [
    [about.from, asked.from],
    [about.relation, asked.relation],
    [about.authority, receive.authorities[asked.authority]],
    [about.received, showDay(dayOf(asked.receivedAt), visit.now)],
    ...(file.due === null
      ? []
      : [
          [
            about.due,
            <Term key="due" due={file.due} shown={showTerm(file.due, visit.now, file.setting.calendar)} />,
          ] as const,
        ]),
    ...dayPair(about.identity, file.review.identityOn, visit.now),
    ...(decided === null
      ? []
      : [
          [about.decision, words.decide.decisions[decided.decision]] as const,
          [about.reason, decided.reason] as const,
        ]),
    ...dayPair(about.sent, file.review.sentOn, visit.now),
  ];
  return (
    <section aria-labelledby="verzoek">
      <h2 id="verzoek">{about.heading}</h2>
      <dl className="wl-pairs">
        {pairs.map(([label, value]) => (
          <div key={label} className="wl-pair">
            <dt>{label}</dt>
            <dd className="wl-pre">{value}</dd>
          </div>
        ))}
      </dl>
      {asked.authority === 'no' ? <p>{words.noAuthority}</p> : null}
    </section>
  );
}

function dayPair(label: string, on: string | null, now: number): readonly (readonly [string, string])[] {
  return on === null ? [] : [[label, showDay(day(on), now)]];
}

/** One thing to do at a time; what was done can still be looked at. */
function Next({ request, form }: { readonly request: RequestPage; readonly form: FormState }): ReactElement {
  const { file, visit, pieces } = request;
  const id = request.request.requestId;
  if (file.review.identityOn === null && request.decided === null)
    return (
      <section aria-labelledby="wie-is-het">
        <h2 id="wie-is-het">{words.identity.heading}</h2>
        <p>{words.identity.text}</p>
        <ActionButton
          visit={visit}
          action={urls.accessRequest({ id })}
          text={words.identity.button}
          fields={{ stap: 'identity' }}
          look="main"
        />
      </section>
    );
  const left = piecesLeft(
    pieces.map((piece) => piece.id),
    file.choices,
  );
  return (
    <>
      <section aria-labelledby="stukken">
        <h2 id="stukken">{words.pieces.title}</h2>
        <p>{words.pieces.left(left)}</p>
        {file.review.agreedBy === null ? null : <p>{words.pieces.agreed}</p>}
        <ButtonLink
          to={urls.accessPieces({ id })}
          text={words.pieces.open}
          look={left > 0 ? 'main' : 'second'}
        />
      </section>
      {request.decided === null ? (
        <section aria-labelledby="besluit">
          <h2 id="besluit">{words.decide.title}</h2>
          {file.mayDecide ? (
            <ButtonLink
              to={urls.accessDecision({ id })}
              text={words.decide.open}
              look={left > 0 ? 'second' : 'main'}
            />
          ) : (
            <p>{words.decide.notYou}</p>
          )}
        </section>
      ) : (
        <Copy request={request} form={form} />
      )}
    </>
  );
}

function Copy({ request, form }: { readonly request: RequestPage; readonly form: FormState }): ReactElement {
  const { visit, file } = request;
  const id = request.request.requestId;
  const { copy } = words;
  return (
    <section aria-labelledby="brief">
      <h2 id="brief">{copy.heading}</h2>
      <p>{copy.text}</p>
      <Form
        visit={{ ...visit, path: urls.accessCopy({ id }) }}
        form={form}
        button={copy.button}
        drafts={false}
      >
        <TextField field={form.field('waarom')} label={copy.why} help={copy.whyHelp} />
      </Form>
      {file.review.sentOn === null ? (
        <ActionButton
          visit={visit}
          action={urls.accessRequest({ id })}
          text={copy.sent}
          fields={{ stap: 'sent' }}
        />
      ) : null}
    </section>
  );
}
