import { proxyLocalActivities } from '@temporalio/workflow';
import type { MeetingActivities } from '../activities/let-meeting-pass.js';
import { followRecord } from './follow-record.js';
import { meetingChanged, type Picture, type Waiting } from './messages.js';

/** In which chapter a meeting waits for a point. Order and table may change while meetings run. */
const CHAPTERS = {
  agenda: ['agenda'],
  preparation: ['prepare'],
  meeting: ['record', 'takeOver'],
  minutes: ['minutes'],
  agreements: ['action', 'check'],
} as const;
type Chapter = keyof typeof CHAPTERS;

// Tried once: a failure is waited out, with signals still heard.
const { letMeetingPass, moveMeetingClock } = proxyLocalActivities<MeetingActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { maximumAttempts: 1 },
});

/**
 * One meeting of the school support team, from its planning until its agreements are looked at in the next one. As
 * with a case the record decides and this only keeps time: each stage that waits reminds whoever is on turn.
 * `carried`: what an earlier run of the same meeting last knew.
 */
export async function sotMeeting(meetingId: string, carried?: Picture): Promise<void> {
  const signals = [meetingChanged];
  const asks = { letTimePass: letMeetingPass, moveClock: moveMeetingClock };
  const record = followRecord({ id: meetingId, carried, signals, ...asks });
  const until = (chapter: Chapter): Promise<void> => record.until((point) => chapterOf(point) === chapter);

  while (await record.thereIsMore()) {
    await until('agenda'); // planned: cases are proposed until the agenda closes, ten school days before
    await until('preparation'); // each item is prepared, five school days before
    await until('meeting'); // held: advice and agreements of each item, then on the case
    await until('minutes'); // adopted within five school days
    await until('agreements'); // done, and looked at in the next meeting
  }
}

/** `prepare:3` belongs to the chapter of `prepare`; what this version does not know is an agreement. */
function chapterOf({ point }: Waiting): Chapter {
  const [kind = ''] = point.split(':');
  const chapters = Object.entries(CHAPTERS) as [Chapter, readonly string[]][];
  return chapters.find(([, points]) => points.includes(kind))?.[0] ?? 'agreements';
}
