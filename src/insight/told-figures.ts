import { createHash } from 'node:crypto';
import { countCases } from '../casefile/count-cases.js';
import type { CaseFileDeps } from '../casefile/case-file.js';
import { readSums, sumName } from '../casefile/figure-sums.js';
import { GROUPS } from '../domain/insight/indicators.js';
import { tellSpreads, type ToldSpreads } from '../domain/insight/spread-told.js';
import { suppress, sumOfTold, type Between, type ToldCounts } from '../domain/insight/suppress.js';
import { EMPTY_TALLY } from '../domain/insight/tally.js';
import { dayOf } from '../domain/terms/amsterdam.js';
import { schoolYearOf } from '../domain/oversight/school-year.js';
import { canonical } from '../store/canonical.js';
import { inTransaction, type Client } from '../store/database.js';
import { lockFigures } from '../store/figure-rows.js';
import { publishedFigures, publishFigures } from '../store/insight-rows.js';
import { organisationKey } from '../store/organisation-keys.js';

/** The figures of one location and year as they may be told; the only form in which they are published. */
export interface ToldBody {
  readonly counts: ToldCounts;
  readonly spreads: ToldSpreads;
}

/** What is told of a place: bounds of every count; spreads only of one location. */
export interface ToldFigures {
  readonly counts: Readonly<Record<string, Between>>;
  readonly spreads: ToldSpreads;
  readonly publishedAt: number | null;
  /** Says whether a copy is the published one. */
  readonly checkCode: string | null;
}

export function isOver(schoolYear: number, now: number): boolean {
  return schoolYearOf(dayOf(now)) > schoolYear;
}

/** Batches of cases that a reader waits for; what is left is counted by the loop. */
const BATCHES_FOR_READER = 5;
const BATCHES_FOR_PUBLISHING = 2_000;

/** @returns whether some changes are not counted yet. */
export function bringUpToDate(deps: CaseFileDeps, organisationId: string): Promise<boolean> {
  return countCases(deps, organisationId, BATCHES_FOR_READER);
}

/**
 * Publishes a school year that is over, once and for all: every location of the organisation, from counts that are
 * complete. What is found out later comes in the figures of the year in which it is found out (PV-10).
 */
export async function publishYear(
  deps: CaseFileDeps,
  organisationId: string,
  { locationIds, schoolYear }: { readonly locationIds: readonly string[]; readonly schoolYear: number },
): Promise<void> {
  const known = await inTransaction(deps.worker, null, (client) =>
    publishedFigures(client, locationIds, schoolYear),
  );
  if (known.length === locationIds.length) return;
  await countCases(deps, organisationId, BATCHES_FOR_PUBLISHING);
  await inTransaction(deps.worker, null, async (client) => {
    await lockFigures(client, organisationId);
    const bodies = await toldOf(deps, client, { organisationId, locationIds, schoolYear });
    for (const [locationId, body] of bodies)
      await publishFigures(client, { organisationId, locationId, schoolYear, body, checkCode: codeOf(body) });
  });
}

/** Each location's figures as they may be told now. */
async function toldOf(
  deps: CaseFileDeps,
  client: Client,
  asked: {
    readonly organisationId: string;
    readonly locationIds: readonly string[];
    readonly schoolYear: number;
  },
): Promise<ReadonlyMap<string, ToldBody>> {
  const { organisationId, locationIds, schoolYear } = asked;
  const key = await organisationKey(client, deps.keys, organisationId, 'content');
  const sums = await readSums(client, key, { organisationId, locationIds, schoolYears: [schoolYear] });
  return new Map(
    locationIds.map((locationId) => {
      const tally = sums.get(sumName(locationId, schoolYear)) ?? EMPTY_TALLY;
      return [locationId, { counts: suppress(tally), spreads: tellSpreads(tally) }];
    }),
  );
}

/** The published figures of a place; `null` = not (all) published. */
export async function readPublished(
  client: Client,
  locationIds: readonly string[],
  schoolYear: number,
): Promise<ToldFigures | null> {
  const rows = await publishedFigures(client, locationIds, schoolYear);
  if (rows.length < locationIds.length || rows.length === 0) return null;
  const [only] = rows;
  const alone = rows.length === 1 ? only : undefined;
  return {
    ...together(rows.map((row) => row.body as ToldBody)),
    publishedAt: Math.max(...rows.map((row) => row.publishedAt)),
    checkCode: alone?.checkCode ?? codeOf(rows.map((row) => row.checkCode).sort()),
  };
}

/** What would be published now: for who sees the cases themselves, while the year runs. */
export async function readConcept(
  deps: CaseFileDeps,
  client: Client,
  asked: Parameters<typeof toldOf>[2],
): Promise<ToldFigures> {
  const bodies = await toldOf(deps, client, asked);
  return { ...together([...bodies.values()]), publishedAt: null, checkCode: null };
}

function together(bodies: readonly ToldBody[]): Pick<ToldFigures, 'counts' | 'spreads'> {
  const counts = bodies.map((body) => body.counts);
  const [only] = bodies;
  return {
    counts: Object.fromEntries(ALL_IDS.map((id) => [id, sumOfTold(counts, id)])),
    spreads: bodies.length === 1 && only !== undefined ? only.spreads : {},
  };
}

const ALL_IDS = [...new Set(GROUPS.flatMap(({ base, parts, shares }) => [base, ...parts.flat(), ...shares]))];

const CODE_LENGTH = 10;

/** `3F9A-61C0-2B`: short enough to read out, from the SHA-256 of what was published. */
function codeOf(body: unknown): string {
  const hash = createHash('sha256').update(canonical(body)).digest('hex').slice(0, CODE_LENGTH).toUpperCase();
  return hash.replace(/(.{4})(?=.)/g, '$1-');
}
