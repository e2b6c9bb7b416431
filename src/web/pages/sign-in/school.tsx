import type { Response } from 'express';
import { issuerIn, readLogoutToken } from '../../../accounts/school/logout-token.js';
import {
  comeBack,
  goodbye,
  keysOf,
  leaveFor,
  SchoolSignInFailed,
  type SchoolClaims,
  type Underway,
} from '../../../accounts/school/relying-party.js';
import { keepPending, takePending } from '../../../store/pending.js';
import {
  endBySchool,
  enterBySchool,
  readProvider,
  type SchoolProvider,
} from '../../../store/school-accounts.js';
import { endSession, unlockSession } from '../../../store/sessions.js';
import { page, redirect, type Answer } from '../../answer.js';
import { first, isUuid } from '../../forms/typed.js';
import { deviceOf, lastsMs } from '../../http/sessions.js';
import { newToken, tokenHash } from '../../http/tokens.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { PublicVisit } from '../../visit.js';
import type { Doors } from './doors.js';
import { nextOf } from './next.js';

const words = nl.signIn.schoolAccount;
const PENDING_MS = 10 * 60_000;

/** Between leaving for the school account and coming back. */
interface Away extends Underway {
  readonly organisationId: string;
  readonly next: string;
  /** The session that asks who she is again: step-up, or a locked screen. */
  readonly sessionId: string | null;
}

/** A link, no form: the way out is another site (AU-35). */
export function leaveForSchool(doors: Doors) {
  return async (visit: PublicVisit, response: Response): Promise<Answer> => {
    const { web, session, query } = visit;
    const organisationId = session?.organisationId ?? first(query, 'school');
    const provider = isUuid(organisationId)
      ? await readProvider(web.worker, web.keys, { organisationId })
      : null;
    if (provider === null) return redirect(urls.signIn());
    try {
      const { to, underway } = await leaveFor(provider, backAddress(visit), session !== null);
      const away: Away = { ...underway, organisationId, next: nextOf(query), sessionId: session?.id ?? null };
      const token = newToken();
      await keepPending(web.worker, tokenHash(token), away, PENDING_MS);
      doors.cookies.set(response, 'wlp', token, PENDING_MS);
      return redirect(to);
    } catch (error) {
      if (error instanceof SchoolSignInFailed) return failedPage(words.away);
      throw error;
    }
  };
}

export function backFromSchool(doors: Doors) {
  return async (visit: PublicVisit, response: Response): Promise<Answer> => {
    const { web, request, session } = visit;
    const cookie = doors.cookies.read(request, 'wlp');
    const away = cookie === null ? null : ((await takePending(web.worker, tokenHash(cookie))) as Away | null);
    const provider = away === null ? null : await readProvider(web.worker, web.keys, away);
    if (away === null || provider === null) return failedPage(words.again);
    doors.cookies.clear(response, 'wlp');
    const address = new URL(request.originalUrl, web.config.PUBLIC_URL);
    let claims: SchoolClaims;
    try {
      claims = await comeBack(provider, address, away, away.sessionId !== null);
    } catch (error) {
      if (error instanceof SchoolSignInFailed) return failedPage(words.again);
      throw error;
    }
    if (away.sessionId === null) return enter(doors, visit, response, { claims, provider, next: away.next });
    const personId = await enterBySchool(web.worker, identityOf(claims, provider));
    if (session?.id !== away.sessionId || personId !== session.personId) return failedPage(words.other);
    await unlockSession(web.worker, session.id);
    await doors.stepUp(response, session);
    return redirect(away.next);
  };
}

interface Came {
  readonly claims: SchoolClaims;
  readonly provider: SchoolProvider;
  readonly next: string;
}

async function enter(doors: Doors, visit: PublicVisit, response: Response, came: Came): Promise<Answer> {
  const { claims, provider, next } = came;
  const personId = await enterBySchool(visit.web.worker, identityOf(claims, provider));
  if (personId === null) return failedPage(words.unknown);
  const account = await doors.account(personId);
  await doors.sessions.begin(response, {
    organisationId: provider.organisationId,
    personId,
    method: 'oidc',
    shared: false,
    device: deviceOf(visit.request),
    lastsMs: lastsMs(false, account.roles),
    withFactor: showsFactor(claims, provider),
    oidc: { issuer: claims.issuer, subject: claims.subject, session: claims.session },
  });
  return redirect(next);
}

/** AU-22: what the service says must be what was agreed; else our own code is asked. */
function showsFactor(claims: SchoolClaims, provider: SchoolProvider): boolean {
  return (
    (claims.acr !== null && provider.factorAcr.includes(claims.acr)) ||
    claims.amr.some((method) => provider.factorAmr.includes(method))
  );
}

function identityOf(claims: SchoolClaims, provider: SchoolProvider): Parameters<typeof enterBySchool>[1] {
  const domain = claims.email.split('@')[1]?.toLowerCase() ?? '';
  const { organisationId } = provider;
  const { issuer, subject, name, email, groups } = claims;
  return {
    organisationId,
    issuer,
    subject,
    name,
    email,
    groups,
    trustedDomain: provider.domains.includes(domain),
  };
}

/** The service says that somebody signed out elsewhere (AU-24). */
export async function schoolLogout(visit: PublicVisit): Promise<Answer> {
  const { web, typed, now } = visit;
  const token = first(typed, 'logout_token');
  const issuer = issuerIn(token);
  const provider = issuer === null ? null : await readProvider(web.worker, web.keys, { issuer });
  const over =
    provider === null
      ? null
      : readLogoutToken(token, {
          issuer: provider.issuer,
          clientId: provider.clientId,
          keys: await keysOf(provider),
          now,
        });
  const ended =
    over !== null &&
    provider !== null &&
    (await endBySchool(web.worker, { ...over, issuer: provider.issuer }));
  return { kind: 'text', text: '', status: ended ? 200 : 400 };
}

/** Signing out here ends the session of the school account as well, when the service has a place for it. */
export async function schoolGoodbye(visit: PublicVisit): Promise<string | null> {
  const { web, session } = visit;
  if (session?.method !== 'oidc') return null;
  await endSession(web.worker, session.id);
  const provider = await readProvider(web.worker, web.keys, session);
  const back = new URL(urls.signIn(), web.config.PUBLIC_URL).toString();
  // The own session is over either way; a service that is away keeps nobody here.
  return provider === null ? null : goodbye(provider, back).catch(() => null);
}

function backAddress(visit: PublicVisit): string {
  return new URL(urls.signInSchoolBack(), visit.web.config.PUBLIC_URL).toString();
}

function failedPage(text: string): Answer {
  const body = (
    <>
      <h1>{words.failed}</h1>
      <p>{text}</p>
      <p>
        <a href={urls.signIn()}>{nl.signIn.title}</a>
      </p>
    </>
  );
  return page(words.failed, body, { status: 403 });
}
