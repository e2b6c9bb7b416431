import { act, type Lesson } from './format.js';
import { consulted, helpLater, mapped, read } from './steps.js';

/** V17: R32, with R05 and R25. */
export const TREASURER: Lesson = {
  id: 'iemand-van-het-bestuur',
  title: 'Iemand van het bestuur',
  learns: 'Een zorgcoöperatie: het gaat om iemand uit het bestuur. De vertrouwenspersoon neemt het over.',
  source: 'V17',
  profile: 'cooperative',
  begins: '2027-02-02T11:00',
  opening: [
    'Je bent Sanne, stagiair bij een zorgcoöperatie. Cliënt mevrouw De Boer (38) heeft een blauwe pols.',
    'Zij zegt dat haar partner haar vastpakt. Haar partner is penningmeester van jullie bestuur.',
  ],
  people: {
    sanne: { name: 'Sanne Mulder', about: 'stagiair', roles: ['professional'] },
    fatma: { name: 'Fatma Yilmaz', about: 'zorgverlener', roles: ['professional'] },
    kees: { name: 'Kees de Haan', about: 'penningmeester, bestuur', roles: ['bestuur'] },
    vera: {
      name: 'Vera Smit',
      about: 'vertrouwenspersoon, beslist in deze zaak',
      roles: ['vertrouwenspersoon', 'endResponsible'],
    },
  },
  you: 'sanne',
  scenes: [
    {
      key: 'kiezen',
      ask: 'Denk na: wie mag dit lezen?',
      tells:
        'Niet het bestuur. Kies bij de vraag over wie het gaat: “iemand van het bestuur”. Dan leest de vertrouwenspersoon het.',
    },
    {
      key: 'fatma',
      ask: 'Praat met Fatma (als Vera)',
      tells: 'Fatma kent mevrouw. Zij wil alleen met haar praten, op een neutrale plek.',
      after: 'openCase',
    },
    {
      key: 'kindcheck',
      ask: 'Vraag naar kinderen (kindcheck)',
      tells: 'Mevrouw heeft geen kinderen en is niet zwanger.',
      after: 'openCase',
    },
    {
      key: 'client',
      ask: 'Praat met mevrouw De Boer (als Fatma)',
      tells: 'Zij vertelt over drie jaar geweld. Zij is bang.',
      after: 'recordConsultation',
    },
    {
      key: 'melden',
      ask: 'Vertel mevrouw dat jullie gaan melden',
      tells: 'Zij vindt het goed. Zij is opgelucht.',
      after: 'decideMelding',
    },
  ],
  road: [
    act(
      '2027-02-02T11:00 sanne',
      'openCase',
      {
        subjects: [{ kind: 'adult', name: 'mevrouw De Boer', age: 38 }],
        natures: ['partnerViolence'],
        suspect: 'board',
        signal: {
          kind: 'statement',
          direction: 'supports',
          source: 'mevrouw De Boer',
          observedAt: '2027-02-02T09:30',
          text: 'Blauwe pols. Zij zegt dat haar partner haar vastpakt. Hij zit in ons bestuur.',
        },
      },
      { why: 'Gaat het over het bestuur? Dan leest het bestuur niet mee. Voor hen bestaat de zaak niet.' },
    ),
    read('2027-02-02T14:00 vera'),
    act(
      '2027-02-02T14:10 vera',
      'grantAccess',
      { person: 'fatma', reason: 'Zij voert de gesprekken met mevrouw en doet zo nodig de melding.' },
      { why: 'Wie iets moet doen, krijgt toegang. Niemand anders.' },
    ),
    consulted('2027-02-04T10:00 vera', 'Fatma praat alleen met mevrouw, op een neutrale plek.'),
    act(
      '2027-02-04T10:40 vera',
      'recordKindcheck',
      { result: 'none', text: 'Geen kinderen en niet zwanger.' },
      { why: 'Bij een volwassene hoort de kindcheck bij stap 1.' },
    ),
    mapped('2027-02-04T10:50 vera', 'Cliëntdossier gelezen. Niets gevonden dat het signaal tegenspreekt.'),
    act(
      '2027-02-09T13:30 fatma',
      'holdConversation',
      {
        with: ['client'],
        place: 'neutral',
        goal: 'Vertellen wat wij zagen en horen hoe het met haar gaat.',
        facts: 'Een blauwe pols op 2 februari.',
        reaction: 'Zij vertelt over drie jaar geweld en is bang.',
        childHeard: 'no',
        childNotHeardReason: 'Er zijn geen kinderen.',
        outcome: 'continues',
      },
      { why: 'Je praat met mevrouw alleen, zonder haar partner.', ends: 'W4' },
    ),
    act(
      '2027-02-11T10:00 vera',
      'recordWeighing',
      {
        nature: 'partnerViolence',
        severity: 'high',
        risk: 'high',
        facts: 'Een blauwe pols, en haar verhaal over drie jaar geweld.',
        opinions: 'Het gaat door zolang zij samen wonen.',
        doubt: false,
      },
      { why: 'De vertrouwenspersoon weegt, niet het bestuur.', ends: 'W5' },
    ),
    act(
      '2027-02-12T10:00 vera',
      'answerAfweging',
      { number: 1, answer: 'yes', reason: 'De blauwe pols en haar eigen verhaal.' },
      { why: 'Er is een vermoeden.' },
    ),
    act(
      '2027-02-12T10:05 vera',
      'answerAfweging',
      { number: 2, answer: 'yes', unsafety: 'structural', reason: 'Drie jaar geweld dat steeds terugkomt.' },
      { why: 'Structureel: norm 1.' },
    ),
    act(
      '2027-02-12T10:20 vera',
      'decideMelding',
      { melding: 'yes', reason: 'Structurele onveiligheid: drie jaar geweld.' },
      { why: 'De stappen blijven dezelfde. Alleen wie ze zet, verandert.' },
    ),
    helpLater('2027-02-12T10:30 vera', 'Over hulp na drie jaar geweld maken wij afspraken met Veilig Thuis.'),
    act(
      '2027-02-15T11:00 fatma',
      'holdPreReportTalk',
      {
        with: ['client'],
        how: 'inPerson',
        purpose: 'Vertellen dat wij melden, wat wij melden en waarom.',
        reaction: 'Zij vindt het goed en is opgelucht.',
      },
      { why: 'Mevrouw hoort het eerst van jullie.' },
    ),
    act(
      '2027-02-16T10:00 fatma',
      'submitMelding',
      {
        channel: 'form',
        towardsFamily: 'open',
        statements: [
          { text: 'Een blauwe pols, gezien op 2 februari.', source: 'own', fact: true },
          {
            text: 'Mevrouw vertelde over drie jaar geweld door haar partner.',
            source: 'fromOthers',
            fact: true,
          },
        ],
      },
      { why: 'Wie meldt, staat buiten het bestuur.', ends: 'W8' },
    ),
  ],
  end: {
    words: 'De melding is gedaan. Niemand van het bestuur kon de zaak zien.',
    reached: (view) => view.melding === 'submitted',
  },
};
