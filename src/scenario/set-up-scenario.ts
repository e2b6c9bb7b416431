import type pg from 'pg';
import { day } from '../domain/terms/day.js';
import { addPerson } from '../organisation/people.js';
import { setUpOrganisation } from '../organisation/set-up.js';
import { addClosedDays, setPolicy } from '../organisation/terms.js';
import type { ScenarioFile } from './format.js';
import { policyOf } from './organisation.js';

/** The organisation of a scenario in the record. */
export interface ScenarioCast {
  readonly organisationId: string;
  readonly locationId: string;
  /** Key of `people` → id of the person. */
  readonly people: ReadonlyMap<string, string>;
}

/** Makes a practice organisation with the people, closed days and terms of a scenario. */
export async function setUpScenario(worker: pg.Pool, scenario: ScenarioFile): Promise<ScenarioCast> {
  const { profile, region, closedDays, policy } = scenario.organisation;
  const { organisationId, locationId } = await setUpOrganisation(worker, {
    name: scenario.title,
    profile,
    region,
    practice: true,
    location: scenario.title,
  });
  if (closedDays !== undefined) await addClosedDays(worker, organisationId, closedDays.map(day));
  if (policy !== undefined) await setPolicy(worker, organisationId, policyOf(scenario.organisation));
  const people = new Map<string, string>();
  for (const [name, roles] of Object.entries(scenario.people)) {
    const email = `${name}@scenario.example`;
    people.set(name, await addPerson(worker, { organisationId, name, email, roles }));
  }
  return { organisationId, locationId, people };
}
