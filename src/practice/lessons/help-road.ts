import { act, type ExpertStep } from './format.js';
import { consulted, mapped, read } from './steps.js';

/** From "papa sloeg mij" to a running help plan: V09. Two stories begin with it, and end differently (R20). */
export const TO_RUNNING_HELP: readonly ExpertStep[] = [
  act(
    '2027-01-11T09:15 lisa',
    'openCase',
    {
      subjects: [{ kind: 'pupil', name: 'Ravi', age: 11 }],
      natures: ['physical'],
      signal: {
        kind: 'statement',
        direction: 'supports',
        source: 'Ravi',
        observedAt: '2027-01-11T08:50',
        text: 'Ravi zegt: “Papa heeft mij geslagen.”',
      },
    },
    { why: 'Je schrijft zijn eigen woorden op, tussen aanhalingstekens.' },
  ),
  read('2027-01-11T11:00 omar'),
  consulted('2027-01-12T10:00 lisa', 'Omar raadt aan om eerst met vader en Ravi te praten.'),
  mapped(
    '2027-01-13T10:00 lisa',
    'De leerkracht van vorig jaar en de gymleraar gevraagd. Niets dat het tegenspreekt.',
  ),
  act(
    '2027-01-14T15:30 omar',
    'holdConversation',
    {
      with: ['parent', 'child'],
      place: 'neutral',
      goal: 'Vertellen wat Ravi zei en beide kanten horen.',
      facts: 'Ravi zei op 11 januari dat zijn vader hem sloeg.',
      reaction: 'Vader geeft één klap toe, een half jaar geleden. Hij schaamt zich en wil hulp.',
      childHeard: 'yes',
      outcome: 'continues',
    },
    { why: 'Ravi is zelf gehoord. Zijn verhaal en dat van vader staan er allebei in.', ends: 'W4' },
  ),
  act(
    '2027-01-15T10:00 omar',
    'recordWeighing',
    {
      nature: 'physical',
      severity: 'moderate',
      risk: 'low',
      facts: 'Eén klap, een half jaar geleden. Vader en Ravi vertellen hetzelfde.',
      opinions: 'Vader is open en heeft spijt.',
      doubt: false,
    },
    { why: 'Je weegt aard, ernst en kans los van elkaar.', ends: 'W5' },
  ),
  act(
    '2027-01-18T10:00 omar',
    'answerAfweging',
    { number: 1, answer: 'yes', reason: 'Eén klap is bevestigd door vader en Ravi.' },
    { why: 'Eén klap is ook geweld.' },
  ),
  act(
    '2027-01-18T10:05 omar',
    'answerAfweging',
    {
      number: 2,
      answer: 'no',
      reason: 'Geen direct gevaar. Eén klap, een half jaar geleden, is geen patroon.',
    },
    { why: 'Niet acuut en niet structureel: door naar hulp.' },
  ),
  act(
    '2027-01-18T10:10 omar',
    'answerAfweging',
    { number: 3, answer: 'yes', reason: 'De school en het wijkteam kunnen vader en Ravi helpen.' },
    { why: 'Afweging 3 vraagt of jullie hulp kunnen geven of regelen.' },
  ),
  act(
    '2027-01-18T10:15 omar',
    'answerAfweging',
    { number: 4, answer: 'yes', reason: 'Vader wil hulp en Ravi vindt het goed.' },
    { why: 'Iedereen van wie de veiligheid afhangt, doet mee.' },
  ),
  act(
    '2027-01-18T10:30 ria',
    'decideMelding',
    { melding: 'no', reason: 'Geen acute of structurele onveiligheid. Hulp is mogelijk en vader wil hulp.' },
    { why: 'Niet melden mag hier. Ria schrijft op waarom.' },
  ),
  act(
    '2027-01-18T11:00 ria',
    'decideHelp',
    {
      help: 'yes',
      reason: 'Vader wil hulp en het wijkteam kan snel beginnen.',
      plan: {
        mode: 'organise',
        desiredResult: 'Ravi is thuis veilig. Vader wordt niet meer boos met zijn handen.',
        casemanager: 'omar',
        roles: [
          { who: 'Lisa', does: 'Vraagt Ravi elke week hoe het thuis gaat.' },
          { who: 'Wijkteam', does: 'Praat elke week met vader.' },
        ],
        desiredTerm: '2027-02-15',
        agreements: [{ what: 'Vader loopt weg als hij boos wordt', who: 'vader', from: '2027-01-18' }],
      },
    },
    { why: 'Een plan zonder termijn kun je later niet nakijken. Daarom is die verplicht.', ends: 'W6' },
  ),
  act(
    '2027-01-25T10:00 omar',
    'recordSight',
    { who: 'Lisa', how: 'Praatje met Ravi op school', safe: 'yes' },
    { why: 'Elke week ziet iemand Ravi. Dat heet zicht op veiligheid.', ends: 'W11b' },
  ),
  act(
    '2027-01-27T10:00 omar',
    'startHelp',
    { text: 'Het eerste gesprek van het wijkteam met vader is gevoerd.' },
    { why: 'Afgesproken hulp is nog geen begonnen hulp.', ends: 'W11a' },
  ),
  act(
    '2027-02-01T10:00 omar',
    'recordSight',
    { who: 'Lisa', how: 'Praatje met Ravi op school', safe: 'yes' },
    { why: 'Een week later weer.', ends: 'W11b' },
  ),
];
