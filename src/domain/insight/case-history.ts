import type { Command, CommandOf } from '../case/commands.js';
import type { CaseEventOf } from '../case/events.js';
import type { CaseClass, Nature, StepNumber } from '../case/names.js';
import { dayOf, type Instant } from '../terms/amsterdam.js';
import type { Calendar } from '../terms/calendar.js';
import { addMonths } from '../terms/day.js';
import { bandsOf, type Described } from './age-bands.js';
import { MeldingHistory } from './melding-history.js';
import type { Counter } from './counter.js';
import type { Recorded } from './recorded.js';
import { TermHistory } from './term-history.js';

/** Reopened within so many months of closing counts apart (domain.md 7). */
const SOON_MONTHS = 12;

/** Walks through one case and counts as it goes; what is only known at the end is counted by `end`. */
export class CaseHistory {
  lastStepAt: Instant = 0;
  readonly #counter: Counter;
  readonly #terms: TermHistory;
  readonly #meldingen: MeldingHistory;
  #opening: { readonly at: Instant; readonly by: string | null; class: CaseClass } | null = null;
  #natures: readonly Nature[] = [];
  #described: Described = { subjects: [], children: [] };
  #class: CaseClass = 'standard';
  #roundFrom: Instant = 0;
  #stepsAt: Partial<Record<StepNumber, Instant>> = {};
  #childHeard = false;
  #decided = false;
  #closedAt: Instant | null = null;

  constructor(counter: Counter, calendar: Calendar) {
    this.#counter = counter;
    this.#terms = new TermHistory(counter);
    this.#meldingen = new MeldingHistory(counter, calendar);
  }

