import { keyFileProvider } from './key-file.js';
import { parseMaterial, providerOn } from './key-material.js';
import { UnusableKeys, type KeyProvider } from './key-provider.js';

/** Where the keys of this installation are, from its configuration. */
export interface KeySource {
  readonly KEY_PROVIDER: 'file' | 'env';
  readonly KEY_FILE: string;
  readonly KEYS?: string | undefined;
  readonly BACKUP_DIRECTORY?: string | undefined;
  readonly NODE_ENV?: string | undefined;
}

/** The key provider of this installation (CR-01). @throws UnusableKeys: a process does not start without keys. */
export function openKeys(source: KeySource): Promise<KeyProvider> {
  switch (source.KEY_PROVIDER) {
    case 'file':
      return keyFileProvider(
        source.KEY_FILE,
        source.BACKUP_DIRECTORY === undefined ? [] : [source.BACKUP_DIRECTORY],
      );
    case 'env':
      return Promise.resolve(fromEnvironment(source));
  }
}

/** For trying things out: an environment is readable by too many, so never in production. */
function fromEnvironment({ NODE_ENV, KEYS }: KeySource): KeyProvider {
  if (NODE_ENV === 'production')
    throw new UnusableKeys('KEY_PROVIDER=env mag niet in productie. Gebruik KEY_PROVIDER=file.');
  if (KEYS === undefined) throw new UnusableKeys('KEYS ontbreekt, terwijl KEY_PROVIDER=env.');
  const material = parseMaterial(KEYS);
  return providerOn(() => material);
}
