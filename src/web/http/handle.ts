import type { Request, RequestHandler, Response, Router } from 'express';
import { isRecordAway } from '../../http/faults.js';
import { notFound, type Answer } from '../answer.js';
import { keepTyped } from '../drafts.js';
import type { Frame } from '../frame/parts.js';
import { storyFrame } from '../frame/story-frame.js';
import { notFoundPage } from '../pages/errors/error-pages.js';
import { renderPage } from '../frame/document.js';
import { first, NOTHING, typedFrom, type Typed } from '../forms/typed.js';
import { inStory, urls } from '../urls.js';
import { viewerOf, type PublicVisit, type Visit } from '../visit.js';
import type { Web } from '../web.js';
import { asHerself, type Door } from './door.js';
import { gateOf } from './gate.js';
import { isShutTo } from './guests.js';
import { idleMs, type Sessions, type Standing } from './sessions.js';
import { csrfOf, sameSecret } from './tokens.js';

export type PageHandler = (visit: Visit) => Promise<Answer>;
export type PublicHandler = (visit: PublicVisit, response: Response) => Promise<Answer>;

/** Turns page handlers into request handlers: who looks, may she be here, and how the answer is sent. */
export class Pages {
  readonly #web: Web;
  readonly #sessions: Sessions;
  readonly #door: Door;

  /** `door`: as whom somebody comes in; default: as herself. */
  constructor(web: Web, sessions: Sessions, door: Door = asHerself) {
    this.#web = web;
    this.#sessions = sessions;
    this.#door = door;
  }

  /** For people who are signed in. */
  page(handler: (visit: Visit, response: Response) => Promise<Answer>): RequestHandler {
    return async (request, response) => {
      const now = Date.now();
      const standing = await this.#sessions.standing(request, now);
      if (standing.kind !== 'present') {
        await this.#turnAway(request, response, standing);
        return;
      }
      if (request.method === 'POST' && !csrfIsRight(request, standing.token)) {
        await this.#keepAndReturn(request, response, standing.session, 'lang');
        return;
      }
      const gate = gateOf(standing.session, pathOf(request));
      if (gate !== null) {
        await this.#keep(request, standing.session);
        response.redirect(303, gate);
        return;
      }
      const token = await this.#sessions.seen(request, response, standing, now);
      const seat = await this.#door({ web: this.#web, session: standing.session, request, realNow: now });
      const session = seat?.session ?? standing.session;
      const visit: Visit = {
        ...this.#basic(request, now),
        ...(seat !== null && { now: seat.now, story: seat.story }),
        viewer: viewerOf(session),
        session,
        csrf: csrfOf(token),
        renewCookie: async () => {
          await this.#sessions.renew(response, standing.session);
        },
      };
      await inStory(seat?.base ?? '', async () => {
        const shut = seat === null || isShutTo(visit.viewer.roles, request.path);
        const answer: Answer = shut ? notFound : await handler(visit, response);
        await this.send(visit, answer, response);
      });
    };
  }

  /** For everybody; a person who is signed in is still known. */
  open(handler: PublicHandler): RequestHandler {
    return async (request, response) => {
      const now = Date.now();
      const standing = await this.#sessions.standing(request, now);
      const session = standing.kind === 'present' || standing.kind === 'locked' ? standing.session : null;
      const token = session === null || standing.kind === 'nobody' ? null : standing.token;
      if (request.method === 'POST' && token !== null && !csrfIsRight(request, token)) {
        response.redirect(303, request.path);
        return;
      }
      const visit: PublicVisit = {
        ...this.#basic(request, now),
        viewer: session === null ? null : viewerOf(session),
        session,
        csrf: token === null ? null : csrfOf(token),
      };
      await this.send(visit, await handler(visit, response), response, standing.kind === 'locked');
    };
  }

