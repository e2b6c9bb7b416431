import { act, type Lesson } from './format.js';
import { SCHOOL_PLAYERS } from './people.js';

const BURN =
  'Een verse brandplek in de vorm van een hand op de linkerschouder, gezien op 23 november om 09:55.';
const TONIGHT = 'Hij zei dat de vriend van zijn moeder vanavond thuis is.';

/** V03: R17, R23, R28. */
export const BURNED: Lesson = {
  id: 'vanavond-thuis',
  title: 'Vanavond is hij thuis',
  learns: 'Spoed: eerst bellen, dan vastleggen. De stappen maak je daarna af.',
  source: 'V03',
  profile: 'education',
  begins: '2026-11-23T10:05',
  opening: [
    'Je bent Lisa, leerkracht van groep 4. Milan (7) heeft een verse brandplek op zijn schouder. Je ziet de vorm van een hand.',
    'Milan zegt: “Vanavond is hij thuis.” Hij bedoelt de vriend van zijn moeder. Hij wil niet naar huis.',
  ],
  people: SCHOOL_PLAYERS,
  you: 'lisa',
  scenes: [
    {
      key: 'omar',
      ask: 'Haal Omar erbij',
      tells: 'Omar ziet de plek ook. Hij zegt: “Wij bellen nu Veilig Thuis.”',
    },
    {
      key: 'veilig-thuis',
      ask: 'Bel Veilig Thuis',
      tells:
        'Veilig Thuis zegt: meld nu, per telefoon. Houd Milan op school. Praat vanmiddag alleen met moeder.',
    },
    {
      key: 'dossier',
      ask: 'Vraag rond en lees wat er ligt',
      tells: 'De gymleraar en de vorige juf weten niets dat het signaal tegenspreekt.',
    },
    {
      key: 'moeder',
      ask: 'Praat met moeder',
      tells: 'Moeder schrikt. Zij wist het niet. Zij slaapt vannacht met Milan bij haar zus.',
      after: 'submitMelding',
    },
    {
      key: 'nabellen',
      ask: 'Bel Veilig Thuis de volgende dag na',
      tells: 'De zaak ligt bij het spoedteam. Moeder en Milan zijn bij de zus.',
      after: 'decideMelding',
    },
  ],
  road: [
    act(
      '2026-11-23T10:05 lisa',
      'openCase',
      {
        subjects: [{ kind: 'pupil', name: 'Milan', age: 7 }],
        natures: ['physical'],
        class: 'acute',
        signal: {
          kind: 'observation',
          direction: 'supports',
          source: 'Lisa de Wit',
          observedAt: '2026-11-23T09:55',
          text: 'Verse brandplek in de vorm van een hand. Milan zegt: “Vanavond is hij thuis.”',
        },
      },
      { why: 'Direct gevaar: kies ‘Ja’. Dan lopen de termijnen in minuten en krijgt iedereen bericht.' },
    ),
    act(
      '2026-11-23T10:12 omar',
      'acknowledge',
      {},
      { why: 'Bij spoed is er een kwartier om te laten weten dat je het hebt.', ends: 'W1' },
    ),
    act(
      '2026-11-23T10:20 lisa',
      'recordConsultation',
      { with: 'colleague', outcome: 'Omar ziet de brandplek ook. Wij bellen meteen Veilig Thuis.' },
      { why: 'Een tweede paar ogen helpt. Het houdt niemand tegen om te bellen.' },
    ),
    act(
      '2026-11-23T10:30 omar',
      'recordConsultation',
      {
        with: 'veiligThuis',
        outcome: 'Nu per telefoon melden. Milan blijft op school. Vanmiddag alleen met moeder praten.',
      },
      { why: 'Bij spoed is stap 2 het telefoontje met Veilig Thuis of 112.', ends: 'W3' },
    ),
    act(
      '2026-11-23T10:45 ria',
      'submitMelding',
      {
        channel: 'phone',
        towardsFamily: 'open',
        statements: [
          { text: BURN, source: 'own', fact: true },
          { text: TONIGHT, source: 'own', fact: true },
          { text: 'Hij leek bang om naar huis te gaan.', source: 'own', fact: false },
        ],
      },
      { why: 'Bij spoed meld je voordat de stappen klaar zijn. Dat moet binnen het uur.', ends: 'W8' },
    ),
    act(
      '2026-11-23T14:00 lisa',
      'completeMapping',
      {
        contradictions: 'soughtNoneFound',
        text: 'Eerdere notities gelezen en de gymleraar gevraagd. Niets gevonden dat het signaal tegenspreekt.',
      },
      { why: 'Wat je oversloeg, maak je alsnog af. De andere kant hoort erbij.', ends: 'W2' },
    ),
    act(
      '2026-11-23T15:00 omar',
      'holdConversation',
      {
        with: ['parent'],
        place: 'school',
        goal: 'Vertellen wat wij zagen en een veilige nacht regelen, zoals Veilig Thuis aanraadde.',
        facts: 'Vanochtend zagen wij een brandplek in de vorm van een hand.',
        reaction: 'Moeder schrikt en wist het niet. Zij slaapt vannacht met hem bij haar zus.',
        childHeard: 'no',
        childNotHeardReason: 'Milan vertelde vanochtend zijn verhaal. Hij zit nu bij zijn juf.',
        outcome: 'continues',
      },
      { why: 'Bij spoed praat je pas met ouders als Veilig Thuis dat goed vindt.' },
    ),
    act(
      '2026-11-23T15:40 omar',
      'recordWeighing',
      {
        nature: 'physical',
        severity: 'high',
        risk: 'high',
        facts: 'Twee mensen zagen de brandplek. Milan vertelde wie er vanavond thuis is.',
        opinions: 'Er is direct gevaar zolang de vriend in huis is.',
        doubt: false,
      },
      { why: 'Ook na een spoedmelding weeg je. Het dossier moet later te volgen zijn.', ends: 'W5' },
    ),
    act(
      '2026-11-23T15:50 omar',
      'answerAfweging',
      { number: 1, answer: 'yes', reason: 'De brandplek en zijn woorden passen bij mishandeling.' },
      { why: 'De afwegingen gaan op volgorde.' },
    ),
    act(
      '2026-11-23T15:55 omar',
      'answerAfweging',
      {
        number: 2,
        answer: 'yes',
        unsafety: 'acute',
        reason: 'Zonder ingrijpen is Milan vanavond niet veilig voor de vriend van moeder.',
      },
      { why: 'Acute onveiligheid geeft norm 1: melden.' },
    ),
    act(
      '2026-11-23T16:00 ria',
      'decideMelding',
      { melding: 'yes', reason: 'Dit bevestigt de spoedmelding over de brandplek van vanochtend.' },
      { why: 'De eindverantwoordelijke zet haar besluit achter de spoedmelding.' },
    ),
    act(
      '2026-11-23T16:05 ria',
      'decideHelp',
      { help: 'no', reason: 'Wat de school zelf kan doen, spreken wij eerst af met Veilig Thuis.' },
      { why: 'Beslissing 2 komt na beslissing 1.', ends: 'W6' },
    ),
    act(
      '2026-11-24T09:00 omar',
      'submitMelding',
      {
        channel: 'form',
        towardsFamily: 'open',
        statements: [
          { text: BURN, source: 'own', fact: true },
          { text: TONIGHT, source: 'own', fact: true },
          { text: 'Moeder zei op 23 november dat zij het niet wist.', source: 'fromOthers', fact: true },
        ],
      },
      { why: 'Een melding per telefoon zet je de volgende werkdag op papier.', ends: 'W8w' },
    ),
    act(
      '2026-11-24T11:00 omar',
      'recordVtContact',
      { text: 'Gebeld: het spoedteam heeft de zaak. Moeder en Milan zijn bij de zus.' },
      { why: 'De dag erna bel je na. Zo weet je dat het echt is opgepakt.', ends: 'W9phone' },
    ),
  ],
  end: {
    words: 'De melding is gedaan en staat op papier. Alle stappen zijn afgemaakt en er is nagebeld.',
    reached: (view) =>
      view.melding === 'submitted' &&
      view.steps[5] === 'done' &&
      view.waiting.every(({ id }) => id !== 'W8w' && id !== 'W9phone'),
  },
};
