import type { z } from 'zod';
import type { ReadRequest } from '../casefile/reads.js';
import type { Via } from '../casefile/via.js';
import { errorsOf } from '../edge/field-errors.js';
import type { JsonBody } from '../http/json-body.js';
import { ProblemError } from '../http/problem.js';
import * as problems from '../http/problems.js';
import type { Administrator, OrganisationDeps } from '../organisation/administer.js';
import type { TokenScope } from '../organisation/tokens.js';
import type { Context } from '../store/database.js';
import type { ApiServices } from './services.js';
import type { Caller } from './caller.js';

/** A request as a route sees it: who, about what; the body still unjudged (PM-02). */
export interface ApiRequest<Query = unknown> {
  readonly services: ApiServices;
  readonly caller: Caller;
  /** Ids in the address; well-formed, in small letters. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: JsonBody;
}

/** Where a shape is put together from several, such as a command and its frame. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One address and method: everything the router and the OpenAPI description need to know of it. */
export interface Route {
  /** The `operationId`. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Under `/api/v1`, with ids as `{name}`. */
  readonly path: string;
  readonly summary: string;
  /**
   * Which scope a token needs; `perCommand`: the handler knows; `session`: no token reaches it; `stepUp`: and the
   * second factor was shown just now; `public`: for everybody.
   */
  readonly scope: TokenScope | 'perCommand' | 'session' | 'stepUp' | 'public';
  /** Whether people of another organisation reach it; everything else does not exist for them (TH22). */
  readonly forGuests?: true;
  readonly query?: z.ZodObject;
  /** Shape of the body, for the description; the handler judges it. */
  readonly body?: z.ZodType | JsonSchema;
  readonly answer: z.ZodType;
  /** Media type of the answer; JSON when left out. */
  readonly media?: string;
  /** The statuses that may come besides 200 and what every route may answer. */
  readonly problems: readonly number[];
  readonly handle: (request: ApiRequest) => Promise<unknown>;
}

interface TypedRoute<Query extends z.ZodObject, Answer extends z.ZodType> extends Omit<
  Route,
  'query' | 'answer' | 'handle'
> {
  readonly query?: Query;
  readonly answer: Answer;
  readonly handle: (request: ApiRequest<z.output<Query>>) => Promise<z.input<Answer>>;
}

/** Ties the handler to the shapes the route promises: an answer of another shape does not compile. */
export function route<Query extends z.ZodObject, Answer extends z.ZodType>(
  typed: TypedRoute<Query, Answer>,
): Route {
  return { ...typed, handle: (request) => typed.handle(request as ApiRequest<z.output<Query>>) };
}

/** Who asks, and about which case. */
export function caseIn({ caller, params }: ApiRequest): ReadRequest & { readonly via: Via } {
  const { organisationId, personId, via } = caller;
  return { organisationId, personId, via, caseId: params['caseId'] ?? '' };
}

/** For whom the database is read and written. */
export function contextOf({ caller, services }: ApiRequest): Context {
  const { organisationId, personId } = caller;
  return { organisationId, personToken: services.caseFile.keys.personToken(organisationId, personId) };
}

/** The parts of the organisation and who asks, as `src/organisation` wants them. */
export function organisationIn({ caller, services }: ApiRequest): {
  readonly deps: OrganisationDeps;
  readonly who: Administrator;
} {
  const { organisationId, personId, via } = caller;
  return {
    deps: { app: services.app, keys: services.caseFile.keys },
    who: { organisationId, personId, via },
  };
}

/** The body as this schema reads it. @throws ProblemError what is wrong with it. */
export function bodyAs<Body extends z.ZodType>({ body }: ApiRequest, schema: Body): z.output<Body> {
  if (!body.ok) throw new ProblemError(body.problem);
  const read = schema.safeParse(body.value);
  if (!read.success) throw new ProblemError(problems.invalid(errorsOf(read)));
  return read.data;
}
