import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CannotStart } from './cannot-start.js';
import { DATABASE_USER, isRoot, isThere, run, runAsDatabaseUser } from './command.js';
import { findPostgres, installationOf, type PostgresBinaries } from './postgres-binaries.js';

/** The owner of all tables; the processes use other roles. */
export const OWNER = 'wl_owner';

/** A data folder that holds a database, and the programs to run it with. */
export interface Cluster {
  readonly binaries: PostgresBinaries;
  readonly data: string;
  readonly password: string;
}

/** For all users of this machine, where root keeps what the user of the database must reach. */
const SHARED_HOME = '/var/lib/waaklicht';

/**
 * Finds the programs and makes the data folder when it is not there: UTF-8 whatever LANG says, one folder for each
 * major version, owned by the user that will run it. @throws CannotStart with what to do.
 */
export async function prepareCluster(directory: string, log: (line: string) => void): Promise<Cluster> {
  const found = await findPostgres();
  if (found === null) {
    throw new CannotStart(
      'PostgreSQL is niet gevonden. Installeer het pakket "postgresql" (Debian: apt install postgresql), of zet DATABASE_URL.',
    );
  }
  const binaries = await reachable(found, log);
  const major = await majorVersion(binaries);
  const home = await dataHome(directory);
  const data = join(home, `postgres-${major}`);
  await refuseOtherMajor(home, major);
  const password = await passwordOf(home);
  if (!(await isThere(join(data, 'PG_VERSION')))) {
    log('PostgreSQL wordt voor het eerst ingericht');
    await initialise(binaries, data, Number(major));
  }
  return { binaries, data, password };
}

/** As root, the server runs as another user, who must be able to reach its programs. */
async function reachable(binaries: PostgresBinaries, log: (line: string) => void): Promise<PostgresBinaries> {
  if (!isRoot()) return binaries;
  const user = await run('id', [DATABASE_USER]);
  if (user.code !== 0) {
    throw new CannotStart(
      `PostgreSQL start niet als root, en de gebruiker "${DATABASE_USER}" bestaat niet. Maak die aan (useradd --system ${DATABASE_USER}), of start Waaklicht als gewone gebruiker.`,
    );
  }
  const attempt = await runAsDatabaseUser(binaries.postgres, ['--version']).catch(() => null);
  if (attempt === null) {
    throw new CannotStart('Het programma "setpriv" ontbreekt (Debian: apt install util-linux).');
  }
  if (attempt.code === 0) return binaries;
  // A clone below /root, for example: the programs are copied to where that user may read them.
  const copy = join(SHARED_HOME, `programs-${String((await stat(binaries.postgres)).size)}`);
  if (!(await isThere(copy))) {
    log(`PostgreSQL wordt gekopieerd naar ${copy}, waar de gebruiker "${DATABASE_USER}" erbij kan`);
    const half = `${copy}.new`;
    await rm(half, { recursive: true, force: true });
    await cp(installationOf(binaries), half, { recursive: true, verbatimSymlinks: true });
    await chmod(SHARED_HOME, 0o755);
    await chmod(half, 0o755);
    await rename(half, copy);
  }
  const program = (name: string): string => join(copy, 'bin', name);
  return {
    origin: binaries.origin,
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    postgres: program('postgres'),
  };
}

async function majorVersion(binaries: PostgresBinaries): Promise<string> {
  const { output } = await run(binaries.postgres, ['--version']);
  const major = / (\d+)/.exec(output)?.[1];
  if (major === undefined) throw new CannotStart(`Onbekende PostgreSQL: ${output.trim()}`);
  return major;
}

/** The folder itself, or as root one that the user of the database may enter. */
async function dataHome(directory: string): Promise<string> {
  await mkdir(directory, { recursive: true });
  if (!isRoot()) return directory;
  const probe = await runAsDatabaseUser('test', ['-x', directory]);
  const mark = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const home = probe.code === 0 ? join(directory, 'database') : join(SHARED_HOME, mark);
  await mkdir(home, { recursive: true });
  if (probe.code !== 0) await chmod(dirname(home), 0o755);
  const number = async (flag: string): Promise<number> =>
    Number((await run('id', [flag, DATABASE_USER])).output.trim());
  await chown(home, await number('-u'), await number('-g'));
  return home;
}

/** A data folder belongs to one major version; an empty database beside a full one would look like loss. */
async function refuseOtherMajor(home: string, major: string): Promise<void> {
  const others = (await readdir(home)).filter((name) => /^postgres-\d+$/.test(name));
  if (others.length === 0 || others.includes(`postgres-${major}`)) return;
  const there = others.map((name) => name.replace('postgres-', '')).join(', ');
  throw new CannotStart(
    `De gegevens in ${home} zijn van PostgreSQL ${there}; gevonden is PostgreSQL ${major}. Gebruik PostgreSQL ${there}, of kies een lege map met WAAKLICHT_DATA.`,
  );
}

async function passwordOf(home: string): Promise<string> {
  const file = join(home, 'password');
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known.trim() !== '') return known.trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  if (isRoot()) await run('chown', [`${DATABASE_USER}:`, file]);
  return password;
}

/** Beside its place first: whoever kills us halfway leaves no folder that looks like a database. */
async function initialise(binaries: PostgresBinaries, data: string, major: number): Promise<void> {
  const half = `${data}.new`;
  await rm(half, { recursive: true, force: true });
  const locale =
    major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale=C.UTF-8'];
  const made = await runAsDatabaseUser(binaries.initdb, [
    '-D', half, '-U', OWNER, '--auth=scram-sha-256', `--pwfile=${join(dirname(data), 'password')}`,
    '--encoding=UTF8', ...locale,
  ]); // prettier-ignore
  if (made.code !== 0) {
    await rm(half, { recursive: true, force: true });
    throw new CannotStart(`PostgreSQL kon niet worden ingericht. Is er ruimte op de schijf?\n${made.output}`);
  }
  await rename(half, data);
}
