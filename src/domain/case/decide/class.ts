import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import { CASE_CLASSES, type CaseClass } from '../names.js';
import { refuse, type Refusal } from '../refusals.js';
import { inEmergency, meldingStatus } from '../state.js';
import { secondPersonRefusal } from './second-person.js';

/** Class up: shorter terms from now. Class down: two persons, moments stay (vocabulary, fine print 37, 62). */
export function changeClass(act: Act, command: CommandOf<'changeClass'>): Refusal | null {
  const from = act.state.class;
  if (command.class === from) return refuse('nothingToDo');
  if (command.class === 'acute') return refuse('useRaiseEmergency');
  if (isHigher(command.class, from)) {
    raiseClass(act, command.class);
    return null;
  }
  if (command.secondPerson === undefined) return refuse('loweringNeedsTwo');
  const unfit = secondPersonRefusal(act, command);
  if (unfit !== null) return unfit;
  if (from === 'acute' && meldingStatus(act.state) === 'due') return refuse('meldingDue');
  lowerClass(act, command.class);
  return null;
}

/** Raises the class of the case and shortens what is open; never lowers. */
export function raiseClass(act: Act, to: CaseClass): void {
  if (!isHigher(to, act.state.class)) return;
  act.changeClass(to);
  act.retime(act.at, true);
}

function lowerClass(act: Act, to: CaseClass): void {
  const wasAcute = inEmergency(act.state);
  act.changeClass(to);
  if (wasAcute) {
    // Points that exist only in class acute end; the conversation gets its term back (fine print 37, 62).
    act.end('W9phone');
    if (act.state.steps[2] !== 'open') act.end('W3');
    if (act.state.steps[3] === 'open') act.open('W4');
  }
  act.retime(act.at, false);
}

export function isHigher(a: CaseClass, b: CaseClass): boolean {
  return CASE_CLASSES.indexOf(a) > CASE_CLASSES.indexOf(b);
}
