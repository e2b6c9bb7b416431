import { randomUUID } from 'node:crypto';
import { Simulation } from '../domain/scenario/simulation.js';
import { formatLocal, parseLocal } from '../domain/terms/amsterdam.js';
import { parseCommand } from '../edge/parse-command.js';
import { explainPoint } from './explain.js';
import { loadScenario } from './load.js';
import { organisationOf } from './organisation.js';

/** `--explain`: after each step, every due moment that is new or changed, and why it is what it is. */
export async function explainScenario(file: string, print: (line: string) => void): Promise<void> {
  const loaded = await loadScenario(file);
  if (!loaded.ok) return;
  const organisation = organisationOf(loaded.scenario);
  const simulation = new Simulation(organisation);
  const told = new Map<string, number>();
  for (const [index, step] of loaded.scenario.steps.entries()) {
    const at = parseLocal(step.at);
    const caseKey = step.case ?? 'main';
    if (typeof at !== 'number' || step.do === undefined || step.by === undefined) continue;
    const parsed = parseCommand(step.do, { id: randomUUID(), ...step.with, by: step.by }, { now: at });
    if (!parsed.ok || parsed.command.type === 'recordAdvice') continue;
    simulation.perform(caseKey, parsed.command, at);
    const fresh = (simulation.state(caseKey)?.points ?? []).filter(
      (point) => told.get(`${caseKey}/${point.id}`) !== point.due,
    );
    if (fresh.length === 0) continue;
    print(`step ${index + 1}, ${formatLocal(at)} ${step.do}${caseKey === 'main' ? '' : ` (${caseKey})`}`);
    for (const point of fresh) {
      told.set(`${caseKey}/${point.id}`, point.due);
      print(indented(explainPoint(point, organisation.calendar)));
    }
  }
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
