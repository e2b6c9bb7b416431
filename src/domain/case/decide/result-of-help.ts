import type { Act } from '../act.js';
import type { CommandOf } from '../commands.js';
import { refuse, type Refusal } from '../refusals.js';
import { helpIsOn, meldingStatus, pointOf, preparationDone } from '../state.js';
import { backToOnDay, calendarDaysAfter, dueByPolicy, onNextWorkingDay } from '../waiting-points.js';
import { isHigher, raiseClass } from './class.js';
import { newMelding } from './new-melding.js';
import { togetherRefusal } from './together.js';

/**
 * Afweging 5 (R20): does the help bring the needed result within the agreed term? May be answered at any time while
 * help is planned or running (fine print 36).
 */
export function answerAfwegingFive(act: Act, command: CommandOf<'answerAfweging'>): Refusal | null {
  const { state } = act;
  if (!helpIsOn(state)) return refuse('noHelpToJudge');
  if (!preparationDone(state) || state.steps[4] !== 'done') return refuse('stepFourOpen');
  // Fine print 58 (I4).
  if (([1, 2, 3, 4] as const).some((number) => state.afwegingen[number] === 'open')) {
    return refuse('earlierAfwegingenOpenForFive');
  }
  const together = command.withVeiligThuis === true ? null : togetherRefusal(state, 5);
  if (together !== null) return together;
  act.happen({ type: 'afwegingAnswered', number: 5, answer: command.answer });
  switch (command.answer) {
    case 'yes':
      act.end('W11c', 'W11d');
      return null;
    case 'no':
      failHelp(act);
      return null;
    case 'doubt':
      doubtTheResult(act);
      return null;
  }
}

/** R20, R29, I6: help that fails makes a melding due, with the term of class high; sight on safety goes on. */
function failHelp(act: Act): void {
  act.end('W11c', 'W11d');
  if (meldingStatus(act.state) === 'due') return;
  act.happen({ type: 'meldingBecameDue', melding: newMelding(act, 'failingHelp', 3) });
  act.end('W9plan');
  // Vocabulary section 3: with the term of class high at least.
  const moment = dueByPolicy(
    'W8',
    act.at,
    isHigher('high', act.state.class) ? 'high' : act.state.class,
    act.setting,
  );
  if (moment !== null) act.openAt('W8', moment);
}

/** Doubt before the term asks for an extra re-check, never after W11d; after the term it acts as no. */
function doubtTheResult(act: Act): void {
  const agreed = pointOf(act.state, 'W11d')?.dates['term'] ?? act.state.helpTerm;
  if (agreed !== null && act.at >= agreed) {
    failHelp(act);
    return;
  }
  const days = act.setting.policy.doubtRecheckDays;
  const term = { amount: days, unit: 'cd' } as const;
  const basis = { from: act.at, term, adjusted: null } as const;
  openRecheck(act, backToOnDay({ due: calendarDaysAfter(act.at, days), basis }, act.setting));
}

/** One W11c at a time, not strictly later than W11d (fine print 15). */
function openRecheck(act: Act, moment: ReturnType<typeof backToOnDay>): void {
  const term = pointOf(act.state, 'W11d');
  if (term === undefined || moment.due <= term.due) act.openAt('W11c', moment);
}

/** The agreed help has really started; ends W11a. */
export function startHelp(act: Act): Refusal | null {
  if (act.state.help !== 'planned') return refuse('nothingToDo');
  act.happen({ type: 'helpStarted' });
  act.end('W11a');
  return null;
}

/** Somebody saw the child or client. Re-arms W11b; unsafe raises the class and asks for a review (R29). */
export function recordSight(act: Act, command: CommandOf<'recordSight'>): Refusal | null {
  act.happen({ type: 'sightRecorded', safe: command.safe });
  if (helpIsOn(act.state)) act.open('W11b');
  if (command.safe === 'no') {
    raiseClass(act, 'high');
    act.openOrKeepEarlier('W16');
  }
  return null;
}

/** A re-check of the help; off track raises the class and asks afweging 5 on the next working day (fine print 6). */
export function recordRecheck(act: Act, command: CommandOf<'recordRecheck'>): Refusal | null {
  if (!helpIsOn(act.state)) return refuse('nothingToDo');
  act.happen({ type: 'recheckRecorded', onTrack: command.onTrack });
  act.end('W11c');
  if (!command.onTrack) {
    raiseClass(act, 'high');
    askAfwegingFiveNow(act);
    return null;
  }
  const next = dueByPolicy('W11c', act.at, act.state.class, act.setting);
  if (next !== null && pointOf(act.state, 'W11d') !== undefined) openRecheck(act, next);
  return null;
}

function askAfwegingFiveNow(act: Act): void {
  const moment = onNextWorkingDay(act.at, act.setting);
  const running = pointOf(act.state, 'W11d');
  if (running === undefined) act.openAt('W11d', moment);
  else if (moment.due < running.due) act.move(running, moment);
}
