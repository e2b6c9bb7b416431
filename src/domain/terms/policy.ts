import type { CaseClass, PointKind } from '../case/names.js';
import type { Term } from './term.js';

/**
 * Every number of the meldcode process that an organisation may choose (domain.md 4.3, vocabulary.md section 3 and
 * fine print), with the proposed defaults. A policy is versioned data: moments already computed keep the version
 * they were computed with.
 */
export interface Policy {
  readonly version: string;
  /** Due moment of each waiting point per class: the earliest of the terms named. Empty = not timed in this class. */
  readonly terms: Readonly<Record<TimedPoint, Readonly<Record<CaseClass, readonly Term[]>>>>;
  readonly ladder: LadderPolicy;
  readonly veiligThuis: VeiligThuisPolicy;
  /** Longest term of help that may be agreed, in calendar days (R19). */
  readonly longestHelpTermDays: number;
  /** The term of help that the page proposes, in calendar days (W11d of domain.md 4.3). */
  readonly proposedHelpTermDays: Readonly<Record<'standard' | 'high', number>>;
  /** Extra re-check after doubt about the result of help, in calendar days (R20). */
  readonly doubtRecheckDays: number;
  /** Months after closing at which safety is looked at again (R30). */
  readonly monitoringMonths: Readonly<Record<'standard' | 'high', readonly number[]>>;
  /** School days before a holiday at which the handover check opens (fine print 22). */
  readonly holidayCheckSchoolDays: number;
}

/** Waiting points whose due moment is a term of the policy; the others bring their own date (W11d, W12, W14, tasks). */
export type TimedPoint = Exclude<PointKind, 'W11d' | 'W12' | 'W14' | 'task'>;

interface LadderPolicy {
  /** Days after the due day at which rungs 1, 2 and 3 go out at 08:00, and after how many days rung 3 repeats. */
  readonly standard: RungDays;
  readonly high: RungDays;
  /** Minutes after the due moment for rungs 2 and 3, and between repeats. */
  readonly acute: { readonly director: number; readonly bestuur: number; readonly repeat: number };
  /** An early warning only for terms in school or working days of at least this length (fine print 28). */
  readonly earlyWarningFrom: number;
}

export interface RungDays {
  readonly rungs: readonly [number, number, number];
  readonly repeatWorkingDays: number;
}

interface VeiligThuisPolicy {
  readonly expectedWorkingDays: number;
  readonly askAgainWorkingDays: number;
  readonly directorWorkingDays: number;
  readonly investigationExpectedDays: number;
}

const sd = (amount: number): Term => ({ amount, unit: 'sd' });
const wd = (amount: number): Term => ({ amount, unit: 'wd' });
const cd = (amount: number): Term => ({ amount, unit: 'cd' });
const h = (amount: number): Term => ({ amount, unit: 'h' });
const min = (amount: number): Term => ({ amount, unit: 'min' });
const sameDay: Term = { sameDay: true };

/** The same term in every class. */
const always = (term: Term): Record<CaseClass, readonly Term[]> => ({
  standard: [term],
  high: [term],
  acute: [term],
});

/** The default policy [P] of domain.md 4.3, as corrected by the fine print of vocabulary.md. */
export const DEFAULT_POLICY: Policy = {
  version: 'default-1',
  terms: {
    //     point                 standard                    high                acute
    W1: { standard: [sd(1), wd(3)], high: [sameDay], acute: [min(15)] },
    W2: { standard: [sd(2)], high: [wd(1)], acute: [h(24)] },
    W3: { standard: [sd(5)], high: [wd(1)], acute: [h(1)] },
    W3vt: { standard: [sameDay], high: [sameDay], acute: [h(1)] },
    W4: { standard: [sd(10)], high: [wd(3)], acute: [] },
    W4r: always(wd(5)),
    W5: { standard: [sd(5)], high: [wd(1)], acute: [h(4)] },
    W6: { standard: [sd(2)], high: [sameDay], acute: [h(4)] },
    W7: { standard: [sd(30), cd(56)], high: [wd(10)], acute: [h(24)] },
    W8: { standard: [wd(2)], high: [wd(1)], acute: [h(1)] },
    W8w: always(wd(1)),
    W9: always(wd(7)),
    W9phone: always(wd(1)),
    W9plan: always(wd(10)),
    W10: always(cd(77)),
    W11a: { standard: [wd(10)], high: [wd(5)], acute: [wd(5)] },
    W11b: { standard: [cd(7)], high: [wd(2)], acute: [wd(2)] },
    W11c: { standard: [cd(42)], high: [cd(14)], acute: [cd(14)] },
    W13: { standard: [sd(5)], high: [wd(1)], acute: [h(1)] },
    W15: always({ amount: 1, unit: 'month' }),
    W16: { standard: [sd(1), wd(3)], high: [sameDay], acute: [min(15)] },
    move: always(wd(1)),
    denyCheck: always(wd(3)),
    breakGlassReview: always(sd(3)),
  },
  ladder: {
    standard: { rungs: [1, 3, 5], repeatWorkingDays: 5 },
    high: { rungs: [1, 2, 3], repeatWorkingDays: 2 },
    acute: { director: 30, bestuur: 60, repeat: 60 },
    earlyWarningFrom: 3,
  },
  veiligThuis: {
    expectedWorkingDays: 5,
    askAgainWorkingDays: 5,
    directorWorkingDays: 15,
    investigationExpectedDays: 70,
  },
  longestHelpTermDays: 182,
  proposedHelpTermDays: { standard: 84, high: 42 },
  doubtRecheckDays: 14,
  monitoringMonths: { standard: [3, 6, 12], high: [3, 6, 12, 18] },
  holidayCheckSchoolDays: 5,
};
