import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { makeCredential } from '../../src/store/accounts.js';
import { markStepUp, startSession } from '../../src/store/sessions.js';
import { csrfOf, newToken, tokenHash } from '../../src/web/http/tokens.js';

/** What a browser holds of a session. */
export interface SessionSecrets {
  readonly cookie: string;
  readonly csrf: string;
}

/** A session with a second factor, as signing in through the pages makes it; with `stepUp` shown again just now. */
export async function signIn(
  worker: pg.Pool,
  person: { readonly organisationId: string; readonly personId: string },
  { stepUp }: { stepUp: boolean },
): Promise<SessionSecrets> {
  const cookie = newToken();
  await makeCredential(worker, { ...person, login: randomUUID() });
  await worker.query('update credential set agreed_at = clock_timestamp() where person_id = $1', [
    person.personId,
  ]);
  const id = await startSession(worker, {
    ...person,
    method: 'local',
    shared: false,
    device: 'test',
    lastsMs: 3_600_000,
    withFactor: true,
    tokenHash: tokenHash(cookie),
  });
  if (stepUp) await markStepUp(worker, id);
  return { cookie, csrf: csrfOf(cookie) };
}
