import { act, type Lesson } from './format.js';
import { SCHOOL_PLAYERS } from './people.js';
import { read } from './steps.js';

/** V05: R13, R17, R38. */
export const THIRD_TIME: Lesson = {
  id: 'de-derde-keer',
  title: 'De derde keer dit jaar',
  learns: 'Structurele onveiligheid. Melden en hulp geven zijn twee losse besluiten.',
  source: 'V05',
  profile: 'education',
  begins: '2027-01-11T09:00',
  opening: [
    'Je bent Lisa, leerkracht. Jip (7) en Roos (10) vertellen dat papa en mama vannacht schreeuwden en sloegen.',
    'Het is de derde keer dit jaar dat zij zoiets vertellen. Jij vindt dat het niet kan wachten.',
  ],
  people: {
    ...SCHOOL_PLAYERS,
    sara: { name: 'Sara Vos', about: 'schoolmaatschappelijk werker', roles: ['professional'] },
  },
  you: 'lisa',
  scenes: [
    {
      key: 'omar',
      ask: 'Praat met Omar, de intern begeleider',
      tells:
        'Omar vindt twee eerdere voorvallen in het dossier: in maart en in oktober. Hij wil deze week met moeder praten.',
    },
    {
      key: 'dossier',
      ask: 'Lees de dossiers van beide kinderen',
      tells: 'Er staat niets in dat het signaal tegenspreekt.',
    },
    {
      key: 'moeder',
      ask: 'Praat met moeder',
      tells: 'Moeder bevestigt de drie keren. Zij is moe en wil graag steun.',
      after: 'recordConsultation',
    },
    {
      key: 'melden',
      ask: 'Vertel moeder dat jullie gaan melden',
      tells: 'Moeder maakt zich zorgen, maar begrijpt het. Zij wil betrokken blijven.',
      after: 'decideMelding',
    },
  ],
  road: [
    act(
      '2027-01-11T09:00 lisa',
      'openCase',
      {
        subjects: [
          { kind: 'pupil', name: 'Jip', age: 7 },
          { kind: 'pupil', name: 'Roos', age: 10 },
        ],
        natures: ['partnerViolence', 'witness'],
        signal: {
          kind: 'statement',
          direction: 'supports',
          source: 'Jip en Roos',
          observedAt: '2027-01-11T08:20',
          text: 'Beide kinderen vertellen over schreeuwen en slaan tussen hun ouders, voor de derde keer dit jaar.',
        },
      },
      { why: 'Geweld tussen ouders is ook onveilig voor de kinderen. Eén zaak voor het hele gezin.' },
    ),
    read('2027-01-11T10:20 omar'),
    act(
      '2027-01-11T10:30 omar',
      'changeClass',
      { class: 'high', reason: 'Voor de derde keer dit jaar, en beide kinderen zijn erbij.' },
      { why: 'Verhoogd maakt de termijnen korter. Dat kiest Omar bij het lezen, met een reden.' },
    ),
    act(
      '2027-01-12T09:30 lisa',
      'recordConsultation',
      { with: 'colleague', outcome: 'Omar vond twee eerdere voorvallen. Deze week praten met moeder.' },
      { why: 'In een verhoogde zaak is er één dag voor overleg.', ends: 'W3' },
    ),
    act(
      '2027-01-12T10:30 lisa',
      'completeMapping',
      {
        contradictions: 'soughtNoneFound',
        text: 'De dossiers van beide kinderen gelezen. Niets gevonden dat het signaal tegenspreekt.',
      },
      { why: 'Ook als je zeker bent, zoek je de andere kant.', ends: 'W2' },
    ),
    act(
      '2027-01-14T10:00 omar',
      'holdConversation',
      {
        with: ['parent'],
        place: 'neutral',
        goal: 'De zorg over de kinderen delen en horen wat moeder nodig heeft.',
        facts: 'De kinderen vertelden over slaan op 10 januari, en eerder in maart en oktober.',
        reaction: 'Moeder bevestigt de drie voorvallen en wil steun.',
        childHeard: 'no',
        childNotHeardReason: 'De kinderen vertelden hun verhaal op 11 januari.',
        outcome: 'continues',
      },
      { why: 'Je praat met één ouder als dat veiliger is. Je schrijft op waarom.', ends: 'W4' },
    ),
    act(
      '2027-01-15T09:30 omar',
      'recordWeighing',
      {
        nature: 'witness',
        severity: 'high',
        risk: 'high',
        facts: 'Drie voorvallen in een jaar waar de kinderen bij waren. Moeder bevestigt ze.',
        opinions: 'Zonder hulp gebeurt het weer.',
        doubt: false,
      },
      { why: 'Wegen doe je op feiten. De mening staat ernaast.', ends: 'W5' },
    ),
    act(
      '2027-01-15T10:00 omar',
      'answerAfweging',
      { number: 1, answer: 'yes', reason: 'De drie voorvallen zijn bevestigd door moeder.' },
      { why: 'Afweging 1 vraagt alleen of er een vermoeden is.' },
    ),
    act(
      '2027-01-15T10:05 omar',
      'answerAfweging',
      {
        number: 2,
        answer: 'yes',
        unsafety: 'structural',
        reason: 'Het slaan komt steeds terug: drie voorvallen in een jaar.',
      },
      { why: 'Ja bij afweging 2 betekent melden, ook als hulp mogelijk is.' },
    ),
    act(
      '2027-01-15T10:20 ria',
      'decideMelding',
      { melding: 'yes', reason: 'Structurele onveiligheid: drie voorvallen. Dat is norm 1.' },
      { why: 'Eerst beslist Ria over melden.' },
    ),
    act(
      '2027-01-15T10:30 ria',
      'decideHelp',
      {
        help: 'yes',
        reason: 'De leerkracht en het maatschappelijk werk kunnen steunen, naast Veilig Thuis.',
        plan: {
          mode: 'provide',
          desiredResult: 'Geen geweld meer thuis.',
          casemanager: 'omar',
          roles: [
            { who: 'Lisa', does: 'Praat elke week met beide kinderen.' },
            { who: 'Sara', does: 'Steunt moeder.' },
          ],
          desiredTerm: '2027-02-26',
        },
      },
      { why: 'Daarna beslist zij over hulp. Melden en helpen gaan samen.', ends: 'W6' },
    ),
    act(
      '2027-01-18T11:00 omar',
      'holdPreReportTalk',
      {
        with: ['parent'],
        how: 'inPerson',
        purpose: 'Vertellen dat wij melden, wat wij melden en waarom.',
        reaction: 'Moeder maakt zich zorgen maar begrijpt het. Zij wil betrokken blijven.',
      },
      { why: 'Het gezin hoort het van jullie, vóór de melding.' },
    ),
    act(
      '2027-01-18T14:00 ria',
      'submitMelding',
      {
        channel: 'form',
        towardsFamily: 'open',
        statements: [
          {
            text: 'Op 11 januari vertelden beide kinderen over schreeuwen en slaan.',
            source: 'fromOthers',
            fact: true,
          },
          { text: 'Moeder bevestigde drie voorvallen in een jaar.', source: 'fromOthers', fact: true },
          { text: 'Wij verwachten dat het zonder hulp weer gebeurt.', source: 'own', fact: false },
        ],
      },
      { why: 'Bij elke regel staat of het een feit is, en van wie het komt.', ends: 'W8' },
    ),
  ],
  end: {
    words: 'De melding is gedaan en er is hulp afgesproken. Beide besluiten staan vast.',
    reached: (view) => view.melding === 'submitted' && view.help !== 'none',
  },
};
