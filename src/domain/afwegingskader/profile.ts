import type { AfwegingNumber, ProfileId } from '../case/names.js';

/** What doubt at afweging 2 does (domain.md 2.3, fine print 65). */
export type DoubtAtTwo = 'actsAsYesAfterConsultation' | 'mustBecomeYesOrNo';

/**
 * The weighing framework of a profession, as versioned data: a running case keeps the version it began with
 * (domain.md 3.2).
 */
export interface AfwegingskaderProfile {
  readonly id: ProfileId;
  readonly version: string;
  /** First day on which new cases use it, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** Where the framework is published. */
  readonly source: string;
  /** In which step each afweging is asked (Q2); in step 4 it may be answered with or right after the weighing. */
  readonly askedInStep: Readonly<Record<AfwegingNumber, 4 | 5>>;
  readonly questions: Readonly<Record<AfwegingNumber, string>>;
  readonly doubtAtTwo: DoubtAtTwo;
  /** School days or working days (domain.md 4.2). */
  readonly calendar: 'school' | 'care';
  /** R32: in a cooperative the bestuur records, decides and reports. */
  readonly decider: 'endResponsible' | 'bestuur';
  /** Whose consultation makes step 2 done besides a colleague and the SOT (fine print 80). */
  readonly expertCounts: boolean;
}
