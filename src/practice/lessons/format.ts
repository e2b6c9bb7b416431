import type { CommandFields, CommandType } from '../../domain/case/commands.js';
import type { PointId, ProfileId, Role } from '../../domain/case/names.js';
import type { CaseView } from '../../domain/case/view.js';

/** Fields of a command as people write them: days and moments are text, as in a scenario (vocabulary.md section 5). */
type Written<Value> = Value extends number
  ? number | string
  : Value extends readonly (infer One)[]
    ? readonly Written<One>[]
    : Value extends object
      ? { readonly [Name in keyof Value]: Written<Value[Name]> }
      : Value;

/** A local moment in Amsterdam. */
export type LocalMoment = `${number}-${number}-${number}T${number}:${number}`;

/** One act on the road of an expert. People are named by their key. */
export interface ExpertStep {
  readonly at: LocalMoment;
  readonly by: string;
  readonly type: CommandType;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Why an expert does this, and does it now. */
  readonly why: string;
  /** The waiting point that ends by it: the act is in time when nobody had to be reminded that it passed. */
  readonly ends: PointId | null;
  /** An expert does this, but the story also ends well without it. */
  readonly extra: boolean;
}

interface More {
  readonly why: string;
  readonly ends?: PointId;
  readonly extra?: true;
}

/** `who` acts at `at`: "2026-11-24T10:00 lisa". */
export function act<Type extends CommandType>(
  who: `${LocalMoment} ${string}`,
  type: Type,
  fields: Written<CommandFields[Type]>,
  { why, ends, extra }: More,
): ExpertStep {
  const [at, by] = who.split(' ') as [LocalMoment, string];
  return {
    ...{ at, by, type, fields: fields as Readonly<Record<string, unknown>>, why },
    ...{ ends: ends ?? null, extra: extra === true },
  };
}

/** Somebody in the story; the learner can be any of them. */
export interface Player {
  readonly name: string;
  readonly about: string;
  readonly roles: readonly Role[];
}

/** Something the learner can go and hear: what the world answers when somebody asks. */
export interface Scene {
  readonly key: string;
  /** What is on the button: an act in the world, such as calling or talking. */
  readonly ask: string;
  readonly tells: string;
  /** It can be asked only after the learner recorded this. */
  readonly after?: CommandType;
}

/** A worked case: a story to live through, and the road an expert went in it (issue 7, part 5). All of it is invented. */
export interface Lesson {
  /** Stands in addresses and in the record: never changes. */
  readonly id: string;
  readonly title: string;
  /** What somebody learns here, in one sentence. */
  readonly learns: string;
  /** The vignette of domain.md section 8 it comes from, for who keeps this up. */
  readonly source: string;
  readonly profile: ProfileId;
  readonly begins: LocalMoment;
  readonly opening: readonly string[];
  readonly people: Readonly<Record<string, Player>>;
  /** Whom the learner is at first. */
  readonly you: string;
  readonly scenes: readonly Scene[];
  readonly road: readonly ExpertStep[];
  /** When the story is over, in words and as the case shows it. */
  readonly end: { readonly words: string; readonly reached: (view: CaseView) => boolean };
}
