import { act, type Lesson } from './format.js';
import { SCHOOL_PLAYERS } from './people.js';
import { consulted, helpLater, mapped, read } from './steps.js';

/** V07: R18, R25, R26. */
export const FATHER_IN_BED: Lesson = {
  id: 'vader-ligt-in-bed',
  title: 'Vader ligt in bed',
  learns: 'De school kan zelf niet genoeg helpen. En wat je doet als ouders bezwaar maken tegen een melding.',
  source: 'V07',
  profile: 'education',
  begins: '2027-03-01T09:30',
  opening: [
    'Je bent Lisa, leerkracht van groep 7. Daan (10) is niet gewassen en heeft honger. Dat zag je nu al drie weken vaak.',
    'Daan zegt dat zijn vader al weken in bed ligt.',
  ],
  people: SCHOOL_PLAYERS,
  you: 'lisa',
  scenes: [
    {
      key: 'omar',
      ask: 'Praat met Omar en het maatschappelijk werk',
      tells: 'Zij delen je zorg. Omar wil zelf met de ouders praten.',
    },
    {
      key: 'dossier',
      ask: 'Lees het verzuim en de eerdere jaren',
      tells: 'Daan was zes dagen niet gewassen en vijf dagen zonder eten. Niets spreekt het tegen.',
    },
    {
      key: 'ouders',
      ask: 'Praat met de ouders',
      tells:
        'Vader was onder behandeling en is gestopt. Moeder werkt lange dagen. Zij weten niet hoe het verder moet.',
      after: 'recordConsultation',
    },
    {
      key: 'melden',
      ask: 'Vertel de ouders dat jullie gaan melden',
      tells:
        'Zij maken bezwaar. Zij zijn bang dat vader dan helemaal niet meer naar de behandelaar gaat. Omar past een zin aan en noemt het ziekenhuis als partner.',
      after: 'decideMelding',
    },
  ],
  road: [
    act(
      '2027-03-01T09:30 lisa',
      'openCase',
      {
        subjects: [{ kind: 'pupil', name: 'Daan', age: 10 }],
        natures: ['neglect'],
        signal: {
          kind: 'observation',
          direction: 'supports',
          source: 'Lisa de Wit',
          observedAt: '2027-03-01T08:50',
          text: 'Daan is niet gewassen en heeft honger. Hij zegt dat vader al weken in bed ligt.',
        },
      },
      { why: 'Je legt vast wat je zag en wat hij zei, elk met zijn eigen woorden.' },
    ),
    read('2027-03-01T12:00 omar'),
    consulted('2027-03-03T10:00 lisa', 'Omar en het schoolmaatschappelijk werk delen de zorg.'),
    mapped(
      '2027-03-03T11:00 lisa',
      'Verzuim en eerdere jaren gelezen. Niets gevonden dat het signaal tegenspreekt.',
    ),
    act(
      '2027-03-09T15:00 omar',
      'holdConversation',
      {
        with: ['parents'],
        place: 'neutral',
        goal: 'De zorg delen en horen welke hulp er is.',
        facts: 'In drie weken zes dagen niet gewassen en vijf dagen zonder eten.',
        reaction: 'Vader is gestopt met zijn behandeling. Moeder werkt lange dagen.',
        childHeard: 'no',
        childNotHeardReason: 'Daan vertelde zijn verhaal op 1 maart.',
        outcome: 'continues',
      },
      { why: 'Een neutrale plek maakt het gesprek makkelijker.', ends: 'W4' },
    ),
    act(
      '2027-03-10T14:00 omar',
      'recordWeighing',
      {
        nature: 'neglect',
        severity: 'high',
        risk: 'high',
        facts: 'Zes dagen niet gewassen, vijf dagen zonder eten. De behandeling is gestopt.',
        opinions: 'De verwaarlozing gaat waarschijnlijk door.',
        doubt: false,
      },
      { why: 'Je weegt op tellingen, niet op een gevoel.', ends: 'W5' },
    ),
    act(
      '2027-03-11T10:00 omar',
      'answerAfweging',
      { number: 1, answer: 'yes', reason: 'Zes dagen niet gewassen en vijf dagen zonder eten.' },
      { why: 'Er is een vermoeden van verwaarlozing.' },
    ),
    act(
      '2027-03-11T10:05 omar',
      'answerAfweging',
      {
        number: 2,
        answer: 'no',
        reason: 'Geen direct gevaar. De behandeling is kort geleden gestopt; het is nog geen patroon.',
      },
      { why: 'Geen direct gevaar en geen patroon: door naar afweging 3.' },
    ),
    act(
      '2027-03-11T10:10 omar',
      'answerAfweging',
      { number: 3, answer: 'no', reason: 'De school kan geen hulp regelen voor de behandeling van vader.' },
      { why: 'Nee bij afweging 3 geeft norm 2: melden.' },
    ),
    act(
      '2027-03-11T10:30 ria',
      'decideMelding',
      { melding: 'yes', reason: 'De school kan zelf niet genoeg hulp regelen. Dat is norm 2.' },
      { why: 'Wachten tot vader weer begint, mag hier niet.' },
    ),
    helpLater('2027-03-11T10:40 ria', 'De school kan nu geen hulp bieden die bij deze behandeling past.'),
    act(
      '2027-03-15T10:35 omar',
      'holdPreReportTalk',
      {
        with: ['parents'],
        how: 'inPerson',
        purpose: 'Vertellen dat wij melden, wat wij melden en waarom.',
        reaction: 'De ouders maken bezwaar en zijn bang voor de behandeling.',
        objections: {
          text: 'Zij zijn bang dat vader niet meer naar de behandelaar gaat.',
          accommodated: 'partly',
          weighing:
            'Een zin is aangepast en het ziekenhuis staat erin. De bescherming van Daan weegt zwaarder.',
        },
      },
      { why: 'Een bezwaar schrijf je op. Je zegt wat je ermee deed en hoe je het weegt.' },
    ),
    act(
      '2027-03-15T14:00 ria',
      'submitMelding',
      {
        channel: 'form',
        towardsFamily: 'open',
        statements: [
          { text: 'Tussen 15 februari en 5 maart zes dagen niet gewassen.', source: 'own', fact: true },
          { text: 'Vader zei dat hij zijn behandeling stopte.', source: 'fromOthers', fact: true },
          { text: 'Zonder behandeling wordt de zorg voor Daan minder.', source: 'own', fact: false },
        ],
      },
      { why: 'Een melding mag zonder toestemming. De ouders wisten het wel.', ends: 'W8' },
    ),
  ],
  end: {
    words: 'De melding is gedaan. Het bezwaar en jouw afweging daarvan staan erbij.',
    reached: (view) => view.melding === 'submitted',
  },
};
