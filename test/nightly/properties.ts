import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenBy, shrink } from '../domain/properties/invariants.js';
import type { Life } from '../domain/properties/life.js';

/**
 * `npm run nightly:properties [-- LIVES [FIRST_SEED]]`: random lives by the hundred thousand, other ones every night.
 * The report is kept; a life that breaks an invariant goes, made small, into test/domain/properties/counter-examples.ts.
 */
const [lives = '200000', first] = process.argv.slice(2);
const count = Number(lives);
/** A day has its own seeds, far from those of the suite. */
const firstSeed =
  first === undefined ? 1_000_000 + Math.floor(Date.now() / 86_400_000) * 1_000_000 : Number(first);

const started = new Date();
const broken: { readonly invariant: string; readonly life: Life }[] = [];
for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
  const invariant = brokenBy({ seed });
  if (invariant !== null) broken.push({ invariant, life: shrink({ seed }) });
  if ((seed - firstSeed) % 20_000 === 19_999)
    console.log(`${seed - firstSeed + 1} lives, ${broken.length} broken`);
}
const report = {
  started: started.toISOString(),
  seconds: Math.round((Date.now() - started.getTime()) / 1000),
  lives: count,
  firstSeed,
  broken,
};
writeFileSync(join(import.meta.dirname, 'reports/properties.json'), `${JSON.stringify(report, null, 2)}\n`);
console.log(`${count} lives in ${report.seconds} s, ${broken.length} broken`);
process.exitCode = broken.length === 0 ? 0 : 1;
