import { parseArgs } from 'node:util';
import { runPoints } from './run-points.js';

/** `npm run nightly:faults -- --points 1000 --seed N`: the report goes into docs/faults.md. */
const { values } = parseArgs({
  options: {
    points: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
  },
});
const report = await runPoints(Number(values.points), Number(values.seed), console.error);
console.log(JSON.stringify(report, null, 2));
process.exitCode = report.broken.length === 0 ? 0 : 1;
