import { expect, it, jest } from '@jest/globals';
import { runPoints } from './run-points.js';

jest.setTimeout(900_000);

const LEAST = 25;
const SEED = 20_261_124;

it(`given every kind of fault once, at least ${LEAST}, under load: every acknowledged act is there once, nothing goes quiet`, async () => {
  const report = await runPoints(null, SEED, () => undefined);

  expect(report.broken).toEqual([]);
  expect(Object.keys(report.struck)).toHaveLength(report.kinds);
  expect(report.points).toBeGreaterThanOrEqual(LEAST);
  expect(report.commands).toBeGreaterThan(report.points);
  expect(report.reminders).toBeGreaterThan(0);
  expect(report.mails).toBeGreaterThan(0);
});
