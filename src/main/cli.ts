import { WrongConfiguration } from '../platform/config.js';
import { dataDirectory, loadSettings } from '../platform/launcher/home.js';
import { UnusableKeys } from '../security/key-provider.js';
import { CannotRestore } from '../store/restore.js';
import type { CliCommand } from './cli/command.js';

/** Two words, or one, and the module that knows how. */
const COMMANDS: Readonly<Record<string, () => Promise<CliCommand>>> = {
  'config check': async () => (await import('./cli/config-check.js')).configCheck,
  'keys create': async () => (await import('./cli/keys-create.js')).keysCreate,
  migrate: async () => (await import('./cli/migrate.js')).migrateDatabase,
  'practice code': async () => (await import('./cli/practice-code.js')).practiceCode,
  'temporal keys': async () => (await import('./cli/temporal-keys.js')).temporalKeys,
  'token create': async () => (await import('./cli/token-create.js')).tokenCreate,
  'audit verify': async () => (await import('./cli/audit-verify.js')).auditVerify,
  'keys rotate': async () => (await import('./cli/keys-rotate.js')).keysRotate,
  'keys drop-old': async () => (await import('./cli/keys-rotate.js')).keysDropOld,
  backup: async () => (await import('./cli/backup.js')).makeBackup,
  restore: async () => (await import('./cli/backup.js')).restoreBackup,
  'drill restore': async () => (await import('./cli/backup.js')).drill,
  recover: async () => (await import('./cli/recover.js')).recover,
};

/** What the operator can mend. */
const MENDABLE = [WrongConfiguration, UnusableKeys, CannotRestore];

loadSettings(dataDirectory());
process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  for (const length of [2, 1]) {
    const load = COMMANDS[words.slice(0, length).join(' ')];
    if (load === undefined) continue;
    const command = await load();
    return command.run(words.slice(length)).catch(explained);
  }
  console.log('npm run waaklicht -- OPDRACHT\n');
  for (const [name, load] of Object.entries(COMMANDS)) {
    console.log(`  ${name.padEnd(14)} ${(await load()).about}`);
  }
  return words.length === 0 ? 0 : 1;
}

/** What can be mended is told without a stack. */
function explained(error: unknown): number {
  console.error(MENDABLE.some((kind) => error instanceof kind) ? (error as Error).message : error);
  return 1;
}
