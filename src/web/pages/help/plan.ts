import { dayOf, type Instant } from '../../../domain/terms/amsterdam.js';
import { formatDay, parseDay, type Day } from '../../../domain/terms/day.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import type { CasePage } from '../case/case-page.js';
import type { Line } from '../case/lines.js';

/** The plan in the words of the decision: what help is measured against. */
export interface PlanShown {
  readonly agreedOn: string;
  readonly result: string;
  readonly term: string;
  readonly casemanager: string;
  readonly roles: readonly string[];
  readonly agreements: readonly string[];
  readonly lastRecheck: string;
}

interface PlanWords {
  readonly desiredResult?: string;
  readonly casemanager?: string;
  readonly desiredTerm?: unknown;
  readonly roles?: readonly { readonly who: string; readonly does: string }[];
  readonly agreements?: readonly { readonly what: string; readonly who: string }[];
}

const words = nl.help.plan;

/** `null` = no help was agreed. */
export function planOf(page: CasePage): PlanShown | null {
  const { lines, names, visit } = page;
  const decision = lines.findLast((line) => line.type === 'decideHelp' && line.words['help'] === 'yes');
  if (decision === undefined) return null;
  const plan = (decision.words['plan'] ?? {}) as PlanWords;
  return {
    agreedOn: words.agreedOn(dayIn(decision.happenedAt, visit.now)),
    result: plan.desiredResult ?? '',
    term: termOf(plan.desiredTerm, visit.now),
    casemanager: names.get(plan.casemanager ?? '') ?? nl.case.people.unknown,
    roles: (plan.roles ?? []).map(({ who, does }) => `${names.get(who) ?? who}: ${does}`),
    agreements: (plan.agreements ?? []).map(({ what, who }) => words.withWhom(what, names.get(who) ?? who)),
    lastRecheck: lastRecheckOf(lines, visit.now),
  };
}

function dayIn(instant: Instant, now: Instant): string {
  return showDay(dayOf(instant), now);
}

/** A day is kept as the core counts it; older entries may hold it as text. */
function termOf(term: unknown, now: Instant): string {
  const day = typeof term === 'number' ? (term as Day) : typeof term === 'string' ? parseDay(term) : null;
  return day === null ? '' : showDay(day, now);
}

function lastRecheckOf(lines: readonly Line[], now: Instant): string {
  const last = lines.findLast((line) => line.type === 'recordRecheck');
  if (last === undefined) return words.noRecheck;
  const observed = last.words['observed'];
  return `${dayIn(last.happenedAt, now)}: ${typeof observed === 'string' ? observed : ''}`;
}

/** The day after which help is looked at for the last time, as the record keeps it. */
export function isLastDay({ sheet, visit }: CasePage): boolean {
  const { helpTerm } = sheet.state;
  return helpTerm !== null && formatDay(dayOf(helpTerm)) <= formatDay(dayOf(visit.now));
}
