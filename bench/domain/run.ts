import { cpus } from 'node:os';
import type { Command } from '../../src/domain/case/commands.js';
import { handle } from '../../src/domain/case/handle.js';
import type { CaseState } from '../../src/domain/case/state.js';
import { Simulation } from '../../src/domain/scenario/simulation.js';
import { currentProfile } from '../../src/domain/afwegingskader/profiles.js';
import { HOUR } from '../../src/domain/terms/amsterdam.js';
import { INPUTS, liveTwoYears, school } from './two-years.js';

/** CPU seconds of this process while something runs: what other programs take does not count. */
function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const organisation = school();
const CASES = 1000;
const ROUNDS = 7;

function casesPerSecond(): readonly number[] {
  const live = (): void => {
    for (let number = 0; number < CASES; number += 1) liveTwoYears(organisation, 'case');
  };
  live();
  return Array.from({ length: ROUNDS }, () => CASES / cpuSeconds(live));
}

/** A case with so many signals and reviews behind it, and what one more of them costs, in microseconds of CPU. */
function costOfOneAct(actsBefore: number): number {
  const simulation = new Simulation(organisation);
  let now = Date.UTC(2026, 8, 7, 7);
  const act = (type: string, fields: object): Command => ({ type, id: 'x', ...fields }) as unknown as Command;
  const signal = { kind: 'observation', direction: 'supports', source: 'lisa', text: 'tekst' };
  const subjects = [{ kind: 'pupil' }];
  simulation.perform('case', act('openCase', { by: 'lisa', subjects, natures: ['neglect'], signal }), now);
  for (let number = 0; number < actsBefore; number += 2) {
    now += HOUR;
    simulation.perform('case', act('recordSignal', { by: 'lisa', ...signal }), now);
    simulation.perform('case', act('reviewSignal', { by: 'omar', text: 'tekst' }), now);
  }
  const state = simulation.state('case') as CaseState;
  const { calendar, policy, directory } = organisation;
  const setting = { now: now + 1, calendar, policy, directory, profile: currentProfile('education') };
  const command = act('recordSignal', { by: 'lisa', ...signal });
  const TIMES = 20_000;
  const repeat = (): void => {
    for (let number = 0; number < TIMES; number += 1) handle(state, command, setting);
  };
  repeat();
  return (Math.min(cpuSeconds(repeat), cpuSeconds(repeat), cpuSeconds(repeat)) / TIMES) * 1e6;
}

const sample = liveTwoYears(organisation, 'case').events('case');
const reminders = sample.filter((event) => event.type === 'reminded').length;
const rates = [...casesPerSecond()].sort((a, b) => a - b);
console.log(`machine: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, node ${process.version}`);
console.log(`two-year case: ${INPUTS} inputs, ${reminders} reminders, ${sample.length} events`);
console.log(
  `two-year cases per second of one core (CPU time): median ${Math.round(rates[Math.floor(ROUNDS / 2)] ?? 0)}, ` +
    `lowest ${Math.round(rates[0] ?? 0)}, highest ${Math.round(rates.at(-1) ?? 0)}; target 2000`,
);
for (const acts of [10, 100, 1000, 10_000]) {
  console.log(`one act after ${acts} acts: ${costOfOneAct(acts).toFixed(2)} microseconds`);
}
