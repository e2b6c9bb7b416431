import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './setup.mjs';

const SOURCES = ['src', 'test', 'bench'].filter((folder) => existsSync(join(ROOT, folder)));

/** Everything that can be known of the sources without running them; docs/conventions.md says what guards what. */
const STEPS = [
  { name: 'types', program: 'tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'lint', program: 'eslint', args: ['.', '--max-warnings', '0', '--cache', '--cache-location', '.waaklicht/eslint'] }, // prettier-ignore
  { name: 'dependency direction', program: 'depcruise', args: [...SOURCES, '--config', '.dependency-cruiser.cjs', '--output-type', 'err'] }, // prettier-ignore
  { name: 'format', program: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'dead code', program: 'knip', args: ['--no-progress'] },
  { name: 'dead code of the law', program: 'knip', args: ['--no-progress', '-c', 'knip.domain.json'] },
];

/** @returns how many steps passed and failed; what a failing one said is printed. */
export async function check() {
  const results = [];
  for (const step of STEPS) {
    const began = Date.now();
    const { code, output } = await collect(step.program, step.args);
    console.log(
      `${code === 0 ? 'goed' : 'FOUT'}  ${step.name} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
    );
    if (code !== 0) console.log(output);
    results.push(code === 0);
  }
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

function collect(program, args) {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', program, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { passed, failed } = await check();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
