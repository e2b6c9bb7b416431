import { timeActivities } from '../activities/let-time-pass.js';
import { letTimePass, moveClock } from '../casefile/let-time-pass.js';
import { startWorker, type RunningWorker, type WorkflowSource } from './engine.js';
import { createRounds } from './rounds.js';
import type { Services } from './services.js';

/** The worker that carries the cases of this installation, and its rounds. */
export function startCaseWorker(services: Services, source: WorkflowSource): Promise<RunningWorker> {
  const { config, caseFile } = services;
  return startWorker({
    address: config.TEMPORAL_ADDRESS,
    namespace: config.TEMPORAL_NAMESPACE,
    source,
    activities: {
      ...timeActivities(
        {
          letTimePass: (caseId) => letTimePass(caseFile, caseId),
          moveClock: (caseId, to) => moveClock(caseFile, caseId, to),
        },
        (error, caseId) => caseFile.report('recordUnavailable', error, caseId),
      ),
      ...createRounds(services),
    },
  });
}
