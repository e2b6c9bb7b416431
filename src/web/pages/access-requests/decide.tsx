import { piecesLeft } from '../../../domain/access/pieces.js';
import { ACCESS_DECISIONS } from '../../../domain/case/names.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { ErrorSummary } from '../../components/boxes.js';
import { choicesOf, RadioGroup, TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { RefusalBlock } from '../../components/refusal-block.js';
import { openForm } from '../../drafts.js';
import { submit, type Show } from '../../forms/form-flow.js';
import type { FormState } from '../../forms/form-state.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { openRequest, type RequestPage } from './request-page.js';

const words = nl.accessRequests.decide;

interface DecisionFields extends Readonly<Record<string, unknown>> {
  readonly requestId: string;
  readonly decision: (typeof ACCESS_DECISIONS)[number];
  readonly reason: string;
}

/** S29, decide: only for who may, and only while the request waits for it. */
export async function showDecision(visit: Visit): Promise<Answer> {
  const request = await openRequest(visit);
  if (request === null || !request.file.mayDecide) return notFound;
  if (request.decided !== null) return redirect(urls.accessRequest({ id: request.request.requestId }));
  return decidePage(request, await openForm(visit), null);
}

export async function sendDecision(visit: Visit): Promise<Answer> {
  const request = await openRequest(visit);
  if (request === null || !request.file.mayDecide) return notFound;
  return submit(visit, {
    read: readDecision(visit, request),
    command: (fields) => ({
      type: 'decideAccessRequest',
      fields,
      caseId: request.file.caseId,
      fieldOf: { '/decision': 'besluit', '/reason': 'reden' },
    }),
    show: (form, refusal) => decidePage(request, form, refusal),
    done: () => redirect(urls.accessRequest({ id: request.request.requestId }), { heading: words.done }),
  });
}

/** Something may leave only when two people looked at every piece; refusing needs none of that. */
function readDecision({ typed }: Visit, { file, pieces, request }: RequestPage): ReadForm<DecisionFields> {
  const read = new Reading(typed);
  const decision = read.choice('besluit', ACCESS_DECISIONS, words.decisionError);
  const reason = read.text('reden', words.reasonError);
  const ids = pieces.map((piece) => piece.id);
  const left = piecesLeft(ids, file.choices);
  if (decision !== 'refused' && (file.review.agreedBy === null || left > 0))
    read.error('besluit', left > 0 ? nl.accessRequests.pieces.left(left) : words.agreedFirst);
  return read.result(() => ({ requestId: request.requestId, decision, reason }));
}

function decidePage(request: RequestPage, form: FormState, refusal: Parameters<Show>[1]): PageAnswer {
  const { visit, file, asked } = request;
  return page(
    words.title,
    <>
      {refusal === null ? null : <RefusalBlock refusal={refusal} code={file.code} />}
      <ErrorSummary form={form} />
      <p className="wl-back">
        <a href={urls.accessRequest({ id: request.request.requestId })}>{nl.accessRequests.one}</a>
      </p>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {asked.authority === 'no' ? <p>{nl.accessRequests.noAuthority}</p> : null}
      {file.stepsRunning ? <p>{nl.accessRequests.danger}</p> : null}
      <Form visit={visit} form={form} button={words.button}>
        <RadioGroup
          field={form.field('besluit')}
          label={words.decision}
          choices={choicesOf(ACCESS_DECISIONS, words.decisions)}
        />
        <TextArea field={form.field('reden')} label={words.reason} help={words.reasonHelp} />
      </Form>
    </>,
    { caseCode: file.code },
  );
}
