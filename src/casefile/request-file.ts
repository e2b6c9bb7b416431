import type { PieceChoices } from '../domain/access/pieces.js';
import type { Command, CommandType } from '../domain/case/commands.js';
import type { Setting } from '../domain/case/setting.js';
import { preparationDone } from '../domain/case/state.js';
import { mayCommand } from '../domain/rights/may.js';
import { seal, type Place } from '../security/envelope.js';
import { inTransaction, type Client } from '../store/database.js';
import {
  caseOfRequest,
  readReviews,
  writeReview,
  type ReviewRow,
  type ReviewStep,
} from '../store/review-rows.js';
import { phaseOf, type RequestPhase } from './access-requests.js';
import type { CaseFileDeps } from './case-file.js';
import { openFragment } from './fragments.js';
import { noteReason } from './note-reason.js';
import { readAs, type ReadRequest } from './read-as.js';
import { itemsOf, type TimelineItem } from './reads.js';
import type { Via } from './via.js';

/** Who works on which request. */
export interface RequestOf {
  readonly organisationId: string;
  readonly personId: string;
  readonly requestId: string;
  readonly via?: Via;
}

/** A request with everything needed to answer it. */
export interface RequestFile {
  readonly caseId: string;
  readonly code: string;
  readonly locationId: string;
  /** When the answer must be there; `null` once it was decided. */
  readonly due: number | null;
  readonly phase: RequestPhase;
  /** While steps 1 to 3 run, showing something may bring somebody in danger (PV-06 4). */
  readonly stepsRunning: boolean;
  readonly items: readonly TimelineItem[];
  readonly choices: PieceChoices;
  readonly review: Omit<ReviewRow, 'body'>;
  readonly mayDecide: boolean;
  readonly setting: Setting;
}

const READ = { object: 'requestFile', action: 'requestFile' } as const;

/** The request and the whole file, for who may work on it (row 46); `null` = for this person it does not exist. */
export async function readRequestFile(deps: CaseFileDeps, asked: RequestOf): Promise<RequestFile | null> {
  const request = await requestIn(deps, asked);
  if (request === null) return null;
  return readAs(deps, request, READ, async (client, readable) => {
    const { file, setting } = readable;
    const { requestId, personId } = asked;
    const reviews = await readReviews(client, [requestId]);
    const review = reviews.get(requestId) ?? nothingDone(requestId);
    const running = file.state.openAccessRequests.find(({ id }) => id === requestId);
    const { body, ...done } = review;
    const decide = { type: 'decideAccessRequest' satisfies CommandType, by: personId } as Command;
    return {
      caseId: request.caseId,
      code: file.code,
      locationId: file.locationId,
      due: file.state.points.find(({ id }) => id === running?.point)?.due ?? null,
      phase: phaseOf(review, running === undefined),
      stepsRunning: file.state.closure === null && !preparationDone(file.state),
      items: await itemsOf(deps, client, request, file),
      choices:
        body === null
          ? {}
          : ((openFragment(deps, body, file.key, placeOf(asked, request.caseId)) ?? {}) as PieceChoices),
      review: done,
      mayDecide: mayCommand(decide, file.state, setting) === null,
      setting,
    };
  });
}

/** What can be noted about a request; choices are added to those that were made before. */
export type RequestStep =
  | Exclude<ReviewStep, { kind: 'choices' }>
  | {
      readonly kind: 'choices';
      readonly choices: PieceChoices;
    };

/** Notes a step of the work; `false` = not for this person, or a second look by the one who chose. */
export async function noteRequestStep(
  deps: CaseFileDeps,
  asked: RequestOf,
  step: RequestStep,
): Promise<boolean> {
  const request = await requestIn(deps, asked);
  if (request === null) return false;
  const place = placeOf(asked, request.caseId);
  const noted = await readAs(
    deps,
    request,
    { object: `requestFile.${step.kind}`, action: READ.action },
    async (client, { file }) => {
      const where = { ...request, requestId: asked.requestId };
      if (step.kind !== 'choices') return writeReview(client, where, step);
      // Beside the choices that are there: two people may work on two parts.
      const before = (await readReviews(client, [asked.requestId])).get(asked.requestId)?.body ?? null;
      const known =
        before === null ? {} : ((openFragment(deps, before, file.key, place) ?? {}) as PieceChoices);
      const body = seal(JSON.stringify({ ...known, ...step.choices }), file.key, place);
      return writeReview(client, where, { kind: 'choices', body });
    },
  );
  return noted === true;
}

/** The letter and the copy leave: who made them and why are in the log first (C0.9); `false` = not for this person. */
export async function noteCopy(deps: CaseFileDeps, asked: RequestOf, reason: string): Promise<boolean> {
  const request = await requestIn(deps, asked);
  if (request === null) return false;
  const noted = await readAs(
    deps,
    request,
    { object: 'requestCopy', action: READ.action },
    async (client) => {
      await noteReason(deps, client, request, { event: 'print', reason });
      return true;
    },
  );
  return noted === true;
}

async function requestIn(
  deps: CaseFileDeps,
  { organisationId, personId, requestId, via }: RequestOf,
): Promise<ReadRequest | null> {
  const personToken = deps.keys.personToken(organisationId, personId);
  const find = (client: Client): Promise<string | null> => caseOfRequest(client, requestId);
  const caseId = await inTransaction(deps.app, { organisationId, personToken }, find);
  if (caseId === null) return null;
  return { organisationId, personId, caseId, via: { ...via, purpose: 'accessRequest' } };
}

function nothingDone(requestId: string): ReviewRow {
  return { requestId, identityOn: null, body: null, proposedBy: null, agreedBy: null, sentOn: null };
}

function placeOf({ organisationId, requestId }: RequestOf, caseId: string): Place {
  return { organisationId, caseId, table: 'access_review', column: 'body', rowId: requestId };
}
