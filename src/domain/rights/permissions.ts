import type { CommandType } from '../case/commands.js';

/**
 * In which capacity somebody stands to a case (security.md 2.3). Several may hold at once: the union counts.
 * REP reporter, MEM member, OWN owner, LOC aandachtsfunctionaris or intern begeleider, DIR director,
 * END end-responsible with full access, ENS end-responsible with status, BEC bestuur of a cooperative,
 * BES other bestuur on rung 3, VTP vertrouwenspersoon of a sealed case, BRG broken glass, PRI privacy officer,
 * EMP any employee.
 */
export type Capacity =
  | 'REP' | 'MEM' | 'OWN' | 'LOC' | 'DIR' | 'END' | 'ENS' | 'BEC' | 'BES' | 'VTP' | 'BRG' | 'PRI' | 'EMP'; // prettier-ignore

/** Cells that depend on more than the capacity: the letters a, b, c, d of security.md 2.4, and the opener. */
export type Condition =
  /** a: the vertrouwenspersoon who owns a board case acts as end-responsible; without one, the owner does. */
  | 'ownsBoardCase'
  /** 4, 5: an entry of one's own, or of somebody else. */
  | 'ownEntry'
  /** b: from rung 2, or when no holder of the role on turn is present, or the opener is the only one (fine print 73). */
  | 'fromRungTwo'
  /** d: in a cooperative a member submits only when no bestuur is left undenied or the owner granted it. */
  | 'noBestuurLeft'
  /** e: a sealed case without an owner who is not denied. */
  | 'ownerless'
  /** f: as fallback, while no privacy officer is present. */
  | 'noPrivacyOfficer';

export interface PermissionRow {
  readonly commands: readonly CommandType[];
  readonly allowed: readonly Capacity[];
  readonly when?: Readonly<Partial<Record<Capacity, Condition>>>;
  /** Whether the command may be given in a closed or monitored case. */
  readonly afterClosing?: true;
}

const INVOLVED = ['MEM', 'OWN', 'LOC', 'DIR', 'END', 'BEC'] as const;
const LEADING = ['OWN', 'LOC', 'DIR', 'END', 'BEC'] as const;
const EVERYBODY = ['REP', ...INVOLVED, 'ENS', 'VTP', 'BRG'] as const;

/** security.md 2.4, row by row. What no row allows is refused (G2). */
export const CASE_PERMISSIONS: readonly PermissionRow[] = [
  { commands: ['recordSignal', 'raiseEmergency'], allowed: EVERYBODY, afterClosing: true },
  { commands: ['recordConsultation', 'recordVtContact'], allowed: [...INVOLVED, 'BRG'] },
  {
    commands: ['confirmStep', 'recordKindcheck', 'completeMapping', 'followAdvice', 'holdConversation'],
    allowed: INVOLVED,
  },
  {
    commands: [
      'recordContactAttempt',
      'waiveConversation',
      'holdPreReportTalk',
      'waivePreReportTalk',
      'recordSight',
    ],
    allowed: INVOLVED,
  },
  { commands: ['describeCase', 'reportMove', 'addStatement'], allowed: INVOLVED, afterClosing: true },
  {
    commands: ['correct'],
    allowed: EVERYBODY,
    when: {
      REP: 'ownEntry',
      MEM: 'ownEntry',
      DIR: 'ownEntry',
      END: 'ownEntry',
      ENS: 'ownEntry',
      VTP: 'ownEntry',
      BRG: 'ownEntry',
    },
    afterClosing: true,
  },
  {
    commands: ['acknowledge', 'reviewSignal'],
    allowed: ['OWN', 'LOC', 'DIR', 'BEC'],
    when: { OWN: 'ownsBoardCase', DIR: 'fromRungTwo' },
  },
  { commands: ['answerReporter'], allowed: ['OWN', 'LOC', 'DIR', 'BEC'], afterClosing: true },
  { commands: ['recordWeighing', 'answerAfweging'], allowed: INVOLVED },
  { commands: ['decideMelding'], allowed: ['OWN', 'END', 'BEC'], when: { OWN: 'ownsBoardCase' } },
  { commands: ['decideHelp'], allowed: LEADING },
  { commands: ['submitMelding'], allowed: INVOLVED, when: { MEM: 'noBestuurLeft' } },
  {
    commands: [
      'recordVtFeedback',
      'startHelp',
      'recordRecheck',
      'recordMonitoring',
      'recordHolidayPlan',
      'completeTask',
    ],
    allowed: INVOLVED,
    afterClosing: true,
  },
  { commands: ['closeCase'], allowed: LEADING },
  { commands: ['changeClass'], allowed: [...INVOLVED, 'BRG'], afterClosing: true },
  { commands: ['postpone'], allowed: LEADING },
  {
    commands: ['assign', 'confirmTakeover'],
    allowed: ['OWN', 'LOC', 'DIR', 'BEC', 'VTP'],
    when: { VTP: 'ownerless' },
    afterClosing: true,
  },
  { commands: ['noteEscalation'], allowed: ['DIR', 'END', 'ENS', 'BEC', 'BES'], afterClosing: true },
  { commands: ['grantAccess', 'revokeAccess'], allowed: ['OWN', 'LOC', 'DIR', 'BEC'], afterClosing: true },
  { commands: ['denyAccess'], allowed: [...LEADING, 'VTP', 'PRI'], afterClosing: true },
  { commands: ['breakGlass'], allowed: ['REP', 'ENS', 'VTP', 'EMP'], afterClosing: true },
  { commands: ['liftDeny'], allowed: ['OWN', 'VTP', 'PRI'], afterClosing: true },
  { commands: ['confirmDeny'], allowed: ['OWN', 'END', 'ENS', 'VTP', 'PRI'], afterClosing: true },
  { commands: ['reviewBreakGlass'], allowed: ['OWN'], afterClosing: true },
  {
    commands: ['receiveAccessRequest'],
    allowed: ['OWN', 'LOC', 'DIR', 'BEC', 'VTP', 'PRI'],
    afterClosing: true,
  },
  {
    commands: ['decideAccessRequest'],
    allowed: [...LEADING, 'PRI'],
    when: {
      OWN: 'noPrivacyOfficer',
      LOC: 'noPrivacyOfficer',
      DIR: 'noPrivacyOfficer',
      END: 'noPrivacyOfficer',
      BEC: 'noPrivacyOfficer',
    },
    afterClosing: true,
  },
];

/** The row of a command; `openCase` and `recordAdvice` are open to every employee and have none. */
export function permissionOf(type: CommandType): PermissionRow | undefined {
  return BY_COMMAND.get(type);
}

const BY_COMMAND = new Map(
  CASE_PERMISSIONS.flatMap((row) => row.commands.map((type) => [type, row] as const)),
);
