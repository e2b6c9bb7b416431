import type { Command, CommandType } from '../../../src/domain/case/commands.js';
import type { CaseEvent } from '../../../src/domain/case/events.js';
import { fold } from '../../../src/domain/case/evolve.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { Simulation, type SimulatedOrganisation } from '../../../src/domain/scenario/simulation.js';
import { MINUTE, type Instant } from '../../../src/domain/terms/amsterdam.js';
import { COMMANDS, PERSONS, RECIPES } from './acts.js';
import { organisationOf } from './organisations.js';
import { Random } from './random.js';
import { nextOnTheRoad } from './road.js';

/** What an act led to. */
export interface Step {
  readonly now: Instant;
  readonly command: Command;
  readonly refused: boolean;
  readonly before: CaseState | null;
  readonly after: CaseState | null;
  readonly events: readonly CaseEvent[];
  readonly organisation: SimulatedOrganisation;
}

/** A life is its seed, and the acts that are left out of it: that is how a counter-example is made small. */
export interface Life {
  readonly seed: number;
  readonly without?: readonly number[];
}

const LONGEST = 45;
const FIRST_START = Date.UTC(2026, 7, 1);
const DAYS = 24 * 60;

/** Lives a life through the core; `look` is told every act. Ends with the fold of all events (I8). */
export function live(
  life: Life,
  look: (step: Step) => void,
): { simulation: Simulation; folded: CaseState | null } {
  const r = new Random(life.seed);
  const organisation = organisationOf(r);
  const simulation = new Simulation(organisation);
  let now = FIRST_START + r.below(500 * DAYS) * MINUTE;
  const acts = r.between(5, LONGEST);
  for (let index = 0; index < acts; index += 1) {
    const before = simulation.state('case') ?? null;
    now += gap(r, before) * MINUTE;
    const backdated = r.oneIn(7) ? r.below(20_000) : 0;
    const command = { ...next(r, before, now), id: `c${index}`, at: now - backdated * MINUTE } as Command;
    if (life.without?.includes(index) === true) continue;
    const { refusal, events } = simulation.perform('case', command, now);
    const after = simulation.state('case') ?? null;
    look({ now, command, refused: refusal !== null, before, after, events, organisation });
  }
  return { simulation, folded: fold(simulation.events('case')) };
}

/** Half of the acts are what somebody who knows the meldcode would do next, half anything by anybody, often the owner. */
function next(r: Random, state: CaseState | null, now: Instant): object {
  const type: CommandType = state === null ? 'openCase' : r.pick(COMMANDS);
  const by = state !== null && r.oneIn(2) ? r.pick([state.owner, 'omar']) : r.pick(PERSONS);
  const anything = { type, by, ...RECIPES[type](r, now) };
  const choice = r.below(1000);
  return state !== null && r.oneIn(2) ? nextOnTheRoad(state, choice, now) : anything;
}

/** Minutes until the next act. An emergency is looked at within hours: it is reminded of every one of them. */
function gap(r: Random, state: CaseState | null): number {
  if (state?.class === 'acute') return r.oneIn(40) ? r.between(12 * 60, 4 * DAYS) : r.below(300);
  if (r.oneIn(11)) return r.between(3 * DAYS, 120 * DAYS);
  return r.oneIn(2) ? r.below(60) : r.between(60, 3 * DAYS);
}
