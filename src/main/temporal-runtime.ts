import { DefaultLogger, Runtime } from '@temporalio/worker';

let installed = false;

/**
 * The runtime of Temporal is one for the whole process, chosen before the first worker; a second call does nothing.
 * Signals are ours: the parts stop in our order, not each by itself.
 */
export function installTemporalRuntime(): void {
  if (installed) return;
  installed = true;
  const filter = { core: 'WARN', other: 'ERROR' } as const;
  Runtime.install({
    logger: new DefaultLogger('WARN'),
    telemetryOptions: { logging: { filter, forward: {} } },
    shutdownSignals: [],
  });
}
