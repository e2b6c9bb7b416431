import { scaleLinear } from 'd3-scale';
import type { ReactElement, ReactNode } from 'react';
import { nl } from '../texts/nl.js';

/** One bar: its words, its length, and which pattern it has besides colour. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value in words, as it stands above the bar. */
  readonly text: string;
  readonly pattern?: 0 | 1 | 2;
  /** A second, thin mark further on, such as the slowest tenth. */
  readonly mark?: number;
}

/** A table with the same figures. */
export interface ChartTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const ROW = 46;
const BAR = 14;
const AXIS = 26;
const TICKS = 4;

/**
 * A chart as SVG from the server: words above each bar, so that it reads on a phone as on a wide screen; lengths in
 * percents, so that it fits any width. Patterns besides colour; the same figures in a table below it (E.7).
 */
export function BarChart({
  id,
  title,
  caption,
  bars,
  table,
  children,
}: {
  /** Names the parts of the figure; unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly bars: readonly Bar[];
  readonly table: ChartTable;
  readonly children?: ReactNode;
}): ReactElement {
  const most = Math.max(1, ...bars.map((bar) => Math.max(bar.value, bar.mark ?? 0)));
  const scale = scaleLinear().domain([0, most]).nice(TICKS).range([0, 100]);
  const ticks = scale.ticks(TICKS).filter(Number.isInteger);
  const height = bars.length * ROW + AXIS;
  const percent = (value: number): string => `${scale(value).toFixed(2)}%`;
  return (
    <section className="wl-chart" aria-labelledby={`${id}-kop`}>
      <h2 id={`${id}-kop`}>{title}</h2>
      <figure>
        <figcaption id={`${id}-tekst`}>{caption}</figcaption>
        {bars.length === 0 ? null : (
          <svg
            className="wl-chart__svg"
            width="100%"
            height={height}
            role="img"
            aria-labelledby={`${id}-kop ${id}-tekst`}
          >
            <Patterns id={id} />
            {ticks.map((tick) => (
              <g key={tick} aria-hidden="true">
                <line
                  x1={percent(tick)}
                  x2={percent(tick)}
                  y1="0"
                  y2={height - AXIS}
                  className="wl-chart__line"
                />
                <text
                  x={percent(tick)}
                  y={height - 8}
                  className="wl-chart__tick"
                  textAnchor={tick === 0 ? 'start' : scale(tick) > 97 ? 'end' : 'middle'}
                >
                  {nl.insight.number(tick)}
                </text>
              </g>
            ))}
            {bars.map((bar, index) => (
              <g key={bar.label} aria-hidden="true">
                <text x="0" y={index * ROW + 16} className="wl-chart__label">
                  {`${bar.label}: `}
                  <tspan className="wl-chart__value">{bar.text}</tspan>
                </text>
                <rect
                  x="0"
                  y={index * ROW + 22}
                  width={percent(bar.value)}
                  height={BAR}
                  className="wl-chart__bar"
                  fill={`url(#${id}-p${bar.pattern ?? 0})`}
                />
                {bar.mark === undefined ? null : (
                  <line
                    x1={percent(bar.mark)}
                    x2={percent(bar.mark)}
                    y1={index * ROW + 19}
                    y2={index * ROW + 22 + BAR + 3}
                    className="wl-chart__mark"
                  />
                )}
              </g>
            ))}
          </svg>
        )}
      </figure>
      {children}
      <FigureTable title={title} table={table} />
    </section>
  );
}

function FigureTable({ title, table }: { readonly title: string; readonly table: ChartTable }): ReactElement {
  return (
    <details>
      <summary>
        {nl.insight.asTable}
        <span className="wl-hidden">{`: ${title}`}</span>
      </summary>
      <PlainTable caption={title} table={table} />
    </details>
  );
}

/** Rows of words and numbers; the first column names the row. */
export function PlainTable({
  caption,
  table,
}: {
  readonly caption: string;
  readonly table: ChartTable;
}): ReactElement {
  return (
    <div className="wl-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="wl-table">
        <caption className="wl-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first = '', ...cells]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {cells.map((cell, index) => (
                <td key={table.heads[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Patterns({ id }: { readonly id: string }): ReactElement {
  return (
    <defs>
      <pattern id={`${id}-p0`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className="wl-chart__fill0" />
      </pattern>
      <pattern id={`${id}-p1`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className="wl-chart__paper" />
        <path d="M0 8 8 0" className="wl-chart__stripe" />
      </pattern>
      <pattern id={`${id}-p2`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className="wl-chart__paper" />
        <circle cx="4" cy="4" r="2" className="wl-chart__fill0" />
      </pattern>
    </defs>
  );
}
