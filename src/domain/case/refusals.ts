import { HELP_REFUSALS } from './refusals/help.js';
import { MELDING_REFUSALS } from './refusals/melding.js';
import { ORDER_REFUSALS } from './refusals/order.js';
import { PEOPLE_REFUSALS } from './refusals/people.js';
import { STEP_REFUSALS } from './refusals/steps.js';

/** Every refusal of the rules. Codes are stable (an interface); texts are for people. */
const TEXTS = {
  ...ORDER_REFUSALS,
  ...STEP_REFUSALS,
  ...MELDING_REFUSALS,
  ...HELP_REFUSALS,
  ...PEOPLE_REFUSALS,
} as const;

export type RefusalCode = keyof typeof TEXTS;

/** A rule said no. A value, not a fault: the command changed nothing. */
export interface Refusal {
  readonly rules: readonly string[];
  readonly code: RefusalCode;
  /** What was missing, in Dutch. */
  readonly message: string;
  /** What to do instead, in Dutch. */
  readonly hint: string;
}

export function refuse(code: RefusalCode): Refusal {
  return { code, ...TEXTS[code] };
}

/** PM-03: a denied person is told the case does not exist; the rule stays in the log. */
export function unknownBecauseDenied(): Refusal {
  return { ...refuse('unknownCase'), rules: ['R32'] };
}