  take({ event, command }: Recorded): void {
    if (STEPS_AHEAD.has(event.type)) this.lastStepAt = Math.max(this.lastStepAt, event.entryAt);
    if (command !== null) this.#describe(command);
    this.#terms.take(event, command);
    this.#meldingen.take(event, command, this.#class);
    switch (event.type) {
      case 'caseOpened':
        this.#opening = { at: event.openedAt, by: event.id, class: event.class };
        this.#natures = event.natures;
        this.#class = event.class;
        this.#roundFrom = event.openedAt;
        return;
      case 'caseReopened':
        this.#reopen(event);
        return;
      case 'caseDescribed':
        this.#natures = event.natures ?? this.#natures;
        return;
      case 'classChanged':
        this.#class = event.class;
        return;
      case 'emergencyRaised':
        this.#class = 'acute';
        // Opened as an emergency: one act.
        if (this.#opening !== null && this.#opening.by === event.id) this.#opening.class = 'acute';
        return;
      case 'signalRecorded':
        this.#counter.count('laterSignals', event.entryAt);
        return;
      case 'consultationRecorded':
        if (event.with !== 'veiligThuis') return;
        this.#counter.countWith('vtAdvice', [isAnonymous(command) && 'vtAdvice.anonymous'], event.at);
        return;
      case 'conversationHeld':
        this.#childHeard ||= event.childHeard === 'yes';
        return;
      case 'stepTaken':
        this.#step(event);
        return;
      case 'meldingDecided':
        this.#decide(event.entryAt, command);
        return;
      case 'helpDecided':
        this.#reasoned(command, event.entryAt);
        return;
      case 'helpStarted':
        this.#counter.count('helpStarted', event.entryAt);
        return;
      case 'handedOff':
        this.#counter.countWith('closed', ['closed.handedOff'], event.entryAt);
        return;
      case 'caseClosed':
        this.#closedAt = event.at;
        this.#counter.countWith('closed', [`closed.${event.kind}`], event.at);
        this.#reasoned(command, event.at);
        return;
      default:
        return;
    }
  }

  /** What the case was opened about is counted as it was last described. */
  end(): void {
    this.#terms.end();
    this.#meldingen.end();
    if (this.#opening === null) return;
    const { at } = this.#opening;
    const about = [
      `opened.${this.#opening.class}`,
      ...[...new Set(this.#natures)].map((nature) => `opened.nature.${nature}`),
      ...bandsOf(this.#described).map((band) => `opened.age.${band}`),
    ];
    this.#counter.countWith('opened', about, at);
  }

  #describe(command: Command): void {
    if (command.type === 'openCase') this.#described = { subjects: command.subjects, children: [] };
    if (command.type === 'describeCase' && command.subjects !== undefined)
      this.#described = { ...this.#described, subjects: command.subjects };
    if (command.type === 'recordKindcheck')
      this.#described = { ...this.#described, children: command.children ?? [] };
  }

  #reopen(event: CaseEventOf<'caseReopened'>): void {
    const { openedAt } = event;
    const until = this.#closedAt === null ? null : addMonths(dayOf(this.#closedAt), SOON_MONTHS);
    const soon = until !== null && dayOf(openedAt) <= until;
    this.#counter.countWith('reopened', [soon && 'reopened.within12'], openedAt);
    this.#class = event.class;
    this.#roundFrom = openedAt;
    this.#stepsAt = {};
    this.#childHeard = false;
    this.#decided = false;
  }

  /** The first time in a round counts; a step that is opened again and done again does not. */
  #step({ step, status, at }: CaseEventOf<'stepTaken'>): void {
    if (status === 'open' || this.#stepsAt[step] !== undefined) return;
    const before = Math.max(this.#roundFrom, ...STARTS_AFTER[step].map((one) => this.#stepsAt[one] ?? 0));
    this.#stepsAt = { ...this.#stepsAt, [step]: at };
    this.#counter.took(`step${step}`, dayOf(at) - dayOf(before), at);
    if (step !== 3) return;
    const way = status === 'done' ? 'held' : status;
    this.#counter.countWith('talk', [`talk.${way}`], at);
    if (way === 'held' && this.#childHeard) this.#counter.count('talk.childHeard', at);
  }

  #decide(at: Instant, command: Command | null): void {
    this.#reasoned(command, at);
    if (this.#decided) return;
    this.#decided = true;
    this.#counter.took('toDecision', dayOf(at) - dayOf(this.#roundFrom), at);
  }

  #reasoned(command: Command | null, at: Instant): void {
    if (command === null || !isDecision(command)) return;
    const missing = command.reason.trim() === '';
    this.#counter.countWith('decisions', [missing && 'decisions.withoutReason'], at);
  }
}

/** From when a step is waited for: 4 after the last of steps 1-3, 5 after 4 (vocabulary.md section 3). */
const STARTS_AFTER: Readonly<Record<StepNumber, readonly StepNumber[]>> = {
  1: [],
  2: [],
  3: [],
  4: [1, 2, 3],
  5: [4],
};

/** Acts that bring a case further; messages, corrections and changes of access do not. */
const STEPS_AHEAD: ReadonlySet<string> = new Set([
  'caseOpened', 'caseReopened', 'signalAcknowledged', 'signalReviewed', 'kindcheckRecorded', 'consultationRecorded',
  'conversationHeld', 'contactAttempted', 'stepTaken', 'stepConfirmed', 'weighed', 'afwegingAnswered', 'meldingDecided',
  'helpDecided', 'preReportTalkHeld', 'preReportTalkWaived', 'meldingSubmitted', 'writtenMeldingCompleted', 'vtContacted',
  'vtAnswered', 'helpStarted', 'sightRecorded', 'recheckRecorded', 'monitoringRecorded', 'taskCompleted', 'caseClosed',
]); // prettier-ignore

function isAnonymous(command: Command | null): boolean {
  return command?.type === 'recordConsultation' && command.anonymous === true;
}

type Decision = CommandOf<'decideMelding'> | CommandOf<'decideHelp'> | CommandOf<'closeCase'>;

function isDecision(command: Command): command is Decision {
  return command.type === 'decideMelding' || command.type === 'decideHelp' || command.type === 'closeCase';
}
