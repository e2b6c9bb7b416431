import type {
  ACCOMMODATED,
  CALLED,
  HELP_MODES,
  PersonId,
  SIGNAL_DIRECTIONS,
  SIGNAL_KINDS,
  STATEMENT_SOURCES,
  SUBJECT_KINDS,
} from '../names.js';
import type { Instant } from '../../terms/amsterdam.js';
import type { Day } from '../../terms/day.js';

/** One of the values of a closed list. */
export type OneOf<List extends readonly unknown[]> = List[number];
/** Free text, 1 to 20,000 characters. */
export type Text = string;

export interface Subject {
  readonly kind: OneOf<typeof SUBJECT_KINDS>;
  readonly name?: Text | undefined;
  readonly age?: number | undefined;
}

export interface Signal {
  readonly kind: OneOf<typeof SIGNAL_KINDS>;
  readonly direction: OneOf<typeof SIGNAL_DIRECTIONS>;
  readonly source: Text;
  readonly observedAt?: Instant | undefined;
  readonly text: Text;
}

interface HelpAgreement {
  readonly what: Text;
  readonly who: Text;
  readonly from: Day;
}

export interface HelpPlan {
  readonly mode?: OneOf<typeof HELP_MODES> | undefined;
  readonly desiredResult?: Text | undefined;
  readonly casemanager?: PersonId | undefined;
  readonly roles?: readonly { readonly who: Text; readonly does: Text }[] | undefined;
  readonly desiredTerm?: Day | undefined;
  readonly agreements?: readonly HelpAgreement[] | undefined;
}

export interface Objections {
  readonly text?: Text | undefined;
  readonly accommodated?: OneOf<typeof ACCOMMODATED> | undefined;
  readonly weighing?: Text | undefined;
}

export interface ClosingAgreement {
  readonly what?: Text | undefined;
  readonly who?: Text | undefined;
  readonly with?: Text | undefined;
  readonly when?: Text | undefined;
}

export interface MeldingStatement {
  readonly text: Text;
  readonly source: OneOf<typeof STATEMENT_SOURCES>;
  readonly fact: boolean;
}

export interface VtTask {
  readonly what: Text;
  readonly who: Text;
  readonly due: Day;
}

export interface Call {
  readonly who: OneOf<typeof CALLED>;
  readonly at: Instant;
}
