import { isExternal } from '../rights/external.js';
import { mayCommand } from '../rights/may.js';
import type { Command } from './commands.js';
import { decide } from './decide.js';
import type { CaseEvent } from './events.js';
import { passTime } from './pass-time.js';
import { refuse, type Refusal } from './refusals.js';
import type { Setting } from './setting.js';
import type { CaseState } from './state.js';

/** The outcome of a command with the time that passed before it; a refused command changes nothing itself. */
export interface Handled {
  readonly refusal: Refusal | null;
  readonly events: readonly CaseEvent[];
  /** `null` only when an opening was refused. */
  readonly state: CaseState | null;
}

/**
 * One command on one case, in the one order that holds everywhere (design.md 2): rights, then reminders that fell due
 * before this moment (they stay, also when the command is refused: fine print 33), then the rules, then what fell due
 * by the act itself because it was entered late (fine print 34).
 */
export function handle(state: CaseState | null, command: Command, setting: Setting): Handled {
  if (state === null) {
    return command.type === 'openCase'
      ? open(command, setting)
      : { refusal: refuse('unknownCase'), events: [], state: null };
  }
  const forbidden = command.type === 'openCase' ? refuse('nothingToDo') : mayCommand(command, state, setting);
  const before = passTime(state, setting);
  if (forbidden !== null) return { refusal: forbidden, events: before.events, state: before.state };
  const decision = decide(before.state, command, setting);
  if (!decision.ok) return { refusal: decision.refusal, events: before.events, state: before.state };
  const after = passTime(decision.state, setting);
  return {
    refusal: null,
    events: [...before.events, ...decision.events, ...after.events],
    state: after.state,
  };
}

function open(command: Command, setting: Setting): Handled {
  // Row 0 of security.md 2.4: every employee, in whatever role; never somebody of another organisation.
  const person = setting.directory.people.get(command.by);
  if (person === undefined || isExternal(person.roles))
    return { refusal: refuse('notAllowed'), events: [], state: null };
  const decision = decide(null, command, setting);
  if (!decision.ok) return { refusal: decision.refusal, events: [], state: null };
  const after = passTime(decision.state, setting);
  return { refusal: null, events: [...decision.events, ...after.events], state: after.state };
}
