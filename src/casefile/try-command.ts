import { handle } from '../domain/case/handle.js';
import type { Refusal } from '../domain/case/refusals.js';
import { lockCase } from '../store/case-rows.js';
import { inTransaction } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';
import { caseNow } from './clock.js';
import type { CommandRequest } from './run-command.js';
import { settingOf } from './setting.js';

/** What would become of a command now; nothing is written. */
export type Trial =
  | { readonly kind: 'fine'; readonly version: number; readonly now: number; readonly acute: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknownCase' };

/** Asks the rules before a colleague is asked to confirm: what cannot be recorded need not be proposed (C0.7). */
export function tryCommand(
  deps: CaseFileDeps,
  request: CommandRequest & { readonly caseId: string },
): Promise<Trial> {
  const { organisationId, caseId, command } = request;
  const personToken = deps.keys.personToken(organisationId, command.by);
  return inTransaction(deps.app, { organisationId, personToken }, async (client): Promise<Trial> => {
    const { file, setting, databaseNow } = await lockCase(client, deps.keys, {
      organisationId,
      caseId,
      commandId: null,
      locationId: null,
      purpose: 'read',
    });
    if (file === null || setting === null) return { kind: 'unknownCase' };
    const now = Math.max(caseNow(file.clock, databaseNow), file.state.lastEntryAt);
    const { refusal } = handle(file.state, command, settingOf(setting, now));
    if (refusal?.code === 'unknownCase') return { kind: 'unknownCase' };
    if (refusal !== null) return { kind: 'refused', refusal };
    return { kind: 'fine', version: file.state.version, now, acute: file.state.class === 'acute' };
  });
}
