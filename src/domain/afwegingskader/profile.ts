import type { AfwegingNumber, ProfileId } from '../case/names.js';

/** What doubt at afweging 2 does (domain.md 2.3, fine print 65). */
type DoubtAtTwo = 'actsAsYesAfterConsultation' | 'mustBecomeYesOrNo';

/** Something a profession wants recorded besides what every meldcode asks. */
export interface ExtraField {
  /** Command and field, as in vocabulary.md. */
  readonly field: string;
  /** How it is asked, in Dutch. */
  readonly question: string;
  /**
   * `rule`: refused without it. `form`: the page asks for it; the core does not refuse, because the vocabulary has no
   * rule for it.
   */
  readonly askedBy: 'rule' | 'form';
  readonly source: string;
}

/**
 * The weighing framework of a profession, as versioned data: a running case keeps the version it began with
 * (domain.md 3.2).
 */
export interface AfwegingskaderProfile {
  readonly id: ProfileId;
  readonly version: string;
  /** For people: "Onderwijs". */
  readonly label: string;
  /** First day on which new cases use it, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** Where the framework is published. */
  readonly source: string;
  /** In which step each afweging is asked (Q2); in step 4 it may be answered with or right after the weighing. */
  readonly askedInStep: Readonly<Record<AfwegingNumber, 4 | 5>>;
  /** One word for each afweging, as doctors name them; the others understand them as well. */
  readonly names: Readonly<Record<AfwegingNumber, string>>;
  readonly questions: Readonly<Record<AfwegingNumber, string>>;
  readonly doubtAtTwo: DoubtAtTwo;
  /** School days or working days (domain.md 4.2). */
  readonly calendar: 'school' | 'care';
  /** R32: in a cooperative the bestuur records, decides and reports. */
  readonly decider: 'endResponsible' | 'bestuur';
  /** Who tells Veilig Thuis: anybody involved, or the bestuur (security.md 2.4, row 11). */
  readonly submitter: 'involved' | 'bestuur';
  /** For people: who decides on the melding and who submits it. */
  readonly whoDecides: string;
  readonly whoSubmits: string;
  /** Whose consultation makes step 2 done besides a colleague and the SOT (fine print 80). */
  readonly expertCounts: boolean;
  /** What yes at afweging 5 leads to (Q9). */
  readonly afterYesAtFive: 'closeWithAgreements' | 'continueWithAgreements';
  readonly extraFields: readonly ExtraField[];
}
