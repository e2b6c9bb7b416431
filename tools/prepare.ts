import { CannotStart } from '../src/platform/launcher/cannot-start.js';
import { isThere } from '../src/platform/launcher/command.js';
import { ROOT } from '../src/platform/launcher/home.js';
import { findPostgres } from '../src/platform/launcher/postgres-binaries.js';
import { findTemporal } from '../src/platform/launcher/temporal-program.js';

/** Finds or makes what the tests run on, with progress, before the first test waits for it. */
try {
  const postgres = await findPostgres();
  if (postgres === null) {
    throw new CannotStart('PostgreSQL is niet gevonden (Debian: apt install postgresql).');
  }
  console.log(`PostgreSQL: ${postgres.postgres}`);
  console.log(`Temporal: ${await findTemporal(ROOT, (line) => console.log(line))}`);
  console.log(`Chromium: ${await chromium()}`);
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
}

async function chromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  for (const file of named === undefined ? usual : [named]) {
    if (await isThere(file)) return file;
  }
  throw new CannotStart(
    'Chromium is niet gevonden; de browsertests hebben het nodig (Debian: apt install chromium). Staat het ergens anders, zet dan CHROMIUM_PATH.',
  );
}
