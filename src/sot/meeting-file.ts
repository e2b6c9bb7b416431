import type { CaseFileDeps } from '../casefile/case-file.js';
import type { Via } from '../casefile/via.js';
import type { Picture } from '../workflows/messages.js';

/** Tells the workflow of a meeting what it waits for; `heal` replaces a run that is stuck or behind. */
export type TellMeeting = (meetingId: string, picture: Picture, how: 'signal' | 'heal') => Promise<void>;

/** What the file of meetings needs: that of cases, because their advice lands there, and the way to the engine. */
export interface MeetingDeps extends CaseFileDeps {
  readonly tellMeeting: TellMeeting;
}

/** Who asks something about a meeting, and by which door. */
export interface MeetingReader {
  readonly organisationId: string;
  readonly personId: string;
  readonly via?: Via;
}
