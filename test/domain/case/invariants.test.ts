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
    const command = {
      id: `c${index}`,
      type: act.type,
      by: act.by,
      at: now - act.backdatedMinutes * MINUTE,
      ...act.fields(now),
    } as Command;
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
const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) };

function always(look: (step: Step) => void): void {
  fc.assert(
    fc.property(randomLife, STARTS, profiles, (acts, start, profile) => {
      live(acts, start, profile, look);
    }),
    runs,
  );
}

/** Events that people's acts alone may bring: time never does (I7). */
const ONLY_TIME: ReadonlySet<CaseEvent['type']> = new Set(['reminded', 'pointOpened', 'holidayExpected']);

describe('whatever people do and whenever', () => {
  it('I1: a case that is not closed waits for something with a finite due moment', () => {
    always(({ after }) => {
      if (after === null || stageOf(after) === 'closed') return;
      expect(after.points.length).toBeGreaterThan(0);
      expect(after.points.every((point) => Number.isFinite(point.due))).toBe(true);
    });
  });

  it('I2: every open point has a reminder to come that lies in the future', () => {
    always(({ after, now }) => {
      for (const point of after?.points ?? []) {
        expect(point.upcoming.length).toBeGreaterThan(0);
        expect(point.upcoming.every((rung) => rung.at > now)).toBe(true);
      }
    });
  });

  it('I3: no case is closed or monitored while a melding is due', () => {
    always(({ after }) => {
      if (after !== null && after.closure !== null) expect(meldingStatus(after)).not.toBe('due');
    });
  });

  it('I4: afwegingen are answered in order, and decision 2 never precedes decision 1', () => {
    always(({ after }) => {
      if (after === null) return;
      const { afwegingen } = after;
      if (afwegingen[2] !== 'open') expect(afwegingen[1]).toBe('yes');
      if (afwegingen[3] !== 'open') expect(afwegingen[2]).not.toBe('open');
      if (afwegingen[4] !== 'open') expect(afwegingen[3]).not.toBe('open');
      if (after.decisions.help !== null) expect(after.decisions.melding).not.toBeNull();
    });
  });

  it('I5: help is closed only with agreements', () => {
    always(({ before, after, command, refused }) => {
      if (refused || command.type !== 'closeCase' || before === null || after === null) return;
      if (before.help === 'planned' || before.help === 'running') expect(command.agreements?.length).toBeGreaterThan(0);
    });
  });

  it('I6: afweging 5 = no makes a melding due', () => {
    always(({ after, command, refused }) => {
      if (refused || command.type !== 'answerAfweging' || after === null) return;
      if (command.number === 5 && command.answer === 'no') expect(meldingStatus(after)).toBe('due');
    });
  });

  it('I7: time alone changes no stage, melding, help or closure', () => {
    always(({ events }) => {
      for (const event of events.filter((one) => one.id === null)) expect(ONLY_TIME.has(event.type)).toBe(true);
    });
  });

  it('I8: folding the events gives the state', () => {
    fc.assert(
      fc.property(randomLife, STARTS, profiles, (acts, start, profile) => {
        const simulation = live(acts, start, profile, () => undefined);
        expect(fold(simulation.events('main'))).toEqual(simulation.state('main') ?? null);
      }),
      runs,
    );
  });

  it('a refused command changes nothing but the reminders that fell due before it', () => {
    always(({ events, refused }) => {
      if (refused) expect(events.every((event) => event.id === null)).toBe(true);
    });
  });

  it('it makes no difference how often time is let pass on the way', () => {
    fc.assert(
      fc.property(randomLife, STARTS, (acts, start) => {
        const once = live(acts.slice(0, 20), start, 'education', () => undefined);
        const often = live(acts.slice(0, 20), start, 'education', () => undefined);
        const until = (once.state('main')?.lastEntryAt ?? start) + 40 * 24 * 60 * MINUTE;
        for (let guard = 0; guard < 5000; guard += 1) {
          const state = often.state('main');
          const next = state === undefined ? null : nextMoment(state);
          if (next === null || next > until) break;
          often.advance('main', next);
        }
        once.advance('main', until);
        const story = (simulation: Simulation) =>
          simulation.events('main').map(({ entryAt: _when, ...event }) => event);
        expect(story(often)).toEqual(story(once));
      }),
      { numRuns: 100 },
    );
  });
});
