import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenBy, shrink } from '../domain/properties/invariants.js';
import type { Life, Step } from '../domain/properties/life.js';

/**
 * `npm run nightly:properties [-- LIVES [FIRST_SEED]]`: random lives by the hundred thousand, other ones every night.
 * The report is kept in docs/properties.md; a life that breaks an invariant goes, made small, into test/domain/properties/counter-examples.ts.
 */
const [lives = '200000', first] = process.argv.slice(2);
const wanted = Number(lives);
/** A day has its own seeds, far from those of the suite. */
const firstSeed =
  first === undefined ? 1_000_000 + Math.floor(Date.now() / 86_400_000) * 1_000_000 : Number(first);

const started = new Date();
const acts = { accepted: 0, refused: 0, reminders: 0 };
const count = ({ refused, events }: Step): void => {
  acts[refused ? 'refused' : 'accepted'] += 1;
  for (const event of events) if (event.type === 'reminded') acts.reminders += 1;
};
const broken: { readonly invariant: string; readonly life: Life }[] = [];
for (let seed = firstSeed; seed < firstSeed + wanted; seed += 1) {
  const invariant = brokenBy({ seed }, count);
  if (invariant !== null) broken.push({ invariant, life: shrink({ seed }) });
  if ((seed - firstSeed) % 20_000 === 19_999)
    console.log(`${seed - firstSeed + 1} lives, ${broken.length} broken`);
}
const seconds = Math.round((Date.now() - started.getTime()) / 1000);
const number = new Intl.NumberFormat('en-GB').format;
const report = `# Random lives: what the last long run found

Made by \`npm run nightly:properties\`. A life is one case in a random organisation (profile, region, closed days, people
and their roles, absences), 5 to 45 acts of any kind by anybody at any moment. After every act each invariant of
test/domain/properties/invariants.ts is asked, and at the end whether the fold of the events is the state (I8). The suite
lives 5,000 of them every time; a life that breaks something is kept in test/domain/properties/counter-examples.ts.

| what                          |                   figure |
| ----------------------------- | -----------------------: |
${[
  ['started', started.toISOString()],
  ['lives', number(wanted)],
  ['first seed, the others follow', String(firstSeed)],
  ['acts accepted', number(acts.accepted)],
  ['acts refused', number(acts.refused)],
  ['reminders that fell due', number(acts.reminders)],
  ['seconds', number(seconds)],
  ['broken lives', number(broken.length)],
]
  .map(([what = '', figure = '']) => `| ${what.padEnd(29)} | ${figure.padStart(24)} |`)
  .join('\n')}
${broken.map(({ invariant, life }) => `\n- ${invariant}: \`${JSON.stringify(life)}\``).join('')}`;
writeFileSync(join(import.meta.dirname, '../../docs/properties.md'), `${report.trimEnd()}\n`);
console.log(`${wanted} lives in ${seconds} s, ${broken.length} broken`);
process.exitCode = broken.length === 0 ? 0 : 1;
