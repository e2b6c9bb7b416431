import { dayOf, type Instant } from '../../../domain/terms/amsterdam.js';
import { formatDay } from '../../../domain/terms/day.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';
import type { Line } from '../case/lines.js';

/** One statement of the report, and where it comes from. */
export interface ReportLine {
  readonly text: string;
  readonly source: string;
}

const words = nl.report;

/** "24-11-2026": on paper there is no today, so always with the year. */
export function paperDay(instant: Instant): string {
  return formatDay(dayOf(instant)).split('-').reverse().join('-');
}

/** The functions of somebody, in words; empty for who does not work here any more. */
export function functionsOf({ colleagues }: CasePage, personId: string | null): string {
  const roles = colleagues.find((one) => one.id === personId)?.roles ?? [];
  return roles.map((role) => nl.roles[role]).join(', ');
}

/** "lisa (professional), 24-11-2026". */
export function authorOf(page: CasePage, { by, happenedAt }: Pick<Line, 'by' | 'happenedAt'>): string {
  const name = page.names.get(by ?? '') ?? nl.case.people.unknown;
  return words.by(name, functionsOf(page, by), paperDay(happenedAt));
}

/** A statement of a line of the timeline, with who recorded it and when it was. */
export function recorded(page: CasePage, line: Line, text: string): ReportLine {
  return { text, source: words.onlyRecorded(authorOf(page, line)) };
}

/** Everything filled in on a line under its heading, and what was put right afterwards. */
export function wholeLine(page: CasePage, line: Line): readonly ReportLine[] {
  const parts = line.parts.map(({ label, text }) => (label === '' ? text : `${label}: ${text}`));
  return [recorded(page, line, [line.heading, ...parts].join('\n')), ...correctionsOf(page, line)];
}

export function correctionsOf(page: CasePage, line: Line): readonly ReportLine[] {
  return line.corrections.map(({ at, by, text }) =>
    recorded(page, { ...line, by, happenedAt: at }, words.correction(text)),
  );
}

/** A value of a closed list in words, or several; what people wrote themselves stays as it is. */
export function valueWords(field: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => valueWords(field, one)).join(', ');
  const plain = typeof value === 'string' ? value : '';
  return nl.timeline.values[field]?.[plain] ?? plain;
}

/** The lines of these acts that can be read, oldest first. */
export function linesOfType({ lines }: CasePage, ...types: readonly Line['type'][]): readonly Line[] {
  return lines.filter((line) => !line.unreadable && types.includes(line.type));
}
