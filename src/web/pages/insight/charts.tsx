import type { ReactElement } from 'react';
import { STAGES, STEPS } from '../../../domain/case/names.js';
import { CLOSINGS, COUNTED_POINTS, NORMS, type Measure } from '../../../domain/insight/indicators.js';
import { countIn, spreadOf, type Tally } from '../../../domain/insight/tally.js';
import type { Policy, TimedPoint } from '../../../domain/terms/policy.js';
import { showTerm } from '../../../domain/terms/term-length.js';
import type { ExactFigures } from '../../../insight/read-insight.js';
import type { LiveFigures } from '../../../store/insight-rows.js';
import { BarChart, type Bar } from '../../components/bar-chart.js';
import { nl } from '../../texts/nl.js';

const words = nl.insight;
const { charts, heads, number } = words;

const pair = (bars: readonly Bar[]): readonly (readonly string[])[] =>
  bars.map((bar) => [bar.label, bar.text]);
/** The table beside a chart that only counts. */
const counts = (bars: readonly Bar[]) => ({ heads: [heads.what, heads.n], rows: pair(bars) });
const counted = (label: string, value: number): Bar => ({ label, value, text: number(value) });

export function StageChart({ live }: { readonly live: LiveFigures }): ReactElement {
  const bars = STAGES.filter((stage) => stage !== 'closed').map((stage) =>
    counted(nl.states.stage[stage], live.byStage.find((one) => one.stage === stage)?.n ?? 0),
  );
  const open = bars.reduce((sum, bar) => sum + bar.value, 0);
  const table = counts(bars);
  return (
    <BarChart
      id="stand"
      title={charts.stages.title}
      caption={charts.stages.caption(open)}
      bars={bars}
      table={table}
    />
  );
}

export function RungChart({ live }: { readonly live: LiveFigures }): ReactElement {
  const rungs = ['due', '1', '2', '3'] as const;
  const bars = rungs.map((rung) =>
    counted(charts.rungs[rung], live.byRung.find((one) => one.rung === rung)?.n ?? 0),
  );
  const table = counts(bars);
  return (
    <BarChart
      id="ladder"
      title={charts.rungs.title}
      caption={charts.rungs.caption}
      bars={bars}
      table={table}
    />
  );
}

export function CheckChart({
  live,
  showWeek,
}: {
  readonly live: LiveFigures;
  readonly showWeek: (monday: string) => string;
}): ReactElement {
  const bars = live.checks.map(({ week, n }) => counted(charts.checks.week(showWeek(week)), n));
  const table = counts(bars);
  return (
    <BarChart
      id="controles"
      title={charts.checks.title}
      caption={charts.checks.caption}
      bars={bars}
      table={table}
    />
  );
}

/** Middle value as a bar, the slowest tenth as a mark, against the own term. */
export function StepChart({
  tally,
  policy,
}: {
  readonly tally: Tally;
  readonly policy: Policy;
}): ReactElement {
  const rows: readonly (readonly [Measure, string, TimedPoint | null])[] = [
    ...STEPS.map(
      (step) =>
        [`step${step}`, charts.steps.step(step, nl.states.stepName[step]), TERM_OF_STEP[step]] as const,
    ),
    ['toDecision', charts.steps.toDecision, 'W7'],
    ['decisionToMelding', charts.steps.decisionToMelding, 'W8'],
  ];
  const known = rows.flatMap(([measure, label, point]) => {
    const spread = spreadOf(tally, measure);
    return spread === null
      ? []
      : [
          {
            label,
            spread,
            term: point === null ? '' : policy.terms[point].standard.map(showTerm).join(' of '),
          },
        ];
  });
  const bars = known.map(({ label, spread }) => ({
    label,
    value: spread.middle,
    mark: spread.slowestTenth,
    text: words.days(spread.middle),
  }));
  const table = {
    heads: [heads.what, heads.n, heads.middle, heads.slowest, heads.term],
    rows: known.map(({ label, spread, term }) => [
      label,
      number(spread.n),
      words.days(spread.middle),
      words.days(spread.slowestTenth),
      term,
    ]),
  };
  return (
    <BarChart
      id="dagen"
      title={charts.steps.title}
      caption={charts.steps.caption}
      bars={bars}
      table={table}
    />
  );
}

