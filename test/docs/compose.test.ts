import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { explainConfig } from '../../src/platform/config.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const text = (file: string): string => readFileSync(`${ROOT}${file}`, 'utf8');

interface Service {
  readonly image?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly command?: readonly string[];
  readonly volumes?: readonly string[];
  readonly profiles?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
}
const { services, networks } = parse(text('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
};
const dockerfile = text('Dockerfile');

describe('docker-compose.yml, the production shape', () => {
  it('has everything of the design, the mail catcher in the profile dev only', () => {
    expect(Object.keys(services).sort()).toEqual([
      'api', 'mail', 'migrate', 'postgres', 'temporal', 'temporal-keys', 'temporal-namespace', 'temporal-schema', 'temporal-ui', 'worker',
    ]); // prettier-ignore
    expect(services['mail']?.profiles).toEqual(['dev']);
  });

  it('runs Temporal on PostgreSQL with 512 shards, which nobody can change afterwards', () => {
    expect(services['temporal']?.environment).toMatchObject({ DB: 'postgres12_pgx', NUM_HISTORY_SHARDS: '512' });
  });

  it('lets nobody at the engine without a token, its own workers by a door that is started', () => {
    const { environment = {} } = services['temporal'] ?? {};
    expect(environment).toMatchObject({
      TEMPORAL_AUTH_AUTHORIZER: 'default',
      TEMPORAL_AUTH_CLAIM_MAPPER: 'default',
      USE_INTERNAL_FRONTEND: 'true',
    });
    expect(environment['TEMPORAL_SERVICES']?.split(',')).toContain('internal-frontend');
    expect(services['api']?.environment).toMatchObject({ TEMPORAL_TOKEN_FILE: '/run/secrets/temporal_token' });
  });

  it('says where back-ups and anchors go', () => {
    expect(services['api']?.environment).toMatchObject({
      BACKUP_DIRECTORY: '/var/backups/waaklicht',
      ANCHOR_FILE: '/var/anchors/anchors',
    });
  });

  it('publishes the web and the operators’ pages to this machine only; database and engine to nobody', () => {
    const published = Object.entries(services).filter(([, { ports }]) => ports !== undefined);
    expect(published.map(([name]) => name).sort()).toEqual(['api', 'mail', 'temporal-ui']);
    for (const [, { ports = [] }] of published) {
      expect(ports.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
    }
    expect(networks['inside']?.internal).toBe(true);
    for (const name of ['postgres', 'temporal']) expect(services[name]?.networks).toEqual(['inside']);
  });

  it('puts the operators’ pages behind a sign-in', () => {
    expect(services['temporal-ui']?.environment).toMatchObject({ TEMPORAL_AUTH_ENABLED: 'true' });
  });

  it('has no password of its own: each must be given, and stands in the example', () => {
    const asked = [...text('docker-compose.yml').matchAll(/\$\{(\w+):\?\}/g)].map((match) => match[1]);
    const explained = [...text('deploy/env.example').matchAll(/^(\w+)=$/gm)].map((match) => match[1]);
    expect([...new Set(asked)].sort()).toEqual([...explained].sort());
    for (const { environment = {} } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|PWD|SECRET/.test(name)) expect(value).toMatch(/^\$\{\w+:\?\}$/);
      }
    }
  });

  it('sets only settings that exist, and all that are asked for', () => {
    const known = explainConfig().map((setting) => setting.name);
    const set = Object.keys(services['api']?.environment ?? {});
    expect(set.filter((name) => !known.includes(name))).toEqual([]);
    expect(services['worker']?.environment).toEqual(services['api']?.environment);
  });

  it('starts API and workers after the tables and the namespace are there', () => {
    for (const name of ['api', 'worker']) {
      expect(services[name]?.depends_on).toEqual({
        migrate: { condition: 'service_completed_successfully' },
        'temporal-namespace': { condition: 'service_completed_successfully' },
      });
    }
  });

  it('names files that are there', () => {
    const mounted = Object.values(services).flatMap(({ volumes = [] }) =>
      volumes.flatMap((volume) => (volume.startsWith('./') ? [volume.split(':')[0] ?? ''] : [])),
    );
    const commands = Object.values(services).flatMap(({ command = [] }) =>
      [command].flat().filter((word) => word.startsWith('src/')),
    );
    expect([...mounted, ...commands].length).toBeGreaterThan(5);
    expect([...mounted, ...commands].filter((file) => !existsSync(`${ROOT}${file}`))).toEqual([]);
  });
});

describe('Dockerfile', () => {
  it('ends on glibc, without npm, as an ordinary user, in UTC, in the exec form', () => {
    const last = dockerfile.split(/^FROM /m).at(-1) ?? '';
    expect(last).toMatch(/^node:22-bookworm-slim/);
    expect(last).toContain('/usr/local/bin/npm');
    expect(last).toMatch(/^USER 2000:2000$/m);
    expect(last).toMatch(/TZ=UTC/);
    expect(last).toMatch(/^CMD \["node", /m);
  });
});
