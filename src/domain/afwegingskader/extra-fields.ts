import type { ExtraField } from './profile.js';

/** R19: agreed help has a term, a casemanager and roles, in every profession (domain.md 3.2, Utrecht elaboration). */
export const HELP_FIELDS: readonly ExtraField[] = [
  {
    field: 'decideHelp.plan.desiredTerm',
    question: 'Binnen welke termijn moet de hulp merkbaar of meetbaar resultaat geven?',
    askedBy: 'rule',
    source: 'S001 "binnen de gewenste termijn"; Utrechts handelingsprotocol onderwijs, stap 5',
  },
  {
    field: 'decideHelp.plan.casemanager',
    question: 'Wie coördineert de hulp?',
    askedBy: 'rule',
    source: 'Utrechts handelingsprotocol onderwijs, stap 5',
  },
  {
    field: 'decideHelp.plan.roles',
    question: 'Wie doet wat?',
    askedBy: 'rule',
    source: 'Utrechts handelingsprotocol onderwijs, stap 5',
  },
];

/** KNMG: advice of Veilig Thuis is the rule in step 2, and leaving it out is explained. */
export const REASON_WITHOUT_VEILIG_THUIS: ExtraField = {
  field: 'recordConsultation.outcome',
  question: 'Is Veilig Thuis niet om advies gevraagd? Leg dan uit waarom niet.',
  askedBy: 'form',
  source: 'KNMG-meldcode, stap 2; Utrechts handelingsprotocol JGZ, stap 2',
};

/** WGBO: consulting outside youth health care asks consent of the parent, or of the young person from 12. */
export const CONSENT_OUTSIDE_JGZ: ExtraField = {
  field: 'recordConsultation.outcome',
  question: 'Overleg je buiten de JGZ? Leg vast of de ouder, of de jongere vanaf 12 jaar, toestemming gaf.',
  askedBy: 'form',
  source: 'JGZ-richtlijn kindermishandeling (WGBO)',
};

/** Local teams weigh with an instrument, or by phone with Veilig Thuis or a certified institution. */
export const RISK_INSTRUMENT: ExtraField = {
  field: 'recordWeighing.facts',
  question: 'Met welk risicotaxatie-instrument is gewogen, of met wie is gebeld (Veilig Thuis of GI)?',
  askedBy: 'form',
  source: '1Gezin1Plan, stap 4 en 5',
};
