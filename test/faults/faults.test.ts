import { expect, it, jest } from '@jest/globals';
import { FAULTS } from './points.js';
import { runPoints } from './run-points.js';

jest.setTimeout(600_000);

const POINTS = 25;
const SEED = 20_261_124;

it(`given ${POINTS} crash points under load, every acknowledged act is there once and nothing goes quiet`, async () => {
  const report = await runPoints(POINTS, SEED, () => undefined);

  expect(report.broken).toEqual([]);
  expect(Object.keys(report.struck).sort()).toEqual(Object.keys(FAULTS).sort());
  expect(report.commands).toBeGreaterThan(POINTS);
  expect(report.reminders).toBeGreaterThan(0);
});
