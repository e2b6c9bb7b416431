import type { Express } from 'express';
import { createLocalAccount } from '../../src/accounts/accounts.js';
import { createHttp } from '../../src/main/http.js';
import { School, type SchoolPerson } from './practice-school.js';
import type { System } from './system.js';
import { Visitor } from './visitor.js';

export const PASSWORD = 'tafel lamp fiets wolk 7';

/** A school whose people can sign in, and the one application. */
export interface StaffedSchool {
  readonly school: School;
  readonly http: Express;
  readonly seeds: ReadonlyMap<SchoolPerson, string | null>;
  readonly loginOf: (name: SchoolPerson) => string;
  /** A signed-in person in a browser of her own. */
  readonly enter: (name: SchoolPerson) => Promise<Visitor>;
}

export async function staffedSchool(system: System): Promise<StaffedSchool> {
  const school = await School.create(system.services);
  const http = createHttp(system.services);
  const seeds = new Map<SchoolPerson, string | null>();
  const loginOf = (name: SchoolPerson): string => `${name}@oefenschool.example`;
  for (const [name, personId] of Object.entries(school.people) as [SchoolPerson, string][]) {
    const account = { personId, login: loginOf(name), password: PASSWORD };
    seeds.set(name, await createLocalAccount(system.services, account));
  }
  return {
    school,
    http,
    seeds,
    loginOf,
    async enter(name) {
      const visitor = new Visitor(http);
      // Each code counts once: a second sign-in within thirty seconds must not wait for the clock.
      await system.owner.query('update credential set totp_last_step = 0');
      await visitor.signIn(loginOf(name), PASSWORD, seeds.get(name) ?? null);
      return visitor;
    },
  };
}
