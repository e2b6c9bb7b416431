import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { TimelineItem } from '../../src/casefile/reads.js';
import type { Command } from '../../src/domain/case/commands.js';
import { Simulation } from '../../src/domain/scenario/simulation.js';
import { parseLocal } from '../../src/domain/terms/amsterdam.js';
import { parseCommand } from '../../src/edge/parse-command.js';
import { actsIn, type LearnerAct } from '../../src/practice/acts.js';
import { compare, longestRising, type Outcome } from '../../src/practice/compare.js';
import { asScenario } from '../../src/practice/lessons/as-scenario.js';
import type { ExpertStep, Lesson } from '../../src/practice/lessons/format.js';
import { LESSONS, lessonOf } from '../../src/practice/lessons/index.js';
import { thinIn } from '../../src/practice/thin.js';
import { organisationOf } from '../../src/scenario/organisation.js';

/** Lives a story on the pure core, as the file of the case would hold it afterwards. */
function lived(lesson: Lesson, road: readonly ExpertStep[]): readonly LearnerAct[] {
  const simulation = new Simulation(organisationOf(asScenario(lesson)));
  const entries = new Map<string, Command>();
  for (const { at, by, type, fields } of road) {
    const id = randomUUID();
    const now = parseLocal(at) as number;
    const parsed = parseCommand(type, { id, by, ...fields }, { now });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    entries.set(id, parsed.command as Command);
    const { refusal } = simulation.perform('main', parsed.command as Command, now);
    if (refusal !== null) throw new Error(`${type}: ${refusal.code} ${refusal.rules.join()}`);
  }
  const told = new Set<string>();
  const items = simulation.events('main').map((event, index): TimelineItem => {
    const first = event.id !== null && !told.has(event.id);
    if (event.id !== null) told.add(event.id);
    return { seq: index + 1, event, entry: first ? { ...entries.get(event.id)! } : null };
  });
  return actsIn(items);
}

const bruise = lessonOf('blauwe-plek')!;
const outcomes = (lesson: Lesson, road: readonly ExpertStep[]): readonly Outcome[] =>
  compare(lesson, lived(lesson, road)).steps.map(({ outcome }) => outcome);
const at = (step: ExpertStep, moment: ExpertStep['at']): ExpertStep => ({ ...step, at: moment });
const without = (type: string): readonly ExpertStep[] => bruise.road.filter((one) => one.type !== type);

describe('the road of a learner beside that of an expert', () => {
  it.each(LESSONS.map((one) => [one.id, one] as const))(
    '%s: the road of the expert herself is complete, in order, in time, and nowhere thin',
    (_id, lesson) => {
      const { steps, besides, otherRoad } = compare(lesson, lived(lesson, lesson.road));
      expect(steps.map(({ outcome }) => outcome)).toEqual(lesson.road.map(() => 'done'));
      expect(steps.flatMap(({ thin }) => thin)).toEqual([]);
      expect(besides).toEqual([]);
      expect(otherRoad).toBe(false);
    },
  );

  it('what was not recorded is missed, except what an expert only does besides', () => {
    const found = outcomes(
      bruise,
      without('recordSignal').filter(({ type }) => type !== 'reviewSignal'),
    );
    expect(found.filter((one) => one === 'missed')).toHaveLength(2);
    const tired = lessonOf('moe-en-hongerig')!;
    const noPlan = tired.road.filter(({ type }) => type !== 'recordHolidayPlan');
    expect(outcomes(tired, noPlan)).toContain('notNeeded');
    expect(outcomes(tired, noPlan)).not.toContain('missed');
  });

  it('what was recorded after its moment had passed is late; one minute before it is not', () => {
    const acknowledged = (moment: ExpertStep['at']) =>
      bruise.road.map((one) => (one.type === 'acknowledge' ? at(one, moment) : one)).sort(byMoment);
    expect(outcomes(bruise, acknowledged('2026-11-25T16:59'))[1]).not.toBe('late');
    expect(outcomes(bruise, acknowledged('2026-11-25T17:00'))[1]).toBe('late');
  });

  it('steps in another order are said to be so, once, and are not missed', () => {
    const [open, read, consult, map, ...rest] = bruise.road as [
      ExpertStep,
      ExpertStep,
      ExpertStep,
      ExpertStep,
    ];
    const swapped = [open, read, at(map, consult.at), at(consult, map.at), ...(rest as ExpertStep[])];
    const found = outcomes(bruise, swapped);
    expect(found.filter((one) => one === 'otherOrder')).toHaveLength(1);
    expect(found).not.toContain('missed');
  });

  it('who weighs otherwise goes another road: it is named, and nothing on the road of the example is missed', () => {
    const father = lessonOf('vader-ligt-in-bed')!;
    const upTo = father.road.findIndex(({ fields }) => fields['number'] === 2);
    const otherwise = father.road
      .slice(0, upTo + 1)
      .map((one) =>
        one.fields['number'] === 2
          ? { ...one, fields: { ...one.fields, answer: 'yes', unsafety: 'structural' } }
          : one,
      );
    const result = compare(father, lived(father, otherwise));
    expect(result.otherRoad).toBe(true);
    expect(result.steps.map(({ outcome }) => outcome)).not.toContain('missed');
    expect(result.steps.at(-1)?.outcome).toBe('otherRoad');
    expect(JSON.stringify(result)).not.toMatch(/"(fout|goed|right|wrong)"/i);
  });

  it('few words and a reason without a fact are said; a reason that names a fact is not', () => {
    const signal: LearnerAct = {
      ...{ type: 'recordSignal', at: 0, late: [] },
      fields: { text: 'Striemen op beide benen.' },
    };
    const answer = (reason: string): LearnerAct => ({
      ...{ type: 'answerAfweging', at: 1, late: [] },
      fields: { number: 1, answer: 'yes', reason },
    });
    expect(thinIn(answer('Dat is zo.'), [signal])).toEqual(['fewWords', 'reasonWithoutFact']);
    expect(thinIn(answer('Ik heb hier een naar gevoel over.'), [signal])).toEqual(['reasonWithoutFact']);
    expect(thinIn(answer('Er waren striemen op zijn benen.'), [signal])).toEqual([]);
  });

  it('keeps the longest row that stands in the same order', () => {
    expect([...longestRising([0, 3, 1, 2, 4])]).toEqual([0, 1, 2, 4]);
    expect([...longestRising([])]).toEqual([]);
  });
});

function byMoment(a: ExpertStep, b: ExpertStep): number {
  return a.at.localeCompare(b.at);
}
