import type { Command } from '../domain/case/commands.js';
import type { CaseEvent } from '../domain/case/events.js';
import { contributionOf, COUNTING, NO_CONTRIBUTION } from '../domain/insight/contribution.js';
import type { Recorded } from '../domain/insight/recorded.js';
import type { Calendar } from '../domain/terms/calendar.js';
import { databaseNow } from '../store/audit-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import {
  historiesOf,
  lockFigures,
  organisationsWithCases,
  uncountedCases,
  writeCaseFigures,
  type SealedEvent,
  type UncountedCase,
} from '../store/figure-rows.js';
import { organisationKey } from '../store/organisation-keys.js';
import type { CaseFileDeps } from './case-file.js';
import { FigureSums } from './figure-sums.js';
import { openFragment } from './fragments.js';
import { readSetting } from './read-setting.js';

/** So many cases a transaction: short enough for its locks, long enough to be worth it. */
const BATCH = 100;

/**
 * Brings the sums of an organisation up to date: cases that changed are counted again from their history, what they
 * added before is taken out of the sums, what they add now is put in. One transaction a batch, so sums and cases
 * always belong together. @returns whether more is left after `batches`.
 */
export async function countCases(
  deps: CaseFileDeps,
  organisationId: string,
  batches: number,
): Promise<boolean> {
  for (let batch = 0; batch < batches; batch += 1) {
    const counted = await inTransaction(deps.worker, null, (client) =>
      countBatch(deps, client, organisationId),
    );
    if (counted < BATCH) return false;
  }
  return true;
}

/** For the loop: a few batches of every organisation. @returns whether more is left anywhere. */
export async function countEverywhere(deps: CaseFileDeps): Promise<boolean> {
  const organisations = await inTransaction(deps.worker, null, organisationsWithCases);
  let left = false;
  for (const organisationId of organisations) left = (await countCases(deps, organisationId, 5)) || left;
  return left;
}

async function countBatch(deps: CaseFileDeps, client: Client, organisationId: string): Promise<number> {
  await lockFigures(client, organisationId);
  const cases = await uncountedCases(client, organisationId, { counting: COUNTING, most: BATCH });
  if (cases.length === 0) return 0;
  const key = await organisationKey(client, deps.keys, organisationId, 'content');
  const events = await historiesOf(
    client,
    cases.map((one) => one.caseId),
  );
  const calendars = await calendarsOf(deps, client, organisationId, cases);
  const sums = new FigureSums(organisationId, key);
  const rows = cases.map((one) => {
    const { caseId, locationId, version } = one;
    const calendar = calendars.get(locationId);
    if (calendar === undefined) throw new Error('A location without a calendar');
    const history = historyOf(deps, organisationId, one, events);
    const { years, lastStepAt } = contributionOf(history, calendar);
    const added = one.sealedOff ? NO_CONTRIBUTION : years;
    if (one.counted !== null && one.countedAt !== null)
      sums.add(one.countedAt, sums.openCase(caseId, one.counted), -1);
    sums.add(locationId, added, 1);
    return {
      caseId,
      locationId,
      version,
      counting: COUNTING,
      lastStepAt,
      years: sums.sealCase(caseId, added),
    };
  });
  await sums.write(client);
  await writeCaseFigures(client, organisationId, rows);
  return cases.length;
}

async function calendarsOf(
  deps: CaseFileDeps,
  client: Client,
  organisationId: string,
  cases: readonly UncountedCase[],
): Promise<ReadonlyMap<string, Calendar>> {
  const now = await databaseNow(client);
  const found = new Map<string, Calendar>();
  for (const locationId of new Set(cases.map((one) => one.locationId))) {
    const { calendar } = await readSetting(client, deps.keys, { organisationId, locationId, now });
    found.set(locationId, calendar);
  }
  return found;
}

/** The events of one case with the words they came from; what cannot be opened is reported and not counted (CR-07). */
function historyOf(
  deps: CaseFileDeps,
  organisationId: string,
  one: UncountedCase,
  events: readonly SealedEvent[],
): readonly Recorded[] {
  const { caseId, keyId: id, wrapped, kekVersion } = one;
  const key = deps.keys.unwrap({ id, wrapped, kekVersion });
  const opened = (sealed: Buffer, table: string, column: string, rowId: string): unknown =>
    openFragment(deps, sealed, key, { organisationId, caseId, table, column, rowId });
  const commands = new Map<string, Command | null>();
  return events
    .filter((event) => event.caseId === caseId)
    .flatMap(({ seq, data, body, commandId }) => {
      const event = opened(data, 'case_event', 'data', String(seq)) as CaseEvent | null;
      if (event === null) return [];
      if (body === null || commandId === null) return [{ event, command: null }];
      const command =
        commands.get(commandId) ?? (opened(body, 'case_entry', 'body', commandId) as Command | null);
      commands.set(commandId, command);
      return [{ event, command }];
    });
}
