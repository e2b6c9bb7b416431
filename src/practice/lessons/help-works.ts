import { act, type Lesson, type Scene } from './format.js';
import { TO_RUNNING_HELP } from './help-road.js';
import { SCHOOL_PLAYERS } from './people.js';

export const RAVI_OPENING: readonly string[] = [
  'Je bent Lisa, leerkracht van groep 8. Ravi (11) blijft na de les hangen.',
  'Hij zegt zacht: “Papa heeft mij geslagen.” Dan pakt hij zijn tas.',
];

export const RAVI_SCENES: readonly Scene[] = [
  {
    key: 'omar',
    ask: 'Praat met Omar, de intern begeleider',
    tells: 'Omar raadt aan om met vader te praten, met Ravi erbij. Er is geen eerder signaal.',
  },
  {
    key: 'rond',
    ask: 'Vraag de gymleraar en de leerkracht van vorig jaar',
    tells: 'Zij zagen niets bijzonders. Niets spreekt zijn woorden tegen.',
  },
  {
    key: 'vader',
    ask: 'Praat met vader en met Ravi',
    tells:
      'Vader geeft één klap toe, een half jaar geleden. Hij schaamt zich. Ravi vertelt hetzelfde. Vader wil hulp van het wijkteam.',
    after: 'recordConsultation',
  },
  {
    key: 'week-een',
    ask: 'Vraag Ravi na een week hoe het gaat',
    tells: 'Ravi zegt dat het rustig is thuis. Het eerste gesprek van het wijkteam is gepland.',
    after: 'decideHelp',
  },
];

/** V09 and V10: R19, R20, R30. */
export const HELP_WORKS: Lesson = {
  id: 'een-klap',
  title: 'Eén klap',
  learns:
    'Hulp in plaats van een melding: een plan met een termijn, zicht op veiligheid, en sluiten met afspraken.',
  source: 'V09, V10',
  profile: 'education',
  begins: '2027-01-11T09:15',
  opening: RAVI_OPENING,
  people: SCHOOL_PLAYERS,
  you: 'lisa',
  scenes: [
    ...RAVI_SCENES,
    {
      key: 'einde',
      ask: 'Vraag vader, Ravi en het wijkteam hoe het nu is',
      tells: 'Er is niets meer gebeurd. Vader loopt weg als hij boos wordt. Ravi is niet meer bang.',
      after: 'startHelp',
    },
  ],
  road: [
    ...TO_RUNNING_HELP,
    act(
      '2027-02-08T10:00 omar',
      'recordSight',
      { who: 'Lisa', how: 'Praatje met Ravi op school', safe: 'yes' },
      { why: 'Tot de eindcontrole blijft iemand kijken.', ends: 'W11b' },
    ),
    act(
      '2027-02-15T11:00 omar',
      'answerAfweging',
      {
        number: 5,
        answer: 'yes',
        reason: 'Geen klap meer. Vader houdt zich aan de afspraak en Ravi is niet bang.',
      },
      { why: 'Afweging 5 komt als de termijn om is. Heeft de hulp gewerkt?', ends: 'W11d' },
    ),
    act(
      '2027-02-15T11:30 omar',
      'closeCase',
      {
        kind: 'withAgreements',
        reason: 'De hulp werkte en het doel is gehaald.',
        agreements: [
          { what: 'Praatje over thuis', who: 'Lisa', with: 'Ravi', when: 'elke maand' },
          { what: 'Bellen over de afspraak', who: 'Omar', with: 'vader', when: 'elk kwartaal' },
        ],
      },
      { why: 'Sluiten na hulp kan alleen met afspraken: wie let waarop, en met wie.', ends: 'W11b' },
    ),
  ],
  end: {
    words: 'De zaak is gesloten met afspraken. Waaklicht vraagt over 3, 6 en 12 maanden hoe het gaat.',
    reached: (view) => view.closure === 'withAgreements',
  },
};
