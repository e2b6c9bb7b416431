import { parseArgs } from 'node:util';
import { runPoints, type FaultReport } from './run-points.js';

/**
 * `npm run nightly:faults -- --points 1000 --seed N`: rounds on stands of their own, each with a verdict; stops after
 * `--minutes`. The report goes into docs/faults.md.
 */
const { values } = parseArgs({
  options: {
    points: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
    round: { type: 'string', default: '66' },
    minutes: { type: 'string', default: '600' },
  },
});
const [points, seed, perRound] = [Number(values.points), Number(values.seed), Number(values.round)];
const until = Date.now() + Number(values.minutes) * 60_000;
const rounds: FaultReport[] = [];
const fallen: string[] = [];
for (let struck = 0; struck < points && Date.now() < until; struck += perRound) {
  // Another seed for each round, so that any of them can be run again by itself.
  try {
    const round = await runPoints(Math.min(perRound, points - struck), seed + struck, console.error);
    rounds.push(round);
    console.log(JSON.stringify(round));
  } catch (error) {
    // Not a promise that was broken, but a stand that fell over: its points are not counted, and it is told.
    console.error(error);
    fallen.push(`seed ${seed + struck}: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

const total = (read: (round: FaultReport) => number): number =>
  rounds.reduce((sum, round) => sum + read(round), 0);
const struck: Record<string, number> = {};
for (const round of rounds)
  for (const [name, times] of Object.entries(round.struck)) struck[name] = (struck[name] ?? 0) + times;
const broken = rounds.flatMap((round) => round.broken.map((what) => `seed ${round.seed}: ${what}`));
console.log(
  JSON.stringify(
    {
      seed,
      rounds: rounds.length,
      points: total((round) => round.points),
      seconds: total((round) => round.seconds),
      commands: total((round) => round.commands),
      cases: total((round) => round.cases),
      reminders: total((round) => round.reminders),
      mails: total((round) => round.mails),
      endedByThemselves: total((round) => round.endedByThemselves),
      struck,
      broken,
      fallen,
    },
    null,
    2,
  ),
);
process.exitCode = broken.length + fallen.length === 0 ? 0 : 1;
