import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { CaseFileDeps } from '../casefile/case-file.js';
import { readCase } from '../casefile/reads.js';
import { runCommand } from '../casefile/run-command.js';
import { readWholeCase } from '../casefile/whole-case.js';
import type { Command } from '../domain/case/commands.js';
import { remindersIn } from '../domain/scenario/simulation.js';
import { parseCommand } from '../edge/parse-command.js';
import type { Engine, EngineFactory, Result, ScenarioAct } from './engine.js';
import type { ScenarioFile } from './format.js';
import { recordOf, shapeRefusal } from './memory-engine.js';
import { withPersonIds } from './person-fields.js';
import { setUpScenario, type ScenarioCast } from './set-up-scenario.js';

/** The whole system, as a scenario drives it. */
export interface ScenarioSystem {
  readonly caseFile: CaseFileDeps;
  readonly worker: pg.Pool;
  /** How the time of a case goes on to a moment, and that everything due until then has happened. */
  readonly clock: ScenarioClock;
}

export interface ScenarioClock {
  readonly advance: (caseId: string, to: number) => Promise<void>;
}

/**
 * Drives the whole system: the record in PostgreSQL and the real workflow on a real server. Every file is a practice
 * organisation of its own, every case has a practice clock.
 */
export function systemEngine(system: ScenarioSystem): EngineFactory {
  return async (scenario: ScenarioFile) => {
    const cast = await setUpScenario(system.worker, scenario);
    return new SystemEngine(system, cast);
  };
}

class SystemEngine implements Engine {
  readonly #system: ScenarioSystem;
  readonly #cast: ScenarioCast;
  readonly #cases = new Map<string, string>();
  /** Up to which event of a case its reminders were reported. */
  readonly #seen = new Map<string, number>();

  constructor(system: ScenarioSystem, cast: ScenarioCast) {
    this.#system = system;
    this.#cast = cast;
  }

  async perform(act: ScenarioAct): Promise<Result> {
    const by = this.#idOf(act.by);
    const fields = withPersonIds(act.fields, this.#cast.people);
    const parsed = parseCommand(act.type, { id: randomUUID(), ...fields, by }, { now: act.at });
    if (!parsed.ok) return { refusal: shapeRefusal(parsed.errors), reminders: [] };
    const { command } = parsed;
    if (command.type === 'recordAdvice') {
      return { refusal: null, reminders: [], record: { with: command.with, anonymous: command.anonymous } };
    }
    const refusal = await this.#run(act, command);
    const record = recordOf(command);
    const reminders = await this.#news(act.caseKey);
    return { refusal, reminders, ...(record !== undefined && { record }) };
  }

  async advance(caseKey: string, to: number): Promise<Result> {
    const caseId = this.#cases.get(caseKey);
    if (caseId === undefined) return { refusal: null, reminders: [] };
    await this.#system.clock.advance(caseId, to);
    return { refusal: null, reminders: await this.#news(caseKey) };
  }

  async view(caseKey: string): ReturnType<Engine['view']> {
    const caseId = this.#cases.get(caseKey);
    if (caseId === undefined) return null;
    return (await readWholeCase(this.#system.caseFile, caseId, Infinity))?.view ?? null;
  }

  async access(caseKey: string, person: string): ReturnType<Engine['access']> {
    const caseId = this.#cases.get(caseKey);
    if (caseId === undefined) return 'none';
    const { organisationId } = this.#cast;
    const read = await readCase(this.#system.caseFile, {
      organisationId,
      personId: this.#idOf(person),
      caseId,
    });
    return read?.level ?? 'none';
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #run(act: ScenarioAct, command: Command): Promise<Result['refusal']> {
    const { organisationId, locationId } = this.#cast;
    const known = this.#cases.get(act.caseKey);
    const opens = known === undefined && command.type === 'openCase';
    const done = await runCommand(this.#system.caseFile, {
      organisationId,
      // What is done to a case that was never opened is refused as on any case that is not there.
      caseId: opens ? null : (known ?? randomUUID()),
      locationId: opens ? locationId : null,
      command,
      ...(opens && { clock: { at: act.at, factor: 0 } }),
    });
    switch (done.kind) {
      case 'done':
        this.#cases.set(act.caseKey, done.caseId);
        return null;
      case 'refused':
        return done.refusal;
      case 'idReused':
      case 'noPractice':
        return { rules: [], code: done.kind, message: '' };
    }
  }

  /** The reminders that were written since the last time this was asked. */
  async #news(caseKey: string): Promise<Result['reminders']> {
    const caseId = this.#cases.get(caseKey);
    if (caseId === undefined) return [];
    const whole = await readWholeCase(this.#system.caseFile, caseId, this.#seen.get(caseKey) ?? 0);
    if (whole === null) return [];
    this.#seen.set(caseKey, whole.state.version);
    return remindersIn(whole.events);
  }

  #idOf(person: string): string {
    return this.#cast.people.get(person) ?? person;
  }
}
