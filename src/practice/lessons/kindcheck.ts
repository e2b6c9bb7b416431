import { act, type Lesson } from './format.js';
import { consulted, mapped, read } from './steps.js';

/** V25: R05, in a practice of doctors. */
export const TWO_CHILDREN: Lesson = {
  id: 'twee-kleine-kinderen',
  title: 'Twee kleine kinderen',
  learns: 'Een volwassen cliënt. De kindcheck brengt de kinderen in beeld. Beroepsgeheim en meldrecht.',
  source: 'V25',
  profile: 'medical',
  begins: '2027-01-04T09:00',
  opening: [
    'Je bent Daan, huisarts. Mevrouw Van Dijk (34) is zwaar depressief en drinkt veel.',
    'Zij noemt terloops twee kinderen. Zij is overdag alleen met hen.',
  ],
  people: {
    daan: { name: 'Daan Vermeer', about: 'huisarts', roles: ['professional'] },
    noor: { name: 'Noor Jansen', about: 'aandachtsfunctionaris', roles: ['aandachtsfunctionaris'] },
    eva: {
      name: 'Eva Brand',
      about: 'praktijkhouder, zij beslist over melden',
      roles: ['director', 'endResponsible'],
    },
    bea: { name: 'Bea Jansen', about: 'bestuurder', roles: ['bestuur'] },
  },
  you: 'daan',
  scenes: [
    {
      key: 'kinderen',
      ask: 'Vraag naar de kinderen (kindcheck)',
      tells: 'Zij zijn 3 en 5 jaar. Vader woont ergens anders en zorgt niet mee.',
    },
    {
      key: 'noor',
      ask: 'Praat met Noor, de aandachtsfunctionaris',
      tells:
        'Noor vindt dat het om de kinderen gaat. Jij houdt je beroepsgeheim. Melden bij Veilig Thuis mag wel.',
    },
    {
      key: 'dossier',
      ask: 'Lees het dossier',
      tells: 'Zij kwam drie afspraken niet. Niets spreekt het signaal tegen.',
    },
    {
      key: 'mevrouw',
      ask: 'Praat met mevrouw Van Dijk',
      tells: 'Zij huilt. De kinderen eten vaak niet. Zij wil hulp, het liefst vandaag.',
      after: 'recordConsultation',
    },
    {
      key: 'hulp',
      ask: 'Regel hulp',
      tells: 'Het wijkteam en de ggz kunnen deze week beginnen. Oma komt elke dag bij de kinderen.',
      after: 'recordWeighing',
    },
  ],
  road: [
    act(
      '2027-01-04T09:00 daan',
      'openCase',
      {
        subjects: [{ kind: 'adult', name: 'mevrouw Van Dijk', age: 34 }],
        natures: ['neglect'],
        signal: {
          kind: 'observation',
          direction: 'supports',
          source: 'Daan Vermeer',
          observedAt: '2027-01-04T08:20',
          text: 'Zware depressie en veel alcohol. Zij is overdag alleen met twee kleine kinderen.',
        },
      },
      { why: 'De zorg begint bij mevrouw. De kinderen komen er zo bij.' },
    ),
    read('2027-01-04T10:00 noor'),
    act(
      '2027-01-05T10:20 daan',
      'recordKindcheck',
      {
        result: 'minors',
        children: [{ age: 3 }, { age: 5 }],
        text: 'Vader woont ergens anders en zorgt niet mee.',
      },
      { why: 'Nu gaat de zaak ook over de kinderen. Zonder kindcheck is stap 1 niet klaar.' },
    ),
    mapped('2027-01-05T10:30 daan', 'Dossier gelezen. Niets gevonden dat het signaal tegenspreekt.'),
    consulted('2027-01-06T12:00 daan', 'Noor ziet dezelfde zorg. Het gaat om de kinderen van 3 en 5.'),
    act(
      '2027-01-08T10:00 daan',
      'holdConversation',
      {
        with: ['client'],
        place: 'neutral',
        goal: 'De zorg over de kinderen delen en vragen wat zij nodig heeft.',
        facts: 'Zij drinkt veel en is overdag alleen met de kinderen van 3 en 5.',
        reaction: 'Zij huilt. De kinderen eten vaak niet. Zij wil hulp.',
        childHeard: 'no',
        childNotHeardReason: 'De kinderen zijn te klein. Het wijkteam ziet hen deze week.',
        outcome: 'continues',
      },
      { why: 'Je zegt waar je bang voor bent, zonder verwijt.', ends: 'W4' },
    ),
    act(
      '2027-01-11T10:00 daan',
      'recordWeighing',
      {
        nature: 'neglect',
        severity: 'moderate',
        risk: 'moderate',
        facts: 'De kinderen van 3 en 5 eten vaak niet. Mevrouw drinkt en is depressief.',
        opinions: 'Zij wil graag iets veranderen thuis.',
        doubt: false,
      },
      { why: 'Je weegt voor de kinderen, niet voor de patiënt.', ends: 'W5' },
    ),
    act(
      '2027-01-12T10:00 daan',
      'answerAfweging',
      { number: 1, answer: 'yes', reason: 'De kinderen eten vaak niet en hun moeder drinkt.' },
      { why: 'Er is een vermoeden van verwaarlozing.' },
    ),
    act(
      '2027-01-12T10:05 daan',
      'answerAfweging',
      { number: 2, answer: 'no', reason: 'Geen direct gevaar: oma komt elke dag bij de kinderen.' },
      { why: 'Wat maakt dat het nu veilig genoeg is? Dat schrijf je op.' },
    ),
    act(
      '2027-01-12T10:10 daan',
      'answerAfweging',
      { number: 3, answer: 'yes', reason: 'Het wijkteam en de ggz kunnen deze week beginnen met hulp.' },
      { why: 'Hulp regelen is ook hulp.' },
    ),
    act(
      '2027-01-12T10:15 daan',
      'answerAfweging',
      { number: 4, answer: 'yes', reason: 'Mevrouw wil hulp en oma doet mee.' },
      { why: 'Iedereen van wie de veiligheid afhangt, doet mee.' },
    ),
    act(
      '2027-01-12T11:00 eva',
      'decideMelding',
      { melding: 'no', reason: 'Geen direct gevaar. De hulp begint deze week en mevrouw wil hulp.' },
      { why: 'Eva beslist. Daan houdt zijn eigen meldrecht.' },
    ),
    act(
      '2027-01-12T11:10 eva',
      'decideHelp',
      {
        help: 'yes',
        reason: 'Het wijkteam en de ggz kunnen deze week beginnen.',
        plan: {
          mode: 'organise',
          desiredResult: 'De kinderen eten elke dag. Mevrouw drinkt niet als zij voor hen zorgt.',
          casemanager: 'daan',
          roles: [
            { who: 'Oma', does: 'Komt elke dag bij de kinderen.' },
            { who: 'Wijkteam', does: 'Komt twee keer per week.' },
          ],
          desiredTerm: '2027-03-31',
        },
      },
      { why: 'Het plan noemt wie de kinderen ziet, en tot wanneer.', ends: 'W6' },
    ),
  ],
  end: {
    words: 'De hulp is afgesproken. De kinderen horen nu bij de zaak.',
    reached: (view) => view.help !== 'none',
  },
};
