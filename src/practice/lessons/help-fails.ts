import { act, type Lesson } from './format.js';
import { TO_RUNNING_HELP } from './help-road.js';
import { RAVI_OPENING, RAVI_SCENES } from './help-works.js';
import { SCHOOL_PLAYERS } from './people.js';

/** The third norm: R20, R29. */
export const HELP_FAILS: Lesson = {
  id: 'het-stopt-niet',
  title: 'Het stopt niet',
  learns: 'De hulp werkt niet. Dan is (opnieuw) melden nodig: norm 3.',
  source: 'V09, 2.4 norm 3',
  profile: 'education',
  begins: '2027-01-11T09:15',
  opening: RAVI_OPENING,
  people: SCHOOL_PLAYERS,
  you: 'lisa',
  scenes: [
    ...RAVI_SCENES,
    {
      key: 'weer',
      ask: 'Vraag Ravi in de vierde week hoe het gaat',
      tells: 'Ravi zegt dat papa hem gisteren weer sloeg. Vader komt niet meer bij het wijkteam.',
      after: 'startHelp',
    },
    {
      key: 'melden',
      ask: 'Vertel vader dat jullie gaan melden',
      tells: 'Vader is boos, maar hij luistert. Hij zegt dat hij het niet alleen kan.',
      after: 'startHelp',
    },
  ],
  road: [
    ...TO_RUNNING_HELP,
    act(
      '2027-02-08T10:00 omar',
      'recordSight',
      { who: 'Lisa', how: 'Ravi vertelde op school dat hij gisteren weer is geslagen', safe: 'no' },
      { why: 'Niet veilig? Dat leg je meteen vast. De zaak wordt dan verhoogd.', ends: 'W11b' },
    ),
    act(
      '2027-02-08T10:20 omar',
      'reviewSignal',
      { text: 'Ravi is weer geslagen en vader komt niet meer bij het wijkteam.' },
      { why: 'Het nieuwe signaal krijgt dezelfde dag een antwoord.', ends: 'W16' },
    ),
    act(
      '2027-02-08T11:00 omar',
      'answerAfweging',
      { number: 5, answer: 'no', reason: 'Ravi is weer geslagen. Vader komt niet meer bij het wijkteam.' },
      { why: 'Je hoeft niet te wachten tot de termijn om is. Nee geeft norm 3: melden.' },
    ),
    act(
      '2027-02-08T15:00 omar',
      'holdPreReportTalk',
      {
        with: ['parent'],
        how: 'inPerson',
        purpose: 'Vertellen dat wij melden, wat wij melden en waarom.',
        reaction: 'Vader is boos maar luistert. Hij zegt dat hij het niet alleen kan.',
      },
      { why: 'Ook nu hoort het gezin het eerst van jullie.' },
    ),
    act(
      '2027-02-09T09:00 ria',
      'submitMelding',
      {
        channel: 'form',
        towardsFamily: 'open',
        statements: [
          {
            text: 'Ravi vertelde op 8 februari dat zijn vader hem op 7 februari sloeg.',
            source: 'fromOthers',
            fact: true,
          },
          { text: 'De hulp van het wijkteam begon op 27 januari en is gestopt.', source: 'own', fact: true },
          { text: 'Wij denken dat het zonder andere hulp niet stopt.', source: 'own', fact: false },
        ],
      },
      { why: 'De hulp die er was, hoort in de melding. Het zicht op Ravi gaat gewoon door.', ends: 'W8' },
    ),
  ],
  end: {
    words: 'De melding is gedaan, met norm 3. De hulp gaat verder in overleg met Veilig Thuis.',
    reached: (view) => view.melding === 'submitted' && view.norm === 3,
  },
};
