import type { SimulatedOrganisation } from '../domain/scenario/simulation.js';
import { currentProfile } from '../domain/afwegingskader/profiles.js';
import { CASE_CLASSES, type CaseClass } from '../domain/case/names.js';
import type { DirectoryPerson } from '../domain/case/setting.js';
import { createCalendar, type Calendar } from '../domain/terms/calendar.js';
import { day } from '../domain/terms/day.js';
import { DEFAULT_POLICY, type Policy } from '../domain/terms/policy.js';
import type { Term, Unit } from '../domain/terms/term.js';
import type { ScenarioFile, ScenarioOrganisation } from './format.js';

/** The organisation of a scenario as the pure core needs it; person ids are the keys of `people`. */
export function organisationOf(scenario: ScenarioFile): SimulatedOrganisation {
  return {
    profile: scenario.organisation.profile,
    calendar: calendarOf(scenario.organisation),
    policy: policyOf(scenario.organisation),
    directory: { people: peopleOf(scenario), outsideContact: null },
  };
}

/** A calendar covers a century; scenarios that count the same days share one. */
const calendars = new Map<string, Calendar>();

function calendarOf({ profile, region, closedDays }: ScenarioOrganisation): Calendar {
  const { calendar: kind } = currentProfile(profile);
  const choices = { kind, region, closedDays: (closedDays ?? []).map(day) };
  const key = JSON.stringify(choices);
  const calendar = calendars.get(key) ?? createCalendar(choices);
  calendars.set(key, calendar);
  return calendar;
}

function peopleOf(scenario: ScenarioFile): ReadonlyMap<string, DirectoryPerson> {
  return new Map(
    Object.entries(scenario.people).map(([id, roles]) => [id, { id, roles, deputyFor: [], present: true }]),
  );
}

/** The default policy with the terms a scenario overrides; a point the policy does not time is ignored. */
export function policyOf(organisation: ScenarioOrganisation): Policy {
  const overrides = Object.entries(organisation.policy ?? {});
  if (overrides.length === 0) return DEFAULT_POLICY;
  const terms = Object.fromEntries(
    Object.entries(DEFAULT_POLICY.terms).map(([point, perClass]) => {
      const given = overrides.find(([name]) => name === point)?.[1] ?? {};
      return [point, withOverrides(perClass, given)];
    }),
  ) as Policy['terms'];
  return { ...DEFAULT_POLICY, version: 'scenario', terms };
}

function withOverrides(
  perClass: Readonly<Record<CaseClass, readonly Term[]>>,
  given: Partial<Record<CaseClass, string | string[]>>,
): Record<CaseClass, readonly Term[]> {
  const chosen = CASE_CLASSES.map((name) => {
    const texts = given[name];
    return [name, texts === undefined ? perClass[name] : [texts].flat().map(parseTerm)] as const;
  });
  return Object.fromEntries(chosen) as Record<CaseClass, readonly Term[]>;
}

function parseTerm(text: string): Term {
  if (text === 'sameDay') return { sameDay: true };
  const [amount, unit] = text.split(' ');
  return { amount: Number(amount), unit: unit as Unit };
}
