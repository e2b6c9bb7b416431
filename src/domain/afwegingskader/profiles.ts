import type { ProfileId } from '../case/names.js';
import {
  CONSENT_OUTSIDE_JGZ,
  HELP_FIELDS,
  REASON_WITHOUT_VEILIG_THUIS,
  RISK_INSTRUMENT,
} from './extra-fields.js';
import type { AfwegingskaderProfile } from './profile.js';
import {
  AFWEGING_NAMES,
  CHILDCARE_QUESTIONS,
  LOCAL_TEAM_QUESTIONS,
  MEDICAL_QUESTIONS,
  NURSING_QUESTIONS,
  SCHOOL_QUESTIONS,
  SOCIAL_WORK_QUESTIONS,
} from './questions.js';

const ALL_IN_STEP_5 = { 1: 5, 2: 5, 3: 5, 4: 5, 5: 5 } as const;
const FIRST_IN_STEP_4 = { 1: 4, 2: 5, 3: 5, 4: 5, 5: 5 } as const;
const FIRST_TWO_IN_STEP_4 = { 1: 4, 2: 4, 3: 5, 4: 5, 5: 5 } as const;

/** What most professions share. */
const common = {
  validFrom: '2019-01-01',
  names: AFWEGING_NAMES,
  doubtAtTwo: 'mustBecomeYesOrNo',
  calendar: 'care',
  decider: 'endResponsible',
  submitter: 'involved',
  whoDecides: 'De eindverantwoordelijke die de organisatie heeft aangewezen',
  whoSubmits: 'Wie bij de zaak betrokken is',
  expertCounts: false,
  afterYesAtFive: 'closeWithAgreements',
  extraFields: HELP_FIELDS,
} as const;

const CHILDCARE_2019: AfwegingskaderProfile = {
  ...common,
  id: 'childcare',
  version: 'childcare-2019',
  label: 'Kinderopvang',
  source: 'Protocol kindermishandeling en grensoverschrijdend gedrag voor de kinderopvang (2018), route 1',
  askedInStep: FIRST_IN_STEP_4,
  questions: CHILDCARE_QUESTIONS,
};

/** The versions with which new cases begin. Differences per profession: domain.md 3.2, with the sources named there. */
const CURRENT: Readonly<Record<ProfileId, AfwegingskaderProfile>> = {
  education: {
    ...common,
    id: 'education',
    version: 'education-2019',
    label: 'Onderwijs',
    source: 'Afwegingskader meldcode onderwijs en leerplicht/RMC (2018); seed S001; LKC 108721 over twijfel',
    askedInStep: FIRST_IN_STEP_4,
    questions: SCHOOL_QUESTIONS,
    doubtAtTwo: 'actsAsYesAfterConsultation',
    calendar: 'school',
  },
  childcare: {
    ...CHILDCARE_2019,
    version: 'childcare-2024',
    validFrom: '2024-06-01',
    source:
      'Protocol kindermishandeling en grensoverschrijdend gedrag voor de kinderopvang (juni 2024), route 1',
    whoDecides: 'De eindverantwoordelijke die de organisatie heeft aangewezen; een gastouder zelf',
  },
  socialWork: {
    ...common,
    id: 'socialWork',
    version: 'socialWork-2018',
    label: 'Sociaal werk',
    source: 'Afwegingskader voor sociaal werkers, psychologen, pedagogen en jeugdprofessionals (2018)',
    askedInStep: FIRST_IN_STEP_4,
    questions: SOCIAL_WORK_QUESTIONS,
  },
  cooperative: {
    ...common,
    id: 'cooperative',
    version: 'cooperative-2019',
    label: 'Coöperatie van zorgverleners',
    source:
      'Meldcode van de coöperatie (seed S004), met het afwegingskader sociaal werk en de twee beslissingen (R38)',
    askedInStep: FIRST_IN_STEP_4,
    questions: SOCIAL_WORK_QUESTIONS,
    decider: 'bestuur',
    submitter: 'bestuur',
    whoDecides: 'Het bestuur; is een bestuurslid verdacht, dan de vertrouwenspersoon',
    whoSubmits: 'Het bestuur; is dat uitgesloten, dan wie de eigenaar van de zaak aanwijst',
    expertCounts: true,
  },
  medical: {
    ...common,
    id: 'medical',
    version: 'medical-2018',
    label: 'Artsen',
    source: 'KNMG-meldcode kindermishandeling en huiselijk geweld (2018)',
    askedInStep: ALL_IN_STEP_5,
    questions: MEDICAL_QUESTIONS,
    extraFields: [...HELP_FIELDS, REASON_WITHOUT_VEILIG_THUIS],
  },
  nursing: {
    ...common,
    id: 'nursing',
    version: 'nursing-2018',
    label: 'Verpleging en verzorging',
    source: 'Afwegingskader V&VN (2018): afweging 1 en 2 in stap 4',
    askedInStep: FIRST_TWO_IN_STEP_4,
    questions: NURSING_QUESTIONS,
  },
  youthHealth: {
    ...common,
    id: 'youthHealth',
    version: 'youthHealth-2018',
    label: 'Jeugdgezondheidszorg',
    source: 'JGZ-richtlijn kindermishandeling, volgt de KNMG-meldcode',
    askedInStep: ALL_IN_STEP_5,
    questions: MEDICAL_QUESTIONS,
    extraFields: [...HELP_FIELDS, REASON_WITHOUT_VEILIG_THUIS, CONSENT_OUTSIDE_JGZ],
  },
  localTeam: {
    ...common,
    id: 'localTeam',
    version: 'localTeam-2018',
    label: 'Lokaal team',
    source: 'Afwegingskader voor lokale teams (1Gezin1Plan)',
    askedInStep: FIRST_IN_STEP_4,
    questions: LOCAL_TEAM_QUESTIONS,
    afterYesAtFive: 'continueWithAgreements',
    extraFields: [...HELP_FIELDS, RISK_INSTRUMENT],
  },
};

/** Every version that a case may still run on; versions are added, never changed. */
export const ALL_PROFILE_VERSIONS: readonly AfwegingskaderProfile[] = [
  CHILDCARE_2019,
  ...Object.values(CURRENT),
];

const BY_VERSION = new Map(ALL_PROFILE_VERSIONS.map((profile) => [profile.version, profile]));

/** The version with which a new case of this profession begins. */
export function currentProfile(id: ProfileId): AfwegingskaderProfile {
  return CURRENT[id];
}

/** @throws when the version is not shipped: a case can only be carried on by the rules it began with. */
export function profileVersion(version: string): AfwegingskaderProfile {
  const found = BY_VERSION.get(version);
  if (found === undefined) throw new Error(`Unknown profile version ${version}`);
  return found;
}
