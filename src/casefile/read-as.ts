import type { Setting } from '../domain/case/setting.js';
import { levelOf, type Level } from '../domain/rights/level.js';
import { mayRead, type ReadAction } from '../domain/rights/reading.js';
import { appendAudit } from '../store/audit-rows.js';
import { lockCase, type LockedCase } from '../store/case-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { caseNow, REAL_CLOCK } from './clock.js';
import { mayHearOfDamage, reportDamage, UnreadableCase } from './damage.js';
import { settingOf } from './setting.js';
import { standingOf } from './standing.js';
import type { Via } from './via.js';

/** Who asks, and about which case. */
export interface ReadRequest {
  readonly organisationId: string;
  readonly personId: string;
  readonly caseId: string;
  readonly via?: Via;
}

/** A case under the eyes of somebody who may read this of it. */
export interface Readable {
  readonly file: LockedCase;
  /** `none` only where the action has rights of its own, such as the log. */
  readonly level: Level;
  readonly setting: Setting;
}

/**
 * One read: rights and content in one transaction, and the row in the read log committed before the content leaves.
 * Without that row there is no content (LG-01); a read that was refused is a row too.
 */
export async function readAs<Result>(
  deps: CaseFileDeps,
  request: ReadRequest,
  what: { readonly object: string; readonly action: ReadAction },
  read: (client: Client, readable: Readable) => Promise<Result | null>,
): Promise<Result | null> {
  const { organisationId, personId, caseId, via } = request;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const locked = await lockCase(client, deps.keys, {
      organisationId,
      caseId,
      commandId: null,
      locationId: null,
      purpose: 'read',
    });
    const { file, setting: row, databaseNow } = locked;
    reportDamage(deps, locked, caseId);
    if (locked.damage === 'lost' && (await mayHearOfDamage(client, personId, caseId)))
      throw new UnreadableCase();
    // An organisation that is not there has no log either.
    if (row === null) return null;
    const setting = settingOf(row, caseNow(file?.clock ?? REAL_CLOCK, databaseNow));
    const level = file === null ? 'none' : levelOf(personId, file.state, setting.directory, setting.now);
    const may = file !== null && mayRead(what.action, personId, file.state, setting);
    const result = may ? await read(client, { file, level, setting }) : null;
    await appendAudit(client, organisationId, {
      at: databaseNow,
      event: 'read',
      action: what.object,
      personId,
      caseId,
      ...standingOf(personId, file?.state ?? null, setting),
      ...via,
      ...(result === null
        ? { outcome: 'refused', code: level === 'none' ? 'unknownCase' : 'notAllowed' }
        : { outcome: 'ok' }),
    });
    return result;
  });
}
