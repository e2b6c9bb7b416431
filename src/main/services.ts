import type pg from 'pg';
import { gatherWakes } from '../casefile/announce.js';
import type { CaseFileDeps } from '../casefile/case-file.js';
import { sendWakes } from '../casefile/wake.js';
import type { Config } from '../platform/config.js';
import { codeOf, createLog, type Log } from '../platform/logger.js';
import type { MeetingDeps } from '../sot/meeting-file.js';
import { KeyRing } from '../security/key-ring.js';
import { openKeys } from '../security/open-keys.js';
import { createPool } from '../store/database.js';
import { urlAs } from '../store/migrate.js';
import { connectEngine, type Engine } from './engine.js';
import { engineMetadata } from './engine-token.js';

/** What every process is made of. */
export interface Services {
  readonly config: Config;
  readonly log: Log;
  /** The record as people see it, under row-level security. */
  readonly app: pg.Pool;
  /** The record as time, relay and delivery see it. */
  readonly worker: pg.Pool;
  readonly keys: KeyRing;
  readonly engine: Engine;
  readonly caseFile: CaseFileDeps;
  readonly meetings: MeetingDeps;
  readonly close: () => Promise<void>;
}

const CONNECTIONS = 10;

/** Connects everything lazily: a process starts, and answers, while Temporal is away. */
export async function createServices(config: Config): Promise<Services> {
  const log = createLog(config.LOG_LEVEL);
  const keys = new KeyRing(await openKeys(config));
  const app = createPool(urlAs(config.DATABASE_URL, 'wl_app', config.APP_DATABASE_PASSWORD), CONNECTIONS);
  const worker = createPool(
    urlAs(config.DATABASE_URL, 'wl_worker', config.WORKER_DATABASE_PASSWORD),
    CONNECTIONS,
  );
  const engine = connectEngine(
    config.TEMPORAL_ADDRESS,
    config.TEMPORAL_NAMESPACE,
    await engineMetadata(config),
  );
  const announcer = gatherWakes((wakes) => sendWakes(caseFile, wakes));
  const caseFile: CaseFileDeps = {
    app,
    worker,
    keys,
    tellEngine: engine.tell,
    announce: announcer.announce,
    report: (what, error, caseId) => {
      log.warn({ event: what, caseId, error: error === null ? undefined : codeOf(error) });
    },
  };
  return {
    config,
    log,
    app,
    worker,
    keys,
    engine,
    caseFile,
    meetings: { ...caseFile, tellMeeting: engine.tellMeeting },
    async close() {
      await announcer.stop();
      await engine.close();
      await Promise.all([app.end(), worker.end()]);
    },
  };
}
