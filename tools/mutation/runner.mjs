import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Runs the tests of the core inside Stryker's own process: no Jest, no start-up, a few milliseconds a mutant. The tests
 * are bundled once with a small stand-in for @jest/globals (tools/mutation/collect.mjs); which mutant is alive is a
 * global that the instrumented code reads. A mutant in a table that is made while the program loads ("static") gets a
 * program loaded anew; where the program itself remembers what it computed (`everyMutantFresh`), every mutant does.
 */
class InProcessRunner {
  static inject = ['options'];
  #suites;
  #everyMutantFresh;
  #program;
  #collect;
  /** Whether what the tests keep for each other (calendars) was made without a mutant. */
  #warm = false;

  constructor({ mutationTests }) {
    this.#suites = mutationTests.suites;
    this.#everyMutantFresh = mutationTests.everyMutantFresh;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const { outputFiles } = await build({
      entryPoints: [join(process.cwd(), this.#suites)],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      packages: 'external',
      alias: { '@jest/globals': join(process.cwd(), 'tools/mutation/collect.mjs') },
      logLevel: 'error',
    });
    this.#program = new Script(`(function (require, module, exports) {${outputFiles[0].text}\n})`, {
      filename: join(process.cwd(), 'mutation-tests.cjs'),
    });
    this.#load();
  }

  async dryRun() {
    const ns = namespace();
    const tests = [];
    for (const test of this.#collect((id) => (ns.currentTestId = id))) {
      ns.currentTestId = test.id;
      const started = performance.now();
      const failure = await run(test);
      const timeSpentMs = performance.now() - started;
      const about = { id: test.id, name: test.id, timeSpentMs };
      tests.push(
        failure === null
          ? { ...about, status: TestStatus.Success }
          : { ...about, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    ns.currentTestId = undefined;
    this.#warm = true;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: ns.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, reloadEnvironment }) {
    const ns = namespace();
    const isStatic = mutantActivation === 'static';
    ns.activeMutant = isStatic ? activeMutant.id : undefined;
    ns.hitLimit = undefined;
    ns.hitCount = undefined;
    const results = [];
    try {
      if (reloadEnvironment || isStatic || this.#everyMutantFresh) this.#load();
      if (!isStatic && !this.#everyMutantFresh) await this.#warmUp();
      ns.activeMutant = activeMutant.id;
      ns.hitLimit = hitLimit;
      ns.hitCount = hitLimit === undefined ? undefined : 0;
      const wanted = testFilter === undefined ? null : new Set(testFilter);
      for (const test of this.#collect(() => undefined)) {
        if (wanted !== null && !wanted.has(test.id)) continue;
        const failure = await run(test);
        results.push({
          id: test.id,
          name: test.id,
          timeSpentMs: 0,
          status: failure === null ? TestStatus.Success : TestStatus.Failed,
          failureMessage: failure ?? '',
        });
        if (failure !== null) break;
      }
    } catch (error) {
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [notLoaded(error)] });
    } finally {
      ns.activeMutant = undefined;
    }
    if (ns.hitCount !== undefined && ns.hitCount > hitLimit) {
      return toMutantRunResult({ status: DryRunStatus.Timeout, reason: 'hit limit' });
    }
    return toMutantRunResult({ status: DryRunStatus.Complete, tests: results });
  }

  /** A program of its own; the one before it is forgotten. */
  #load() {
    const module = { exports: {} };
    this.#warm = false;
    this.#program.runInThisContext()(createRequire(import.meta.url), module, module.exports);
    this.#collect = globalThis.__collectTests__;
  }

  /** The calendars that the tests share are made before a mutant lives, or it would leave them behind for the next. */
  async #warmUp() {
    if (this.#warm) return;
    for (const test of this.#collect(() => undefined)) await run(test);
    this.#warm = true;
  }
}

function namespace() {
  return (globalThis.__stryker__ ??= {});
}

async function run(test) {
  try {
    await test.body();
    return null;
  } catch (error) {
    return String(error?.message ?? error).slice(0, 500);
  }
}

/** A program that cannot even be loaded is noticed by everybody. */
function notLoaded(error) {
  const failureMessage = String(error?.message ?? error).slice(0, 500);
  const name = 'loading the program';
  return { id: name, name, timeSpentMs: 0, status: TestStatus.Failed, failureMessage };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
