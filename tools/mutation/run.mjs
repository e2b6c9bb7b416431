import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * `npm run mutation [-- PART…]`: Stryker over src/domain, part by part, so that an interrupted run loses one part and
 * not the night. Keeps a report a part in .waaklicht/mutation and prints the score of each folder; 1 below 85 %.
 */
const TERMS = ['amsterdam', 'term', 'term-length', 'policy', 'policy-limits', 'school-holidays'];
/** What a century of days is made of: slow to run with a mutant inside. */
const CALENDAR = ['day', 'public-holidays', 'calendar'];
const PARTS = {
  decide: ['src/domain/case/decide/*.ts', 'src/domain/case/refusals/*.ts'],
  case: ['src/domain/case/*.ts'],
  evolve: ['src/domain/case/evolve/*.ts', 'src/domain/case/commands/*.ts', 'src/domain/scenario/*.ts'],
  rights: ['src/domain/rights/*.ts', 'src/domain/oversight/*.ts', 'src/domain/retention/*.ts'],
  afwegingskader: ['src/domain/afwegingskader/*.ts'],
  terms: TERMS.map((name) => `src/domain/terms/${name}.ts`),
  calendar: CALENDAR.map((name) => `src/domain/terms/${name}.ts`),
};
/** Calendars and clock changes are remembered once computed; their mutants need no scenarios, only exact days. */
const OF_TERMS = { suites: 'tools/mutation/tests-of-terms.ts', everyMutantFresh: true };
const OF_THE_LAW = { suites: 'tools/mutation/tests.ts', everyMutantFresh: false };
const REPORTS = '.waaklicht/mutation';
const LEAST = 85;

const asked = process.argv.slice(2);
mkdirSync(REPORTS, { recursive: true });
for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
  const config = JSON.parse(readFileSync('stryker.config.json', 'utf8'));
  const own = `${REPORTS}/${part}.config.json`;
  const mutationTests = part === 'terms' || part === 'calendar' ? OF_TERMS : OF_THE_LAW;
  const jsonReporter = { fileName: reportOf(part) };
  writeFileSync(own, JSON.stringify({ ...config, mutate: PARTS[part], jsonReporter, mutationTests }));
  const { status } = spawnSync('npx', ['stryker', 'run', own], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`Stryker failed on ${part}`);
}

const folders = new Map();
for (const part of Object.keys(PARTS).filter((one) => existsSync(reportOf(one)))) {
  for (const [file, { mutants }] of Object.entries(JSON.parse(readFileSync(reportOf(part), 'utf8')).files)) {
    const folder = file.slice(0, file.lastIndexOf('/'));
    const counts = folders.get(folder) ?? { noticed: 0, missed: 0 };
    for (const { status } of mutants) {
      if (status === 'Killed' || status === 'Timeout') counts.noticed += 1;
      if (status === 'Survived' || status === 'NoCoverage') counts.missed += 1;
    }
    folders.set(folder, counts);
  }
}
const total = { noticed: 0, missed: 0 };
for (const [folder, counts] of folders) {
  total.noticed += counts.noticed;
  total.missed += counts.missed;
  show(folder, counts);
}
process.exitCode = show('src/domain', total) >= LEAST ? 0 : 1;

function show(name, { noticed, missed }) {
  const score = (100 * noticed) / (noticed + missed);
  console.log(`| ${name} | ${noticed + missed} | ${noticed} | ${missed} | ${score.toFixed(1)} % |`);
  return score;
}

function reportOf(part) {
  return `${REPORTS}/${part}.json`;
}
