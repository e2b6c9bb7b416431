import express, { type Request, type RequestHandler, type Router } from 'express';
import { mayTry } from '../casefile/may-try.js';
import { refuse } from '../domain/case/refusals.js';
import { errorsOf } from '../edge/field-errors.js';
import { readJsonBody } from '../http/json-body.js';
import { ProblemError } from '../http/problem.js';
import * as problems from '../http/problems.js';
import { callerOf, type Caller } from './caller.js';
import { problemOfRefusal } from './command-problems.js';
import { logRejectedInput } from './rejected-input.js';
import type { ApiRequest, Route } from './route.js';
import type { ApiServices } from './services.js';

/** The JSON API: each route with its order of judgement, and one answer for every method and address that is none. */
export function createRouter(services: ApiServices, routes: readonly Route[]): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  for (const path of new Set(routes.map((route) => route.path))) {
    const ofPath = routes.filter((route) => route.path === path);
    const address = path.replaceAll(/\{(\w+)\}/g, ':$1');
    for (const route of ofPath) router[route.method](address, handlerOf(services, route));
    router.all(address, otherMethod(services, ofPath));
  }
  router.use(unknownAddress(services));
  return router;
}

/** PM-02: size, token, limit, scope, then the route itself: organisation, deny, level, cell, shape, rules. */
function handlerOf(services: ApiServices, route: Route): RequestHandler {
  return async (request, response) => {
    response.locals['route'] = route.id;
    const body = route.method === 'get' ? NO_BODY : await readJsonBody(request);
    const caller = route.scope === 'public' ? NOBODY : await admit(services, request);
    if (caller.external && route.forGuests !== true) throw new ProblemError(problems.notFound);
    stopOutsider(route, caller);
    const params = idsOf(request);
    try {
      const query = queryOf(request, route);
      const answer = await route.handle({ services, caller, params, query, body });
      if (route.media === undefined) response.json(answer);
      else response.type(route.media).send(answer);
    } catch (error) {
      if (error instanceof ProblemError && caller !== NOBODY)
        await logRejectedInput(services, route, caller, error);
      throw error;
    }
  };
}

const NO_BODY: ApiRequest['body'] = { ok: true, value: undefined };
/** Public routes ask nothing about anybody. */
const NOBODY: Caller = {
  organisationId: '',
  personId: '',
  door: 'token',
  scopes: [],
  steppedUp: false,
  limitKey: '',
  external: false,
  via: {},
};

async function admit(services: ApiServices, request: Request): Promise<Caller> {
  const caller = await callerOf(services.worker, services.readSignedIn, request);
  const seconds = services.limits.requests.take(caller.limitKey);
  if (seconds > 0) throw new ProblemError(problems.tooOften(seconds));
  return caller;
}

/** What no token reaches asks for a session, and some of it for the second factor once more (AU-31, AU-40). */
function stopOutsider({ scope }: Route, caller: Caller): void {
  switch (scope) {
    case 'public':
    case 'perCommand':
      return;
    case 'session':
    case 'stepUp':
      if (caller.door === 'token') throw new ProblemError(problems.outOfScope);
      if (scope === 'stepUp' && !caller.steppedUp) throw new ProblemError(problems.stepUpRequired);
      return;
    case 'read':
    case 'record':
    case 'decide':
    case 'manage':
      if (!caller.scopes.includes(scope)) throw new ProblemError(problems.outOfScope);
  }
}

const UNKNOWN_CASE = problemOfRefusal(refuse('unknownCase'));
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** @throws ProblemError 404 for what cannot be an id, before any query (BI-13). */
function idsOf(request: Request): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.params).map(([name, value]) => {
      const id = String(value).toLowerCase();
      if (!UUID.test(id)) throw new ProblemError(name === 'caseId' ? UNKNOWN_CASE : problems.notFound);
      return [name, id];
    }),
  );
}

function queryOf(request: Request, { query }: Route): unknown {
  if (query === undefined) return undefined;
  const read = query.safeParse(request.query);
  if (!read.success) throw new ProblemError(problems.invalid(errorsOf(read)));
  return read.data;
}

/** A method this address does not have: told to who may know that the address exists. */
function otherMethod(services: ApiServices, ofPath: readonly Route[]): RequestHandler {
  const allowed = ofPath.map(({ method }) => method.toUpperCase()).sort();
  const open = ofPath.every(({ scope }) => scope === 'public');
  return async (request) => {
    if (!open) {
      const caller = await admit(services, request);
      if (caller.external && !ofPath.some(({ forGuests }) => forGuests === true))
        throw new ProblemError(problems.notFound);
      await stopWhoMayNotKnow(services, caller, idsOf(request));
    }
    throw new ProblemError(problems.methodNotAllowed(allowed));
  };
}

/** An address that is none; under a case it is as unknown as the case. */
function unknownAddress(services: ApiServices): RequestHandler {
  return async (request) => {
    await admit(services, request);
    throw new ProblemError(request.path.startsWith('/cases/') ? UNKNOWN_CASE : problems.notFound);
  };
}

/** PM-03: a case that does not exist for this person has no methods either. */
async function stopWhoMayNotKnow(
  services: ApiServices,
  { organisationId, personId }: Caller,
  { caseId }: Readonly<Record<string, string>>,
): Promise<void> {
  if (caseId === undefined) return;
  const refusal = await mayTry(services.caseFile, { organisationId, personId, caseId }, null);
  if (refusal !== null) throw new ProblemError(problemOfRefusal(refusal));
}