const TERM_OF_STEP = { 1: 'W2', 2: 'W3', 3: 'W4', 4: 'W5', 5: 'W6' } as const;

/** Per task the share within its term; the least first, for there is something to do about it. */
export function TermChart({ tally }: { readonly tally: Tally }): ReactElement {
  const rows = COUNTED_POINTS.flatMap((kind) => {
    const n = countIn(tally, `term.${kind}`);
    if (n === 0) return [];
    const late = countIn(tally, `term.${kind}.late`);
    return [{ label: nl.states.waiting[kind], n, late, share: Math.round((100 * (n - late)) / n) }];
  }).sort((a, b) => a.share - b.share);
  const bars = rows.map(({ label, share }) => ({ label, value: share, text: nl.figures.percent(share) }));
  const table = {
    heads: [heads.what, heads.n, heads.late, heads.share],
    rows: rows.map(({ label, n, late, share }) => [
      label,
      number(n),
      number(late),
      nl.figures.percent(share),
    ]),
  };
  return (
    <BarChart
      id="termijnen"
      title={charts.terms.title}
      caption={charts.terms.caption}
      bars={bars}
      table={table}
    />
  );
}

/** Norms under each other, this year first; each year has its own pattern. */
export function MeldingChart({
  figures,
  schoolYear,
}: {
  readonly figures: ExactFigures;
  readonly schoolYear: number;
}): ReactElement {
  const years = [{ schoolYear, tally: figures.tally }, ...figures.earlier];
  const bars = NORMS.flatMap((norm) =>
    years.map(({ schoolYear: year, tally }, index) => ({
      ...counted(
        `${nl.figures.norms[norm].split(':')[0] ?? ''}, ${words.year(year)}`,
        countIn(tally, `meldingen.${norm}`),
      ),
      pattern: (index % 3) as 0 | 1 | 2,
    })),
  ).filter((bar) => bar.value > 0);
  const table = {
    heads: [heads.what, ...years.map((one) => words.year(one.schoolYear))],
    rows: [
      ...NORMS.map((norm) => [nl.figures.norms[norm], `meldingen.${norm}`] as const),
      [nl.figures.acute, 'meldingen.acute'] as const,
      [nl.figures.followUp, 'meldingen.followUp'] as const,
    ].map(([label, id]) => [label, ...years.map(({ tally }) => number(countIn(tally, id)))]),
  };
  const now = (id: string): number => countIn(figures.tally, id);
  const caption = charts.meldingen.caption(
    now('meldingen'),
    now('meldingen.acute'),
    now('meldingen.followUp'),
  );
  return (
    <BarChart id="meldingen" title={charts.meldingen.title} caption={caption} bars={bars} table={table} />
  );
}

export function AnswerChart({ tally }: { readonly tally: Tally }): ReactElement {
  const [all, late] = [countIn(tally, 'vtAnswers'), countIn(tally, 'vtAnswers.late')];
  const spread = spreadOf(tally, 'meldingToAnswer');
  const bars =
    all === 0
      ? []
      : [
          counted(charts.answers.within, all - late),
          { ...counted(charts.answers.later, late), pattern: 1 as const },
        ];
  const table = counts(bars);
  return (
    <BarChart
      id="antwoord"
      title={charts.answers.title}
      caption={charts.answers.caption}
      bars={bars}
      table={table}
    >
      {spread === null ? null : (
        <p>
          {charts.answers.middle(words.workingDays(spread.middle), words.workingDays(spread.slowestTenth))}
        </p>
      )}
    </BarChart>
  );
}

export function ClosedChart({ tally }: { readonly tally: Tally }): ReactElement {
  const bars = CLOSINGS.map((kind) =>
    counted(nl.figures.closings[kind], countIn(tally, `closed.${kind}`)),
  ).filter((bar) => bar.value > 0);
  const caption = charts.closed.caption(countIn(tally, 'closed'), countIn(tally, 'reopened.within12'));
  const table = {
    heads: [heads.what, heads.n],
    rows: [...pair(bars), [nl.figures.reopened, number(countIn(tally, 'reopened'))]],
  };
  return <BarChart id="afgesloten" title={charts.closed.title} caption={caption} bars={bars} table={table} />;
}
