import type { HealthReport } from '../api/health-report.js';
import { readRecordHealth } from '../store/health-reads.js';
import type { Services } from './services.js';

/** A page that many look at asks the engine no more often than this. */
const ASK_EVERY_MS = 2_000;

/**
 * How this installation stands. Temporal away is no outage: people go on, reminders are delayed and caught by the
 * sweep (design.md 4). @throws when the record is away: then it is not ready.
 */
export function healthOf(services: Services, release: string): () => Promise<HealthReport> {
  const engine = watchEngine(services);
  return async () => {
    const [record, engineAwaySince] = await Promise.all([readRecordHealth(services.worker), engine()]);
    const since = [record.engineBehindSince, engineAwaySince].filter((moment) => moment !== null);
    const delayedSince = since.length === 0 ? null : new Date(Math.min(...since.map(Number)));
    return {
      status: delayedSince === null ? 'ready' : 'delayed',
      delayedSince: delayedSince?.toISOString() ?? null,
      heartbeat: record.heartbeat?.toISOString() ?? null,
      breachedList: 'builtin',
      release,
    };
  };
}

/** Remembers since when the engine does not answer; `null` = it answers. */
function watchEngine({ engine }: Services): () => Promise<Date | null> {
  let awaySince: Date | null = null;
  let asked = 0;
  return async () => {
    if (Date.now() - asked < ASK_EVERY_MS) return awaySince;
    asked = Date.now();
    awaySince = (await engine.answers()) ? null : (awaySince ?? new Date());
    return awaySince;
  };
}
