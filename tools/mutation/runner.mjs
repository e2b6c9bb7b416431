import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs the tests of the core inside Stryker's own process: no Jest, no start-up, a few milliseconds a mutant. The tests
 * are bundled once with a small stand-in for @jest/globals (tools/mutation/collect.mjs); which mutant is alive is a
 * global that the instrumented code reads.
 */
class InProcessRunner {
  static inject = [];
  #collect;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    const outfile = join(process.cwd(), '.mutation-tests.mjs');
    await build({
      entryPoints: [join(process.cwd(), 'tools/mutation/tests.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      alias: { '@jest/globals': join(process.cwd(), 'tools/mutation/collect.mjs') },
      logLevel: 'error',
    });
    await import(pathToFileURL(outfile).href);
    this.#collect = globalThis.__collectTests__;
  }

  async dryRun() {
    const ns = namespace();
    const tests = [];
    for (const test of this.#collect((id) => (ns.currentTestId = id))) {
      ns.currentTestId = test.id;
      const started = performance.now();
      const failure = run(test);
      const timeSpentMs = performance.now() - started;
      const about = { id: test.id, name: test.id, timeSpentMs };
      tests.push(
        failure === null
          ? { ...about, status: TestStatus.Success }
          : { ...about, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    ns.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: ns.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const ns = namespace();
    ns.activeMutant = activeMutant.id;
    ns.hitLimit = hitLimit;
    ns.hitCount = hitLimit === undefined ? undefined : 0;
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const results = [];
    try {
      for (const test of this.#collect(() => undefined)) {
        if (wanted !== null && !wanted.has(test.id)) continue;
        const failure = run(test);
        results.push({
          id: test.id,
          name: test.id,
          timeSpentMs: 0,
          status: failure === null ? TestStatus.Success : TestStatus.Failed,
          failureMessage: failure ?? '',
        });
        if (failure !== null) break;
      }
    } finally {
      ns.activeMutant = undefined;
    }
    if (ns.hitCount !== undefined && ns.hitCount > hitLimit) {
      return toMutantRunResult({ status: DryRunStatus.Timeout, reason: 'hit limit' });
    }
    return toMutantRunResult({ status: DryRunStatus.Complete, tests: results });
  }
}

function namespace() {
  return (globalThis.__stryker__ ??= {});
}

function run(test) {
  try {
    test.body();
    return null;
  } catch (error) {
    return String(error?.message ?? error).slice(0, 500);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
