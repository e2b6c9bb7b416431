import type { Command } from '../../src/domain/case/commands.js';
import type { DirectoryPerson } from '../../src/domain/case/setting.js';
import type { Role } from '../../src/domain/case/names.js';
import { Simulation, type SimulatedOrganisation } from '../../src/domain/scenario/simulation.js';
import { at, HOUR, type Instant } from '../../src/domain/terms/amsterdam.js';
import { createCalendar } from '../../src/domain/terms/calendar.js';
import { addDays, day, type Day } from '../../src/domain/terms/day.js';
import { DEFAULT_POLICY } from '../../src/domain/terms/policy.js';

/** An act of the two-year case: so many days after the opening, at this hour. */
interface Act {
  readonly dayNumber: number;
  readonly hour: number;
  readonly by: string;
  readonly fields: Readonly<Record<string, unknown>> & { readonly type: Command['type'] };
}

const ROLES: Readonly<Record<string, readonly Role[]>> = {
  lisa: ['professional'],
  omar: ['internBegeleider', 'aandachtsfunctionaris'],
  ria: ['director', 'endResponsible'],
  bea: ['bestuur'],
  paul: ['privacyOfficer'],
};

/** A school in region Midden; made once, as a running system does. */
export function school(): SimulatedOrganisation {
  const people = new Map<string, DirectoryPerson>(
    Object.entries(ROLES).map(([id, roles]) => [id, { id, roles, deputyFor: [], present: true }]),
  );
  return {
    profile: 'education',
    calendar: createCalendar({ kind: 'school', region: 'midden', closedDays: [] }),
    policy: DEFAULT_POLICY,
    directory: { people, outsideContact: null },
  };
}

const text = 'vastgelegd';
export const OPENED: Day = day('2026-09-07');

/**
 * One child, two years: a late mapping, help that is agreed, re-checked, and closed with agreements; monitoring until
 * the last look back. 25 inputs; the rest of the time somebody is late and is reminded.
 */
