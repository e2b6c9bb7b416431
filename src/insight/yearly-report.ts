import { randomUUID } from 'node:crypto';
import type { CaseFileDeps } from '../casefile/case-file.js';
import { appendAudit, databaseNow } from '../store/audit-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import { adoptReport, holdersAt, savePlans, yearlyReport } from '../store/insight-rows.js';
import { openHere, sealHere } from '../store/organisation-seal.js';
import { yearEvidence, type YearEvidence } from '../store/year-rows.js';
import { figureScope, placeAmong, type FigurePlace } from './places.js';
import { contextOf, settingAt, type FigureReader } from './read-insight.js';
import {
  bringUpToDate,
  isOver,
  publishYear,
  readConcept,
  readPublished,
  type ToldFigures,
} from './told-figures.js';

export interface ReportQuestion {
  readonly locationId?: string | null | undefined;
  readonly schoolYear: number;
}

/** The yearly report of S27: never exact, for whoever reads it. */
export interface YearlyReport {
  readonly places: readonly FigurePlace[];
  readonly place: FigurePlace;
  readonly schoolYear: number;
  /** `null` = the year runs, and this person sees published figures only. */
  readonly figures: ToldFigures | null;
  readonly over: boolean;
  readonly profileVersion: string;
  readonly profileLabel: string;
  readonly policyVersion: string;
  /** Of one location; empty for the whole. */
  readonly holders: readonly { readonly role: string; readonly n: number }[];
  readonly evidence: readonly YearEvidence[];
  readonly plans: string;
  readonly adoptedAt: number | null;
  readonly now: number;
}

/** `null` = not for this person (row 41). The year that is over is published by its first reader. */
export async function readYearlyReport(
  deps: CaseFileDeps,
  who: FigureReader,
  question: ReportQuestion,
): Promise<YearlyReport | null> {
  const { schoolYear } = question;
  const asked = await inTransaction(deps.app, contextOf(deps, who), async (client) => {
    const { places } = await figureScope(client, who, 'yearlyReport');
    const { places: exact } = await figureScope(client, who, 'locationFigures');
    return { now: await databaseNow(client), places, exact, place: placeAmong(places, question.locationId) };
  });
  const { place, now } = asked;
  if (place === null) {
    await inTransaction(deps.app, contextOf(deps, who), (client) =>
      note(client, who, { now, action: 'yearlyReport', object: undefined, outcome: 'refused' }),
    );
    return null;
  }
  const over = isOver(schoolYear, now);
  const { locationIds } = place;
  if (over) await publishYear(deps, who.organisationId, { locationIds, schoolYear });
  else await bringUpToDate(deps, who.organisationId);
  const seesCases = asked.exact.some((one) => one.locationId === place.locationId && one.sight === 'exact');
  return inTransaction(deps.app, contextOf(deps, who), async (client) => {
    const concept = { organisationId: who.organisationId, locationIds, schoolYear };
    const figures =
      (await readPublished(client, locationIds, schoolYear)) ??
      (seesCases ? await readConcept(deps, client, concept) : null);
    const { profile, policy } = await settingAt(deps, client, who, { place, now });
    const own = await ownPart(deps, client, who, { locationId: place.locationId, schoolYear });
    await note(client, who, { now, action: 'yearlyReport', object: objectOf(place), outcome: 'ok' });
    return {
      ...{ places: asked.places, place, schoolYear, figures, over, now, ...own },
      ...{ profileVersion: profile.version, profileLabel: profile.label, policyVersion: policy.version },
    };
  });
}

type OwnPart = Pick<YearlyReport, 'holders' | 'evidence' | 'plans' | 'adoptedAt'>;

async function ownPart(
  deps: CaseFileDeps,
  client: Client,
  { organisationId }: FigureReader,
  { locationId, schoolYear }: { readonly locationId: string | null; readonly schoolYear: number },
): Promise<OwnPart> {
  if (locationId === null) return { holders: [], evidence: [], plans: '', adoptedAt: null };
  const { plans, adoptedAt } = await yearlyReport(client, locationId, schoolYear);
  return {
    holders: await holdersAt(client, locationId),
    evidence: await yearEvidence(client, locationId, schoolYear),
    plans:
      plans === null
        ? ''
        : await openHere(client, deps.keys, placeOf(organisationId, locationId, schoolYear), plans),
    adoptedAt,
  };
}

function placeOf(organisationId: string, locationId: string, schoolYear: number) {
  return { organisationId, table: 'yearly_report', column: 'plans', rowId: `${locationId}/${schoolYear}` };
}

export type ReportAct = { readonly kind: 'plans'; readonly plans: string } | { readonly kind: 'adopt' };

/** The director writes what will be better, and adopts the report of a year that is over; then it stands. */
export async function actOnReport(
  deps: CaseFileDeps,
  who: FigureReader,
  report: { readonly locationId: string; readonly schoolYear: number },
  act: ReportAct,
): Promise<'done' | 'notAllowed' | 'adopted' | 'running'> {
  const { locationId, schoolYear } = report;
  const key = { organisationId: who.organisationId, locationId, schoolYear };
  return inTransaction(deps.app, contextOf(deps, who), async (client) => {
    const now = await databaseNow(client);
    const { places } = await figureScope(client, who, 'yearlyReport');
    if (placeAmong(places, locationId)?.mayAdopt !== true) return 'notAllowed';
    if (act.kind === 'plans') {
      const sealed = await sealHere(
        client,
        deps.keys,
        placeOf(who.organisationId, locationId, schoolYear),
        act.plans,
      );
      if (!(await savePlans(client, key, sealed))) return 'adopted';
    } else {
      if ((await readPublished(client, [locationId], schoolYear)) === null) return 'running';
      await adoptReport(client, key, who.personId);
    }
    const action = act.kind === 'plans' ? 'yearlyReportPlans' : 'adoptYearlyReport';
    await note(client, who, { now, action, object: locationId, outcome: 'ok' });
    return 'done';
  });
}

/** That the report was printed or taken along, and why; sealed, for it is words (C0.9). */
export function noteReportTaken(
  deps: CaseFileDeps,
  who: FigureReader,
  taken: { readonly place: FigurePlace; readonly event: 'print' | 'export'; readonly reason: string },
): Promise<void> {
  const { organisationId } = who;
  return inTransaction(deps.app, contextOf(deps, who), async (client) => {
    const rowId = randomUUID();
    const place = { organisationId, table: 'audit', column: 'detail', rowId };
    const detail = (await sealHere(client, deps.keys, place, taken.reason)).toString('base64');
    await appendAudit(client, organisationId, {
      at: await databaseNow(client),
      ...{ event: taken.event, action: 'yearlyReport', outcome: 'ok', personId: who.personId },
      ...{ object: objectOf(taken.place), objectIds: [rowId], detail },
      ...who.via,
    });
  });
}

function objectOf(place: FigurePlace): string {
  return place.locationId ?? 'organisation';
}

function note(
  client: Client,
  who: FigureReader,
  {
    now,
    ...row
  }: {
    readonly now: number;
    readonly action: string;
    readonly object: string | undefined;
    readonly outcome: 'ok' | 'refused';
  },
): Promise<void> {
  const refused = row.outcome === 'refused' ? { code: 'notAllowed' } : {};
  return appendAudit(client, who.organisationId, {
    at: now,
    event: 'statistics',
    personId: who.personId,
    ...row,
    ...refused,
    ...who.via,
  });
}
