import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { readWorkListPage, type ListFilter } from '../src/casefile/work-list-page.js';
import { signIn } from '../test/support/sign-in.js';
import { makeClosed, makeCrowd } from './support/crowd.js';
import { line, quantile, timed } from './support/measure.js';
import { makeSchool } from './support/school.js';
import { setStage } from './support/stage.js';

/**
 * The work list and the pages of a coordinator in a very large organisation: `npm run bench:pages -- 100000 900000` =
 * so many open cases, and so many closed ones beside them. Times of the work list are of reading alone; times of pages
 * are from request to last byte on this machine, one at a time.
 */
const OPEN = Number(process.argv[2] ?? 100_000);
const CLOSED = Number(process.argv[3] ?? 900_000);
const TIMES = 60;

const stage = await setStage();
const school = await makeSchool(stage);
const { organisationId, coordinator } = school;
await makeCrowd(stage, school, OPEN);
const session = await signIn(
  stage.services.worker,
  { organisationId, personId: coordinator },
  { stepUp: true },
);
const agent = new Agent({ keepAlive: true });

await lists(`${OPEN} open`);
await pages();
await makeClosed(stage, school, CLOSED);
await lists(`${OPEN} open, ${CLOSED} closed`);
await pages();
await stage.close();
process.exit(0);

async function lists(crowd: string): Promise<void> {
  const filters: Readonly<Record<string, ListFilter>> = {
    'first page': {},
    'my turn': { onTurn: coordinator },
    passed: { due: 'passed' },
    'one step': { stage: 'deciding' },
    unread: { unread: true },
  };
  for (const [name, filter] of Object.entries(filters)) {
    const read = () =>
      readWorkListPage(stage.services.caseFile, { organisationId, personId: coordinator }, filter);
    await show(`work list, ${crowd}: ${name}`, read);
  }
}

async function pages(): Promise<void> {
  const { rows } = await stage.owner.query<{ code: string }>(
    "select code from case_file where organisation_id = $1 and stage = 'deciding' limit 1",
    [organisationId],
  );
  const at = `/zaken/${rows[0]?.code ?? ''}`;
  for (const path of [
    '/',
    '/werklijst',
    '/signaal',
    at,
    `${at}/tijdlijn`,
    `${at}/stap/5`,
    '/mijn-signalen',
  ]) {
    const { status, bytes } = await get(path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    await show(`page ${path.replace(at, '/zaken/…')}`, () => get(path), {
      KiB: bytes.length / 1024,
      'KiB gzip': gzipSync(bytes).length / 1024,
    });
  }
}

function get(path: string): Promise<{ readonly status: number; readonly bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = { cookie: `wl=${session.cookie}`, 'sec-fetch-site': 'same-origin' };
    request(`${stage.url}${path}`, { agent, headers }, (response) => {
      buffer(response).then((bytes) => resolve({ status: response.statusCode ?? 0, bytes }), reject);
    })
      .on('error', reject)
      .end();
  });
}

async function show(
  name: string,
  work: () => Promise<unknown>,
  more: Readonly<Record<string, number>> = {},
): Promise<void> {
  for (let nth = 0; nth < 5; nth += 1) await work();
  const taken: number[] = [];
  for (let nth = 0; nth < TIMES; nth += 1) taken.push(await timed(work));
  taken.sort((a, b) => a - b);
  console.log(line(name, { 'p50 ms': quantile(taken, 0.5), 'p95 ms': quantile(taken, 0.95), ...more }));
}
