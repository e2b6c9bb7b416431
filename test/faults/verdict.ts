import { isFoldOfItsEvents } from '../../src/casefile/reconcile.js';
import { readWholeCase, type WholeCase } from '../../src/casefile/whole-case.js';
import { currentProfile } from '../../src/domain/afwegingskader/profiles.js';
import type { CaseEvent } from '../../src/domain/case/events.js';
import { nextMoment } from '../../src/domain/case/pass-time.js';
import { Simulation } from '../../src/domain/scenario/simulation.js';
import { verifyAudit } from '../../src/store/verify-audit.js';
import { createCalendar } from '../../src/domain/terms/calendar.js';
import { DEFAULT_POLICY } from '../../src/domain/terms/policy.js';
import { SCHOOL_PEOPLE } from '../support/practice-school.js';
import type { Load, Told } from './load.js';

const CALENDAR = createCalendar({
  kind: currentProfile('education').calendar,
  region: 'midden',
  closedDays: [],
});

/** Everything that is not as it should be after the faults; empty = the promise was kept. */
export async function verdict(load: Load): Promise<readonly string[]> {
  const faults: string[] = [];
  await checkAnswers(load, faults);
  const { findings } = await verifyAudit(load.stand.services.config.DATABASE_URL);
  faults.push(...findings.map((finding) => `the log: ${JSON.stringify(finding)}`));
  const perCase = new Map<string, Told[]>();
  for (const told of load.journal) {
    if (told.caseId !== null) perCase.set(told.caseId, [...(perCase.get(told.caseId) ?? []), told]);
  }
  for (const [caseId, told] of perCase) {
    const whole = await readWholeCase(load.stand.services.caseFile, caseId);
    if (whole === null) faults.push(`${caseId}: is not there`);
    else faults.push(...(await checkCase(load, caseId, whole, told)));
  }
  return faults;
}

/** Acknowledged once = written once; the same answer to every repeat; never a fault of ours. */
async function checkAnswers(load: Load, faults: string[]): Promise<void> {
  const ids = load.journal.map(({ command }) => command.id);
  const { owner } = load.stand;
  const { rows } = await owner.query<{ id: string; ok: boolean; entries: number }>(
    `select o.command_id as id, (o.outcome->>'ok')::boolean as ok,
       (select count(*)::int from case_entry e where e.id = o.command_id) as entries
     from command_outcome o where o.command_id = any($1)`,
    [ids],
  );
  const kept = new Map(rows.map((row) => [row.id, row]));
  for (const { command, status, answers } of load.journal) {
    const row = kept.get(command.id);
    if (status !== 200 && status !== 409) faults.push(`${command.type} ${command.id}: answered ${status}`);
    if (answers.some((one) => one !== status)) faults.push(`${command.id}: answered ${answers.join(', ')}`);
    if (row?.ok !== (status === 200))
      faults.push(`${command.id}: answered ${status}, kept ${String(row?.ok)}`);
    if (row !== undefined && row.entries !== (status === 200 ? 1 : 0))
      faults.push(`${command.id}: ${row.entries} entries`);
  }
}

async function checkCase(
  load: Load,
  caseId: string,
  whole: WholeCase,
  told: readonly Told[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  const { state, events } = whole;
  if (!(await isFoldOfItsEvents(load.stand.services.caseFile, caseId))) faults.push(`${caseId}: I8`);
  if (state.closure === null && state.points.length === 0) faults.push(`${caseId}: I1`);
  if ((nextMoment(state) ?? Infinity) <= state.lastEntryAt)
    faults.push(`${caseId}: I2, a moment was left out`);
  const reminders = events.flatMap((event) =>
    event.type === 'reminded' ? [`${event.point} ${String(event.rung)} ${event.at}`] : [],
  );
  if (new Set(reminders).size !== reminders.length) faults.push(`${caseId}: reminded twice`);
  if (JSON.stringify(told200(told)) !== JSON.stringify(actsIn(events))) {
    faults.push(`${caseId}: acts on file are not those that were acknowledged`);
  }
  const core = livedAgain(load, events, told);
  if (JSON.stringify(core.map(timeless)) !== JSON.stringify(events.map(timeless)))
    faults.push(`${caseId}: not what the core gives`);
  return faults;
}

const told200 = (told: readonly Told[]): readonly string[] =>
  told
    .filter(({ status }) => status === 200)
    .map(({ command }) => command.id)
    .sort();

const actsIn = (events: readonly CaseEvent[]): readonly string[] =>
  [...new Set(events.flatMap(({ id }) => (id === null ? [] : [id])))].sort();

/** The same commands at the same moments through the pure core; then time until the last entry. */
function livedAgain(load: Load, events: readonly CaseEvent[], told: readonly Told[]): readonly CaseEvent[] {
  const people = new Map(
    Object.entries(SCHOOL_PEOPLE).map(([name, roles]) => {
      const id = load.school.people[name as keyof typeof SCHOOL_PEOPLE];
      return [id, { id, roles, deputyFor: [], present: true }];
    }),
  );
  const core = new Simulation({
    profile: 'education',
    calendar: CALENDAR,
    policy: DEFAULT_POLICY,
    directory: { people, outsideContact: null },
  });
  const commands = new Map(told.map(({ command }) => [command.id, command]));
  for (const event of events) {
    const command = event.id === null ? undefined : commands.get(event.id);
    if (command === undefined) continue;
    commands.delete(command.id);
    core.perform('case', command, event.entryAt);
  }
  core.advance('case', events.at(-1)?.entryAt ?? 0);
  return core.events('case');
}

/** What time wrote may be written late; everything else of it is what it is. */
function timeless(event: CaseEvent): string {
  const { entryAt, ...rest } = event;
  const shown = event.id === null ? rest : event;
  return JSON.stringify(shown, Object.keys(shown).sort()) + JSON.stringify(shown);
}
