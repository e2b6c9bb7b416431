import { parseLocal, type Instant } from '../domain/terms/amsterdam.js';
import type { CaseView } from '../domain/case/view.js';
import type { SentReminder } from '../domain/scenario/simulation.js';
import { check, showReminder, type Mismatch } from './check.js';
import type { Engine, EngineFactory, Result, ScenarioRefusal } from './engine.js';
import type { ScenarioFile, ScenarioStep } from './format.js';
import { showView } from './show-view.js';

/** A mismatch with the step it belongs to; steps are numbered from 1. */
export interface Miss extends Mismatch {
  readonly step: number;
}

/** What one step did, as printed by `--json`. */
export interface TimelineEntry {
  readonly step: number;
  readonly at: string;
  readonly caseKey: string;
  readonly do: string | null;
  readonly ok: boolean;
  readonly refusal?: ScenarioRefusal;
  readonly case: ReturnType<typeof showView> | null;
  readonly reminders: readonly Record<string, unknown>[];
}

export interface ScenarioRun {
  readonly misses: readonly Miss[];
  readonly timeline: readonly TimelineEntry[];
  /** The last picture of every case, for explanations. */
  readonly cases: ReadonlyMap<string, CaseView>;
}

/** Runs one scenario on one engine, step by step. */
export async function runScenario(scenario: ScenarioFile, makeEngine: EngineFactory): Promise<ScenarioRun> {
  const engine = await makeEngine(scenario);
  try {
    return await runSteps(scenario, engine);
  } finally {
    await engine.close();
  }
}

async function runSteps(scenario: ScenarioFile, engine: Engine): Promise<ScenarioRun> {
  const misses: Miss[] = [];
  const timeline: TimelineEntry[] = [];
  const cases = new Map<string, CaseView>();
  let previous = -Infinity;
  for (const [index, step] of scenario.steps.entries()) {
    const at = momentOf(step.at);
    const caseKey = step.case ?? 'main';
    const result = await carryOut(engine, step, caseKey, at);
    const view = await engine.view(caseKey);
    if (view !== null) cases.set(caseKey, view);
    const reminders = inWindow(result.reminders, previous, at);
    const access = await accessOf(engine, step, caseKey);
    const found = { refusal: result.refusal, view, reminders, access, record: result.record };
    misses.push(...check(step.expect ?? {}, found).map((mismatch) => ({ step: index + 1, ...mismatch })));
    timeline.push({
      step: index + 1,
      at: step.at,
      caseKey,
      do: step.do ?? null,
      ok: result.refusal === null,
      ...(result.refusal !== null && { refusal: result.refusal }),
      case: view === null ? null : showView(view),
      reminders: reminders.map(showReminder),
    });
    previous = at;
  }
  return { misses, timeline, cases };
}

/** Time passes first, then the act: a command at exactly a due moment comes after the reminder (fine print 33). */
async function carryOut(engine: Engine, step: ScenarioStep, caseKey: string, at: Instant): Promise<Result> {
  const passed = await engine.advance(caseKey, at);
  if (step.do === undefined || step.by === undefined) return passed;
  const done = await engine.perform({ caseKey, at, by: step.by, type: step.do, fields: step.with ?? {} });
  return { ...done, reminders: [...passed.reminders, ...done.reminders] };
}

/** After the previous step of the file, up to and including this one. */
function inWindow(
  reminders: readonly SentReminder[],
  after: Instant,
  upTo: Instant,
): readonly SentReminder[] {
  return reminders.filter((reminder) => reminder.at <= upTo && (reminder.at > after || reminder.at === upTo));
}

async function accessOf(
  engine: Engine,
  step: ScenarioStep,
  caseKey: string,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const person of Object.keys(step.expect?.access ?? {}))
    found[person] = await engine.access(caseKey, person);
  return found;
}

function momentOf(text: string): Instant {
  const moment = parseLocal(text);
  if (typeof moment !== 'number') throw new Error(`${text} does not exist in Amsterdam`);
  return moment;
}
