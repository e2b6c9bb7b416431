import { HELP_MODES, YES_NO } from '../../../domain/case/names.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { addDays, formatDay, parseDay, type Day } from '../../../domain/terms/day.js';
import { readDay } from '../../forms/dates.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { filledRows, rowField } from '../../forms/rows.js';
import { first, type Typed } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import type { CasePage } from '../case/case-page.js';

/** The fields of the command as the parser reads them: days as text. */
export interface HelpFields {
  readonly help: 'yes' | 'no';
  readonly reason: string;
  readonly plan?: Readonly<Record<string, unknown>>;
}

/** The terms the page proposes, in weeks; none is preset. */
export const TERM_WEEKS = [6, 12] as const;
const { errors } = nl.decide.help;

export function readHelpDecision(page: CasePage): ReadForm<HelpFields> {
  const { typed } = page.visit;
  const read = new Reading(typed);
  const help = read.choice('hulp', YES_NO, errors.choice);
  const reason = read.text('reden', errors.reason);
  if (first(typed, 'hulp') !== 'yes') return read.result(() => ({ help, reason }));
  const plan = readPlan(page, read);
  return read.result(() => ({ help, reason, plan }));
}

function readPlan(page: CasePage, read: Reading): Readonly<Record<string, unknown>> {
  const { typed } = page.visit;
  const mode = read.choice('wijze', HELP_MODES, errors.mode);
  const desiredResult = read.text('resultaat', errors.result);
  const casemanager = read.person('casemanager', page.colleagues, errors.casemanager);
  const roles = filledRows(typed, 'rollen', ['wie', 'doet']).map(({ nth, value }) => {
    if (value('wie') === '' || value('doet') === '') read.error(rowField('wie', nth), errors.roles);
    return { who: value('wie'), does: value('doet') };
  });
  if (roles.length === 0) read.error('wie', errors.roles);
  const desiredTerm = readTerm(page, read);
  const agreements = readAgreements(page, read, typed);
  return {
    mode,
    desiredResult,
    casemanager,
    roles,
    desiredTerm,
    ...(agreements.length > 0 && { agreements }),
  };
}

function readTerm({ visit, sheet }: CasePage, read: Reading): string {
  const { typed, now } = visit;
  const today = dayOf(now);
  const latest = addDays(today, sheet.setting.policy.longestHelpTermDays);
  const chosen = first(typed, 'termijn');
  const weeks = TERM_WEEKS.find((one) => String(one) === chosen);
  if (weeks !== undefined) return formatDay(addDays(today, weeks * 7));
  const wrong = errors.term(showDay(latest, now));
  if (chosen !== 'other') {
    read.error('termijn', wrong);
    return '';
  }
  const other = readDay(typed, 'dag', now, 'future');
  const day: Day | null = 'value' in other ? parseDay(other.value) : null;
  if (day === null || day > latest) {
    read.error('dag', 'error' in other ? other.error : wrong);
    return '';
  }
  return formatDay(day);
}

function readAgreements(
  { visit }: CasePage,
  read: Reading,
  typed: Typed,
): readonly { readonly what: string; readonly who: string; readonly from: string }[] {
  const from = formatDay(dayOf(visit.now));
  return filledRows(typed, 'afspraken', ['afspraak', 'metwie']).map(({ nth, value }) => {
    if (value('afspraak') === '' || value('metwie') === '')
      read.error(rowField('afspraak', nth), errors.agreement);
    return { what: value('afspraak'), who: value('metwie'), from };
  });
}

/** Where an error of the command parser belongs on this page. */
export const FIELD_OF: Readonly<Record<string, string>> = {
  '/reason': 'reden',
  '/plan/desiredResult': 'resultaat',
  '/plan/casemanager': 'casemanager',
  '/plan/desiredTerm': 'termijn',
  '/plan/roles': 'wie',
};
