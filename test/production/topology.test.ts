import { expect, it, jest } from '@jest/globals';
import { buildTemporal, goIsHere, temporalIsBuilt } from './binaries.js';
import { proveProduction } from './prove.js';

// Building the server from its module takes three minutes where nothing of it is there yet.
jest.setTimeout(1_200_000);

const SECONDS = 4;
const DENIED = 7;

async function proven(): Promise<void> {
  const report = await proveProduction(SECONDS, () => undefined);

  expect(report.broken).toEqual([]);
  expect(report).toMatchObject({
    server: 'temporal version 1.31.2',
    shards: 512,
    schema: { main: '1.19', visibility: '1.14' },
    retention: '30 days',
    calls: { withoutToken: DENIED, forged: DENIED, ours: null, oursElsewhere: DENIED, operator: null },
  });
  for (const opened of report.openedBy) expect(opened).toBeGreaterThan(0);
  expect(report.reminders).toBeGreaterThan(0);
  expect(report.audit).toMatchObject({ findings: 0 });
}

/** There is no server of its own to build then, and nothing is claimed. */
async function saysWhatIsMissing(): Promise<void> {
  await expect(buildTemporal()).rejects.toThrow('Go 1.26');
}

const built = (await temporalIsBuilt()) || (await goIsHere());
it(
  built
    ? 'the production topology keeps every promise while each of its processes is killed once'
    : 'without Go, the production topology says what it needs',
  built ? proven : saysWhatIsMissing,
);
