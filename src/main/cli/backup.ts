import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from '../../platform/config.js';
import { KeyRing } from '../../security/key-ring.js';
import { openKeys } from '../../security/open-keys.js';
import { backup } from '../../store/backup.js';
import { drillRestore } from '../../store/drill.js';
import { restore, type RestoreOptions } from '../../store/restore.js';
import type { CliCommand } from './command.js';

/** A copy of the record in files, without any program of PostgreSQL. */
export const makeBackup: CliCommand = {
  about: 'maakt een back-up: backup [--to MAP] [--without-keys]',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { to: { type: 'string' }, 'without-keys': { type: 'boolean', default: false } },
    });
    const config = readConfig(process.env);
    const into = values.to ?? config.BACKUP_DIRECTORY;
    if (into === undefined) {
      console.error('Zeg waarheen: --to MAP, of de instelling BACKUP_DIRECTORY.');
      return 1;
    }
    const { BACKUP_PUBLIC_KEY_FILE: keyFile } = config;
    const folder = await backup(config.DATABASE_URL, {
      into,
      withKeys: !values['without-keys'],
      publicKey: keyFile === undefined ? null : await readFile(keyFile, 'utf8'),
    });
    if (keyFile === undefined)
      console.log('Let op: zonder BACKUP_PUBLIC_KEY_FILE zijn namen van collega’s leesbaar.');
    console.log(folder);
    return 0;
  },
};

const USAGE = '--from MAP --ledger BESTAND [--private-key BESTAND]';

/** Puts a backup back into the empty database of these settings. */
export const restoreBackup: CliCommand = {
  about: `zet een back-up terug in een lege database: restore ${USAGE}`,
  async run(args) {
    const config = readConfig(process.env);
    const options = await optionsOf(args);
    if (options === null) return 1;
    const report = await restore(config.DATABASE_URL, passwordsOf(config), options);
    console.log(
      `Teruggezet: ${report.rows} rijen van ${report.at}; ${report.shredded} zaken vernietigd gelaten.`,
    );
    console.log('Nu: waaklicht audit verify, daarna waaklicht recover (docs/beheer/terugzetten.md).');
    return 0;
  },
};

/** Tries a backup out in a database that is thrown away. */
export const drill: CliCommand = {
  about: `oefent het terugzetten, zonder iets te veranderen: drill restore ${USAGE}`,
  async run(args) {
    const config = readConfig(process.env);
    const options = await optionsOf(args);
    if (options === null) return 1;
    const keys = new KeyRing(await openKeys(config));
    const report = await drillRestore(config.DATABASE_URL, keys, {
      ...options,
      passwords: passwordsOf(config),
    });
    const { restored, findings, opened, tried, seconds } = report;
    console.log(`Teruggezet: ${restored.rows} rijen in ${restored.tables} tabellen, van ${restored.at}.`);
    console.log(`Logboek: ${findings.length === 0 ? 'klopt' : `${findings.length} fouten`}.`);
    console.log(`Geopend: ${opened} van ${tried} stukken. Duur: ${seconds.toFixed(1)} s.`);
    return findings.length === 0 && opened === tried ? 0 : 1;
  },
};

async function optionsOf(args: readonly string[]): Promise<RestoreOptions | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { from: { type: 'string' }, ledger: { type: 'string' }, 'private-key': { type: 'string' } },
  });
  if (values.from === undefined || values.ledger === undefined) {
    console.error(USAGE);
    return null;
  }
  const keyFile = values['private-key'];
  const privateKey = keyFile === undefined ? null : await readFile(keyFile, 'utf8');
  return { from: values.from, ledger: values.ledger, privateKey };
}

function passwordsOf(config: Config): { app: string; worker: string } {
  return { app: config.APP_DATABASE_PASSWORD, worker: config.WORKER_DATABASE_PASSWORD };
}
