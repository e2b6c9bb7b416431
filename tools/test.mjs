import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.mjs';
import { installDependencies, nodeTrouble, ROOT, runVisibly } from './setup.mjs';

/** `npm test`: sets up what is missing, then runs every check and every test, and counts. */
const PROJECTS = ['pure', 'system'];
const WORKERS = 2;

const trouble = nodeTrouble() ?? (await installDependencies());
if (trouble !== null) {
  console.error(`\n${trouble}\n0 passed, 1 failed`);
  process.exit(1);
}
if ((await runVisibly(process.execPath, ['--import', 'tsx', join(ROOT, 'tools', 'prepare.ts')])) !== 0) {
  console.error('0 passed, 1 failed');
  process.exit(1);
}

const only = process.argv.slice(2);
const results = only.length === 0 ? [await timed('check', check)] : [];
for (const project of PROJECTS) results.push(await timed(project, () => jest(project)));

const sum = (what) => results.reduce((total, result) => total + result[what], 0);
for (const { name, seconds, passed, failed } of results) {
  console.log(`${name.padEnd(8)} ${seconds.toFixed(0).padStart(5)} s  ${passed} passed, ${failed} failed`);
}
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);

async function timed(name, work) {
  console.log(`\n── ${name} ──`);
  const began = Date.now();
  const counted = await work();
  return { name, seconds: (Date.now() - began) / 1000, ...counted };
}

/** One project of Jest. A file that cannot even start counts as a failed test; so does a run without a result. */
async function jest(project) {
  const folder = join(ROOT, '.waaklicht');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `jest-${project}.json`);
  rmSync(file, { force: true });
  const code = await run(['--selectProjects', project, '--maxWorkers', String(WORKERS), '--testTimeout', '60000', '--json', '--outputFile', file, ...only]); // prettier-ignore
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** Jest reports on standard error; the JSON on standard output is also in the file. */
function run(args) {
  return new Promise((resolve) => {
    const program = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
    const child = spawn(process.execPath, ['--experimental-vm-modules', '--no-warnings', program, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
