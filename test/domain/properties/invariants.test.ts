import { describe, expect, it } from '@jest/globals';
import { nextMoment } from '../../../src/domain/case/pass-time.js';
import { stageOf } from '../../../src/domain/case/stage.js';
import type { Simulation } from '../../../src/domain/scenario/simulation.js';
import { MINUTE } from '../../../src/domain/terms/amsterdam.js';
import { COMMANDS } from './acts.js';
import { COUNTER_EXAMPLES } from './counter-examples.js';
import { brokenBy, shrink } from './invariants.js';
import { live } from './life.js';

/** `npm run nightly:properties` lives more of them; a counter-example becomes a regression test. */
const LIVES = 5000;
const DAY = 24 * 60 * MINUTE;

describe('whatever people do and whenever, in whatever organisation', () => {
  it(`holds I1 to I8 after every act of ${LIVES} random lives`, () => {
    for (let seed = 1; seed <= LIVES; seed += 1) {
      const broken = brokenBy({ seed });
      if (broken !== null) throw new Error(`${broken} in ${JSON.stringify(shrink({ seed }))}`);
    }
  }, 300_000);

  it('breaks nothing any more that it broke before', () => {
    for (const [wasWrong, life] of COUNTER_EXAMPLES)
      expect([wasWrong, brokenBy(life)]).toEqual([wasWrong, null]);
  });

  it('does things: every stage is reached and every command is both accepted and refused', () => {
    const stages = new Set<string>();
    const accepted = new Set<string>();
    const refused = new Set<string>();
    for (let seed = 1; seed <= 1500; seed += 1) {
      live({ seed }, (step) => {
        if (step.after !== null) stages.add(stageOf(step.after));
        (step.refused ? refused : accepted).add(step.command.type);
      });
    }
    expect([...stages].sort()).toEqual([
      'acting',
      'closed',
      'deciding',
      'investigating',
      'monitoring',
      'weighing',
    ]);
    expect(COMMANDS.filter((type) => !accepted.has(type))).toEqual([]);
    expect(COMMANDS.filter((type) => !refused.has(type))).toEqual([]);
  });

  it('makes no difference how often time is let pass on the way', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const once = live({ seed }, () => undefined).simulation;
      const often = live({ seed }, () => undefined).simulation;
      const until = (once.state('case')?.lastEntryAt ?? 0) + 40 * DAY;
      for (let at = nextOf(often); at !== null && at <= until; at = nextOf(often)) often.advance('case', at);
      once.advance('case', until);
      expect(story(often)).toEqual(story(once));
    }
  });
});

function nextOf(simulation: Simulation): number | null {
  const state = simulation.state('case');
  return state === undefined ? null : nextMoment(state);
}

/** What happened, without when it was written down. */
function story(simulation: Simulation): readonly object[] {
  return simulation.events('case').map(({ entryAt, ...event }) => event);
}
