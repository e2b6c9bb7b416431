import { act, type Lesson } from './format.js';
import { SCHOOL_PLAYERS } from './people.js';
import { helpLater, mapped } from './steps.js';

/** V13: R10, R22, R27. */
export const TELL_NO_ONE: Lesson = {
  id: 'niet-doorvertellen',
  title: 'Niet doorvertellen',
  learns:
    'Een kind vertelt het zelf en vraagt om geheimhouding. Dezelfde dag bellen, en niet zelf ondervragen.',
  source: 'V13',
  profile: 'education',
  begins: '2027-01-21T10:30',
  opening: [
    'Je bent Lisa, mentor. Esra (13) blijft na de les. Zij vertelt dat haar broer haar misbruikt.',
    'Zij zegt: “Je mag het aan niemand vertellen.” Jij belooft geen geheim. Jij belooft wel dat zij weet wat je doet.',
  ],
  people: SCHOOL_PLAYERS,
  you: 'lisa',
  scenes: [
    {
      key: 'veilig-thuis',
      ask: 'Laat Omar Veilig Thuis bellen, zonder naam',
      tells:
        'Veilig Thuis zegt: ondervraag haar niet. Praat nog niet met de ouders. Spreek met haar af waar zij veilig is en wie zij kan bellen.',
    },
    {
      key: 'esra',
      ask: 'Vertel Esra wat je gaat doen',
      tells: 'Zij schrikt, maar is ook opgelucht. Zij slaapt vannacht bij haar tante en heeft drie nummers.',
      after: 'recordConsultation',
    },
    {
      key: 'notities',
      ask: 'Lees de notities die er al waren',
      tells: 'Er staat niets in dat haar verhaal tegenspreekt. Je vraagt niemand uit.',
    },
  ],
  road: [
    act(
      '2027-01-21T10:30 lisa',
      'openCase',
      {
        subjects: [{ kind: 'pupil', name: 'Esra', age: 13 }],
        natures: ['sexual'],
        disclosure: true,
        suspect: 'home',
        signal: {
          kind: 'statement',
          direction: 'supports',
          source: 'Esra',
          observedAt: '2027-01-21T10:05',
          text: 'Esra vertelt haar mentor dat haar broer haar misbruikt. Zij vraagt om het niet door te vertellen.',
        },
      },
      { why: 'Vertelt het kind het zelf? Dan is de zaak meteen verhoogd.' },
    ),
    act(
      '2027-01-21T11:15 omar',
      'acknowledge',
      {},
      { why: 'In een verhoogde zaak lees je het signaal dezelfde dag.', ends: 'W1' },
    ),
    act(
      '2027-01-21T13:40 omar',
      'recordConsultation',
      {
        with: 'veiligThuis',
        outcome: 'Niet zelf ondervragen. Nog niet met de ouders praten. Een veilige plek afspreken.',
        anonymous: true,
        noConversationYet: true,
        adviceToFollow: 'Spreek met Esra af waar zij veilig is en wie zij kan bellen.',
      },
      { why: 'Dezelfde dag Veilig Thuis bellen. Dat kan zonder naam.', ends: 'W3vt' },
    ),
    act(
      '2027-01-21T14:30 lisa',
      'recordConsultation',
      {
        with: 'colleague',
        outcome: 'Omar en Lisa volgen het advies. Esra krijgt geen belofte van geheimhouding.',
      },
      { why: 'Stap 2 vraagt altijd ook een collega.', ends: 'W3' },
    ),
    act(
      '2027-01-21T16:00 lisa',
      'followAdvice',
      { text: 'Esra slaapt bij haar tante en heeft drie nummers om te bellen.' },
      { why: 'Een advies heeft een termijn. Je legt vast dat je het deed.', ends: 'W13' },
    ),
    mapped(
      '2027-01-22T10:00 lisa',
      'Alleen bestaande notities gelezen, niemand uitgevraagd. Niets spreekt het tegen.',
    ),
    act(
      '2027-01-22T11:00 lisa',
      'waiveConversation',
      {
        ground: 'acuteDanger',
        explanation: 'Praten met de ouders brengt Esra nu in gevaar. Veilig Thuis raadt het af.',
        secondPerson: 'omar',
      },
      {
        why: 'Haar vraag om stilte is geen grond. Acuut gevaar wel, met uitleg en een tweede persoon.',
        ends: 'W4',
      },
    ),
    act(
      '2027-01-22T14:30 omar',
      'recordWeighing',
      {
        nature: 'sexual',
        severity: 'high',
        risk: 'high',
        facts: 'Haar eigen woorden van 21 januari.',
        opinions: 'Het gaat door zolang de broer thuis is.',
        doubt: false,
      },
      { why: 'Je weegt op haar woorden. Bewijs zoeken is niet jouw taak.', ends: 'W5' },
    ),
    act(
      '2027-01-22T14:45 omar',
      'answerAfweging',
      { number: 1, answer: 'yes', reason: 'Esra vertelde het zelf, in duidelijke woorden.' },
      { why: 'Een vermoeden is genoeg.' },
    ),
    act(
      '2027-01-22T14:50 omar',
      'answerAfweging',
      {
        number: 2,
        answer: 'yes',
        unsafety: 'structural',
        reason: 'Esra vertelde dat haar broer haar vaker misbruikt.',
      },
      { why: 'Nee vraagt hier een tweede persoon, omdat zij het zelf vertelde.' },
    ),
    act(
      '2027-01-22T15:00 ria',
      'decideMelding',
      { melding: 'yes', reason: 'Esra vertelde zelf over misbruik dat terugkeert.' },
      { why: 'Melden is hier de norm.' },
    ),
    helpLater('2027-01-22T15:05 ria', 'Over hulp maken wij afspraken met Veilig Thuis.'),
    act(
      '2027-01-22T15:10 omar',
      'waivePreReportTalk',
      { ground: 'safety', explanation: 'Als het gezin het vooraf hoort, is Esra niet veilig.' },
      { why: 'Dit gesprek overslaan heeft eigen gronden: veiligheid, of contact dat verbreekt.' },
    ),
    act(
      '2027-01-22T15:30 ria',
      'submitMelding',
      {
        channel: 'phone',
        towardsFamily: 'shielded',
        shieldGround: 'Haar veiligheid, besproken met Veilig Thuis.',
        statements: [
          {
            text: 'Op 21 januari vertelde Esra dat haar broer haar misbruikt.',
            source: 'fromOthers',
            fact: true,
          },
          { text: 'Zij vroeg om het niet door te vertellen.', source: 'fromOthers', fact: true },
        ],
      },
      { why: 'Het gezin hoort nog niet wie meldt. Veilig Thuis weet het wel.', ends: 'W8' },
    ),
    act(
      '2027-01-25T10:00 ria',
      'submitMelding',
      {
        channel: 'form',
        towardsFamily: 'shielded',
        shieldGround: 'Haar veiligheid, besproken met Veilig Thuis.',
        statements: [
          {
            text: 'Op 21 januari vertelde Esra dat haar broer haar misbruikt.',
            source: 'fromOthers',
            fact: true,
          },
          { text: 'Zij slaapt sinds 21 januari bij haar tante.', source: 'fromOthers', fact: true },
        ],
      },
      { why: 'Wat je belde, zet je de volgende werkdag op papier.', ends: 'W8w' },
    ),
  ],
  end: {
    words: 'De melding is gedaan, ook op papier. Esra weet wat er gebeurt.',
    reached: (view) => view.melding === 'submitted' && view.waiting.every(({ id }) => id !== 'W8w'),
  },
};
