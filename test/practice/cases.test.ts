import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { currentProfile } from '../../src/domain/afwegingskader/profiles.js';
import { remindersIn, Simulation } from '../../src/domain/scenario/simulation.js';
import { at } from '../../src/domain/terms/amsterdam.js';
import { createCalendar } from '../../src/domain/terms/calendar.js';
import { addDays, day, formatDay } from '../../src/domain/terms/day.js';
import { DEFAULT_POLICY } from '../../src/domain/terms/policy.js';
import { PRACTICE_CASES } from '../../src/practice/cases.js';
import { worldFrom, type PracticeCase } from '../../src/practice/format.js';
import { PRACTICE_ORGANISATION, PRACTICE_PEOPLE, type PracticePerson } from '../../src/practice/people.js';

/** Ids are the names themselves: easy to read in a failure. */
const IDS = Object.fromEntries(Object.keys(PRACTICE_PEOPLE).map((key) => [key, key])) as Record<
  PracticePerson,
  string
>;

const { profile, region } = PRACTICE_ORGANISATION;
const CALENDAR = createCalendar({ kind: currentProfile(profile).calendar, region, closedDays: [] });

function live(practice: PracticeCase, now: number) {
  const simulation = new Simulation({
    profile,
    calendar: CALENDAR,
    policy: DEFAULT_POLICY,
    directory: {
      people: new Map(
        Object.entries(PRACTICE_PEOPLE).map(([id, { roles }]) => [
          id,
          { id, roles: [...roles], deputyFor: [], present: true },
        ]),
      ),
      outsideContact: null,
    },
  });
  const world = worldFrom(now, IDS);
  const refused = practice.steps.flatMap((one) => {
    const { refusal } = simulation.perform('main', one.command(world, randomUUID()), world.moment(one.when));
    return refusal === null ? [] : [`${one.type}: ${refusal.code} ${refusal.message}`];
  });
  simulation.advance('main', now);
  return { refused, view: simulation.view('main')!, reminders: remindersIn(simulation.events('main')) };
}

const NOW = at(day('2026-11-24'), 10, 30);
const lived = (key: string) =>
  live(
    PRACTICE_CASES.find((one) => one.key === key)!,
    NOW,
  );

describe('the practice cases', () => {
  it('are accepted by the rules on whatever day somebody starts, holidays and summer included', () => {
    const days = Array.from({ length: 61 }, (_, index) => addDays(day('2026-09-01'), index * 6));
    const refused = days.flatMap((start) =>
      [9, 17].flatMap((hour) =>
        PRACTICE_CASES.flatMap((one) =>
          live(one, at(start, hour, 5)).refused.map((text) => `${one.key} on ${formatDay(start)}: ${text}`),
        ),
      ),
    );
    expect(refused).toEqual([]);
  });

  it('are in every stage a case can be in', () => {
    const stages = PRACTICE_CASES.map((one) => live(one, NOW).view.stage);
    expect(new Set(stages)).toEqual(
      new Set(['investigating', 'weighing', 'deciding', 'acting', 'monitoring', 'closed']),
    );
  });

  it.each([
    ['nieuw', { stage: 'investigating', melding: 'none' }],
    ['stil', { stage: 'investigating' }],
    ['wegen', { stage: 'weighing' }],
    ['besluiten', { stage: 'deciding' }],
    ['hulp', { stage: 'acting', help: 'running' }],
    ['melding-nodig', { help: 'running', melding: 'due', class: 'high' }],
    ['vt-gevraagd', { melding: 'submitted' }],
    ['nazorg', { stage: 'monitoring', closure: 'withAgreements' }],
    ['weerlegd', { stage: 'closed', closure: 'dispelled' }],
    ['acuut', { class: 'acute', emergency: true }],
  ])('%s is where its name says', (key, expected) => {
    expect(lived(key).view).toMatchObject(expected);
  });

  it('climb the ladder where nobody acts, up to the director', () => {
    const rungs = lived('stil').reminders.filter((one) => one.to === 'director');
    expect(rungs.length).toBeGreaterThan(0);
  });

  it('ask Veilig Thuis again when it stays silent', () => {
    expect(lived('vt-gevraagd').reminders.map((one) => one.point)).toContain('W9');
  });

  it('leave the board of a case about the board out', () => {
    expect(lived('bestuur').reminders.map((one) => one.to)).not.toContain('bestuur');
  });
});
