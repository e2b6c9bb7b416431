import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../src/platform/launcher/home.js';

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
}

/** What docker-compose.yml and the Dockerfile say, so that what is run here is what they run. */
export interface AsComposed {
  /** The environment of a service; `${NAME:?}` as it stands. */
  readonly environmentOf: (service: string) => Readonly<Record<string, string>>;
  /** The program and its arguments of API and worker. */
  readonly commandOf: (kind: 'api' | 'worker') => readonly string[];
}

export async function readCompose(): Promise<AsComposed> {
  const { services } = parse(await readFile(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
    services: Record<string, Service>;
  };
  const dockerfile = await readFile(join(ROOT, 'Dockerfile'), 'utf8');
  const usual = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]') as string[];
  return {
    environmentOf: (service) => services[service]?.environment ?? {},
    commandOf: (kind) => services[kind]?.command ?? usual,
  };
}
