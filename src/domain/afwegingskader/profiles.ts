import type { AfwegingNumber, ProfileId } from '../case/names.js';
import type { AfwegingskaderProfile } from './profile.js';

/** The five questions as the school meldcode words them (seed S001, R16-R20). */
const SCHOOL_QUESTIONS: Record<AfwegingNumber, string> = {
  1: 'Heb ik op basis van stap 1 tot en met 4 een vermoeden van (dreiging van) huiselijk geweld of kindermishandeling?',
  2: 'Heb ik een vermoeden van acute of structurele onveiligheid?',
  3: 'Kan ik, of kan iemand anders in mijn school of een ketenpartner, effectieve hulp bieden of organiseren om (toekomstig) geweld af te wenden?',
  4: 'Aanvaarden de betrokkenen de hulp en zijn zij bereid zich hiervoor in te zetten?',
  5: 'Leidt de hulp binnen de gewenste termijn tot de noodzakelijke resultaten voor de veiligheid en het welzijn van alle betrokkenen?',
};

/** The same questions for a professional outside a school. */
const GENERAL_QUESTIONS: Record<AfwegingNumber, string> = {
  ...SCHOOL_QUESTIONS,
  3: 'Ben ik in staat effectieve hulp te bieden of te organiseren om (toekomstig) geweld af te wenden?',
};

const ALL_IN_STEP_5 = { 1: 5, 2: 5, 3: 5, 4: 5, 5: 5 } as const;
const FIRST_IN_STEP_4 = { 1: 4, 2: 5, 3: 5, 4: 5, 5: 5 } as const;
const FIRST_TWO_IN_STEP_4 = { 1: 4, 2: 4, 3: 5, 4: 5, 5: 5 } as const;

const care = {
  validFrom: '2019-01-01',
  questions: GENERAL_QUESTIONS,
  doubtAtTwo: 'mustBecomeYesOrNo',
  calendar: 'care',
  decider: 'endResponsible',
  expertCounts: false,
} as const;

/** Differences per profession: domain.md 3.2, with the sources named there. */
const CURRENT: Record<ProfileId, AfwegingskaderProfile> = {
  education: {
    id: 'education',
    version: 'education-2019',
    validFrom: '2019-01-01',
    source: 'Afwegingskader meldcode onderwijs en leerplicht/RMC (2018); seed S001; LKC 108721 over twijfel',
    askedInStep: FIRST_IN_STEP_4,
    questions: SCHOOL_QUESTIONS,
    doubtAtTwo: 'actsAsYesAfterConsultation',
    calendar: 'school',
    decider: 'endResponsible',
    expertCounts: false,
  },
  childcare: {
    ...care,
    id: 'childcare',
    version: 'childcare-2024',
    validFrom: '2024-06-01',
    source:
      'Protocol kindermishandeling en grensoverschrijdend gedrag voor de kinderopvang (juni 2024), route 1',
    askedInStep: FIRST_IN_STEP_4,
  },
  socialWork: {
    ...care,
    id: 'socialWork',
    version: 'socialWork-2018',
    source: 'Afwegingskader voor sociaal werkers, psychologen, pedagogen en jeugdprofessionals (2018)',
    askedInStep: FIRST_IN_STEP_4,
  },
  cooperative: {
    ...care,
    id: 'cooperative',
    version: 'cooperative-2019',
    source:
      'Meldcode van de coöperatie (seed S004), met het afwegingskader sociaal werk en de twee beslissingen (R38)',
    askedInStep: FIRST_IN_STEP_4,
    decider: 'bestuur',
    expertCounts: true,
  },
  medical: {
    ...care,
    id: 'medical',
    version: 'medical-2018',
    source: 'KNMG-meldcode kindermishandeling en huiselijk geweld (2018)',
    askedInStep: ALL_IN_STEP_5,
  },
  nursing: {
    ...care,
    id: 'nursing',
    version: 'nursing-2018',
    source: 'Afwegingskader V&VN (2018): afweging 1 en 2 in stap 4',
    askedInStep: FIRST_TWO_IN_STEP_4,
  },
  youthHealth: {
    ...care,
    id: 'youthHealth',
    version: 'youthHealth-2018',
    source: 'JGZ-richtlijn kindermishandeling, volgt de KNMG-meldcode',
    askedInStep: ALL_IN_STEP_5,
  },
  localTeam: {
    ...care,
    id: 'localTeam',
    version: 'localTeam-2018',
    source: 'Afwegingskader voor lokale teams (1Gezin1Plan)',
    askedInStep: FIRST_IN_STEP_4,
  },
};

/** Every version that a case may still run on; versions are added, never changed. */
const ALL_VERSIONS: readonly AfwegingskaderProfile[] = Object.values(CURRENT);

/** The version with which a new case of this profession begins. */
export function currentProfile(id: ProfileId): AfwegingskaderProfile {
  return CURRENT[id];
}

/** @throws when the version is not shipped: a case can only be carried on by the rules it began with. */
export function profileVersion(version: string): AfwegingskaderProfile {
  const found = ALL_VERSIONS.find((profile) => profile.version === version);
  if (found === undefined) throw new Error(`Unknown profile version ${version}`);
  return found;
}
