import { parseArgs } from 'node:util';
import { proveProduction } from './prove.js';

/** `npm run prove:production -- --seconds 20`: the report goes into docs/production-run.md. */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '20' } } });
const report = await proveProduction(Number(values.seconds), console.error);
console.log(JSON.stringify(report, null, 2));
process.exitCode = report.broken.length === 0 ? 0 : 1;
