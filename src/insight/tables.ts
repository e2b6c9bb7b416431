import { COUNTED_POINTS, GROUPS } from '../domain/insight/indicators.js';

/** A table of the fixed catalogue (PV-09): one base, what it is divided into, and what is a share of it. */
export interface FigureTable {
  readonly base: string;
  /** Ids of rows, the base first. */
  readonly rows: readonly string[];
}

/** The counts of the yearly report, by the question they answer. */
export const COUNT_TABLES: readonly FigureTable[] = tablesOf([
  ['opened'],
  ['laterSignals'],
  ['vtAdvice'],
  ['talk', 'talk.held'],
  ['meldingen', 'meldingen.talkHeld'],
  ['helpStarted'],
  ['closed'],
  ['reopened'],
]);

export const CARE_TABLES: readonly FigureTable[] = tablesOf([
  ['decisions'],
  ['vtAnswers'],
  ...COUNTED_POINTS.map((kind) => [`term.${kind}`]),
]);

/** A base and the bases that are themselves a part of it stand in one table. */
function tablesOf(bases: readonly (readonly string[])[]): readonly FigureTable[] {
  return bases.map(([base = '', ...nested]) => ({
    base,
    rows: [base, ...below(base), ...nested.flatMap(below)],
  }));
}

function below(base: string): readonly string[] {
  const group = GROUPS.find((one) => one.base === base);
  return group === undefined ? [] : [...group.parts.flat(), ...group.shares];
}
