/**
 * The closed lists of vocabulary.md: every name a person, a scenario file or the API may use.
 * Each list is a constant and a type of the same values, so that the edges and the core cannot drift apart.
 */

export const CASE_CLASSES = ['standard', 'high', 'acute'] as const;
/** Column S, H or A of the term table (domain.md 4.3). */
export type CaseClass = (typeof CASE_CLASSES)[number];

export const STAGES = ['investigating', 'weighing', 'deciding', 'acting', 'monitoring', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

export const NATURES = [
  'physical',
  'mental',
  'sexual',
  'neglect',
  'witness',
  'partnerViolence',
  'elderAbuse',
  'honour',
] as const;
export type Nature = (typeof NATURES)[number];

export const SUBJECT_KINDS = ['pupil', 'child', 'adult', 'unborn'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
export const SUSPECTS = ['home', 'staff', 'board', 'child', 'unknown'] as const;
export type Suspect = (typeof SUSPECTS)[number];

export const ROLES = [
  'professional',
  'contactPerson',
  'internBegeleider',
  'aandachtsfunctionaris',
  'director',
  'endResponsible',
  'bestuur',
  'vertrouwenspersoon',
  'privacyOfficer',
  'sotChair',
  'sotMember',
  'regisseur',
  'administrator',
  'auditor',
] as const;
/** What somebody is in or for the organisation; one person may hold several. */
export type Role = (typeof ROLES)[number];

/** To whom a reminder goes: a role, or the two people a case names itself. */
export type Recipient = Role | 'owner' | 'casemanager' | 'outsideContact';

export const PROFILES = [
  'education',
  'childcare',
  'socialWork',
  'cooperative',
  'medical',
  'nursing',
  'youthHealth',
  'localTeam',
] as const;
export type ProfileId = (typeof PROFILES)[number];

export const SIGNAL_KINDS = ['observation', 'statement', 'document', 'interpretation'] as const;
export const SIGNAL_DIRECTIONS = ['supports', 'contradicts', 'unknown'] as const;
export const KINDCHECK_RESULTS = ['minors', 'pregnant', 'none', 'unclear'] as const;
export type KindcheckResult = (typeof KINDCHECK_RESULTS)[number];
export const CONSULTED = [
  'colleague',
  'veiligThuis',
  'injuryExpert',
  'sot',
  'schoolNurse',
  'regisseur',
  'other',
] as const;
export type Consulted = (typeof CONSULTED)[number];
export const CONVERSATION_WITH = [
  'parents',
  'parent',
  'child',
  'client',
  'representative',
  'partner',
  'other',
] as const;
export const PLACES = ['neutral', 'school', 'home', 'phone', 'other'] as const;
export const CONVERSATION_OUTCOMES = ['continues', 'dispelled'] as const;
export type ConversationOutcome = (typeof CONVERSATION_OUTCOMES)[number];
export const CONTACT_CHANNELS = ['phone', 'letter', 'email', 'visit', 'portal'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];
export const CONTACT_RESULTS = ['notReached', 'declined'] as const;
export const LEVELS = ['low', 'moderate', 'high'] as const;
export const AFWEGINGEN = [1, 2, 3, 4, 5] as const;
export type AfwegingNumber = (typeof AFWEGINGEN)[number];
export const ANSWERS = ['yes', 'no', 'doubt'] as const;
export type Answer = (typeof ANSWERS)[number];
/** What stands at an afweging: an answer, nothing yet, or "to be answered together with Veilig Thuis". */
export type AfwegingValue = Answer | 'open' | 'withVeiligThuis';
export const UNSAFETY = ['acute', 'structural'] as const;
export const YES_NO = ['yes', 'no'] as const;
export type YesNo = (typeof YES_NO)[number];
export const STEPS = [1, 2, 3, 4, 5] as const;
export type StepNumber = (typeof STEPS)[number];
export const CONFIRMABLE_STEPS = [1, 2, 3, 4] as const;
export type StepStatus = 'open' | 'done' | 'waived' | 'effort';
export const CALLED = ['112', 'police', 'veiligThuis', 'bestuur'] as const;
export const TALK_FORMS = ['inPerson', 'phone', 'video'] as const;
export const ACCOMMODATED = ['yes', 'no', 'partly'] as const;
export const MELDING_CHANNELS = ['phone', 'form', 'letter'] as const;
export type MeldingChannel = (typeof MELDING_CHANNELS)[number];
export const TOWARDS_FAMILY = ['open', 'shielded'] as const;
export const STATEMENT_SOURCES = ['own', 'fromOthers'] as const;
export const VT_MOMENTS = ['assessment', 'investigation', 'end'] as const;
export type VtMoment = (typeof VT_MOMENTS)[number];
export const VT_ROUTES = ['none', 'investigation', 'conditions', 'transfer', 'rvdk', 'end'] as const;
export type VtRoute = (typeof VT_ROUTES)[number];
export const SAFE = ['yes', 'no', 'unknown'] as const;
export const HELP_MODES = ['provide', 'organise'] as const;
export const CLOSURES = [
  'dispelled',
  'noSuspicion',
  'withAgreements',
  'afterVeiligThuis',
  'openedInError',
] as const;
/** How a person may close a case; `handedOff` is never chosen, it follows from the suspect (domain.md 3.8). */
export type ClosureKind = (typeof CLOSURES)[number];
export type Closure = ClosureKind | 'handedOff';
export const STATEMENT_OF = ['parent', 'child', 'client', 'other'] as const;
export const AUTHORITY = ['yes', 'no', 'unknown'] as const;
export const ACCESS_DECISIONS = ['granted', 'partly', 'refused', 'importantInformationOnly'] as const;

export type MeldingStatus = 'none' | 'due' | 'submitted' | 'concluded';
export type HelpStatus = 'none' | 'planned' | 'running' | 'concluded';
export type Norm = 1 | 2 | 3;
export type Debt = 'conversation' | 'steps' | 'preReportTalk' | 'writtenMelding';

/** Every kind of waiting point; numbered ones (`task1`, `W15:2`) belong to the kind before the number. */
export const POINT_KINDS = [
  'W1', 'W2', 'W3', 'W3vt', 'W4', 'W4r', 'W5', 'W6', 'W7', 'W8', 'W8w', 'W9', 'W9phone', 'W9plan', 'W10',
  'W11a', 'W11b', 'W11c', 'W11d', 'W12', 'W13', 'W14', 'W15', 'W16', 'move', 'denyCheck', 'breakGlassReview', 'task',
] as const; // prettier-ignore
export type PointKind = (typeof POINT_KINDS)[number];
/** The name under which a waiting point is known: its kind, or its kind and a number. */
export type PointId = PointKind | `task${number}` | `W15:${number}`;

/** The kind of a waiting point: `task3` is a `task`, `W15:2` is a `W15`. */
export function kindOf(id: PointId): PointKind {
  if (id.startsWith('task')) return 'task';
  if (id.startsWith('W15')) return 'W15';
  return id as PointKind;
}

/** Random id of a person in the organisation (in scenario files: a key of `people`). */
export type PersonId = string;
