import type { Command, CommandType } from '../domain/case/commands.js';
import { refuse, type Refusal } from '../domain/case/refusals.js';
import { levelOf } from '../domain/rights/level.js';
import { mayCommand } from '../domain/rights/may.js';
import { lockCase } from '../store/case-rows.js';
import { inTransaction } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { caseNow } from './clock.js';
import type { ReadRequest } from './reads.js';
import { settingOf } from './setting.js';

/**
 * Whether this person may learn what is wrong with a command that cannot be read (PM-02): level and cell come before
 * the shape. `type` = `null` when not even that can be read; then the level alone decides.
 * @returns why not, or `null`.
 */
export function mayTry(
  deps: CaseFileDeps,
  request: ReadRequest,
  type: CommandType | null,
): Promise<Refusal | null> {
  const { organisationId, personId, caseId } = request;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const {
      file,
      setting: row,
      databaseNow,
    } = await lockCase(client, deps.keys, {
      organisationId,
      caseId,
      commandId: null,
      locationId: null,
      purpose: 'read',
    });
    if (file === null || row === null) return refuse('unknownCase');
    const setting = settingOf(row, caseNow(file.clock, databaseNow));
    if (type !== null && type !== 'openCase')
      return mayCommand({ type, by: personId } as Command, file.state, setting);
    const level = levelOf(personId, file.state, setting.directory, setting.now);
    return level === 'none' ? refuse('unknownCase') : null;
  });
}
