import { act, type Lesson } from './format.js';
import { SCHOOL_PLAYERS } from './people.js';
import { consulted, mapped, read } from './steps.js';

/** V02: R16, and a term that is pulled forward to before the holiday. */
export const TIRED: Lesson = {
  id: 'moe-en-hongerig',
  title: 'Moe en hongerig',
  learns:
    'Alle vijf stappen, met als uitkomst dat er geen vermoeden overblijft. En wat een vakantie doet met een termijn.',
  source: 'V02',
  profile: 'education',
  begins: '2026-11-30T09:00',
  opening: [
    'Je bent Lisa, leerkracht van groep 6. Noor (9) viel vanochtend in slaap in de klas. Het is de derde dag op rij.',
    'In de pauze vroeg zij andere kinderen om eten.',
  ],
  people: SCHOOL_PLAYERS,
  you: 'lisa',
  scenes: [
    {
      key: 'omar',
      ask: 'Praat met Omar, de intern begeleider',
      tells: 'Omar raadt aan om met moeder te praten. Kijk ook naar het verzuim.',
    },
    {
      key: 'dossier',
      ask: 'Kijk in het dossier en het verzuim',
      tells: 'Noor was altijd op tijd. Er staat niets in dat het signaal tegenspreekt.',
    },
    {
      key: 'moeder',
      ask: 'Praat met moeder en met Noor',
      tells:
        'Moeder werkt sinds november ’s nachts. Noor ging laat naar bed en had geen lunch bij zich. Moeder schrikt en regelt dezelfde dag een oppas en de lunch. Noor vertelt hetzelfde.',
      after: 'recordConsultation',
    },
    {
      key: 'daarna',
      ask: 'Kijk een week later hoe het gaat',
      tells: 'Noor is uitgerust. Zij heeft elke dag brood bij zich.',
      after: 'holdConversation',
    },
  ],
  road: [
    act(
      '2026-11-30T09:00 lisa',
      'openCase',
      {
        subjects: [{ kind: 'pupil', name: 'Noor', age: 9 }],
        natures: ['neglect'],
        signal: {
          kind: 'observation',
          direction: 'supports',
          source: 'Lisa de Wit',
          observedAt: '2026-11-30T08:20',
          text: 'Noor valt in slaap in de klas en vraagt anderen om eten, voor de derde dag op rij.',
        },
      },
      { why: 'Drie dagen op rij is een patroon. Je legt vast wat je zag, zonder verklaring.' },
    ),
    read('2026-11-30T13:30 omar'),
    consulted('2026-12-02T10:00 lisa', 'Omar raadt een gesprek met moeder aan, en kijken naar het verzuim.'),
    mapped(
      '2026-12-02T11:00 lisa',
      'Verzuim en zorgdossier gelezen. Niets gevonden dat het signaal tegenspreekt.',
    ),
    act(
      '2026-12-10T15:30 lisa',
      'holdConversation',
      {
        with: ['parent', 'child'],
        place: 'neutral',
        goal: 'Begrijpen waar de moeheid en de honger vandaan komen.',
        facts: 'Noor viel op drie dagen in slaap. Zij had vier dagen geen lunch.',
        reaction: 'Moeder werkt sinds november in de nacht. Zij regelt meteen een oppas en de lunch.',
        childHeard: 'yes',
        outcome: 'continues',
      },
      { why: 'Het gesprek verklaart veel. Maar je weegt pas als je ziet of het echt verandert.', ends: 'W4' },
    ),
    act(
      '2026-12-15T12:00 omar',
      'recordHolidayPlan',
      {
        holiday: 'Kerstvakantie',
        whoSeesTheChild: 'Oma, om de dag',
        whomToCall: 'Omar, en anders de directeur van dienst',
      },
      {
        why: 'Kort voor een vakantie spreek je af wie het kind ziet. Sluit de zaak op tijd, dan hoeft het niet meer.',
        ends: 'W14',
        extra: true,
      },
    ),
    act(
      '2026-12-17T15:00 omar',
      'recordWeighing',
      {
        nature: 'neglect',
        severity: 'low',
        risk: 'low',
        facts: 'Drie dagen moe en vier dagen zonder lunch. Sinds 10 december niet meer gezien.',
        opinions: 'Moeder staat open en doet wat zij zegt.',
        doubt: false,
      },
      { why: 'Feiten en meningen staan apart. Je weegt of het vermoeden blijft.', ends: 'W5' },
    ),
    act(
      '2026-12-18T09:15 omar',
      'answerAfweging',
      {
        number: 1,
        answer: 'no',
        reason: 'De moeheid en de honger zijn verklaard door het nachtwerk, en opgelost.',
      },
      { why: 'Deze termijn liep in de vakantie af. Daarom staat hij op de laatste schooldag.' },
    ),
    act(
      '2026-12-18T09:30 omar',
      'closeCase',
      {
        kind: 'noSuspicion',
        reason: 'Er is geen vermoeden over. Gewone steun loopt via het ondersteuningsteam.',
      },
      { why: 'Sluiten zonder vermoeden kan alleen na afweging 1. Wat je deed, blijft bewaard.', ends: 'W6' },
    ),
  ],
  end: {
    words: 'De zaak is gesloten: na het wegen bleef er geen vermoeden over.',
    reached: (view) => view.closure === 'noSuspicion',
  },
};
