import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { unusedVersions } from '../../src/store/rotate-keys.js';
import { readCase } from '../../src/casefile/reads.js';
import { School } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

const PROCESS = fileURLToPath(new URL('./rotation-process.ts', import.meta.url));
const ROWS = 4_000;
const KILLS = 6;

let system: System;
beforeAll(async () => {
  system = await createSystem();
});
afterAll(() => system.close());

function start() {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', PROCESS, system.config.DATABASE_URL, system.config.KEY_FILE],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return { child, ready: once(child.stdout, 'data'), gone: once(child, 'exit') };
}

/** Rows per version; each must open with exactly the version it names. */
async function checkAll(): Promise<Map<number, number>> {
  const { rows } = await system.owner.query<{ id: string; wrapped: Buffer; kek_version: number }>(
    'select id, wrapped, kek_version from keystore.case_key',
  );
  const { provider } = system.services.keys;
  const counts = new Map<number, number>();
  for (const row of rows) {
    const opens = provider.versions().filter((version) => {
      try {
        return provider.unwrap(row.wrapped, version, row.id).length === 32;
      } catch {
        return false;
      }
    });
    expect(opens).toEqual([row.kek_version]);
    counts.set(row.kek_version, (counts.get(row.kek_version) ?? 0) + 1);
  }
  return counts;
}

describe('CR-16 rotation of the key-encryption key', () => {
  it(`killed at ${KILLS} random moments, loses no key; afterwards one version is in use`, async () => {
    const school = await School.create(system.services);
    const caseId = await school.open('lisa');
    const keys = Array.from({ length: ROWS }, () => {
      const { stored } = system.services.keys.create();
      return { ...stored, wrapped: stored.wrapped.toString('base64') };
    });
    await system.owner.query(
      `insert into keystore.case_key select k.id, $2, $3, decode(k.wrapped, 'base64'), k."kekVersion"
       from jsonb_to_recordset($1) as k(id uuid, wrapped text, "kekVersion" int)`,
      [JSON.stringify(keys), school.organisationId, randomUUID()],
    );
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, ready, gone } = start();
      await ready;
      await new Promise((resolve) => setTimeout(resolve, randomInt(0, 120)));
      child.kill('SIGKILL');
      await gone;
      await checkAll();
    }
    const { gone } = start();
    await gone;
    const counts = await checkAll();
    expect([...counts.keys()]).toEqual([system.services.keys.provider.currentVersion()]);
    expect(await unusedVersions(system.config.DATABASE_URL, system.services.keys.provider)).not.toContain(
      system.services.keys.provider.currentVersion(),
    );
    const read = await readCase(system.services.caseFile, {
      organisationId: school.organisationId,
      personId: school.people.omar,
      caseId,
    });
    expect(read?.level).toBe('full');
  }, 60_000);
});
