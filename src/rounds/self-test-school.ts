import type { Role } from '../domain/case/names.js';
import { DEFAULT_POLICY, type Policy } from '../domain/terms/policy.js';
import type { SelfTestSchool } from '../store/self-test-rows.js';
import { SELF_TEST_ORGANISATION } from './setting.js';

const id = (number: number): string => `5e1f7e57-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const SELF_TEST_LOCATION = id(1);

const PEOPLE = {
  reporter: { id: id(11), roles: ['professional'] },
  coordinator: { id: id(12), roles: ['aandachtsfunctionaris'] },
  director: { id: id(13), roles: ['director', 'endResponsible'] },
  bestuur: { id: id(14), roles: ['bestuur'] },
  second: { id: id(15), roles: ['internBegeleider'] },
} as const satisfies Record<string, { id: string; roles: readonly Role[] }>;

export type SelfTestRole = keyof typeof PEOPLE;

export function selfTestPerson(role: SelfTestRole): string {
  return PEOPLE[role].id;
}

/** A twentieth of a minute: timers of the server have a floor of one second. */
const THREE_SECONDS = 0.05;

/**
 * The ladder of class acute, which is climbed by the clock and not by the calendar, with seconds for minutes: the same
 * timers, transactions and mails, in ten seconds. The real clock, factor 1.
 */
const SECONDS: Policy = {
  ...DEFAULT_POLICY,
  version: 'self-test-1',
  terms: {
    ...DEFAULT_POLICY.terms,
    W1: { ...DEFAULT_POLICY.terms.W1, acute: [{ amount: THREE_SECONDS, unit: 'min' }] },
  },
  ladder: {
    ...DEFAULT_POLICY.ladder,
    acute: { ...DEFAULT_POLICY.ladder.acute, director: THREE_SECONDS, bestuur: 2 * THREE_SECONDS },
  },
};

/** Its mail goes to the sender's own mailbox, one address a role: `waaklicht+bel-director@…`. */
export function selfTestSchool(mailFrom: string): SelfTestSchool {
  const [, local = 'waaklicht', domain = 'localhost'] = /([^\s<>@]+)@([^\s<>@]+)/.exec(mailFrom) ?? [];
  return {
    organisationId: SELF_TEST_ORGANISATION,
    locationId: SELF_TEST_LOCATION,
    policyVersion: SECONDS.version,
    policy: SECONDS,
    people: Object.entries(PEOPLE).map(([name, person]) => ({
      ...person,
      name: `Zelftest ${name}`,
      email: `${local}+bel-${name}@${domain}`,
    })),
  };
}
