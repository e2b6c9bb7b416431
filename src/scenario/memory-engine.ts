import { randomUUID } from 'node:crypto';
import type { Command } from '../domain/case/commands.js';
import { Simulation, remindersIn } from '../domain/scenario/simulation.js';
import { parseCommand } from '../edge/parse-command.js';
import type { Engine, Result, ScenarioAct, ScenarioRefusal } from './engine.js';
import type { ScenarioFile } from './format.js';
import { organisationOf } from './organisation.js';

/** Drives the pure core with a simulated clock. */
export function memoryEngine(scenario: ScenarioFile): Promise<Engine> {
  const simulation = new Simulation(organisationOf(scenario));
  let now = 0;

  const perform = (act: ScenarioAct): Result => {
    now = act.at;
    const parsed = parseCommand(act.type, { id: randomUUID(), ...act.fields, by: act.by }, { now: act.at });
    if (!parsed.ok) return { refusal: shapeRefusal(parsed.errors), reminders: [] };
    const { command } = parsed;
    if (command.type === 'recordAdvice') {
      return { refusal: null, reminders: [], record: { with: command.with, anonymous: command.anonymous } };
    }
    const { refusal, events } = simulation.perform(act.caseKey, command, act.at);
    const record = recordOf(command);
    return {
      refusal: refusal && asTold(refusal),
      reminders: remindersIn(events),
      ...(record !== undefined && { record }),
    };
  };

  return Promise.resolve({
    perform: (act) => Promise.resolve(perform(act)),
    advance: (caseKey, to) => {
      now = to;
      return Promise.resolve({ refusal: null, reminders: remindersIn(simulation.advance(caseKey, to)) });
    },
    view: (caseKey) => Promise.resolve(simulation.view(caseKey)),
    access: (caseKey, person) => Promise.resolve(simulation.access(caseKey, person, now)),
    close: () => Promise.resolve(),
  });
}

/** Who is shut out is told what everybody is told about a case that is not there; the rule stays in the log (PM-03). */
function asTold(refusal: ScenarioRefusal): ScenarioRefusal {
  return refusal.code === 'unknownCase' ? { ...refusal, rules: [] } : refusal;
}

/** The record of an access request as a scenario sees it; a decision names the request by who asked. */
export function recordOf(command: Command): Readonly<Record<string, unknown>> | undefined {
  if (command.type === 'receiveAccessRequest') return { ...command };
  return command.type === 'decideAccessRequest' ? { ...command, from: command.requestId } : undefined;
}

/** A malformed command is refused as `invalid`, naming the first field that is wrong. */
export function shapeRefusal(errors: readonly { pointer: string; message: string }[]): ScenarioRefusal {
  const [first] = errors;
  return {
    rules: [],
    code: 'invalid',
    message: first === undefined ? '' : `${first.pointer}: ${first.message}`,
  };
}
