import type { Player } from './format.js';

/** The school of most stories. */
export const SCHOOL_PLAYERS = {
  lisa: { name: 'Lisa de Wit', about: 'leerkracht', roles: ['professional'] },
  omar: {
    name: 'Omar El Idrissi',
    about: 'intern begeleider en aandachtsfunctionaris',
    roles: ['internBegeleider', 'aandachtsfunctionaris'],
  },
  ria: {
    name: 'Ria Bos',
    about: 'directeur, zij beslist over melden',
    roles: ['director', 'endResponsible'],
  },
  bea: { name: 'Bea Jansen', about: 'bestuurder', roles: ['bestuur'] },
} as const satisfies Record<string, Player>;
