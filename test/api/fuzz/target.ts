import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttp } from '../../../src/main/http.js';
import { createServices, type Services } from '../../../src/main/services.js';
import { readConfig } from '../../../src/platform/config.js';
import { ensureDatabase } from '../../../src/platform/launcher/ensure-database.js';
import { startPostgres } from '../../../src/platform/launcher/postgres.js';
import { migrate } from '../../../src/store/migrate.js';
import { ROLES } from '../../../src/domain/case/names.js';
import { addPerson } from '../../../src/organisation/people.js';
import { School } from '../../support/practice-school.js';
import { signIn } from '../../support/sign-in.js';
import { PASSWORDS } from '../../support/shared-servers.js';

/** The application under fire, with what it answered so far. */
export interface Target {
  readonly origin: string;
  /** Headers of somebody who may do everything, signed in with a second factor shown just now. */
  readonly headers: Readonly<Record<string, string>>;
  /** Somebody else, who may be shut out without harm. */
  readonly personId: string;
  readonly caseId: string;
  /** How many answers had each status. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly stop: () => Promise<void>;
}

/** Enough that no limit hides what lies behind it. */
const NO_LIMIT = '100000000';
const NOBODY_ANSWERS = '127.0.0.1:1';

/** The real application on a real database; Temporal is away, which no caller may notice. */
export async function startTarget(directory: string): Promise<Target> {
  const postgres = await startPostgres({ directory, durability: 'throwaway', log: () => undefined });
  const name = `fuzz_${process.pid}`;
  await ensureDatabase(postgres.url('postgres'), name);
  await migrate(postgres.url(name), PASSWORDS);
  const files = await mkdtemp(join(tmpdir(), 'waaklicht-fuzz-'));
  const services = await createServices(
    readConfig({
      DATABASE_URL: postgres.url(name),
      APP_DATABASE_PASSWORD: PASSWORDS.app,
      WORKER_DATABASE_PASSWORD: PASSWORDS.worker,
      TEMPORAL_ADDRESS: NOBODY_ANSWERS,
      KEY_FILE: join(files, 'keys'),
      PUBLIC_URL: 'http://localhost',
      LOG_LEVEL: 'warn',
      TOKEN_REQUESTS_PER_MINUTE: NO_LIMIT,
      PERSON_COMMANDS_PER_MINUTE: NO_LIMIT,
      PERSON_CASES_PER_HOUR: NO_LIMIT,
    }),
  );
  const school = await School.create(services);
  const caseId = await school.open('omar');
  const statuses = new Map<number, number>();
  const http = createHttp(services);
  const server = createServer((request, response) => {
    response.once('finish', () => {
      statuses.set(response.statusCode, (statuses.get(response.statusCode) ?? 0) + 1);
    });
    http(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    headers: await headersOf(services, school),
    personId: school.people.bea,
    caseId,
    statuses,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await postgres.stop();
      await rm(files, { recursive: true, force: true });
    },
  };
}

/** Somebody with every role, for as long as the run lasts. */
async function headersOf({ worker }: Services, { organisationId }: School): Promise<Target['headers']> {
  const everything = { organisationId, name: 'Alles', email: 'alles@oefenschool.example', roles: ROLES };
  const personId = await addPerson(worker, everything);
  const { cookie, csrf } = await signIn(worker, { organisationId, personId }, { stepUp: true });
  await worker.query("update web_session set step_up_at = clock_timestamp() + interval '1 hour'");
  return { Cookie: `wl=${cookie}`, 'X-CSRF-Token': csrf };
}
