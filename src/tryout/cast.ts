import type { ProfileId, Role } from '../domain/case/names.js';
import type { Directory, DirectoryPerson } from '../domain/case/setting.js';

/** The people of a simulated organisation: one for every role a case needs. */
const CAST = {
  reporter: ['professional'],
  coordinator: ['internBegeleider', 'aandachtsfunctionaris'],
  decider: ['director', 'endResponsible'],
  board: ['bestuur'],
  confidant: ['vertrouwenspersoon'],
  officer: ['privacyOfficer'],
} as const satisfies Record<string, readonly Role[]>;

export type CastMember = keyof typeof CAST;

/** In a cooperative the bestuur decides (R32). */
export function castOf(profile: ProfileId): Directory {
  const people = Object.entries(CAST).map(([id, roles]): [string, DirectoryPerson] => {
    const own: readonly Role[] =
      profile === 'cooperative' && id === 'board' ? ['bestuur', 'endResponsible'] : roles;
    return [id, { id, roles: own, deputyFor: [], present: true }];
  });
  return { people: new Map(people), outsideContact: null };
}

export function deciderOf(profile: ProfileId): CastMember {
  return profile === 'cooperative' ? 'board' : 'decider';
}
