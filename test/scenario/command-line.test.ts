import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, it, expect } from '@jest/globals';
import { readOptions, runFiles } from '../../src/scenario/command-line.js';
import { memoryEngine } from '../../src/scenario/memory-engine.js';

const SCENARIO = `title: One case
organisation: { profile: education, region: midden }
people:
  lisa: [professional]
  omar: [aandachtsfunctionaris]
  ria: [director, endResponsible]
steps:
  - at: 2026-12-17T10:00
    by: lisa
    do: openCase
    with:
      subjects: [{ kind: pupil, age: 8 }]
      natures: [physical]
      signal: { kind: observation, direction: supports, source: lisa, text: bruise }
    expect: { due: { W1: 2026-12-18 } }
  - at: 2026-12-17T11:00
    by: omar
    do: submitMelding
    with: { channel: form, towardsFamily: open, statements: [{ text: bruise, source: own, fact: true }] }
    expect: { refused: R14 }
  - at: 2026-12-18T17:00
    expect: { reminders: [{ point: W1, rung: due }] }
`;

let folder: string;
const pathOf = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenario-'));
  writeFileSync(pathOf('right.yaml'), SCENARIO);
  writeFileSync(pathOf('wrong.yaml'), SCENARIO.replace('W1: 2026-12-18', 'W1: 2026-12-21'));
  writeFileSync(pathOf('broken.yaml'), SCENARIO.replace('region: midden', 'region: west'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command line in this process: its exit code and what it printed. */
async function run(...args: string[]): Promise<{ code: number; printed: string }> {
  const lines: string[] = [];
  const code = await runFiles(readOptions(args), memoryEngine, (line) => lines.push(line));
  return { code, printed: lines.join('\n') };
}

describe('the arguments', () => {
  it('memory and a standing clock unless said otherwise', () => {
    expect(readOptions(['a.yaml'])).toEqual({
      engine: 'memory',
      clock: 'standing',
      json: false,
      explain: false,
      files: ['a.yaml'],
    });
  });

  it.each([
    ['no file', []],
    ['an engine that does not exist', ['--engine', 'paper', 'a.yaml']],
    ['a clock that does not exist', ['--clock', 'slow', 'a.yaml']],
    ['an option that does not exist', ['--quick', 'a.yaml']],
  ])('%s is an error', (_, args) => {
    expect(() => readOptions(args)).toThrow();
  });
});

describe('the exit code and what is printed', () => {
  it('0 and one line when every expectation holds', async () => {
    expect(await run(pathOf('right.yaml'))).toEqual({ code: 0, printed: `ok   ${pathOf('right.yaml')}` });
  });

  it('1 and per miss the step, expected and found', async () => {
    const { code, printed } = await run(pathOf('right.yaml'), pathOf('wrong.yaml'));
    expect(code).toBe(1);
    expect(printed).toContain(`FAIL ${pathOf('wrong.yaml')}`);
    expect(printed).toContain('step 1, due.W1: expected 2026-12-21, found 2026-12-18T17:00');
  });

  it('1 and line, field and expectation for a file that cannot be read; the other files are run', async () => {
    const { code, printed } = await run(pathOf('broken.yaml'), pathOf('right.yaml'));
    expect(code).toBe(1);
    expect(printed).toMatch(/line 2, organisation\.region: expected .+/);
    expect(printed).toContain(`ok   ${pathOf('right.yaml')}`);
  });
});

describe('--json', () => {
  it('is one object: files with ok, misses and a timeline of every step', async () => {
    const { code, printed } = await run('--json', pathOf('right.yaml'), pathOf('wrong.yaml'));
    const { files } = JSON.parse(printed) as { files: Record<string, unknown>[] };
    expect(code).toBe(1);
    expect(files.map(({ file, ok }) => ({ file, ok }))).toEqual([
      { file: pathOf('right.yaml'), ok: true },
      { file: pathOf('wrong.yaml'), ok: false },
    ]);
    expect(files[1]?.['misses']).toEqual([
      { step: 1, what: 'due.W1', expected: '2026-12-21', found: '2026-12-18T17:00' },
    ]);
    expect(files[0]?.['timeline']).toEqual([
      expect.objectContaining({ step: 1, at: '2026-12-17T10:00', do: 'openCase', ok: true, reminders: [] }),
      expect.objectContaining({
        step: 2,
        do: 'submitMelding',
        ok: false,
        refusal: expect.objectContaining({ rules: ['R14'], code: expect.any(String) }),
      }),
      expect.objectContaining({
        step: 3,
        do: null,
        case: expect.objectContaining({ stage: 'investigating', melding: 'none' }),
        reminders: expect.arrayContaining([
          { point: 'W1', rung: 'due', to: 'aandachtsfunctionaris', at: '2026-12-18T17:00' },
        ]),
      }),
    ]);
  });
});

describe('--explain', () => {
  it('gives for a due moment its term, its start and the days that were skipped', async () => {
    const { printed } = await run('--explain', pathOf('right.yaml'));
    expect(printed).toContain('step 1, 2026-12-17T10:00 openCase');
    expect(printed).toContain('W1 due 2026-12-18T17:00: 1 school days from 2026-12-17T10:00');
    expect(printed).toMatch(/W3 due 2027-01-07T17:00: 5 school days[^]*skipped: .*2026-12-25/);
  });
});

describe('as people run it', () => {
  it('npm run scenario ends with the exit code', async () => {
    const start = promisify(execFile);
    const command = ['--import', 'tsx', 'src/main/scenario.ts'];
    const right = await start(process.execPath, [...command, pathOf('right.yaml')]);
    expect(right.stdout).toContain('ok ');
    await expect(start(process.execPath, [...command, pathOf('wrong.yaml')])).rejects.toMatchObject({
      code: 1,
    });
  }, 30_000);
});
