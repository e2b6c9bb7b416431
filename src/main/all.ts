import { join } from 'node:path';
import { readConfig, type Config } from '../platform/config.js';
import { CannotStart } from '../platform/launcher/cannot-start.js';
import { dataDirectory, rolePasswords, writeSettings } from '../platform/launcher/home.js';
import { openDatabase, openEngine } from '../platform/launcher/servers.js';
import { Lifecycle } from '../platform/lifecycle.js';
import { seedMeeting } from '../practice/meeting.js';
import { seedPractice } from '../practice/seed.js';
import { ensureSignIns, type PracticeSignIns } from '../practice/sign-ins.js';
import { practiceToken } from '../practice/token.js';
import { welcome } from '../practice/welcome.js';
import { migrate } from '../store/migrate.js';
import { startCaseWorker } from './case-worker.js';
import { WORKFLOW_SOURCES } from './engine.js';
import { createHttp } from './http.js';
import { listen } from './listen.js';
import { startLoops } from './loops.js';
import { startWatch } from './watch.js';
import { createServices, type Services } from './services.js';
import { scheduleRounds } from './rounds.js';
import { installTemporalRuntime } from './temporal-runtime.js';

const say = (line: string): void => console.log(`  ${line}`);

/** `npm start`: everything in one process, with servers of its own when none are given. */
export async function startEverything(): Promise<void> {
  const lifecycle = new Lifecycle(say);
  lifecycle.stopOnSignals();
  stopWithNpm(lifecycle);
  try {
    await start(lifecycle);
  } catch (error) {
    // A part that was stopped while another was still starting: not a fault.
    if (lifecycle.isStopping) return;
    console.error(error instanceof CannotStart ? `\n${error.message}\n` : error);
    await lifecycle.end(1);
  }
}

async function start(lifecycle: Lifecycle): Promise<void> {
  const directory = dataDirectory();
  console.log(`Waaklicht start (proces ${process.pid}). Gegevens: ${directory}`);
  const passwords = await rolePasswords(directory);
  const databaseUrl = await openDatabase(directory, lifecycle, say);
  const [temporalAddress] = await bothToTheirEnd(
    openEngine(directory, lifecycle, say),
    migrate(databaseUrl, passwords),
  );
  const config = await settle(directory, {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    APP_DATABASE_PASSWORD: passwords.app,
    WORKER_DATABASE_PASSWORD: passwords.worker,
  });
  const services = await createServices(config);
  await lifecycle.add('De verbindingen', services.close);
  const { token, signIns } = await seed(services, directory);
  await lifecycle.add('De herinneringen', startLoops(services).stop);
  await lifecycle.add('Het bewaken van Waaklicht zelf', (await startWatch(services)).stop);
  // Answers while the worker is still being made; stopped first all the same.
  const web = await listen(createHttp(services), { host: config.HOST, port: config.PORT });
  installTemporalRuntime();
  const worker = await startCaseWorker(services, WORKFLOW_SOURCES);
  await lifecycle.add('De worker', worker.stop);
  await lifecycle.add('De rondes', scheduleRounds(services).stop);
  worker.finished.catch(() => lifecycle.end(1));
  await lifecycle.add('De webserver', web.stop);
  const { PUBLIC_URL: address, OUTBOX_DIRECTORY: outbox, SMTP_URL } = config;
  console.log(welcome({ address, token, signIns, outbox, smtp: SMTP_URL !== undefined }));
}

/** Also when one fails: what the other is doing must not lose its database halfway. */
async function bothToTheirEnd<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

/** The practice organisation, before anything reminds or delivers: its past is told at once. */
async function seed(
  { caseFile, meetings, worker, keys }: Services,
  directory: string,
): Promise<{ token: string; signIns: PracticeSignIns }> {
  const practice = await seedPractice(caseFile, say);
  const { organisationId, people } = practice;
  await seedMeeting(meetings, practice);
  const signIns = await ensureSignIns({ worker, keys }, people, directory);
  const owner = { organisationId, personId: people.omar };
  return { token: await practiceToken(worker, owner, join(directory, 'token')), signIns };
}

/** The settings of this run, left in the data folder for `npm run waaklicht`. */
async function settle(directory: string, found: Readonly<Record<string, string>>): Promise<Config> {
  const port = process.env['PORT'] ?? '3000';
  const settings = {
    PUBLIC_URL: `http://localhost:${port}`,
    KEY_FILE: join(directory, 'keys'),
    OUTBOX_DIRECTORY: join(directory, 'outbox'),
    LOG_LEVEL: 'warn',
    ...found,
  };
  await writeSettings(directory, settings);
  return readConfig({ ...settings, ...process.env, ...found });
}

const LOOK_EVERY_MS = 500;

/** npm may be killed without a word to us; then nobody can reach this process with Ctrl-C any more. */
function stopWithNpm(lifecycle: Lifecycle): void {
  if (process.env['npm_lifecycle_event'] !== 'start') return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void lifecycle.end(0);
  }, LOOK_EVERY_MS).unref();
}
