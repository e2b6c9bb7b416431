import { dayOf } from '../../../domain/terms/amsterdam.js';
import { formatDay } from '../../../domain/terms/day.js';
import type { PrintedReport } from '../../../documents/report-pdf.js';
import { nl } from '../../texts/nl.js';
import { showCode } from '../../urls.js';
import type { CasePage } from '../case/case-page.js';
import { familyLines, goingOnLines, networkLines, opinionLines } from './parts-acts.js';
import { concernedLines, meldcodeLines, reporterLines } from './parts-case.js';
import { contradictingLines, ownWordsLines, supporting, unknownLines } from './parts-facts.js';
import { paperDay, type ReportLine } from './sources.js';

const words = nl.report;

/** What stands in each of the twelve parts, in the order of a regional form (S16). */
const PARTS: readonly ((page: CasePage) => readonly ReportLine[])[] = [
  meldcodeLines,
  reporterLines,
  concernedLines,
  (page) => supporting(page, 'observation'),
  (page) => supporting(page, 'statement', 'document'),
  ownWordsLines,
  contradictingLines,
  unknownLines,
  opinionLines,
  familyLines,
  networkLines,
  goingOnLines,
];

/** The melding report: twelve parts that never disappear, every statement with its source. */
export function reportOf(page: CasePage): PrintedReport {
  const { visit, code } = page;
  const date = paperDay(visit.now);
  const footer = words.footer(showCode(code), date, visit.viewer.name);
  return {
    title: `${words.title} ${showCode(code)}`,
    lead: [words.lead, words.madeOn(date, visit.viewer.name)],
    parts: PARTS.map((linesOf, index) => ({
      heading: words.heading(index + 1, words.parts[index] ?? ''),
      lines: linesOf(page).map(({ text, source }) => ({ text, source: words.source(source) })),
    })),
    nothing: words.nothing,
    footer: (number, of) => `${footer} · ${words.pageOf(number, of)}`,
  };
}

/** `verslag-7K3M9Q-2026-11-24.pdf`: the case by its code, and the day; nobody's name (C0.9). */
export function fileNameOf({ code, visit }: CasePage): string {
  return `verslag-${code}-${formatDay(dayOf(visit.now))}.pdf`;
}
