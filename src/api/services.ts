import type pg from 'pg';
import type { CaseFileDeps } from '../casefile/case-file.js';
import type { Log } from '../platform/logger.js';
import type { MeetingDeps } from '../sot/meeting-file.js';
import type { Limit } from '../http/limits.js';
import type { ReadSignedIn } from './caller.js';
import type { HealthReport } from './health-report.js';

/** What the API is made of. */
export interface ApiServices {
  readonly log: Log;
  readonly app: pg.Pool;
  readonly worker: pg.Pool;
  readonly caseFile: CaseFileDeps;
  readonly meetings: MeetingDeps;
  readonly readSignedIn: ReadSignedIn;
  readonly limits: ApiLimits;
  readonly health: () => Promise<HealthReport>;
}

export interface ApiLimits {
  /** Requests of one token a minute (AU-40). */
  readonly requests: Limit;
  /** Commands of one person a minute, cases opened by one person an hour (BI-43). */
  readonly commands: Limit;
  readonly openings: Limit;
}
