import type { Request, Response } from 'express';
import {
  lockSession,
  readSession,
  renewToken,
  startSession,
  tell,
  touchSession,
  type NewSession,
  type SessionRow,
} from '../../store/sessions.js';
import type { Told } from '../answer.js';
import { urls } from '../urls.js';
import type { Web } from '../web.js';
import type { Cookies } from './cookies.js';
import { newToken, tokenHash } from './tokens.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** AU-26: how long a session lasts; shorter for roles that reach everything, shortest on a shared computer. */
const LASTS = { ordinary: 12 * HOUR, special: 8 * HOUR, shared: HOUR } as const;
const SHARED_IDLE = 5 * MINUTE;
const ENDS_AFTER_LOCK = HOUR;
const RENEW_EVERY = HOUR;
/** Writing down that somebody is there, at most so often. */
const TOUCH_EVERY = 30_000;

/** How a request stands: nobody, somebody whose time is over, a locked screen, or somebody at work. */
export type Standing =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'expired'; readonly session: SessionRow; readonly token: string }
  | { readonly kind: 'locked'; readonly session: SessionRow; readonly token: string }
  | { readonly kind: 'present'; readonly session: SessionRow; readonly token: string };

export function idleMs(session: SessionRow): number {
  return session.shared ? SHARED_IDLE : session.organisation.idleMinutes * MINUTE;
}

const SPECIAL: ReadonlySet<string> = new Set(['administrator', 'privacyOfficer']);

export function lastsMs(shared: boolean, roles: readonly string[]): number {
  if (shared) return LASTS.shared;
  return roles.some((role) => SPECIAL.has(role)) ? LASTS.special : LASTS.ordinary;
}

/** These come from the page by themselves, or only lock: no sign that somebody is there. */
const NO_ACTIVITY: ReadonlySet<string> = new Set([urls.keepDraft(), urls.leave(), urls.locked()]);

/** Sessions in the database; the server decides about idle and end, not the page (AU-25 to AU-28). */
export class Sessions {
  readonly #web: Pick<Web, 'worker'>;
  readonly #cookies: Cookies;

  constructor(web: Pick<Web, 'worker'>, cookies: Cookies) {
    this.#web = web;
    this.#cookies = cookies;
  }

  async standing(request: Request, now: number): Promise<Standing> {
    const token = this.#cookies.read(request, 'wl');
    const session = token === null ? null : await readSession(this.#web.worker, tokenHash(token));
    if (token === null || session === null || session.endedAt !== null || session.person.disabled)
      return { kind: 'nobody' };
    const lockEnd = session.lockedAt === null ? Infinity : session.lockedAt + ENDS_AFTER_LOCK;
    const over = Math.min(session.endsAt, session.tokenValidUntil ?? Infinity, lockEnd);
    if (now >= over) return { kind: 'expired', session, token };
    if (session.lockedAt !== null) return { kind: 'locked', session, token };
    if (now - session.activeAt >= idleMs(session)) {
      await lockSession(this.#web.worker, session.id);
      return { kind: 'locked', session, token };
    }
    return { kind: 'present', session, token };
  }

  /** A name for the browser of a request, worth nothing to who learns it. */
  tokenName(request: Request): string | null {
    const token = this.#cookies.read(request, 'wl');
    return token === null ? null : tokenHash(token).toString('base64url');
  }

  /** Somebody did something. A cookie of an hour old is replaced. @returns the token that counts from now. */
  async seen(
    request: Request,
    response: Response,
    standing: Extract<Standing, { kind: 'present' }>,
    now: number,
  ): Promise<string> {
    const { session, token } = standing;
    if (NO_ACTIVITY.has(request.path)) return token;
    if (now - session.activeAt > TOUCH_EVERY) await touchSession(this.#web.worker, session.id);
    const due = now - session.tokenMadeAt > RENEW_EVERY && session.tokenValidUntil === null;
    return due && request.method === 'GET' ? this.renew(response, session) : token;
  }

  async begin(response: Response, wanted: Omit<NewSession, 'tokenHash'>): Promise<void> {
    const token = newToken();
    await startSession(this.#web.worker, { ...wanted, tokenHash: tokenHash(token) });
    this.#cookies.set(response, 'wl', token);
  }

  /** Another cookie for the same session: after a step-up, and every hour (AU-27). */
  async renew(response: Response, session: SessionRow): Promise<string> {
    const token = newToken();
    await renewToken(this.#web.worker, session, tokenHash(token));
    this.#cookies.set(response, 'wl', token);
    return token;
  }

  forget(response: Response): void {
    this.#cookies.clear(response, 'wl');
  }

  async tellNext(session: SessionRow, told: Told): Promise<void> {
    await tell(this.#web.worker, session.id, JSON.stringify(told));
  }

  /** What the page before wanted said, once. */
  async takeTold(session: SessionRow): Promise<Told | null> {
    if (session.told === null) return null;
    await tell(this.#web.worker, session.id, null);
    return JSON.parse(session.told) as Told;
  }
}

/** A word for the device list: browser and system, no more. */
export function deviceOf(request: Request): string {
  const agent = (request.get('user-agent') ?? '').slice(0, 400);
  const named = (names: readonly (readonly [string, string])[]): string | undefined =>
    names.find(([mark]) => agent.includes(mark))?.[1];
  const browser = named([
    ['Firefox/', 'Firefox'],
    ['Edg/', 'Edge'],
    ['Chrome/', 'Chrome'],
    ['Safari/', 'Safari'],
  ]);
  const system = named([
    ['Android', 'Android'],
    ['iPhone', 'iPhone'],
    ['iPad', 'iPad'],
    ['Windows', 'Windows'],
    ['Mac OS', 'Mac'],
    ['CrOS', 'Chromebook'],
    ['Linux', 'Linux'],
  ]);
  return `${browser ?? 'Browser'} op ${system ?? 'een apparaat'}`;
}
