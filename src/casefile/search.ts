import { createHmac } from 'node:crypto';
import { levelOf } from '../domain/rights/level.js';
import { nameCodes } from '../security/blind-index.js';
import { appendAudit, databaseNow } from '../store/audit-rows.js';
import { lockCase } from '../store/case-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import { organisationKey } from '../store/organisation-keys.js';
import type { CaseFileDeps } from './case-file.js';
import { caseNow } from './clock.js';
import { settingOf } from './setting.js';
import type { Via } from './via.js';

export interface SearchHit {
  readonly caseId: string;
  readonly code: string;
}

/** At least this much must be asked: one letter would list everybody (BI-41). */
const LEAST_LETTERS = 2;
const MOST_LETTERS = 200;
const MOST_HITS = 20;
const MOST_CANDIDATES = 200;

/**
 * Finds cases by code or by whole parts of a name, only among cases that are fully open to the person (row 33). A case
 * she is shut out of is not there, neither in the number. `null` = too little or too much was asked.
 */
export async function searchCases(
  deps: CaseFileDeps,
  who: { readonly organisationId: string; readonly personId: string; readonly via?: Via },
  asked: string,
): Promise<readonly SearchHit[] | null> {
  const term = asked.trim();
  if (term.length < LEAST_LETTERS || term.length > MOST_LETTERS) return null;
  const { organisationId, personId, via } = who;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const key = await organisationKey(client, deps.keys, organisationId, 'index');
    const { parts, whole } = nameCodes(term, key);
    const candidates = await client.query<{ id: string }>(CANDIDATES, [
      organisationId,
      codeIn(term),
      parts,
      new Set(parts.map((part) => part.toString('hex'))).size,
      whole,
    ]);
    const hits: SearchHit[] = [];
    for (const { id } of candidates.rows) {
      const hit = hits.length < MOST_HITS ? await openTo(deps, client, { ...who, caseId: id }) : null;
      if (hit !== null) hits.push(hit);
    }
    await appendAudit(client, organisationId, {
      at: await databaseNow(client),
      event: 'search',
      // What was searched for, as a code nobody can guess back without the key (LG-02).
      action: createHmac('sha256', key.secret).update(term.toLowerCase()).digest('hex').slice(0, 32),
      outcome: 'ok',
      personId,
      objectIds: hits.map((hit) => hit.caseId),
      hits: hits.length,
      ...via,
    });
    return hits;
  });
}

/** Only what looks like a code reaches the database; other text would stand in its messages (BI-13). */
function codeIn(term: string): string | null {
  const code = term.toUpperCase().replace(/[\s-]/g, '');
  return /^[2-9A-Z]{6,7}$/.test(code) ? code : null;
}

/** By code, or with every part of the name; the whole name first. */
const CANDIDATES = `
select f.id from case_file f where f.organisation_id = $1 and (f.code = $2 or f.id in (
  select n.case_id from case_name n where n.organisation_id = $1 and n.code = any($3::bytea[])
  group by n.case_id having count(*) = $4::int and $4::int > 0))
order by exists (select 1 from case_name n where n.case_id = f.id and n.code = $5) desc, f.opened_at desc
limit ${MOST_CANDIDATES}
`;

async function openTo(
  deps: CaseFileDeps,
  client: Client,
  asked: { readonly organisationId: string; readonly personId: string; readonly caseId: string },
): Promise<SearchHit | null> {
  const { organisationId, personId, caseId } = asked;
  const {
    file,
    setting: row,
    databaseNow: now,
  } = await lockCase(client, deps.keys, {
    organisationId,
    caseId,
    commandId: null,
    locationId: null,
    purpose: 'read',
  });
  if (file === null || row === null) return null;
  const setting = settingOf(row, caseNow(file.clock, now));
  const level = levelOf(personId, file.state, setting.directory, setting.now);
  return level === 'full' ? { caseId, code: file.code } : null;
}
