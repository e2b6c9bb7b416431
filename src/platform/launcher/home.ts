import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RolePasswords } from '../../store/migrate.js';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Where everything is kept that `npm start` makes: WAAKLICHT_DATA, else `.waaklicht/` in the checkout. */
export function dataDirectory(): string {
  return resolve(process.env['WAAKLICHT_DATA'] ?? join(ROOT, '.waaklicht'));
}

/** The passwords of the two database roles, made once for this data folder. */
export async function rolePasswords(directory: string): Promise<RolePasswords> {
  await mkdir(directory, { recursive: true });
  const file = join(directory, 'passwords.json');
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known !== '') return JSON.parse(known) as RolePasswords;
  const passwords = { app: newPassword(), worker: newPassword() };
  await writeFile(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

function settingsFile(directory: string): string {
  return join(directory, 'settings.env');
}

/** Leaves the settings of what now runs, so that `npm run waaklicht` finds it. */
export async function writeSettings(
  directory: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const lines = Object.entries(settings).map(([name, value]) => `${name}='${value}'\n`);
  await writeFile(settingsFile(directory), lines.join(''), { mode: 0o600 });
}

/** Takes the settings of what `npm start` runs, unless the environment already says which database. */
export function loadSettings(directory: string): void {
  if (process.env['DATABASE_URL'] !== undefined) return;
  try {
    process.loadEnvFile(settingsFile(directory));
  } catch {
    // Nothing was started here: the environment alone decides, and what is missing is named.
  }
}
