import { meetingActivities } from '../activities/let-meeting-pass.js';
import { timeActivities } from '../activities/let-time-pass.js';
import { letTimePass, moveClock } from '../casefile/let-time-pass.js';
import { letMeetingPass, moveMeetingClock } from '../sot/let-meeting-pass.js';
import { startWorker, type RunningWorker, type WorkflowSource } from './engine.js';
import { engineMetadata } from './engine-token.js';
import { createRounds } from './rounds.js';
import type { Services } from './services.js';

/** The worker that carries the cases of this installation, and its rounds. */
export async function startCaseWorker(services: Services, source: WorkflowSource): Promise<RunningWorker> {
  const { config, caseFile, meetings } = services;
  return startWorker({
    address: config.TEMPORAL_ADDRESS,
    namespace: config.TEMPORAL_NAMESPACE,
    metadata: await engineMetadata(config),
    source,
    activities: {
      ...timeActivities(
        {
          letTimePass: (caseId) => letTimePass(caseFile, caseId),
          moveClock: (caseId, to) => moveClock(caseFile, caseId, to),
        },
        (error, caseId) => caseFile.report('recordUnavailable', error, caseId),
      ),
      ...meetingActivities(
        {
          letMeetingPass: (meetingId) => letMeetingPass(meetings, meetingId),
          moveMeetingClock: (meetingId, to) => moveMeetingClock(meetings, meetingId, to),
        },
        (error) => meetings.report('recordUnavailable', error),
      ),
      ...createRounds(services),
    },
  });
}
