import type { Instant } from '../terms/amsterdam.js';
import type { DecisionFields } from './commands/decision-fields.js';
import type { FileFields } from './commands/file-fields.js';
import type { StepFields } from './commands/step-fields.js';
import type { PersonId } from './names.js';

/**
 * The commands of vocabulary.md section 2: what people can do to a case, and the fields of each by its type.
 * A field that a *rule* demands (R08, R10, R19, R24, R26, R30) is optional here: leaving it out is a refusal that
 * names the rule, not a malformed message.
 */
export interface CommandFields extends StepFields, DecisionFields, FileFields {}

export type CommandType = keyof CommandFields;

/** What every command carries. */
interface CommandFrame<Type extends CommandType> {
  /** UUID made by the caller; the same id is handled once, ever. */
  readonly id: string;
  readonly type: Type;
  readonly by: PersonId;
  /** When it was done in reality; left out = now. May lie in the past (fine print 34). */
  readonly at?: Instant | undefined;
  /** Refuses `staleVersion` when a person has acted on the case since. */
  readonly expectedVersion?: number | undefined;
}

export type CommandOf<Type extends CommandType> = CommandFrame<Type> & CommandFields[Type];
export type Command = { [Type in CommandType]: CommandOf<Type> }[CommandType];