  /** Like `open`, and also when the record is away: then nobody is known (T5). */
  always(handler: PublicHandler): RequestHandler {
    const open = this.open(handler);
    return async (request, response, next) => {
      try {
        await open(request, response, next);
      } catch (error) {
        if (!isRecordAway(error)) throw error;
        const visit = { ...this.#basic(request, Date.now()), viewer: null, session: null, csrf: null };
        await this.send(visit, await handler(visit, response), response);
      }
    };
  }

  async send(visit: PublicVisit, answer: Answer, response: Response, locked = false): Promise<void> {
    switch (answer.kind) {
      case 'redirect':
        if (answer.told !== undefined && visit.session !== null)
          await this.#sessions.tellNext(visit.session, answer.told);
        response.redirect(303, answer.to);
        return;
      case 'file':
        response.status(200).type(answer.type).attachment(answer.name).send(answer.body);
        return;
      case 'text':
        response
          .status(answer.status ?? 200)
          .type('text')
          .send(answer.text);
        return;
      case 'notFound':
        await this.send(visit, notFoundPage(), response, locked);
        return;
      case 'page': {
        const told = visit.session === null || locked ? null : await this.#sessions.takeTold(visit.session);
        const around = { assets: this.#web.assets, frame: frameOf(visit, locked), path: visit.path, told };
        response
          .status(answer.status ?? 200)
          .type('html')
          .send(renderPage(answer, around));
      }
    }
  }

  #basic(request: Request, now: number): Omit<PublicVisit, 'viewer' | 'session' | 'csrf'> {
    return {
      web: this.#web,
      now,
      realNow: now,
      story: null,
      path: pathOf(request),
      params: request.params as Record<string, string>,
      query: typedFrom(request.query),
      typed: typedOf(request),
      request,
      token: this.#sessions.tokenName(request),
      renewCookie: () => Promise.resolve(),
    };
  }

  /** Nobody is signed in, or the screen is locked: what was typed is kept, and comes back after (E.4). */
  async #turnAway(
    request: Request,
    response: Response,
    standing: Exclude<Standing, { kind: 'present' }>,
  ): Promise<void> {
    const door = standing.kind === 'locked' ? urls.locked() : urls.signIn();
    const trusted =
      standing.kind !== 'nobody' && request.method === 'POST' && csrfIsRight(request, standing.token);
    const kept = trusted && (await this.#keep(request, standing.session));
    const back = kept
      ? `${formPath(request)}?concept=sessie`
      : request.method === 'GET'
        ? request.originalUrl
        : pathOf(request);
    response.redirect(303, back === urls.start() ? door : `${door}?naar=${encodeURIComponent(back)}`);
  }

  async #keepAndReturn(
    request: Request,
    response: Response,
    session: Parameters<typeof idleMs>[0],
    why: string,
  ): Promise<void> {
    const kept = await this.#keep(request, session);
    response.redirect(303, kept ? `${formPath(request)}?concept=${why}` : formPath(request));
  }

  async #keep(request: Request, session: Parameters<typeof idleMs>[0]): Promise<boolean> {
    if (request.method !== 'POST') return false;
    const typed = typedOf(request);
    const seat = await this.#door({ web: this.#web, session, request, realNow: Date.now() });
    if (seat === null) return false;
    const place = { path: formPath(request), form: first(typed, 'formulier') };
    return keepTyped(this.#web, seat.session, place, typed);
  }
}

/** The whole path: routers of stories stand below an address of their own. */
function pathOf(request: Request): string {
  return request.path === '/' && request.baseUrl !== '' ? request.baseUrl : request.baseUrl + request.path;
}

/** Where the form of a POST stands: autosave names it, every other form posts to its own page. */
function formPath(request: Request): string {
  const named = first(typedOf(request), 'pad');
  const own = pathOf(request);
  return request.path === urls.keepDraft.pattern && named.startsWith('/') ? named : own;
}

function typedOf(request: Request): Typed {
  return request.method === 'POST' ? typedFrom(request.body) : NOTHING;
}

function csrfIsRight(request: Request, token: string): boolean {
  const given = request.get('x-csrf-token') ?? first(typedOf(request), 'csrf');
  return sameSecret(given, csrfOf(token));
}

function frameOf(visit: PublicVisit, locked: boolean): Frame | null {
  const { viewer, session, csrf } = visit;
  if (viewer === null || session === null || csrf === null) return null;
  return {
    csrf,
    name: viewer.name,
    place: viewer.locations.length === 1 ? (viewer.locations[0]?.name ?? '') : viewer.organisation.name,
    roles: viewer.roles,
    regionalNumber: viewer.organisation.veiligThuisNumber,
    practice: viewer.organisation.practice,
    story: visit.story === null ? null : storyFrame(visit.story, visit.now, visit.path),
    locked,
    idleMs: idleMs(session),
  };
}

/** The last handler of the pages: nothing else answered. */
export function fallThrough(pages: Pages): RequestHandler {
  return pages.open(() => Promise.resolve({ kind: 'notFound' }));
}

/** Binds handlers to addresses. */
export type Routes = (router: Router, pages: Pages) => void;
