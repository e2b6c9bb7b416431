import { currentProfile } from '../afwegingskader/profiles.js';
import type { Command } from '../case/commands.js';
import type { CaseEvent } from '../case/events.js';
import { handle } from '../case/handle.js';
import type { PersonId, ProfileId, Recipient } from '../case/names.js';
import { passTime } from '../case/pass-time.js';
import type { Refusal } from '../case/refusals.js';
import type { Directory, Setting } from '../case/setting.js';
import type { CaseState, Rung } from '../case/state.js';
import { viewOf, type CaseView } from '../case/view.js';
import { levelOf, type Level } from '../rights/level.js';
import type { Instant } from '../terms/amsterdam.js';
import type { Calendar } from '../terms/calendar.js';
import type { Policy } from '../terms/policy.js';

/** One organisation in which cases are simulated. */
export interface SimulatedOrganisation {
  readonly profile: ProfileId;
  readonly calendar: Calendar;
  readonly policy: Policy;
  readonly directory: Directory;
}

/** A reminder as a scenario sees it: one per role that was reached. */
export interface SentReminder {
  readonly point: string;
  readonly rung: Rung;
  readonly to: Recipient;
  readonly at: Instant;
}

/** The pure core with a simulated clock: what the whole system does, without a system. */
export class Simulation {
  readonly #organisation: SimulatedOrganisation;
  readonly #cases = new Map<string, CaseState>();
  readonly #events = new Map<string, CaseEvent[]>();

  constructor(organisation: SimulatedOrganisation) {
    this.#organisation = organisation;
  }

  /** Carries out one command at a moment; the events it led to, reminders that fell due before it included. */
  perform(
    caseKey: string,
    command: Command,
    now: Instant,
  ): { refusal: Refusal | null; events: readonly CaseEvent[] } {
    const handled = handle(this.#cases.get(caseKey) ?? null, command, this.#setting(now));
    this.#keep(caseKey, handled.state, handled.events);
    return { refusal: handled.refusal, events: handled.events };
  }

  /** Lets time pass for one case; what fell due. */
  advance(caseKey: string, now: Instant): readonly CaseEvent[] {
    const state = this.#cases.get(caseKey);
    if (state === undefined) return [];
    const passed = passTime(state, this.#setting(now));
    this.#keep(caseKey, passed.state, passed.events);
    return passed.events;
  }

  state(caseKey: string): CaseState | undefined {
    return this.#cases.get(caseKey);
  }

  view(caseKey: string): CaseView | null {
    const state = this.#cases.get(caseKey);
    return state === undefined ? null : viewOf(state, this.#organisation.directory);
  }

  events(caseKey: string): readonly CaseEvent[] {
    return this.#events.get(caseKey) ?? [];
  }

  access(caseKey: string, person: PersonId, now: Instant): Level {
    const state = this.#cases.get(caseKey);
    return state === undefined ? 'none' : levelOf(person, state, this.#organisation.directory, now);
  }

  #setting(now: Instant): Setting {
    const { profile, calendar, policy, directory } = this.#organisation;
    return { now, calendar, policy, directory, profile: currentProfile(profile) };
  }

  #keep(caseKey: string, state: CaseState | null, events: readonly CaseEvent[]): void {
    if (state === null) return;
    this.#cases.set(caseKey, state);
    const recorded = this.#events.get(caseKey);
    if (recorded === undefined) this.#events.set(caseKey, [...events]);
    else recorded.push(...events);
  }
}

/** The reminders among events, one per role that was reached. */
export function remindersIn(events: readonly CaseEvent[]): readonly SentReminder[] {
  return events.flatMap((event) =>
    event.type === 'reminded'
      ? event.to.map(({ to }) => ({ point: event.point, rung: event.rung, to, at: event.at }))
      : [],
  );
}
