import { readConfig } from '../../platform/config.js';
import { migrate } from '../../store/migrate.js';
import type { CliCommand } from './command.js';

/** Brings the database up to date, as its owner; safe when several processes do it at once. */
export const migrateDatabase: CliCommand = {
  about: 'werkt de database bij naar deze versie',
  async run() {
    const config = readConfig(process.env);
    await migrate(config.DATABASE_URL, {
      app: config.APP_DATABASE_PASSWORD,
      worker: config.WORKER_DATABASE_PASSWORD,
    });
    console.log('De database is bijgewerkt.');
    return 0;
  },
};
