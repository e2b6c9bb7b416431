import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTarget, type Target } from './target.js';

/**
 * `npm run fuzz:api`: schemathesis from PyPI reads the description of the API and sends what it can think of, valid
 * and not. No answer may be 5xx, have a status or shape that is not described, and there are at least 5,000.
 */
const SCHEMATHESIS = 'schemathesis==4.32.5';
const LEAST_REQUESTS = 5_000;
/** Of the answers, so that we know it came past the first door. */
const LEAST_DONE = 0.03;
const CHECKS =
  'not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance';

const directory = join(fileURLToPath(new URL('../../..', import.meta.url)), '.waaklicht', 'fuzz');
const seed = process.env['FUZZ_SEED'] ?? '1';
const examples = process.env['FUZZ_EXAMPLES'] ?? '60';

async function schemathesis(): Promise<string> {
  const program = join(directory, 'venv', 'bin', 'schemathesis');
  if (existsSync(program)) return program;
  await run('python3', ['-m', 'venv', join(directory, 'venv')]);
  await run(join(directory, 'venv', 'bin', 'pip'), ['install', '--quiet', SCHEMATHESIS]);
  return program;
}

async function settingsFor({ caseId, personId }: Target): Promise<string> {
  const file = join(directory, 'schemathesis.toml');
  const lines = [
    '[parameters]',
    `"path.caseId" = "${caseId}"`,
    // The fuzzer learns ids from answers, and would shut the account it lives by.
    `"path.personId" = "${personId}"`,
    '',
  ];
  await writeFile(file, lines.join('\n'));
  return file;
}

/** The description without its ways to sign in: the fuzzer would make up cookies instead of sending ours. */
async function descriptionOf({ origin }: Target): Promise<string> {
  const file = join(directory, 'openapi.json');
  const answer = await fetch(`${origin}/api/v1/openapi.json`);
  const text = JSON.stringify(await answer.json(), (key, value: unknown) =>
    key === 'security' || key === 'securitySchemes' ? undefined : value,
  );
  await writeFile(file, text);
  return file;
}

function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: directory, stdio: 'inherit' });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** What went wrong according to the server itself, beside what schemathesis found. */
function complaints({ statuses }: Target): readonly string[] {
  const total = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  const faults = [...statuses]
    .filter(([status]) => status >= 500)
    .map(([status, count]) => `${count} × ${status}`);
  const done = statuses.get(200) ?? 0;
  return [
    ...faults,
    ...(total < LEAST_REQUESTS ? [`only ${total} requests`] : []),
    ...(done < total * LEAST_DONE ? [`only ${done} of ${total} were done`] : []),
  ];
}

await mkdir(directory, { recursive: true });
const program = await schemathesis();
const target = await startTarget(directory);
const began = Date.now();
const code = await run(program, [
  '--config-file', await settingsFor(target), 'run', await descriptionOf(target),
  '--url', `${target.origin}/api/v1`,
  ...Object.entries(target.headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]), '--checks', CHECKS, '--phases', 'examples,coverage,fuzzing',
  '--max-examples', examples, '--seed', seed, '--continue-on-failure', '--no-shrink', '--request-timeout', '10',
  '--suppress-health-check', 'all', '--warnings', 'off', '--generation-database', 'none', '--workers', '2',
]); // prettier-ignore
const wrong = complaints(target);
const counted = [...target.statuses]
  .sort(([a], [b]) => a - b)
  .map(([status, count]) => `${status}: ${count}`);
console.log(`Answers: ${counted.join(', ')} in ${Math.round((Date.now() - began) / 1000)} s, seed ${seed}`);
for (const complaint of wrong) console.log(`FOUT: ${complaint}`);
await target.stop();
// Calls to the engine that is not there are still being tried again.
process.exit(code === 0 && wrong.length === 0 ? 0 : 1);
