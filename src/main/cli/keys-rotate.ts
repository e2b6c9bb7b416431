import { readConfig, type Config } from '../../platform/config.js';
import { changeKeyFile } from '../../security/key-file.js';
import { withNewKek, withoutKeks } from '../../security/key-material.js';
import { UnusableKeys } from '../../security/key-provider.js';
import { openKeys } from '../../security/open-keys.js';
import { rotateKeys, unusedVersions } from '../../store/rotate-keys.js';
import type { CliCommand } from './command.js';

/** A new version of the key-encryption key, and every wrapped key under it; goes on where it was stopped (CR-16). */
export const keysRotate: CliCommand = {
  about: 'maakt een nieuwe hoofdsleutel en zet elke zaaksleutel daarop over',
  async run() {
    const config = readConfig(process.env);
    const report = await rotateKeys(config.DATABASE_URL, await openKeys(config), () =>
      changeKeyFile(keyFileOf(config), withNewKek),
    );
    console.log(report.resumed ? 'Een eerdere wisseling is afgemaakt.' : 'Er is een nieuwe hoofdsleutel.');
    console.log(`Versie ${report.version}; ${report.rewrapped} sleutels overgezet.`);
    console.log(
      'Maak nu een nieuwe kopie van KEY_FILE op beide bewaarplaatsen (docs/beheer/sleutels-wisselen.md).',
    );
    return 0;
  },
};

/** How long backups may still need a version that no row names any more. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Destroys old versions that no row and no backup needs any more. */
export const keysDropOld: CliCommand = {
  about: `vernietigt oude hoofdsleutels die ${KEPT_DAYS} dagen niet meer in gebruik zijn`,
  async run() {
    const config = readConfig(process.env);
    const file = keyFileOf(config);
    const unused = new Set(await unusedVersions(config.DATABASE_URL, await openKeys(config)));
    await changeKeyFile(file, (material) => {
      // A version is out of use since the next one was made.
      const old = material.kek.filter(({ version }) => {
        const next = material.kek.find((one) => one.version === version + 1);
        return next !== undefined && Date.parse(next.made) < Date.now() - KEPT_DAYS * DAY_MS;
      });
      const dropped = old.map((one) => one.version).filter((version) => unused.has(version));
      console.log(
        dropped.length === 0 ? 'Niets te vernietigen.' : `Vernietigd: versie ${dropped.join(', ')}.`,
      );
      return withoutKeks(material, new Set(dropped));
    });
    return 0;
  },
};

function keyFileOf(config: Config): string {
  if (config.KEY_PROVIDER === 'file') return config.KEY_FILE;
  throw new UnusableKeys('Alleen sleutels in een bestand kunnen hier gewisseld worden (KEY_PROVIDER=file).');
}
