import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MeetingCommandType } from '../../../src/domain/sot/commands.js';
import { inOrder } from '../../../src/domain/sot/decide-agenda.js';
import { nextMeetingMoment } from '../../../src/domain/sot/pass-time.js';
import { ADD, caseOf, Meeting, TEAM } from './team.js';

const HOUR = 3_600_000;
const PEOPLE = ['omar', 'ria', 'lisa', 'noor', 'sofie', 'ine'] as const;
const TYPES = ['addAgendaItem', 'closeAgenda', 'prepareItem', 'recordItem', 'adoptMinutes', 'completeAction', 'removeAgendaItem', 'takeOverAdvice', 'moveAgendaItem'] as const satisfies readonly MeetingCommandType[]; // prettier-ignore

/** One act of somebody, some hours after the one before. */
interface Step {
  readonly hours: number;
  readonly by: (typeof PEOPLE)[number];
  readonly type: (typeof TYPES)[number];
  readonly nth: number;
}
const steps = (most: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      hours: fc.integer({ min: 0, max: 24 * 12 }),
      by: fc.constantFrom(...PEOPLE),
      type: fc.constantFrom(...TYPES),
      nth: fc.nat({ max: 4 }),
    }),
    { minLength: 1, maxLength: most },
  );

const OPTIONS = { people: { ...TEAM, ine: ['internBegeleider'] } } as const;
const plain = caseOf(OPTIONS).ok('lisa', 'openCase').ok('omar', 'acknowledge');
/** A case that does not exist for Ine, who leads the meeting. */
const hidden = caseOf(OPTIONS).ok('lisa', 'openCase').ok('omar', 'denyAccess', { person: 'ine' });

const meetingOf = (): Meeting =>
  new Meeting(OPTIONS).planned({ chair: 'ine', attendees: ['omar', 'ria', 'lisa', 'ine'] }).has('c', plain);

/** What somebody would fill in on the agenda she sees. */
function fieldsFor(meeting: Meeting, { type, nth }: Step): Record<string, unknown> {
  const { items, actions } = meeting.must();
  const item = inOrder(items)[nth % items.length]?.id;
  const due = meeting.now + 7 * 24 * HOUR;
  switch (type) {
    case 'addAgendaItem':
      return nth % 2 === 0 ? { title: 'Pauze' } : { ...ADD, caseId: 'c' };
    case 'prepareItem':
      return { item, facts: 'f', done: 'd', question: 'q' };
    case 'recordItem':
      return { item, advice: 'a', actions: nth % 2 === 0 ? [{ what: 'w', owner: 'omar', due }] : [] };
    case 'completeAction':
      return { action: actions[nth % Math.max(1, actions.length)]?.id ?? 'none', text: 't' };
    case 'moveAgendaItem':
      return { item, direction: nth % 2 === 0 ? 'up' : 'down' };
    default:
      return { item };
  }
}

const act = (meeting: Meeting, one: Step): string | null =>
  meeting.forward(one.hours * HOUR).try(one.by, one.type, fieldsFor(meeting, one));

describe('whatever people do with a meeting', () => {
  it('I1: until it is checked it waits for something; I2: what passes is told, and told again', () => {
    fc.assert(
      fc.property(steps(25), (acts) => {
        const meeting = meetingOf();
        for (const one of acts) {
          act(meeting, one);
          const waits = meeting.points().length;
          if (meeting.must().stage !== 'checked') expect(waits).toBeGreaterThan(0);
          if (waits > 0) expect(nextMeetingMoment(meeting.must())).toBeGreaterThan(meeting.now);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('no message is lost or doubled, however often and however late time is let pass', () => {
    fc.assert(
      fc.property(steps(15), fc.integer({ min: 2, max: 9 }), (acts, parts) => {
        const lived = (ticks: number): readonly string[] => {
          const meeting = meetingOf();
          const all: string[] = [];
          for (const one of acts) {
            for (let tick = 1; tick < ticks; tick += 1) {
              meeting.forward((one.hours * HOUR) / ticks);
              all.push(...meeting.tick().map(textOf));
            }
            meeting.forward((one.hours * HOUR) / ticks);
            meeting.try(one.by, one.type, fieldsFor(meeting, one));
            all.push(...meeting.fresh.map(textOf));
          }
          return all;
        };
        expect(lived(parts)).toEqual(lived(1));
      }),
      { numRuns: 150 },
    );
  });

  it('time and people move a stage forward only, and never after it ended', () => {
    const ORDER = ['planned', 'agendaClosed', 'minutesAdopted', 'checked'];
    fc.assert(
      fc.property(steps(25), (acts) => {
        const meeting = meetingOf();
        for (const one of acts) {
          const before = ORDER.indexOf(meeting.must().stage);
          meeting.forward(one.hours * HOUR).tick();
          // I7: time alone does not move it.
          expect(ORDER.indexOf(meeting.must().stage)).toBe(before);
          meeting.try(one.by, one.type, fieldsFor(meeting, one));
          expect(ORDER.indexOf(meeting.must().stage)).toBeGreaterThanOrEqual(before);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('PM-D08: whoever is shut out gets the same answers in a world with the item and in one without', () => {
    fc.assert(
      fc.property(steps(20), (acts) => {
        // Given a meeting that Ine leads, in one world with an item about a case that does not exist for her.
        const without = meetingOf();
        const full = meetingOf().has('x', hidden);
        full.ok('omar', 'addAgendaItem', { ...ADD, caseId: 'x', audience: ['lisa'] });
        // What the record shows her: no row of that case.
        const seen = meetingOf();
        seen.state = { ...full.must(), items: full.must().items.filter((item) => item.caseId !== 'x') };
        for (const one of acts) {
          const asIne = { ...one, by: 'ine' } as const;
          expect(act(seen, asIne)).toBe(act(without, asIne));
          expect(shown(seen)).toEqual(shown(without));
        }
      }),
      { numRuns: 200 },
    );
  });
});

const textOf = (one: Meeting['fresh'][number]): string =>
  `${one.about} ${one.number ?? ''} ${one.rung} ${one.to.join('+')} ${one.at}`;

/** What a person sees of a meeting: the agenda in order, what is waited for, the agreements; no number of an item. */
const shown = (meeting: Meeting): unknown => ({
  stage: meeting.must().stage,
  agenda: inOrder(meeting.must().items).map(({ kind, status, points }) => [kind, status, points]),
  points: meeting.must().points,
  actions: meeting.must().actions.map(({ owner, due, done }) => [owner, due, done]),
  told: meeting.fresh.map(({ about, rung, to, at }) => [about, rung, to, at]),
});
