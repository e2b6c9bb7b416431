import type { Command } from '../domain/case/commands.js';
import type { CaseEvent } from '../domain/case/events.js';
import type { CaseState } from '../domain/case/state.js';
import { Simulation, type SimulatedOrganisation } from '../domain/scenario/simulation.js';
import { at, dayOf, type Instant } from '../domain/terms/amsterdam.js';
import { addDays, type Day } from '../domain/terms/day.js';
import { answerTo, type Answer } from './answer.js';
import { actsAt } from './pace.js';
import type { StoryLine, Year } from './story-line.js';

/** How a case stands at the end of a day. */
export interface DayEnd {
  readonly line: StoryLine;
  readonly day: Day;
  readonly now: Instant;
  readonly state: CaseState;
}

export interface LivedCase {
  readonly line: StoryLine;
  readonly events: readonly CaseEvent[];
  /** What was tried and not accepted: a simulated person who does not know the rules shows here. */
  readonly refused: readonly string[];
}

/** Nobody tries the same thing for ever. */
const MOST_TRIES = 4;
const MOST_ACTS = 150;

/**
 * One case of a simulated year on the pure core: people act on what is waited for, each at a moment that follows from
 * the story line, until the year ends. `look` is told the end of every day from the opening on.
 */
export function liveCase(
  organisation: SimulatedOrganisation,
  line: StoryLine,
  year: Year,
  look?: (end: DayEnd) => void,
): LivedCase {
  return new Life(organisation, line, year, look).live();
}

class Life {
  readonly #simulation: Simulation;
  /** A point, by its id and when it began → when somebody acts on it. */
  readonly #planned = new Map<string, Instant>();
  readonly #tries = new Map<string, number>();
  readonly #refused: string[] = [];
  #looked: Day;
  #commands = 0;

  constructor(
    readonly organisation: SimulatedOrganisation,
    readonly line: StoryLine,
    readonly year: Year,
    readonly look: ((end: DayEnd) => void) | undefined,
  ) {
    this.#simulation = new Simulation(organisation);
    this.#looked = dayOf(line.opensAt);
  }

  live(): LivedCase {
    const { line, year } = this;
    const end = at(addDays(year.last, 1), 0);
    this.#perform(this.#opening(), line.opensAt);
    for (let act = 0; act < MOST_ACTS; act += 1) {
      const next = this.#next();
      if (next === null || next.moment >= end) break;
      this.#passTo(next.moment);
      if (next.key !== null) this.#act(next.key, next.moment);
    }
    this.#passTo(end);
    return { line, events: this.#simulation.events(KEY), refused: this.#refused };
  }

  #state(): CaseState | undefined {
    return this.#simulation.state(KEY);
  }

  /** What comes first: somebody acts, or a holiday comes near enough to be prepared for. */
  #next(): { readonly moment: Instant; readonly key: string | null } | null {
    const state = this.#state();
    if (state === undefined) return null;
    let first: { moment: Instant; key: string | null } | null = null;
    for (const point of state.points) {
      const key = keyOf(point);
      const known = this.#planned.get(key);
      const moment = known ?? this.#plan(key, state);
      if (moment !== Infinity && (first === null || moment < first.moment)) first = { moment, key };
    }
    const opens = state.holidayAhead?.opensAt ?? Infinity;
    return opens < (first?.moment ?? Infinity) ? { moment: opens, key: null } : first;
  }

  #plan(key: string, state: CaseState): Instant {
    const point = state.points.find((one) => keyOf(one) === key);
    if (point === undefined) return Infinity;
    const { line, organisation } = this;
    const moment = actsAt(point, Math.max(point.basis.from, state.lastEntryAt), {
      ...{ line, calendar: organisation.calendar, caseClass: state.class, turn: this.#planned.size },
    });
    this.#planned.set(key, moment);
    return moment;
  }

  #act(key: string, now: Instant): void {
    const state = this.#state();
    const point = state?.points.find((one) => keyOf(one) === key);
    if (state === undefined || point === undefined) return;
    const { line, organisation } = this;
    for (const answer of answerTo(point, { state, line, profile: organisation.profile, now }))
      this.#perform(answer, now);
    if (this.#state()?.points.some((one) => keyOf(one) === key) !== true) return;
    const tries = (this.#tries.get(key) ?? 0) + 1;
    this.#tries.set(key, tries);
    const later = at(organisation.calendar.addWorkingDays(dayOf(now), tries), 10);
    this.#planned.set(key, tries >= MOST_TRIES ? Infinity : later);
  }

  #perform(answer: Answer, now: Instant): void {
    this.#commands += 1;
    const command = { ...answer, id: `${this.line.key} ${this.#commands}` } as Command;
    const { refusal } = this.#simulation.perform(KEY, command, now);
    if (refusal !== null) this.#refused.push(`${answer.type}: ${refusal.code} ${refusal.rules.join(' ')}`);
  }

  #opening(): Answer {
    const { subject, disclosure, class: caseClass } = this.line;
    return {
      ...{ type: 'openCase', by: 'reporter', subjects: [{ kind: subject }], natures: ['neglect'] },
      ...{ class: caseClass, disclosure },
      signal: {
        kind: 'observation',
        direction: 'supports',
        source: 'nagebootst',
        text: 'nagebootst signaal',
      },
    };
  }

  /** Time passes; who looks is told every day that ends on the way. */
  #passTo(moment: Instant): void {
    const { look, line, year } = this;
    if (look !== undefined) {
      for (; at(addDays(this.#looked, 1), 0) <= moment; this.#looked = addDays(this.#looked, 1)) {
        const now = at(addDays(this.#looked, 1), 0);
        this.#simulation.advance(KEY, now);
        const state = this.#state();
        if (state !== undefined && this.#looked <= year.last) look({ line, day: this.#looked, now, state });
      }
    }
    this.#simulation.advance(KEY, moment);
  }
}

const KEY = 'case';

/** A point that began anew is asked anew. */
function keyOf({ id, basis }: CaseState['points'][number]): string {
  return `${id} ${basis.from}`;
}
