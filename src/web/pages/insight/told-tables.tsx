import type { ReactElement } from 'react';
import type { FigureTable } from '../../../insight/tables.js';
import type { ToldFigures } from '../../../insight/told-figures.js';
import { PlainTable } from '../../components/bar-chart.js';
import { nl } from '../../texts/nl.js';
import { figureName, showBetween } from './words.js';

const { heads } = nl.insight;

/** The fixed catalogue as it may be told; a table about which there is nothing is one line in the first. */
export function ToldTables({
  told,
  tables,
}: {
  readonly told: ToldFigures;
  readonly tables: readonly FigureTable[];
}): ReactElement {
  const nothing = (table: FigureTable): boolean => {
    const base = told.counts[table.base];
    return base === undefined || base.most === 0;
  };
  const row = (id: string): readonly string[] => [
    figureName(id),
    showBetween(told.counts[id] ?? { least: 0, most: 0 }),
  ];
  const alone = tables.filter((table) => nothing(table) || table.rows.length === 1);
  const divided = tables.filter((table) => !alone.includes(table));
  return (
    <>
      {divided.map((table) => (
        <PlainTable
          key={table.base}
          caption={figureName(table.base)}
          table={{ heads: [heads.what, heads.n], rows: table.rows.map(row) }}
        />
      ))}
      {alone.length === 0 ? null : (
        <PlainTable
          caption={nl.insight.rest}
          table={{ heads: [heads.what, heads.n], rows: alone.map((table) => row(table.base)) }}
        />
      )}
    </>
  );
}
