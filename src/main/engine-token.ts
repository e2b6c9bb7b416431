import { readFile } from 'node:fs/promises';
import type { Config } from '../platform/config.js';

/** What every call to the engine carries: the token that says who we are, where one is asked for. */
export async function engineMetadata(config: Config): Promise<Record<string, string>> {
  const file = config.TEMPORAL_TOKEN_FILE;
  return file === undefined ? {} : { authorization: `Bearer ${(await readFile(file, 'utf8')).trim()}` };
}
