import { CASE_CLASSES, CLOSURES, NATURES, POINT_KINDS, STEPS, type PointKind } from '../case/names.js';

/**
 * What is counted of cases, per school year and location (domain.md 7): nothing else is ever counted, so that what can
 * be derived from the figures is known (PV-09). A group has a base; `parts` divide it, each of it is in exactly one;
 * `shares` are some of it, without dividing it.
 */
export interface Group {
  readonly base: string;
  readonly parts: readonly (readonly string[])[];
  readonly shares: readonly string[];
  readonly source: string;
}

export const AGE_BANDS = ['0-3', '4-7', '8-11', '12-15', '16-17', 'adult', 'unborn', 'unknown'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];
export const NORMS = ['norm1', 'norm2', 'norm3', 'noNorm'] as const;
export const TALKS = ['held', 'waived', 'effort'] as const;
export const REPORT_TALKS = ['talkHeld', 'talkWaived', 'talkLater'] as const;
export const CLOSINGS = [...CLOSURES, 'handedOff'] as const;

/** Terms about the work on a case; those about access to it are for the log, not for figures. */
export const COUNTED_POINTS: readonly PointKind[] = POINT_KINDS.filter(
  (kind) => !['task', 'move', 'denyCheck', 'breakGlassReview'].includes(kind),
);

const under = (base: string, names: readonly string[]): readonly string[] =>
  names.map((name) => `${base}.${name}`);

export const GROUPS: readonly Group[] = [
  {
    base: 'opened',
    parts: [under('opened', CASE_CLASSES)],
    shares: [...under('opened.nature', NATURES), ...under('opened.age', AGE_BANDS)],
    source: 'domain.md 7: cases opened, by nature and age band; CBS/Impactmonitor counts by nature',
  },
  {
    base: 'laterSignals',
    parts: [],
    shares: [],
    source: 'domain.md 7: signals (every case begins with one)',
  },
  {
    base: 'vtAdvice',
    parts: [],
    shares: ['vtAdvice.anonymous'],
    source: 'domain.md 7: Veilig Thuis advices and anonymous share',
  },
  {
    base: 'talk',
    parts: [under('talk', TALKS)],
    shares: [],
    source: 'domain.md 7: step-3 talks held, waived with ground (R10, domain.md 3.3)',
  },
  { base: 'talk.held', parts: [], shares: ['talk.childHeard'], source: 'domain.md 7: child heard' },
  { base: 'closed', parts: [under('closed', CLOSINGS)], shares: [], source: 'domain.md 7: closures by type' },
  {
    base: 'reopened',
    parts: [],
    shares: ['reopened.within12'],
    source: 'domain.md 7: reopened within 12 months',
  },
  {
    base: 'meldingen',
    parts: [under('meldingen', NORMS), under('meldingen', REPORT_TALKS)],
    shares: under('meldingen', ['acute', 'followUp', 'shielded']),
    source: 'domain.md 7: meldingen by norm (R21), acute, follow-up, shielded; pre-report talk (R25, R27)',
  },
  {
    base: 'meldingen.talkHeld',
    parts: [],
    shares: ['meldingen.objections'],
    source: 'domain.md 7: objections (R26)',
  },
  { base: 'helpStarted', parts: [], shares: [], source: 'domain.md 7: help started' },
  {
    base: 'vtAnswers',
    parts: [],
    shares: ['vtAnswers.late'],
    source: 'domain.md 7: Veilig Thuis late share',
  },
  {
    base: 'decisions',
    parts: [],
    shares: ['decisions.withoutReason'],
    source: 'domain.md 7: decisions missing a reason (must be 0)',
  },
  ...COUNTED_POINTS.map((kind) => ({
    base: `term.${kind}`,
    parts: [],
    shares: [`term.${kind}.late`],
    source: 'domain.md 7: share within policy, cases past W7, overdue re-checks, holiday plans complete',
  })),
];

/** How long things took: in calendar days, the answer of Veilig Thuis in working days (W9). */
export const MEASURES = [
  ...STEPS.map((step) => `step${step}` as const),
  'toDecision',
  'decisionToMelding',
  'meldingToAnswer',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Veilig Thuis aims at an answer within so many working days (domain.md 4.3, W9). */
export const VT_AIMS_AT = 5;
