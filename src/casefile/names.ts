import type { Command } from '../domain/case/commands.js';
import { nameCodes } from '../security/blind-index.js';
import type { CaseWriting } from '../store/case-rows.js';
import type { Client } from '../store/database.js';
import { organisationKey } from '../store/organisation-keys.js';
import type { CaseFileDeps } from './case-file.js';

/** By which names a case can be found after this command (CR-09); free text is never among them (CR-10). */
export async function nameCodesOf(
  deps: CaseFileDeps,
  client: Client,
  organisationId: string,
  command: Command,
): Promise<CaseWriting['names']> {
  const names = namesIn(command);
  if (names.length === 0) return [];
  const key = await organisationKey(client, deps.keys, organisationId, 'index');
  return names.flatMap((name) => {
    const { parts, whole } = nameCodes(name, key);
    return [...parts.map((code) => ({ code, whole: false })), { code: whole, whole: true }];
  });
}

function namesIn(command: Command): readonly string[] {
  const named = (list: readonly { readonly name?: string | undefined }[] = []): string[] =>
    list.flatMap(({ name }) => (name === undefined ? [] : [name]));
  switch (command.type) {
    case 'openCase':
    case 'describeCase':
      return named(command.subjects);
    case 'recordKindcheck':
      return named(command.children);
    default:
      return [];
  }
}
