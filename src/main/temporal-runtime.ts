import { DefaultLogger, Runtime } from '@temporalio/worker';

/** Once a process, before the first worker. Signals are ours: the parts stop in our order, not each by itself. */
export function installTemporalRuntime(): void {
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
}
