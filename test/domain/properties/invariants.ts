import { stageOf } from '../../../src/domain/case/stage.js';
import { isDenied, meldingStatus, type CaseState } from '../../../src/domain/case/state.js';
import type { CaseEvent } from '../../../src/domain/case/events.js';
import { levelOf } from '../../../src/domain/rights/level.js';
import { dayOf } from '../../../src/domain/terms/amsterdam.js';
import { live, type Life, type Step } from './life.js';

/** Events that time may bring without a person (I7). */
const ONLY_TIME: ReadonlySet<CaseEvent['type']> = new Set(['reminded', 'pointOpened', 'holidayExpected']);

/** One invariant: `false` when this step broke it. */
export const INVARIANTS: Readonly<Record<string, (step: Step) => boolean>> = {
  'I1 a case that is not closed waits for something with a finite due moment': ({ after }) =>
    after === null ||
    stageOf(after) === 'closed' ||
    (after.points.length > 0 && after.points.every((point) => Number.isFinite(point.due))),
  'I1 an open case waits for more than an access request or a holiday': ({ after }) =>
    after === null || after.closure !== null || after.points.some((point) => !/^(W14|W15)/.test(point.id)),
  'I2 every open point has a reminder to come, in the future': ({ after, now }) =>
    (after?.points ?? []).every(
      (point) => point.upcoming.length > 0 && point.upcoming.every((rung) => rung.at > now),
    ),
  'I2 a reminder reaches nobody who is shut out or away, and somebody when anybody is left': remindersReach,
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
  'an acting case waits for something of its own course': ({ after }) =>
    after === null || stageOf(after) !== 'acting' || after.points.some((point) => OWN_COURSE.test(point.id)),
  'a melding of the normal road has every step done, waived or effort': ({
    before,
    after,
    command,
    refused,
  }) =>
    refused ||
    command.type !== 'submitMelding' ||
    before === null ||
    after === null ||
    before.class === 'acute' ||
    ([1, 2, 3, 4] as const).every((step) => after.steps[step] !== 'open'),
  'W7 never passes day 56': ({ after }) =>
    (after?.points ?? []).every(
      (point) => point.id !== 'W7' || after === null || dayOf(point.due) - dayOf(after.openedAt) <= 56,
    ),
  'who is shut out sees nothing': ({ after, organisation, now }) =>
    after === null ||
    after.denials.every(({ person }) => levelOf(person, after, organisation.directory, now) === 'none'),
};

const OWN_COURSE = /^(W5|W6|W7|W8|W9|W9plan|W10|W11|task)/;

function remindersReach({ before, after, events, organisation }: Step): boolean {
  const { people, outsideContact } = organisation.directory;
  return events.every((event) => {
    if (event.type !== 'reminded' || after === null) return true;
    const persons = event.to.flatMap((one) => one.persons);
    if (persons.length === 0) return outsideContact === null;
    return persons.every(
      (person) =>
        person === outsideContact ||
        (people.get(person)?.present === true &&
          !(before !== null && isDenied(before, person) && isDenied(after, person))),
    );
  });
}

function isOrdered({ afwegingen, decisions }: CaseState): boolean {
  if (afwegingen[2] !== 'open' && afwegingen[1] !== 'yes') return false;
  if (afwegingen[3] !== 'open' && afwegingen[2] === 'open') return false;
  if (afwegingen[4] !== 'open' && afwegingen[3] === 'open') return false;
  return decisions.help === null || decisions.melding !== null;
}

/** What a life broke, in words; `null` when everything held. `count` is told every act. */
export function brokenBy(life: Life, count?: (step: Step) => void): string | null {
  const broken: string[] = [];
  const { simulation, folded } = live(life, (step) => {
    count?.(step);
    if (broken.length > 0) return;
    const name = Object.entries(INVARIANTS).find(([, holds]) => !holds(step))?.[0];
    if (name !== undefined) broken.push(`${name}: broken by ${step.command.type}`);
  });
  const [first] = broken;
  if (first !== undefined) return first;
  const state = simulation.state('case') ?? null;
  return JSON.stringify(folded) === JSON.stringify(state)
    ? null
    : 'I8 the fold of the events is not the state';
}

const MOST_ACTS = 60;

/** A broken life without every act that is not needed to break it, ready to be kept as a regression test. */
export function shrink(life: Life): Life {
  const without = [...(life.without ?? [])];
  for (let index = MOST_ACTS; index >= 0; index -= 1) {
    if (without.includes(index)) continue;
    if (brokenBy({ ...life, without: [...without, index] }) !== null) without.push(index);
  }
  return { seed: life.seed, without: without.sort((a, b) => a - b) };
}
