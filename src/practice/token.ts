import { readFile, writeFile } from 'node:fs/promises';
import type pg from 'pg';
import { createToken, DEFAULT_TOKEN_DAYS, holderOf, TOKEN_SCOPES } from '../organisation/tokens.js';

/** Whose token it is. */
interface Owner {
  readonly organisationId: string;
  readonly personId: string;
}

/** A token to try the API with, kept in a file so that it stays the same from start to start while it works. */
export async function practiceToken(worker: pg.Pool, owner: Owner, file: string): Promise<string> {
  const known = (await readFile(file, 'utf8').catch(() => '')).trim();
  const holder = known === '' ? null : await holderOf(worker, known);
  if (holder?.personId === owner.personId) return known;
  const wanted = { ...owner, name: 'npm start', scopes: TOKEN_SCOPES, days: DEFAULT_TOKEN_DAYS };
  const { secret } = await createToken(worker, wanted);
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
