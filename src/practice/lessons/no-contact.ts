import { act, type Lesson } from './format.js';
import { SCHOOL_PLAYERS } from './people.js';
import { consulted, helpLater, mapped, read } from './steps.js';

/** V14 and domain.md 3.3: R10, R14, three attempts over two channels. */
export const NO_ANSWER: Lesson = {
  id: 'geen-gehoor',
  title: 'Geen gehoor',
  learns:
    'Ouders willen niet praten. Boos worden is geen grond om stap 3 over te slaan. Drie pogingen wel een weg.',
  source: 'V14, 3.3',
  profile: 'education',
  begins: '2027-03-08T09:00',
  opening: [
    'Je bent Lisa, leerkracht van groep 6. Bij gym zie je striemen op de benen van Finn (9).',
    'Finn zegt niets. Je bent bang dat zijn ouders boos worden als je erover begint.',
  ],
  people: SCHOOL_PLAYERS,
  you: 'lisa',
  scenes: [
    {
      key: 'omar',
      ask: 'Praat met Omar, de intern begeleider',
      tells: 'Omar zegt: “Dat ouders boos worden, is geen reden om niet te praten. Bel ze.”',
    },
    {
      key: 'vorig-jaar',
      ask: 'Vraag de leerkracht van vorig jaar',
      tells: 'Hij zag vorig jaar twee keer striemen. Niets spreekt het signaal tegen.',
    },
    {
      key: 'bellen',
      ask: 'Bel de ouders',
      tells: 'Er neemt niemand op. Je spreekt in dat je wilt praten. Er komt geen antwoord.',
      after: 'recordConsultation',
    },
    {
      key: 'brief',
      ask: 'Stuur een brief mee',
      tells: 'De brief komt ongeopend terug in de tas.',
      after: 'recordContactAttempt',
    },
    {
      key: 'deur',
      ask: 'Ga langs',
      tells:
        'Moeder doet open. Zij wil niet praten over Finn. Wel hoort zij wat jullie gaan doen. Dan gaat de deur dicht.',
      after: 'recordContactAttempt',
    },
  ],
  road: [
    act(
      '2027-03-08T09:00 lisa',
      'openCase',
      {
        subjects: [{ kind: 'pupil', name: 'Finn', age: 9 }],
        natures: ['physical'],
        signal: {
          kind: 'observation',
          direction: 'supports',
          source: 'Lisa de Wit',
          observedAt: '2027-03-08T08:20',
          text: 'Striemen op beide benen van Finn, gezien bij gym. Hij zei niets.',
        },
      },
      { why: 'Je legt vast wat je zag, ook als het kind zwijgt.' },
    ),
    read('2027-03-08T11:00 omar'),
    consulted(
      '2027-03-09T09:00 lisa',
      'Omar raadt aan om met de ouders te praten. Boos worden is geen reden.',
    ),
    mapped(
      '2027-03-09T09:30 lisa',
      'De leerkracht van vorig jaar zag twee keer striemen. Niets spreekt het tegen.',
    ),
    act(
      '2027-03-10T09:00 lisa',
      'recordContactAttempt',
      { channel: 'phone', result: 'notReached' },
      { why: 'Elke poging leg je vast, met dag en manier.' },
    ),
    act(
      '2027-03-12T09:00 lisa',
      'recordContactAttempt',
      { channel: 'letter', result: 'notReached' },
      { why: 'Probeer het op een andere manier en op een andere dag.' },
    ),
    act(
      '2027-03-15T16:00 omar',
      'recordContactAttempt',
      { channel: 'visit', result: 'declined' },
      { why: 'Na drie pogingen, op twee manieren en twee dagen, telt stap 3 als gedaan.', ends: 'W4' },
    ),
    act(
      '2027-03-17T15:00 omar',
      'recordWeighing',
      {
        nature: 'physical',
        severity: 'high',
        risk: 'moderate',
        facts: 'Striemen op beide benen. Vorig jaar ook twee keer gezien. Drie pogingen om te praten.',
        opinions: 'De ouders houden ons op afstand.',
        doubt: false,
      },
      { why: 'Dat ouders zwijgen, is geen bewijs. De striemen zijn het feit.', ends: 'W5' },
    ),
    act(
      '2027-03-18T10:00 omar',
      'answerAfweging',
      { number: 1, answer: 'yes', reason: 'Striemen op beide benen, en vorig jaar ook al twee keer.' },
      { why: 'Er is een vermoeden.' },
    ),
    act(
      '2027-03-18T10:05 omar',
      'answerAfweging',
      {
        number: 2,
        answer: 'yes',
        unsafety: 'structural',
        reason: 'De striemen zijn nu voor de derde keer gezien, in twee jaar.',
      },
      { why: 'Wat terugkeert, is structureel.' },
    ),
    act(
      '2027-03-18T10:30 ria',
      'decideMelding',
      { melding: 'yes', reason: 'Structurele onveiligheid: drie keer striemen gezien.' },
      { why: 'Norm 1.' },
    ),
    helpLater('2027-03-18T10:40 ria', 'Zonder contact met de ouders spreken wij hulp af met Veilig Thuis.'),
    act(
      '2027-03-19T16:00 omar',
      'holdPreReportTalk',
      {
        with: ['parent'],
        how: 'inPerson',
        purpose: 'Aan de deur vertellen dat wij melden en waarom.',
        reaction: 'Moeder hoort het aan en doet de deur dicht.',
      },
      { why: 'Een gesprek over de melding mag kort zijn. Het moet er wel zijn.' },
    ),
    act(
      '2027-03-22T10:00 ria',
      'submitMelding',
      {
        channel: 'form',
        towardsFamily: 'open',
        statements: [
          { text: 'Striemen op beide benen, gezien bij gym op 8 maart.', source: 'own', fact: true },
          { text: 'De leerkracht van vorig jaar zag twee keer striemen.', source: 'fromOthers', fact: true },
          { text: 'Op 10, 12 en 15 maart geprobeerd om met de ouders te praten.', source: 'own', fact: true },
        ],
      },
      { why: 'De pogingen horen in de melding.', ends: 'W8' },
    ),
  ],
  end: {
    words: 'De melding is gedaan. Stap 3 telt door drie pogingen.',
    reached: (view) => view.melding === 'submitted' && view.steps[3] === 'effort',
  },
};
