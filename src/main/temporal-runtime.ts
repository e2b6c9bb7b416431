import { DefaultLogger, Runtime } from '@temporalio/worker';

let installed = false;

/**
 * The runtime of Temporal is one for the whole process, chosen before the first worker; a second call does nothing.
 * Signals are ours: the parts stop in our order, not each by itself.
 * `metricsAddress`: where it serves its own measures to Prometheus (engineering.md 9); absent = nowhere.
 */
export function installTemporalRuntime(metricsAddress?: string): void {
  if (installed) return;
  installed = true;
  const filter = { core: 'WARN', other: 'ERROR' } as const;
  Runtime.install({
    logger: new DefaultLogger('WARN'),
    telemetryOptions: {
      logging: { filter, forward: {} },
      ...(metricsAddress !== undefined && {
        metrics: {
          prometheus: {
            bindAddress: metricsAddress,
            countersTotalSuffix: true,
            useSecondsForDurations: true,
          },
        },
      }),
    },
    shutdownSignals: [],
  });
}
