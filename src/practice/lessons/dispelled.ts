import { act, type Lesson } from './format.js';
import { SCHOOL_PLAYERS } from './people.js';

/** V01: R02, R03, R11. */
export const BRUISE: Lesson = {
  id: 'blauwe-plek',
  title: 'De blauwe plek',
  learns: 'Een vermoeden dat in het gesprek verdwijnt. Je legt ook vast wat het vermoeden tegenspreekt.',
  source: 'V01',
  profile: 'education',
  begins: '2026-11-24T10:00',
  opening: [
    'Je bent Lisa, leerkracht van groep 5. Vanochtend kleedde Sem (8) zich om voor gym. Je zag een verse blauwe plek op zijn linkerbovenarm.',
    'Sem zei niets. Hij keek weg toen je ernaar keek.',
  ],
  people: SCHOOL_PLAYERS,
  you: 'lisa',
  scenes: [
    {
      key: 'omar',
      ask: 'Praat met Omar, de intern begeleider',
      tells:
        'Omar kent geen andere signalen over Sem. Hij raadt aan om eerst met de ouders te praten, en Sem erbij te laten.',
    },
    {
      key: 'gym',
      ask: 'Vraag de gymleraar en de juf van vorig jaar',
      tells: 'Zij zagen nooit iets dat hen zorgen gaf. Zij weten ook niets dat het signaal tegenspreekt.',
    },
    {
      key: 'ouders',
      ask: 'Praat met de ouders en met Sem',
      tells:
        'De ouders schrikken niet. Sem viel zondag bij judo. Zij vinden het goed dat je de trainer belt. Sem vertelt hetzelfde verhaal.',
      after: 'recordConsultation',
    },
    {
      key: 'trainer',
      ask: 'Bel de judotrainer',
      tells: 'De trainer zag Sem zondag op zijn linkerarm vallen.',
      after: 'holdConversation',
    },
  ],
  road: [
    act(
      '2026-11-24T10:00 lisa',
      'openCase',
      {
        subjects: [{ kind: 'pupil', name: 'Sem', age: 8 }],
        natures: ['physical'],
        signal: {
          kind: 'observation',
          direction: 'supports',
          source: 'Lisa de Wit',
          observedAt: '2026-11-24T09:20',
          text: 'Verse blauwe plek op de linkerbovenarm van Sem, gezien bij het omkleden voor gym. Hij keek weg.',
        },
      },
      { why: 'Een vermoeden is genoeg. Je legt het meteen vast, met wat je zag en nog zonder verklaring.' },
    ),
    act(
      '2026-11-24T14:30 omar',
      'acknowledge',
      {},
      { why: 'Wie het signaal leest, laat dat weten. Dan weet Lisa dat het aankwam.', ends: 'W1' },
    ),
    act(
      '2026-11-25T11:00 lisa',
      'recordConsultation',
      {
        with: 'colleague',
        outcome: 'Omar kent geen andere signalen. Eerst praten met de ouders, met Sem erbij.',
      },
      {
        why: 'Stap 2 mag ook vóór stap 1. Samen kijken voorkomt dat je alleen blijft met je zorg.',
        ends: 'W3',
      },
    ),
    act(
      '2026-11-26T10:05 lisa',
      'completeMapping',
      {
        contradictions: 'soughtNoneFound',
        text: 'De gymleraar en de juf van vorig jaar gevraagd. Niets gevonden dat het signaal tegenspreekt.',
      },
      {
        why: 'Je zoekt ook naar wat het vermoeden tegenspreekt, en je schrijft op waar je zocht.',
        ends: 'W2',
      },
    ),
    act(
      '2026-11-30T15:45 lisa',
      'holdConversation',
      {
        with: ['parents', 'child'],
        place: 'neutral',
        goal: 'Vertellen wat ik zag en horen wat de ouders weten.',
        facts: 'Op 24 november zag ik een blauwe plek op de linkerbovenarm.',
        reaction: 'Sem viel zondag bij judo. De ouders vinden het goed dat de trainer wordt gebeld.',
        interpretation: 'De uitleg past bij de plek en bij de dag.',
        childHeard: 'yes',
        outcome: 'dispelled',
      },
      { why: 'Eerst het doel, dan de feiten, dan de reactie. Pas daarna wat jij ervan denkt.', ends: 'W4' },
    ),
    act(
      '2026-11-30T16:40 lisa',
      'recordSignal',
      {
        kind: 'statement',
        direction: 'contradicts',
        source: 'judotrainer',
        observedAt: '2026-11-30T16:20',
        text: 'De trainer zag Sem op zondag 22 november op zijn linkerarm vallen.',
      },
      {
        why: 'Wat het vermoeden tegenspreekt hoort in de zaak. Later kan iedereen zien waarom de zorg verdween.',
      },
    ),
    act(
      '2026-12-01T09:00 omar',
      'reviewSignal',
      { text: 'De trainer bevestigt het verhaal van de ouders.' },
      { why: 'Elk nieuw signaal wordt gelezen, ook als het geruststelt.', ends: 'W16' },
    ),
    act(
      '2026-12-01T09:40 lisa',
      'closeCase',
      {
        kind: 'dispelled',
        reason: 'De ouders, Sem en de trainer vertellen hetzelfde. De plek past bij een val op zondag.',
        secondPerson: 'omar',
      },
      { why: 'Zo sluiten doe je met twee mensen. De feiten blijven bewaard.', ends: 'W7' },
    ),
  ],
  end: {
    words: 'De zaak is gesloten: het vermoeden is weggenomen in het gesprek.',
    reached: (view) => view.closure === 'dispelled',
  },
};
