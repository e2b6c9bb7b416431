import type { Command, CommandFields, CommandType } from '../domain/case/commands.js';
import { at, dayOf, MINUTE, type Instant } from '../domain/terms/amsterdam.js';
import { addDays, weekday, type Day } from '../domain/terms/day.js';
import type { PracticePerson } from './people.js';

/** When something was done, told from the moment of seeding: a time on a working day before it, or just now. */
export type When =
  { readonly workdaysAgo: number; readonly at: `${number}:${number}` } | { readonly minutesAgo: number };

/** What a step needs to know of the organisation and the calendar it lands in. */
export interface World {
  readonly people: Readonly<Record<PracticePerson, string>>;
  readonly moment: (when: When) => Instant;
  /** The day so many calendar days after a moment. */
  readonly daysAfter: (when: When, days: number) => Day;
}

/** One act of a practice case. */
export interface PracticeStep {
  readonly when: When;
  readonly type: CommandType;
  readonly command: (world: World, id: string) => Command;
}

/** A fictional case that was lived before anybody looked. */
export interface PracticeCase {
  /** Stable: the ids of its commands are made from it. */
  readonly key: string;
  readonly steps: readonly PracticeStep[];
}

type FieldsIn<Type extends CommandType> = (world: World) => CommandFields[Type];
type Fields<Type extends CommandType> = CommandFields[Type] | FieldsIn<Type>;

export function step<Type extends CommandType>(
  when: When,
  by: PracticePerson,
  type: Type,
  fields: Fields<Type>,
): PracticeStep {
  const fieldsIn = (world: World): object =>
    typeof fields === 'function' ? (fields as FieldsIn<Type>)(world) : fields;
  return {
    when,
    type,
    command: (world, id) => ({ id, type, by: world.people[by], ...fieldsIn(world) }) as unknown as Command,
  };
}

/** The world as seen from one moment: the same moment gives the same cases, to the millisecond. */
export function worldFrom(now: Instant, people: World['people']): World {
  const moment = (when: When): Instant => {
    if ('minutesAgo' in when) return now - when.minutesAgo * MINUTE;
    const [hour = 0, minute = 0] = when.at.split(':').map(Number);
    return at(workdayBefore(dayOf(now), when.workdaysAgo), hour, minute);
  };
  return { people, moment, daysAfter: (when, days) => addDays(dayOf(moment(when)), days) };
}

const SATURDAY = 6;

function workdayBefore(today: Day, count: number): Day {
  let found = today;
  for (let left = count; left > 0;) {
    found = addDays(found, -1);
    if (weekday(found) < SATURDAY) left -= 1;
  }
  return found;
}
