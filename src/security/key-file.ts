import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { chmod, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { newMaterial, parseMaterial, providerOn, type KeyMaterial } from './key-material.js';
import { UnusableKeys, type KeyProvider } from './key-provider.js';

/**
 * The keys in one file on this host (CR-01 `file`); made when it is not there.
 * A file that changed (rotation by another process) counts from the next use.
 * @param forbidden folders that are copied elsewhere, such as the backup folder.
 * @throws UnusableKeys when others can read the file, somebody else owns it, or it would travel with the data.
 */
export async function keyFileProvider(file: string, forbidden: readonly string[]): Promise<KeyProvider> {
  await mkdir(dirname(file), { recursive: true });
  refuseBesideData(file, forbidden);
  await makeOnce(file);
  let known: { readonly mark: string; readonly material: KeyMaterial } | null = null;
  const read = (): KeyMaterial => {
    const found = statSync(file);
    const mark = `${found.ino}/${found.mtimeMs}/${found.size}`;
    if (known?.mark === mark) return known.material;
    refuseOpenDoor(file, found);
    const material = parseMaterial(readFileSync(file, 'utf8'));
    known = { mark, material };
    return material;
  };
  read();
  return providerOn(read);
}

/** Replaces the file as a whole: a crash leaves the old keys or the new ones, never half of them. */
export async function changeKeyFile(
  file: string,
  change: (material: KeyMaterial) => KeyMaterial,
): Promise<void> {
  const changed = change(parseMaterial(readFileSync(file, 'utf8')));
  const draft = await writeDraft(file, changed);
  await rename(draft, file);
}

/** Several processes may start at once: whoever links first has made the keys. */
async function makeOnce(file: string): Promise<void> {
  if (existsSync(file)) return;
  const draft = await writeDraft(file, newMaterial());
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(file: string, material: KeyMaterial): Promise<string> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${JSON.stringify(material, null, 1)}\n`, { mode: 0o600, flush: true });
  await chmod(draft, 0o400);
  return draft;
}

function refuseOpenDoor(file: string, found: Stats): void {
  if ((found.mode & 0o377) !== 0) throw new UnusableKeys(`${file} is te openbaar. Doe: chmod 400 ${file}`);
  const me = process.geteuid?.();
  if (me !== undefined && found.uid !== me)
    throw new UnusableKeys(`${file} is van een andere gebruiker. Doe: chown ${me} ${file}`);
}

/** In each of these files a folder says that it is copied to a backup: a cluster of PostgreSQL, a backup of ours. */
const MARKS_OF_DATA = ['PG_VERSION', 'waaklicht-backup.json'];

function refuseBesideData(file: string, forbidden: readonly string[]): void {
  const folder = realpathSync(dirname(file));
  const banned = forbidden.filter((one) => existsSync(one)).map((one) => realpathSync(one));
  for (let at = folder; ; at = dirname(at)) {
    if (banned.includes(at) || MARKS_OF_DATA.some((mark) => existsSync(join(at, mark))))
      throw new UnusableKeys(
        `De sleutels mogen niet in ${at} staan: die map gaat mee in de back-up. Kies een andere KEY_FILE.`,
      );
    if (at === dirname(at) || at === sep) return;
  }
}
