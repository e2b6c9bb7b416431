import { AlarmBell, ping, type Alarm } from '../platform/alarms.js';
import { codeOf } from '../platform/logger.js';
import { startLoop, type Loop } from '../platform/loop.js';
import { createMetrics, serveMetrics, type Measure } from '../platform/metrics.js';
import { anchorAudit } from '../store/anchors.js';
import { readVitalSigns, type VitalSigns } from '../store/vital-signs.js';
import type { Services } from './services.js';

const LOOK_EVERY_MS = 30_000;
const PING_EVERY_MS = 60_000;
const ANCHOR_EVERY_MS = 60_000;

const WAKE_LATE_SECONDS = 60;
const MESSAGE_LATE_SECONDS = 900;
const ANCHOR_LATE_SECONDS = 7_200;

/** What every process does to be seen: measures, alarms besides mail, the dead-man ping, anchors of the log. */
export async function startWatch(services: Services): Promise<Loop> {
  const { config, log, worker, keys } = services;
  const fault =
    (event: string) =>
    (error: unknown): void =>
      log.warn({ event, error: codeOf(error) });
  const bell = new AlarmBell(config.ALARM_URL, (code, ended) =>
    log.warn({ event: ended ? 'alarmEnded' : 'alarm', error: code }),
  );
  const look = async (): Promise<boolean> => {
    const signs = await readVitalSigns(worker).catch(() => null);
    await bell.look(alarmsOf(signs, config.ANCHOR_FILE !== undefined));
    return false;
  };
  const loops = [startLoop(LOOK_EVERY_MS, look, fault('watchFailed'))];
  const { PING_URL: pingUrl, ANCHOR_FILE: anchorFile } = config;
  if (pingUrl !== undefined) {
    // Only while the record answers: a process that can do nothing is not alive.
    const beat = (): Promise<boolean> =>
      readVitalSigns(worker)
        .then(() => ping(pingUrl))
        .then(() => false);
    loops.push(startLoop(PING_EVERY_MS, beat, fault('pingFailed')));
  }
  if (anchorFile !== undefined) {
    const anchor = (): Promise<boolean> => anchorAudit(worker, keys.provider, anchorFile).then(() => false);
    loops.push(startLoop(ANCHOR_EVERY_MS, anchor, fault('anchorFailed')));
  }
  const metrics =
    config.METRICS_PORT === undefined
      ? null
      : await serveMetrics(metricsOf(services), { host: config.HOST, port: config.METRICS_PORT });
  return {
    async stop() {
      metrics?.close();
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

/** Which alarms hold; `null` = the record does not answer, then nothing else is known. */
export function alarmsOf(signs: VitalSigns | null, anchored: boolean): readonly Alarm[] {
  if (signs === null) return [{ code: 'recordAway', on: true }];
  return [
    { code: 'recordAway', on: false },
    { code: 'casesOverdue', on: signs.casesOverdue > 0 },
    { code: 'engineBehind', on: signs.oldestWake > WAKE_LATE_SECONDS },
    { code: 'messagesLate', on: signs.oldestNotification > MESSAGE_LATE_SECONDS },
    { code: 'anchorLate', on: anchored && (signs.anchorAge ?? 0) > ANCHOR_LATE_SECONDS },
  ];
}

/** The measures of engineering.md 9 that are ours; those of the engine's worker come from its own runtime. */
export function metricsOf({
  app,
  worker,
}: Pick<Services, 'app' | 'worker'>): ReturnType<typeof createMetrics> {
  let signs: VitalSigns | null = null;
  const sign = (name: string, help: string, read: (signs: VitalSigns) => number): Measure => ({
    name: `waaklicht_${name}`,
    help,
    read: () => (signs === null ? NaN : read(signs)),
  });
  return createMetrics(async () => {
    signs = await readVitalSigns(worker).catch(() => null);
  }, [
    sign('cases_overdue', 'Cases whose next moment passed over an hour ago', (s) => s.casesOverdue),
    sign('wake_oldest_seconds', 'Age of the oldest news the engine has not heard', (s) => s.oldestWake),
    sign('notifications_pending', 'Messages not sent yet', (s) => s.notificationsPending),
    sign('notification_oldest_seconds', 'How long the oldest message is late', (s) => s.oldestNotification),
    sign('audit_anchor_age_seconds', 'Age of the last anchor; NaN = none', (s) => s.anchorAge ?? NaN),
    {
      name: 'waaklicht_record_up',
      help: 'Whether the record answers',
      read: () => (signs === null ? 0 : 1),
    },
    {
      name: 'waaklicht_pool_waiting',
      help: 'Requests that wait for a connection to the record',
      read: () => app.waitingCount + worker.waitingCount,
    },
  ]);
}
