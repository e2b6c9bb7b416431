import type { Instant } from '../terms/amsterdam.js';
import type { Day } from '../terms/day.js';
import type { ContactChannel, PersonId, PointId } from './names.js';

/** Somebody who is shut out of the case. */
export interface Denial {
  readonly person: PersonId;
  /** Who shut this person out, and so cannot be the one who confirms it. */
  readonly by: PersonId | null;
  /** Who is shut out of oversight himself waits for a confirmation by another overseer (PM-20). */
  readonly provisional: boolean;
}

/** What counts of the attempts to reach the people concerned (domain.md 3.3, fine print 45). */
export interface ContactTried {
  readonly attempts: number;
  readonly firstDay: Day;
  readonly firstChannel: ContactChannel;
  readonly onSeveralDays: boolean;
  readonly overSeveralChannels: boolean;
}

/** An access request that is still open (AVG art. 15); the n-th has point W15 or W15:n (fine print 78). */
export interface AccessRequest {
  readonly id: string;
  readonly from: string;
  readonly point: PointId;
}

export interface GlassBreak {
  readonly person: PersonId;
  readonly until: Instant;
  readonly reviewed: boolean;
}
