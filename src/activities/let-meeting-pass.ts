import { ApplicationFailure } from '@temporalio/activity';
import type { Picture } from '../workflows/messages.js';

/** What the workflow of a meeting asks of the record. */
export interface MeetingActivities {
  /** Lets time pass for a meeting and tells what it waits for then. */
  letMeetingPass(meetingId: string): Promise<Picture>;
  /** Practice only: moves a standing clock and lets that time pass. */
  moveMeetingClock(meetingId: string, to: number): Promise<Picture>;
}

/** Tried once by the workflow; only a code leaves for Temporal (CR-11), the error itself goes to `report`. */
export function meetingActivities(
  record: MeetingActivities,
  report: (error: unknown) => void,
): MeetingActivities {
  const safely = async (ask: () => Promise<Picture>): Promise<Picture> => {
    try {
      return await ask();
    } catch (error) {
      report(error);
      const failure = ApplicationFailure.create({ message: 'recordUnavailable', type: 'recordUnavailable' });
      // Where in our code it was is of no use to whoever may look at the engine.
      failure.stack = '';
      throw failure;
    }
  };
  return {
    letMeetingPass: (meetingId) => safely(() => record.letMeetingPass(meetingId)),
    moveMeetingClock: (meetingId, to) => safely(() => record.moveMeetingClock(meetingId, to)),
  };
}
