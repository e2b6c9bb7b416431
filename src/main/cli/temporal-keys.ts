import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { engineKeySet, engineToken, newEngineKey } from '../../security/engine-token.js';
import type { CliCommand } from './command.js';

/** Longer than the ninety days after which they are renewed (OP-12). */
const DAYS = 100;

/** The signing key stays when it is there; the tokens are made anew each time. */
export const temporalKeys: CliCommand = {
  about: 'maakt sleutel en tokens waarmee Waaklicht zich bij Temporal meldt: temporal keys MAP',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { namespace: { type: 'string', default: 'waaklicht' } },
      allowPositionals: true,
    });
    const [directory] = positionals;
    if (directory === undefined) {
      console.error('temporal keys MAP [--namespace NAAM]');
      return 1;
    }
    await mkdir(join(directory, 'public'), { recursive: true });
    const keyFile = join(directory, 'signing-key.pem');
    const known = await readFile(keyFile, 'utf8').catch(() => null);
    const key = known ?? newEngineKey();
    if (known === null) await put(keyFile, key, 0o400);
    const token = (subject: string, permission: string): string =>
      engineToken(key, { subject, permissions: [permission], days: DAYS }, Date.now());
    await put(join(directory, 'public', 'jwks.json'), JSON.stringify(engineKeySet(key)), 0o444);
    await put(join(directory, 'waaklicht.token'), token('waaklicht', `${values.namespace}:write`), 0o400);
    await put(join(directory, 'operator.token'), token('operator', 'temporal-system:admin'), 0o400);
    console.log(
      `De tokens staan in ${directory} en gelden ${DAYS} dagen. Temporal haalt public/jwks.json op; verder leest niemand deze map.`,
    );
    return 0;
  },
};

/** Whole or not at all: a process may be reading it. */
async function put(file: string, content: string, mode: number): Promise<void> {
  await writeFile(`${file}.new`, content, { mode });
  await rename(`${file}.new`, file);
}
