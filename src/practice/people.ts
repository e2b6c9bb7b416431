import type { Role } from '../domain/case/names.js';

/** The practice organisation: fictional, with addresses that reach nobody. */
export const PRACTICE_ORGANISATION = {
  name: 'Oefenschool De Lantaarn',
  profile: 'education',
  region: 'midden',
  location: 'De Lantaarn, hoofdgebouw',
} as const;

interface PracticePersonFacts {
  readonly name: string;
  readonly roles: readonly Role[];
  /** What this person does, for whoever picks a sign-in. */
  readonly about: string;
}

/** Fictional people, by first name; together they hold every role a school needs. */
export const PRACTICE_PEOPLE = {
  lisa: { name: 'Lisa de Wit', roles: ['professional'], about: 'leerkracht groep 4' },
  tom: { name: 'Tom Kuiper', roles: ['professional'], about: 'leerkracht groep 7' },
  omar: {
    name: 'Omar El Idrissi',
    roles: ['internBegeleider', 'aandachtsfunctionaris'],
    about: 'intern begeleider en aandachtsfunctionaris',
  },
  ria: { name: 'Ria Bos', roles: ['director', 'endResponsible'], about: 'directeur, eindverantwoordelijk' },
  bea: { name: 'Bea Jansen', roles: ['bestuur'], about: 'bestuurder' },
  vera: { name: 'Vera Smit', roles: ['vertrouwenspersoon'], about: 'vertrouwenspersoon' },
  fatma: { name: 'Fatma Yilmaz', roles: ['privacyOfficer'], about: 'functionaris gegevensbescherming' },
  adam: { name: 'Adam Visser', roles: ['administrator'], about: 'beheerder' },
} as const satisfies Record<string, PracticePersonFacts>;

export type PracticePerson = keyof typeof PRACTICE_PEOPLE;

export function practiceMail(person: PracticePerson): string {
  return `${person}@oefenschool.example`;
}
