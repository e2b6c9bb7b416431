import { act, type Lesson } from './format.js';

/** Domain.md 3.8: not the meldcode, but a hand-off. */
export const COLLEAGUE: Lesson = {
  id: 'een-collega',
  title: 'Een collega',
  learns: 'Gaat het over iemand die bij jullie werkt? Dan geldt een andere route.',
  source: '3.8, R01',
  profile: 'childcare',
  begins: '2027-01-12T16:00',
  opening: [
    'Je bent Anouk, pedagogisch medewerker op een kinderdagverblijf. Een peuter zegt: “Ivo doet mij pijn.”',
    'Ivo is je collega. Je schrikt en weet niet wat je moet doen.',
  ],
  people: {
    anouk: { name: 'Anouk de Groot', about: 'pedagogisch medewerker', roles: ['professional'] },
    ivo: { name: 'Ivo Peters', about: 'pedagogisch medewerker', roles: ['professional'] },
    ria: { name: 'Ria Bos', about: 'houder en leidinggevende', roles: ['director', 'endResponsible'] },
    omar: {
      name: 'Omar El Idrissi',
      about: 'aandachtsfunctionaris',
      roles: ['aandachtsfunctionaris'],
    },
    bea: { name: 'Bea Jansen', about: 'bestuurder', roles: ['bestuur'] },
  },
  you: 'anouk',
  scenes: [
    {
      key: 'route',
      ask: 'Denk na: welke route hoort hierbij?',
      tells:
        'Dit is geen meldcode. Je gaat meteen naar de houder. Die belt de vertrouwensinspecteur. Ivo mag dit niet lezen.',
    },
    {
      key: 'ria',
      ask: 'Ga naar Ria, de houder',
      tells: 'Ria luistert. Zij belt de vertrouwensinspecteur op 0900-111 3111.',
      after: 'openCase',
    },
  ],
  road: [
    act(
      '2027-01-12T16:00 anouk',
      'openCase',
      {
        subjects: [{ kind: 'child', age: 3 }],
        natures: ['physical'],
        suspect: 'staff',
        deny: ['ivo'],
        signal: {
          kind: 'statement',
          direction: 'supports',
          source: 'een peuter',
          observedAt: '2027-01-12T15:40',
          text: 'Een peuter zegt: “Ivo doet mij pijn.”',
        },
      },
      {
        why: 'Waaklicht maakt een overdracht en geen zaak. De collega over wie het gaat, ziet niets.',
      },
    ),
  ],
  end: {
    words: 'Het signaal is overgedragen. Vanaf nu geldt een andere route dan de meldcode.',
    reached: (view) => view.closure === 'handedOff',
  },
};
