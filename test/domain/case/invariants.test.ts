import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Command } from '../../../src/domain/case/commands.js';
import type { CaseEvent } from '../../../src/domain/case/events.js';
import { fold } from '../../../src/domain/case/evolve.js';
import type { ProfileId, Role } from '../../../src/domain/case/names.js';
import { nextMoment } from '../../../src/domain/case/pass-time.js';
import { meldingStatus, type CaseState } from '../../../src/domain/case/state.js';
import { stageOf } from '../../../src/domain/case/stage.js';
import { Simulation } from '../../../src/domain/scenario/simulation.js';
import { MINUTE, type Instant } from '../../../src/domain/terms/amsterdam.js';
import { createCalendar } from '../../../src/domain/terms/calendar.js';
import { DEFAULT_POLICY } from '../../../src/domain/terms/policy.js';
import { currentProfile } from '../../../src/domain/afwegingskader/profiles.js';
import { nextOnTheRoad } from './road.js';
import { randomLife, STARTS, type RandomAct } from './arbitrary-acts.js';

const ROLES: Record<string, Role[]> = {
  lisa: ['professional'],
  sara: ['professional'],
  omar: ['internBegeleider', 'aandachtsfunctionaris'],
  ria: ['director', 'endResponsible'],
  bea: ['bestuur'],
  vera: ['vertrouwenspersoon', 'endResponsible'],
  paul: ['privacyOfficer'],
};

function simulationOf(profile: ProfileId, region: 'noord' | 'midden' | 'zuid') {
  const people = new Map(
    Object.entries(ROLES).map(([id, roles]) => [id, { id, roles, deputyFor: [], present: true }]),
  );
  return new Simulation({
    profile,
    calendar: createCalendar({ kind: currentProfile(profile).calendar, region, closedDays: [] }),
    policy: DEFAULT_POLICY,
    directory: { people, outsideContact: null },
  });
}

/** Carries a random life through the core and looks after every act and every event. */
function live(acts: readonly RandomAct[], start: Instant, profile: ProfileId, look: Look): Simulation {
  const simulation = simulationOf(profile, 'midden');
  let now = start;
  for (const [index, act] of acts.entries()) {
    now += act.minutesLater * MINUTE;
    const before = simulation.state('main') ?? null;
    const told =
      act.type === 'road'
        ? before === null || nextOnTheRoad(before, act.choice, now)
        : { type: act.type, by: act.by, ...act.fields(now) };
    if (told === true) continue;
    const command = { ...told, id: `c${index}`, at: now - act.backdatedMinutes * MINUTE } as Command;
    const { refusal, events } = simulation.perform('main', command, now);
    const after = simulation.state('main') ?? null;
    look({ now, command, refused: refusal !== null, before, after, events });
  }
  return simulation;
}

interface Step {
  readonly now: Instant;
  readonly command: Command;
  readonly refused: boolean;
  readonly before: CaseState | null;
  readonly after: CaseState | null;
  readonly events: readonly CaseEvent[];
}
type Look = (step: Step) => void;

const profiles = fc.constantFrom<ProfileId>('education', 'education', 'cooperative', 'medical', 'nursing');
/** `npm run test:nightly` sets more; a found counter-example becomes a regression test. */
const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2000) };

/** Events that time may bring without a person (I7). */
const ONLY_TIME: ReadonlySet<CaseEvent['type']> = new Set(['reminded', 'pointOpened', 'holidayExpected']);

/** One invariant: `false` when it is broken by this step. */
const INVARIANTS: Readonly<Record<string, (step: Step) => boolean>> = {
  'I1 a case that is not closed waits for something with a finite due moment': ({ after }) =>
    after === null ||
    stageOf(after) === 'closed' ||
    (after.points.length > 0 && after.points.every((point) => Number.isFinite(point.due))),
  'I2 every open point has a reminder to come, in the future': ({ after, now }) =>
    (after?.points ?? []).every(
      (point) => point.upcoming.length > 0 && point.upcoming.every((rung) => rung.at > now),
    ),
  'I3 no case is closed or monitored while a melding is due': ({ after }) =>
    after === null || after.closure === null || meldingStatus(after) !== 'due',
  'I4 afwegingen in order, decision 2 never before decision 1': ({ after }) =>
    after === null || isOrdered(after),
  'I5 help is closed only with agreements': ({ before, command, refused }) =>
    refused ||
    command.type !== 'closeCase' ||
    (before?.help !== 'planned' && before?.help !== 'running') ||
    (command.agreements ?? []).length > 0,
  'I6 afweging 5 = no makes a melding due': ({ after, command, refused }) =>
    refused ||
    command.type !== 'answerAfweging' ||
    command.number !== 5 ||
    command.answer !== 'no' ||
    (after !== null && meldingStatus(after) === 'due'),
  'I7 time alone changes no stage, melding, help or closure': ({ events }) =>
    events.every((event) => event.id !== null || ONLY_TIME.has(event.type)),
  'a refused command changes nothing but the reminders before it': ({ events, refused }) =>
    !refused || events.every((event) => event.id === null),
};

function isOrdered({ afwegingen, decisions }: CaseState): boolean {
  if (afwegingen[2] !== 'open' && afwegingen[1] !== 'yes') return false;
  if (afwegingen[3] !== 'open' && afwegingen[2] === 'open') return false;
  if (afwegingen[4] !== 'open' && afwegingen[3] === 'open') return false;
  return decisions.help === null || decisions.melding !== null;
}

describe('whatever people do and whenever', () => {
  it('holds the invariants I1 to I8 after every act', () => {
    fc.assert(
      fc.property(randomLife, STARTS, profiles, (acts, start, profile) => {
        const simulation = live(acts, start, profile, (step) => {
          for (const [name, holds] of Object.entries(INVARIANTS)) {
            if (!holds(step)) throw new Error(`${name}: broken by ${step.command.type}`);
          }
        });
        expect(fold(simulation.events('main'))).toEqual(simulation.state('main') ?? null);
      }),
      runs,
    );
  });

  it('does things: random lives reach every stage, so the invariants are not held by refusing everything', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(randomLife, STARTS, profiles, (acts, start, profile) => {
        live(acts, start, profile, ({ after }) => after !== null && reached.add(stageOf(after)));
      }),
      { numRuns: 300 },
    );
    expect([...reached].sort()).toEqual([
      'acting',
      'closed',
      'deciding',
      'investigating',
      'monitoring',
      'weighing',
    ]);
  });

  it('makes no difference how often time is let pass on the way', () => {
    fc.assert(
      fc.property(randomLife, STARTS, (acts, start) => {
        const once = live(acts.slice(0, 20), start, 'education', () => undefined);
        const often = live(acts.slice(0, 20), start, 'education', () => undefined);
        const until = (once.state('main')?.lastEntryAt ?? start) + 40 * 24 * 60 * MINUTE;
        for (let moment = nextOf(often); moment !== null && moment <= until; moment = nextOf(often)) {
          often.advance('main', moment);
        }
        once.advance('main', until);
        expect(story(often)).toEqual(story(once));
      }),
      { numRuns: 60 },
    );
  });
});

function nextOf(simulation: Simulation): Instant | null {
  const state = simulation.state('main');
  return state === undefined ? null : nextMoment(state);
}

/** What happened, without when it was written down. */
function story(simulation: Simulation) {
  return simulation.events('main').map(({ entryAt, ...event }) => event);
}
