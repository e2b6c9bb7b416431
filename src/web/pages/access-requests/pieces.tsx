import type { ReactElement } from 'react';
import { noteRequestStep } from '../../../casefile/request-file.js';
import {
  PIECE_CHOICES,
  PIECE_REASONS,
  piecesLeft,
  type PieceChoices,
} from '../../../domain/access/pieces.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { ErrorSummary } from '../../components/boxes.js';
import { choicesOf, RadioGroup, Select, TextArea } from '../../components/fields.js';
import { ActionButton, Form } from '../../components/form.js';
import { FormState, type FormError } from '../../forms/form-state.js';
import { first, type Typed } from '../../forms/typed.js';
import { askStepUp } from '../../step-up.js';
import { nl } from '../../texts/nl.js';
import { showCode, urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { LineView } from '../case/line-view.js';
import type { Line } from '../case/lines.js';
import { PiecesCheck } from './pieces-check.js';
import { proposalFor } from './proposals.js';
import { openRequest, type RequestPage } from './request-page.js';

const words = nl.accessRequests.pieces;
/** So many pieces on a page: a form has at most a hundred fields (BI-01). */
const PER_PART = 15;

/** S29, pieces: a choice at each, a part at a time; when all are chosen, what will leave, for a second person. */
export async function showPieces(visit: Visit): Promise<Answer> {
  const request = await openRequest(visit);
  if (request === null) return notFound;
  const part = partOf(request, first(visit.query, 'deel'));
  return part === null ? checkPage(request) : partPage(request, part, savedForm(request));
}

export async function sendPieces(visit: Visit): Promise<Answer> {
  const request = await openRequest(visit);
  if (request === null) return notFound;
  if (request.decided !== null) return redirect(visit.path);
  if (first(visit.typed, 'actie') === 'akkoord') return agree(visit, request);
  const part = Number(first(visit.typed, 'deel')) || 1;
  const { choices, errors } = readChoices(visit.typed, shownIn(request, part));
  if (errors.length > 0)
    return { ...partPage(request, part, new FormState(visit.typed, errors)), status: 422, failed: true };
  const all = { ...request.file.choices, ...choices };
  await noteRequestStep(visit.web.caseFile, request.request, { kind: 'choices', choices });
  const next = part < partsOf(request) ? `?deel=${part + 1}` : '';
  return redirect(`${visit.path}${next}`, {
    heading: words.saved,
    lines: [words.left(leftOf(request, all))],
  });
}

/** The second person, with the factor again; never the one who chose. */
async function agree(visit: Visit, request: RequestPage): Promise<Answer> {
  if (leftOf(request, request.file.choices) > 0) return redirect(visit.path);
  const asked = await askStepUp(visit);
  if (asked !== null) return asked;
  if (!(await noteRequestStep(visit.web.caseFile, request.request, { kind: 'agree' })))
    return redirect(visit.path);
  return redirect(urls.accessRequest({ id: request.request.requestId }), { heading: words.agreed });
}

function leftOf({ pieces }: RequestPage, choices: PieceChoices): number {
  return piecesLeft(
    pieces.map((piece) => piece.id),
    choices,
  );
}

function partsOf({ pieces }: RequestPage): number {
  return Math.max(1, Math.ceil(pieces.length / PER_PART));
}

function shownIn({ pieces }: RequestPage, part: number): readonly Line[] {
  return pieces.slice((part - 1) * PER_PART, part * PER_PART);
}

/** Which part: the one that was asked for, else the first with a piece that has no choice; `null` = all are chosen. */
function partOf(request: RequestPage, asked: string): number | null {
  const number = Number(asked);
  if (request.decided === null && Number.isInteger(number) && number >= 1 && number <= partsOf(request))
    return number;
  if (request.decided !== null) return null;
  const open = request.pieces.findIndex((piece) => !Object.hasOwn(request.file.choices, piece.id));
  return open === -1 ? null : Math.floor(open / PER_PART) + 1;
}

/** The names of the fields of a piece: short, and nobody's words. */
const field = (name: string, { id }: Line): string => `${name}-${id}`;

function readChoices(
  typed: Typed,
  pieces: readonly Line[],
): { readonly choices: PieceChoices; readonly errors: readonly FormError[] } {
  const errors: FormError[] = [];
  const chosen = pieces.flatMap((piece) => {
    const choice = PIECE_CHOICES.find((one) => one === first(typed, field('keuze', piece)));
    if (choice === undefined) return [];
    const reason = PIECE_REASONS.find((one) => one === first(typed, field('reden', piece)));
    if (choice !== 'show' && reason === undefined)
      errors.push({ field: field('reden', piece), message: words.reasonError });
    const gone = first(typed, field('woorden', piece))
      .split(/\r?\n/)
      .filter((word) => word.trim() !== '');
    return [
      [
        piece.id,
        {
          choice,
          ...(choice !== 'show' && reason !== undefined && { reason }),
          ...(choice === 'black' && { words: gone }),
        },
      ] as const,
    ];
  });
  return { choices: Object.fromEntries(chosen), errors };
}

function savedForm({ file, pieces }: RequestPage): FormState {
  const typed = pieces.flatMap((piece): (readonly [string, readonly string[]])[] => {
    const choice = file.choices[piece.id];
    if (choice === undefined) return [];
    return [
      [field('keuze', piece), [choice.choice]],
      [field('reden', piece), choice.reason === undefined ? [] : [choice.reason]],
      [field('woorden', piece), [(choice.words ?? []).join('\n')]],
    ];
  });
  return new FormState(Object.fromEntries(typed));
}

function partPage(request: RequestPage, part: number, form: FormState): PageAnswer {
  const { visit, file } = request;
  const id = request.request.requestId;
  return page(
    words.title,
    <>
      <ErrorSummary form={form} />
      <p className="wl-back">
        <a href={urls.accessRequest({ id })}>{nl.accessRequests.one}</a>
      </p>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p>
        <strong>{words.left(leftOf(request, file.choices))}</strong> {words.part(part, partsOf(request))}
      </p>
      <Form visit={visit} form={form} button={words.save} drafts={false}>
        <input type="hidden" name="deel" value={part} />
        {shownIn(request, part).map((piece, index) => (
          <Piece
            key={piece.id}
            request={request}
            piece={piece}
            form={form}
            number={(part - 1) * PER_PART + index + 1}
          />
        ))}
      </Form>
    </>,
    { caseCode: file.code },
  );
}

function Piece({
  request,
  piece,
  form,
  number,
}: {
  readonly request: RequestPage;
  readonly piece: Line;
  readonly form: FormState;
  readonly number: number;
}): ReactElement {
  // A line is shown as on the timeline, which asks for no more of a case than who looks and what people are called.
  const shown = { visit: request.visit, names: request.names };
  return (
    <section className="wl-piece" aria-labelledby={`stuk-${number}`}>
      <h2 id={`stuk-${number}`} className="wl-hidden">
        {words.legend(number)}
      </h2>
      <LineView page={shown} line={piece} />
      <p className="wl-quiet">{`${words.proposal}: ${proposalFor(piece, request.asked.from)}`}</p>
      <RadioGroup
        field={form.field(field('keuze', piece))}
        label={words.legend(number)}
        choices={choicesOf(PIECE_CHOICES, words.choices)}
        row
      />
      <div data-when={`${field('keuze', piece)} black omit`}>
        <Select
          field={form.field(field('reden', piece))}
          label={words.reason}
          choices={choicesOf(PIECE_REASONS, words.reasons)}
          optional
        />
      </div>
      <div data-when={`${field('keuze', piece)} black`}>
        <TextArea
          field={form.field(field('woorden', piece))}
          label={words.words}
          help={words.wordsHelp}
          rows={2}
          optional
        />
      </div>
    </section>
  );
}

function checkPage(request: RequestPage): PageAnswer {
  const { visit, file } = request;
  const { requestId, personId } = request.request;
  const chose = file.review.proposedBy === personId;
  return page(
    words.title,
    <>
      <p className="wl-back">
        <a href={urls.accessRequest({ id: requestId })}>{nl.accessRequests.one}</a>
      </p>
      <h1>{`${words.check} ${showCode(file.code)}`}</h1>
      <p>{words.checkLead}</p>
      <PiecesCheck request={request} />
      {file.review.agreedBy !== null ? (
        <p>{words.agreedBy(request.names.get(file.review.agreedBy) ?? nl.case.people.unknown)}</p>
      ) : (
        <p>{chose ? words.cannotAgree : words.waits}</p>
      )}
      {request.decided === null ? (
        <div className="wl-buttons">
          {file.review.agreedBy === null && !chose ? (
            <ActionButton
              visit={visit}
              action={visit.path}
              text={words.agree}
              fields={{ actie: 'akkoord' }}
              look="main"
            />
          ) : null}
          <a className="wl-button wl-button--second" href={`${visit.path}?deel=1`}>
            {words.again}
          </a>
        </div>
      ) : null}
    </>,
    { caseCode: file.code },
  );
}
