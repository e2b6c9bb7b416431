import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import type { CaseClass } from '../names.js';
import { refuse, type Refusal } from '../refusals.js';
import { isOpen } from '../state.js';
import { raiseClass } from './class.js';
import { startEmergency } from './emergency.js';
import { kindsOf } from './subjects.js';
import { reopen } from './rounds.js';

/** Who and what the case is about, replaced as a whole; the old version stays in the file. */
export function describeCase(act: Act, command: CommandOf<'describeCase'>): Refusal | null {
  act.happen({
    type: 'caseDescribed',
    ...(command.natures !== undefined && { natures: command.natures }),
    ...(command.subjects !== undefined && {
      subjects: kindsOf(command.subjects),
    }),
  });
  return null;
}

/** R02: recorded at once, even if nothing follows. In a closed or monitored case it opens a new round. */
export function recordSignal(act: Act, command: CommandOf<'recordSignal'>): Refusal | null {
  const contradicts = command.direction === 'contradicts';
  if (act.state.closure !== null) {
    reopen(act, command.class ?? 'standard');
    act.happen({ type: 'signalRecorded', contradicts });
  } else {
    act.happen({ type: 'signalRecorded', contradicts });
    raiseTo(act, command.class);
    act.openOrKeepEarlier('W16');
  }
  if (command.class === 'acute') startEmergency(act, []);
  return null;
}

/** The aandachtsfunctionaris has seen it; nobody acknowledges a signal of his own (security.md 2.4, note a). */
export function acknowledge(act: Act, command: CommandOf<'acknowledge'>): Refusal | null {
  if (!isOpen(act.state, 'W1')) return refuse('nothingToDo');
  if (command.by === act.state.signalledBy) return refuse('notAllowed');
  act.happen({ type: 'signalAcknowledged' });
  act.end('W1');
  return null;
}

/** Ends W16 for all new signals (fine print 14). */
export function reviewSignal(act: Act, command: CommandOf<'reviewSignal'>): Refusal | null {
  if (!isOpen(act.state, 'W16')) return refuse('nothingToDo');
  act.happen({ type: 'signalReviewed' });
  act.end('W16');
  raiseTo(act, command.class);
  if (command.class === 'acute') startEmergency(act, []);
  return null;
}

/** The answer to the person who reported, without facts about the case. */
export function answerReporter(act: Act): Refusal | null {
  act.happen({ type: 'reporterAnswered' });
  return null;
}

/** A class named with a signal only raises (fine print 37); acute is an emergency and handled as such (69). */
function raiseTo(act: Act, wanted: CaseClass | undefined): void {
  if (wanted !== undefined && wanted !== 'acute') raiseClass(act, wanted);
}
