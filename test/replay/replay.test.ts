import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, jest } from '@jest/globals';
import { bundleWorkflowCode, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { installTemporalRuntime } from '../../src/main/temporal-runtime.js';
import { shared } from '../support/shared-servers.js';
import { violations } from './allow-list.js';
import { changedCopy } from './changed-copy.js';

jest.setTimeout(120_000);
installTemporalRuntime();

const FOLDER = fileURLToPath(new URL('histories', import.meta.url));
const NAMES = readdirSync(FOLDER).sort();
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** What a bundle makes of every golden history: the names of those it cannot replay. */
async function failing(workflowBundle: WorkflowBundleOption): Promise<readonly string[]> {
  const histories = NAMES.map((name) => ({ workflowId: name, history: JSON.parse(textOf(name)) as unknown }));
  const failed: string[] = [];
  for await (const result of Worker.runReplayHistories({ workflowBundle }, histories)) {
    if (result.error !== undefined) failed.push(result.workflowId);
  }
  return failed;
}

async function failingWith(text: string | RegExp, replacement: string): Promise<readonly string[]> {
  const workflowsPath = await changedCopy(text, replacement);
  try {
    return await failing(await bundleWorkflowCode({ workflowsPath }));
  } finally {
    await rm(dirname(workflowsPath), { recursive: true });
  }
}

describe('golden histories', () => {
  it('are there for every path of a case, and of a meeting', () => {
    const lives = new Set(NAMES.map((name) => name.replace(/\.\d+\.json$/, '')));
    expect([...lives]).toEqual([
      'closing-and-monitoring',
      'escalation-acute',
      'escalation-high',
      'help-and-recheck',
      'melding-and-veilig-thuis',
      'opening-and-answers',
      'practice-clock',
      'record-away',
      'reminders',
      'sot-meeting',
    ]);
    const all = NAMES.map(textOf).join('');
    for (const happened of [
      'WORKFLOW_EXECUTION_CONTINUED_AS_NEW',
      'WORKFLOW_EXECUTION_UPDATE_COMPLETED',
      'TIMER_FIRED',
      'TIMER_CANCELED',
      'recordUnavailable',
    ]) {
      expect(all).toContain(happened);
    }
  });

  it('are replayed by the workflow of today', async () => {
    expect(await failing({ codePath: shared('TEST_WORKFLOW_BUNDLE') })).toEqual([]);
  });

  it.each(NAMES)('%s holds nothing but what the engine may know (CR-11)', async (name) => {
    expect(violations(await readFile(join(FOLDER, name), 'utf8'))).toEqual([]);
  });
});

describe('a deliberately changed copy of the workflow', () => {
  it.each([
    [
      'a pause before the record is asked',
      'await ask(letTimePass(id));',
      'await condition(() => false, 5_000);\n      await ask(letTimePass(id));',
    ],
    ['another activity', 'await ask(letTimePass(id));', 'await ask(moveClock(id, 0));'],
    ['no question to the record in a new run', 'if (!asked) await timePasses();', ''],
  ])('is caught when a command changed: %s', async (_what, text, replacement) => {
    expect((await failingWith(text, replacement)).length).toBeGreaterThan(0);
  });

  it('is not caught when the chapters come in another order', async () => {
    const reversed = ['afterwards', 'help', 'melding', 'decisions', 'steps'];
    const body = reversed.map((chapter) => `await until('${chapter}');`).join('\n    ');
    expect(await failingWith(/await until\('steps'\);[\s\S]*?await until\('afterwards'\);/, body)).toEqual(
      [],
    );
  });

  it('is not caught when a waiting point moves to another chapter', async () => {
    expect(await failingWith("decisions: ['W6', 'W7'],", "decisions: ['W1', 'W6'],")).toEqual([]);
  });
});
