import { ApplicationFailure } from '@temporalio/activity';
import type { Picture } from '../workflows/messages.js';

/** What the workflow asks of the record. */
export interface TimeActivities {
  /** Lets time pass for a case and tells what it waits for then; nothing waited for = an empty picture. */
  letTimePass(caseId: string): Promise<Picture>;
  /** Practice cases only: moves a standing clock and lets that time pass. */
  moveClock(caseId: string, to: number): Promise<Picture>;
}

/**
 * Tried once by the workflow. Errors of the database quote what they choke on, so only a code leaves for Temporal
 * (security.md CR-11); the error itself goes to `report`.
 */
export function timeActivities(
  record: TimeActivities,
  report: (error: unknown, caseId: string) => void,
): TimeActivities {
  const safely = async (caseId: string, ask: () => Promise<Picture>): Promise<Picture> => {
    try {
      return await ask();
    } catch (error) {
      report(error, caseId);
      const failure = ApplicationFailure.create({ message: 'recordUnavailable', type: 'recordUnavailable' });
      // Where in our code it was is of no use to whoever may look at the engine.
      failure.stack = '';
      throw failure;
    }
  };
  return {
    letTimePass: (caseId) => safely(caseId, () => record.letTimePass(caseId)),
    moveClock: (caseId, to) => safely(caseId, () => record.moveClock(caseId, to)),
  };
}
