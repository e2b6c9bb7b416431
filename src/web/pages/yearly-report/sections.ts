import { YEAR_DUTIES, YEAR_PLAN } from '../../../domain/oversight/school-year.js';
import { MEASURES } from '../../../domain/insight/indicators.js';
import { percentOf } from '../../../domain/insight/suppress.js';
import { CARE_TABLES, COUNT_TABLES, type FigureTable } from '../../../insight/tables.js';
import type { ToldFigures } from '../../../insight/told-figures.js';
import type { YearlyReport } from '../../../insight/yearly-report.js';
import type { ChartTable } from '../../components/bar-chart.js';
import type { Role } from '../../../domain/case/names.js';
import { nl } from '../../texts/nl.js';
import { figureName, showBetween } from '../insight/words.js';

const words = nl.yearlyReport;
const figures = nl.insight.heads;

/** One question with its answer: lines, then tables. The same for page, print and files. */
export interface ReportSection {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly tables: readonly { readonly caption: string; readonly table: ChartTable }[];
}

/** The report as questions and answers; never a code, never a name. `showDate` writes a day out. */
export function sectionsOf(
  report: YearlyReport,
  showDate: (day: string) => string,
): readonly ReportSection[] {
  const told = report.figures;
  const { questions } = words;
  return [
    {
      heading: questions.code,
      lines: [words.hasCode(report.profileLabel, report.profileVersion, report.policyVersion)],
      tables: [],
    },
    whoSection(report),
    knowledgeSection(report, showDate),
    ...(told === null ? [] : figureSections(told)),
    { heading: questions.kept, lines: [words.kept], tables: told === null ? [] : tablesOf(told, [ACCESS]) },
    { heading: questions.plans, lines: [report.plans === '' ? words.plans.none : report.plans], tables: [] },
  ];
}

const ACCESS: FigureTable = { base: 'term.W15', rows: ['term.W15', 'term.W15.late'] };

function whoSection({ holders, place }: YearlyReport): ReportSection {
  const rows = holders.map(({ role, n }) => [nl.roles[role as Role], words.people(n)]);
  const table = { heads: [words.heads.role, words.heads.people], rows };
  const none = place.locationId === null;
  return {
    heading: words.questions.who,
    lines: none ? [words.noHolders] : [],
    tables: none ? [] : [{ caption: words.questions.who, table }],
  };
}

function knowledgeSection(
  { evidence, place }: YearlyReport,
  showDate: (day: string) => string,
): ReportSection {
  const rows = YEAR_DUTIES.map((duty) => {
    const done = evidence.filter((one) => one.duty === duty).map((one) => showDate(one.doneOn));
    return [sentence(YEAR_PLAN[duty].words), done.length === 0 ? words.notDone : done.join(', ')];
  });
  const none = place.locationId === null;
  const table = { heads: [words.heads.duty, words.heads.done], rows };
  return {
    heading: words.questions.knowledge,
    lines: none ? [words.noHolders] : [],
    tables: none ? [] : [{ caption: words.questions.knowledge, table }],
  };
}

function figureSections(told: ToldFigures): readonly ReportSection[] {
  const times = MEASURES.flatMap((measure) => {
    const spread = told.spreads[measure];
    return spread === undefined
      ? []
      : [[words.measures[measure], nl.insight.days(spread.middle), nl.insight.days(spread.slowestTenth)]];
  });
  const table = { heads: [words.heads.measure, words.heads.middle, words.heads.slowest], rows: times };
  return [
    { heading: words.questions.counts, lines: [words.suppressed], tables: tablesOf(told, COUNT_TABLES) },
    {
      heading: words.questions.times,
      lines: times.length === 0 ? [words.noTimes] : [],
      tables: times.length === 0 ? [] : [{ caption: words.questions.times, table }],
    },
    {
      heading: words.questions.care,
      lines: [],
      tables: tablesOf(
        told,
        CARE_TABLES.filter((one) => one.base !== ACCESS.base),
      ),
    },
  ];
}

/** What happened gets a table when it can be divided; the rest stands together. */
function tablesOf(told: ToldFigures, tables: readonly FigureTable[]): ReportSection['tables'] {
  const bounds = (id: string) => told.counts[id] ?? { least: 0, most: 0 };
  const exact = (id: string): number | 'hidden' => {
    const { least, most } = bounds(id);
    return least === most ? least : 'hidden';
  };
  const row = (id: string, base: string): readonly string[] => {
    const percent = id === base ? null : percentOf(exact(id), exact(base));
    return [figureName(id), showBetween(bounds(id)), percent === null ? '' : nl.figures.percent(percent)];
  };
  const heads = [figures.what, figures.n, figures.share];
  const alone = tables.filter(({ base, rows }) => rows.length === 1 || bounds(base).most === 0);
  const divided = tables.filter((one) => !alone.includes(one));
  return [
    ...divided.map(({ base, rows }) => ({
      caption: figureName(base),
      table: { heads, rows: rows.map((id) => row(id, base)) },
    })),
    ...(alone.length === 0
      ? []
      : [{ caption: nl.insight.rest, table: { heads, rows: alone.map(({ base }) => row(base, base)) } }]),
  ];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The report as one sheet: question, caption, then the rows; whole numbers stay numbers. */
export function sheetOf(sections: readonly ReportSection[]): readonly (readonly (string | number)[])[] {
  return sections.flatMap(({ heading, lines, tables }) => [
    [heading],
    ...lines.map((line) => ['', line]),
    ...tables.flatMap(({ caption, table }) => [
      ['', caption],
      ['', ...table.heads],
      ...table.rows.map((cells) => ['', ...cells.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell))]),
    ]),
  ]);
}