export const ACTS: readonly Act[] = [
  {
    dayNumber: 0,
    hour: 9,
    by: 'lisa',
    fields: {
      type: 'openCase',
      subjects: [{ kind: 'pupil', age: 8 }],
      natures: ['neglect'],
      signal: { kind: 'observation', direction: 'supports', source: 'lisa', text },
    },
  },
  { dayNumber: 2, hour: 10, by: 'omar', fields: { type: 'acknowledge' } },
  {
    dayNumber: 7,
    hour: 11,
    by: 'omar',
    fields: { type: 'recordConsultation', with: 'colleague', outcome: text },
  },
  {
    dayNumber: 8,
    hour: 11,
    by: 'omar',
    fields: { type: 'recordConsultation', with: 'veiligThuis', outcome: text },
  },
  {
    dayNumber: 9,
    hour: 9,
    by: 'lisa',
    fields: { type: 'completeMapping', contradictions: 'soughtNoneFound' },
  },
  {
    dayNumber: 21,
    hour: 15,
    by: 'omar',
    fields: {
      type: 'holdConversation',
      with: ['parents'],
      place: 'neutral',
      goal: text,
      facts: text,
      reaction: text,
      childHeard: 'yes',
      outcome: 'continues',
    },
  },
  {
    dayNumber: 25,
    hour: 10,
    by: 'omar',
    fields: {
      type: 'recordWeighing',
      nature: 'neglect',
      severity: 'moderate',
      risk: 'moderate',
      facts: text,
      opinions: text,
      doubt: false,
    },
  },
  {
    dayNumber: 25,
    hour: 11,
    by: 'omar',
    fields: { type: 'answerAfweging', number: 1, answer: 'yes', reason: text },
  },
  {
    dayNumber: 25,
    hour: 11,
    by: 'omar',
    fields: { type: 'answerAfweging', number: 2, answer: 'no', reason: text },
  },
  {
    dayNumber: 25,
    hour: 11,
    by: 'omar',
    fields: { type: 'answerAfweging', number: 3, answer: 'yes', reason: text },
  },
  {
    dayNumber: 25,
    hour: 11,
    by: 'omar',
    fields: { type: 'answerAfweging', number: 4, answer: 'yes', reason: text },
  },
  { dayNumber: 30, hour: 9, by: 'ria', fields: { type: 'decideMelding', melding: 'no', reason: text } },
  {
    dayNumber: 30,
    hour: 10,
    by: 'ria',
    fields: {
      type: 'decideHelp',
      help: 'yes',
      reason: text,
      plan: {
        mode: 'organise',
        desiredResult: text,
        casemanager: 'omar',
        roles: [{ who: 'omar', does: text }],
        desiredTerm: addDays(OPENED, 30 + 84),
      },
    },
  },
  {
    dayNumber: 38,
    hour: 9,
    by: 'omar',
    fields: { type: 'recordHolidayPlan', holiday: 'herfst', whoSeesTheChild: text, whomToCall: text },
  },
  { dayNumber: 40, hour: 9, by: 'omar', fields: { type: 'startHelp', text } },
  {
    dayNumber: 43,
    hour: 9,
    by: 'lisa',
    fields: { type: 'recordSignal', kind: 'observation', direction: 'unknown', source: 'lisa', text },
  },
  { dayNumber: 44, hour: 9, by: 'omar', fields: { type: 'reviewSignal', text } },
  {
    dayNumber: 52,
    hour: 9,
    by: 'lisa',
    fields: { type: 'recordSight', who: 'lisa', how: text, safe: 'yes' },
  },
  {
    dayNumber: 59,
    hour: 9,
    by: 'lisa',
    fields: { type: 'recordSight', who: 'lisa', how: text, safe: 'yes' },
  },
  {
    dayNumber: 66,
    hour: 9,
    by: 'lisa',
    fields: { type: 'recordSight', who: 'lisa', how: text, safe: 'yes' },
  },
  { dayNumber: 73, hour: 9, by: 'omar', fields: { type: 'recordRecheck', observed: text, onTrack: true } },
  {
    dayNumber: 80,
    hour: 9,
    by: 'lisa',
    fields: { type: 'recordSight', who: 'lisa', how: text, safe: 'yes' },
  },
  {
    dayNumber: 99,
    hour: 9,
    by: 'omar',
    fields: { type: 'recordHolidayPlan', holiday: 'kerst', whoSeesTheChild: text, whomToCall: text },
  },
  {
    dayNumber: 115,
    hour: 9,
    by: 'omar',
    fields: { type: 'answerAfweging', number: 5, answer: 'yes', reason: text },
  },
  {
    dayNumber: 116,
    hour: 9,
    by: 'ria',
    fields: {
      type: 'closeCase',
      kind: 'withAgreements',
      reason: text,
      agreements: [{ what: text, who: 'omar', with: text, when: 'elke maand' }],
    },
  },
  { dayNumber: 207, hour: 9, by: 'omar', fields: { type: 'recordMonitoring', safe: 'yes', text } },
  { dayNumber: 297, hour: 18, by: 'omar', fields: { type: 'recordMonitoring', safe: 'yes', text } },
  { dayNumber: 474, hour: 9, by: 'omar', fields: { type: 'recordMonitoring', safe: 'yes', text } },
];

export const TWO_YEARS = 730;

/** Lives the case through, reminders in between, and lets the rest of the two years pass. */
export function liveTwoYears(organisation: SimulatedOrganisation, key: string): Simulation {
  const simulation = new Simulation(organisation);
  for (const [index, act] of ACTS.entries()) {
    const command = { ...act.fields, by: act.by, id: `${key}-${index}` } as unknown as Command;
    simulation.perform(key, command, momentOf(act));
  }
  simulation.advance(key, at(addDays(OPENED, TWO_YEARS), 17));
  return simulation;
}

export const INPUTS = ACTS.length;

export function momentOf(act: Act): Instant {
  return at(addDays(OPENED, act.dayNumber), 0) + act.hour * HOUR;
}
