import type { Request } from 'express';
import type { ProfileId, Role } from '../domain/case/names.js';
import type { Instant } from '../domain/terms/amsterdam.js';
import type { PracticeRun } from '../practice/runs.js';
import type { SessionRow } from '../store/sessions.js';
import type { Typed } from './forms/typed.js';
import type { Web } from './web.js';

/** Who looks, and from which organisation. */
export interface Viewer {
  readonly personId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly roles: ReadonlySet<Role>;
  readonly profile: ProfileId;
  readonly organisation: SessionRow['organisation'];
  /** Where she works: the locations of her roles, or all when a role holds everywhere. */
  readonly locations: readonly { readonly id: string; readonly name: string }[];
}

/** One request of a signed-in person. Everything a page handler gets. */
export interface Visit {
  readonly web: Web;
  readonly viewer: Viewer;
  readonly session: SessionRow;
  readonly csrf: string;
  /** What time it is for what is shown: in a story (S32) that of the story. */
  readonly now: Instant;
  /** What time it is. */
  readonly realNow: Instant;
  /** The story in which the viewer plays somebody; `null` = all of this is real. */
  readonly story: PracticeRun | null;
  /** The path without query: where a form of this page posts to, and the name of its draft. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Typed;
  /** What was typed; empty on a GET. */
  readonly typed: Typed;
  readonly request: Request;
  /** The hash of the session cookie: names a browser without letting it be used. */
  readonly token: string | null;
  /** Another cookie for the same session, after the factor was shown (AU-27). */
  readonly renewCookie: () => Promise<void>;
}

/** One request of anybody: sign-in, explanation, emergency. */
export interface PublicVisit extends Omit<Visit, 'viewer' | 'session' | 'csrf'> {
  readonly viewer: Viewer | null;
  readonly session: SessionRow | null;
  readonly csrf: string | null;
}

export function viewerOf(session: SessionRow): Viewer {
  const { person, organisation } = session;
  const everywhere = person.roles.some((one) => one.locationId === null) || person.roles.length === 0;
  const own = new Set(person.roles.map((one) => one.locationId));
  return {
    personId: session.personId,
    organisationId: session.organisationId,
    name: person.name,
    roles: new Set(person.roles.map((one) => one.role as Role)),
    profile: organisation.profile as ProfileId,
    organisation,
    locations: everywhere ? organisation.locations : organisation.locations.filter((one) => own.has(one.id)),
  };
}
