import type { SentReminder } from '../domain/scenario/simulation.js';
import type { CaseView } from '../domain/case/view.js';
import type { Level } from '../domain/rights/level.js';
import type { Instant } from '../domain/terms/amsterdam.js';
import type { ScenarioFile } from './format.js';

/** One act of a scenario, with its fields as they stand in the file. */
export interface ScenarioAct {
  readonly caseKey: string;
  readonly at: Instant;
  readonly by: string;
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A refusal as a scenario can compare it. */
export interface ScenarioRefusal {
  readonly rules: readonly string[];
  readonly code: string;
  readonly message: string;
}

/** What an act or the passing of time led to. */
export interface Result {
  readonly refusal: ScenarioRefusal | null;
  readonly reminders: readonly SentReminder[];
  /** The record of an advice or access request, when the act made one. */
  readonly record?: Readonly<Record<string, unknown>>;
}

/** What can carry a scenario: the pure core, or the whole system. Both must give the same timeline. */
export interface Engine {
  perform(act: ScenarioAct): Promise<Result>;
  advance(caseKey: string, to: Instant): Promise<Result>;
  view(caseKey: string): Promise<CaseView | null>;
  access(caseKey: string, person: string): Promise<Level>;
  close(): Promise<void>;
}

/** Makes an engine for one file: each file is an organisation of its own. */
export type EngineFactory = (scenario: ScenarioFile) => Promise<Engine>;
