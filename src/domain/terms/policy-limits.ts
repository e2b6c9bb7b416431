import { CASE_CLASSES, type CaseClass } from '../case/names.js';
import { DEFAULT_POLICY, type Policy, type RungDays, type TimedPoint } from './policy.js';
import { isNotLonger, isTerm, showTerm, staysWithinDays } from './term-length.js';
import type { Term } from './term.js';

/** One number that an organisation may not choose: the path of the field, and in Dutch what is allowed. */
export interface PolicyFault {
  readonly field: string;
  readonly message: string;
}

/** W7 stands for the longest a decision may take, holidays or not (domain.md 4.3). */
export const LONGEST_TO_DECISION_DAYS = 56;
/** R19: no help is agreed for longer than half a year without a new look. */
const LONGEST_HELP_TERM_DAYS = 182;
const LONGEST_AMOUNT = 400;

/**
 * What is wrong with a policy; an empty list = it can be used. Every number may be chosen, but class acute, W7's 56
 * days and the legal month of W15 can only be made shorter, and nothing can be made to wait for ever (I1, I2).
 */
export function validatePolicy(policy: Policy): readonly PolicyFault[] {
  return [...termFaults(policy), ...ladderFaults(policy), ...otherFaults(policy)];
}

function termFaults(policy: Policy): readonly PolicyFault[] {
  const points = Object.keys(DEFAULT_POLICY.terms) as TimedPoint[];
  return points.flatMap((point) =>
    CASE_CLASSES.flatMap((caseClass) => {
      const field = `terms.${point}.${caseClass}`;
      const terms = (policy.terms[point] as Policy['terms'][TimedPoint] | undefined)?.[caseClass];
      const message = termFault(point, caseClass, terms);
      return message === null ? [] : [{ field, message }];
    }),
  );
}

function termFault(
  point: TimedPoint,
  caseClass: CaseClass,
  terms: readonly Term[] | undefined,
): string | null {
  const usual = DEFAULT_POLICY.terms[point][caseClass];
  if (terms === undefined || (terms.length === 0 && usual.length > 0)) return 'Vul een termijn in.';
  if (!terms.every((term) => isTerm(term, LONGEST_AMOUNT))) {
    return `Een termijn is een heel getal van 1 tot en met ${LONGEST_AMOUNT} met een eenheid, of "zelfde dag".`;
  }
  if (caseClass === 'acute' && !atLeastAsShort(terms, usual)) {
    return `In een noodsituatie mag deze termijn niet langer zijn dan ${usual.map(showTerm).join(' of ')}.`;
  }
  if (point === 'W15' && !atLeastAsShort(terms, usual)) {
    return 'Een inzageverzoek wordt binnen een maand beantwoord (AVG artikel 12). Korter mag, langer niet.';
  }
  if (point === 'W7' && !terms.some((term) => staysWithinDays(term, LONGEST_TO_DECISION_DAYS))) {
    return `Tussen het eerste signaal en de beslissing zitten nooit meer dan ${LONGEST_TO_DECISION_DAYS} kalenderdagen. Noem die grens of een kortere.`;
  }
  return null;
}

/** The earliest of the terms counts: one that is short enough is enough. */
function atLeastAsShort(terms: readonly Term[], usual: readonly Term[]): boolean {
  return usual.every((limit) => terms.some((term) => isNotLonger(term, limit)));
}

function ladderFaults({ ladder }: Policy): readonly PolicyFault[] {
  const { director, bestuur, repeat } = ladder.acute;
  const usual = DEFAULT_POLICY.ladder.acute;
  return [
    ...rungFaults('ladder.standard', ladder.standard),
    ...rungFaults('ladder.high', ladder.high),
    ...within('ladder.acute.director', director, [1, usual.director], 'minuten'),
    ...within('ladder.acute.bestuur', bestuur, [1, usual.bestuur], 'minuten'),
    ...within('ladder.acute.repeat', repeat, [1, usual.repeat], 'minuten'),
    ...unless(director < bestuur, 'ladder.acute.bestuur', 'Het bestuur krijgt het bericht na de directeur.'),
    ...within('ladder.earlyWarningFrom', ladder.earlyWarningFrom, [2, 30], 'dagen'),
  ];
}

function rungFaults(field: string, { rungs, repeatWorkingDays }: RungDays): readonly PolicyFault[] {
  const [first, second, third] = rungs;
  const ascending = Number.isInteger(first) && first >= 1 && first < second && second < third && third <= 20;
  return [
    ...unless(
      ascending && Number.isInteger(second) && Number.isInteger(third),
      `${field}.rungs`,
      'Noem drie oplopende hele dagen, van 1 tot en met 20.',
    ),
    ...within(`${field}.repeatWorkingDays`, repeatWorkingDays, [1, 10], 'werkdagen'),
  ];
}

function otherFaults(policy: Policy): readonly PolicyFault[] {
  const { veiligThuis, monitoringMonths, longestHelpTermDays, proposedHelpTermDays } = policy;
  return [
    ...within('veiligThuis.expectedWorkingDays', veiligThuis.expectedWorkingDays, [1, 30], 'werkdagen'),
    ...within('veiligThuis.askAgainWorkingDays', veiligThuis.askAgainWorkingDays, [1, 15], 'werkdagen'),
    ...within('veiligThuis.directorWorkingDays', veiligThuis.directorWorkingDays, [1, 30], 'werkdagen'),
    ...within(
      'veiligThuis.investigationExpectedDays',
      veiligThuis.investigationExpectedDays,
      [1, 140],
      'dagen',
    ),
    ...within('longestHelpTermDays', longestHelpTermDays, [1, LONGEST_HELP_TERM_DAYS], 'dagen'),
    ...within(
      'proposedHelpTermDays.standard',
      proposedHelpTermDays.standard,
      [1, longestHelpTermDays],
      'dagen',
    ),
    ...within('proposedHelpTermDays.high', proposedHelpTermDays.high, [1, longestHelpTermDays], 'dagen'),
    ...within('doubtRecheckDays', policy.doubtRecheckDays, [1, 42], 'dagen'),
    ...monthFaults('monitoringMonths.standard', monitoringMonths.standard),
    ...monthFaults('monitoringMonths.high', monitoringMonths.high),
    ...within('holidayCheckSchoolDays', policy.holidayCheckSchoolDays, [1, 20], 'schooldagen'),
  ];
}

/** R30: after closing, safety is looked at at least once, and the looks come one after the other. */
function monthFaults(field: string, months: readonly number[]): readonly PolicyFault[] {
  const fine =
    months.length > 0 &&
    months.every(
      (month, index) => Number.isInteger(month) && month > (months[index - 1] ?? 0) && month <= 60,
    );
  return unless(fine, field, 'Noem minstens één aantal maanden, oplopend, van 1 tot en met 60.');
}

function within(
  field: string,
  value: number,
  [min, max]: readonly [min: number, max: number],
  unit: string,
): readonly PolicyFault[] {
  const fine = Number.isInteger(value) && value >= min && value <= max;
  return unless(fine, field, `Vul een heel getal in van ${min} tot en met ${max} (${unit}).`);
}

function unless(fine: boolean, field: string, message: string): readonly PolicyFault[] {
  return fine ? [] : [{ field, message }];
}
