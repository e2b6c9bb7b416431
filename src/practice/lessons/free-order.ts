import { act, type Lesson } from './format.js';
import { SCHOOL_PLAYERS } from './people.js';
import { mapped, read } from './steps.js';

/** V21 and R34: free order, repeats, the advice of Veilig Thuis and of the SOT. */
export const HAND_UP: Lesson = {
  id: 'een-hand-omhoog',
  title: 'Een hand omhoog',
  learns: 'De stappen 1 tot 3 mogen in elke volgorde en vaker. Bij twijfel bel je Veilig Thuis.',
  source: 'V21, R12, R34',
  profile: 'education',
  begins: '2027-03-02T09:00',
  opening: [
    'Je bent Lisa, leerkracht van groep 3. Mila (6) krimpt in elkaar als iemand een hand optilt.',
    'Zij zegt niets. Je weet het niet zeker. Dat hoeft ook niet.',
  ],
  people: {
    ...SCHOOL_PLAYERS,
    joost: { name: 'Joost Prins', about: 'voorzitter van het SOT', roles: ['sotChair'] },
  },
  you: 'lisa',
  scenes: [
    {
      key: 'moeder',
      ask: 'Praat met moeder',
      tells: 'Moeder zegt dat het druk is thuis. Zij wil er eerst over nadenken.',
    },
    {
      key: 'mila',
      ask: 'Praat met Mila',
      tells: 'Mila zegt: “Mama slaat als ze moe is.”',
      after: 'holdConversation',
    },
    {
      key: 'sot',
      ask: 'Breng het in bij het ondersteuningsteam (SOT)',
      tells:
        'Het SOT raadt aan om de jeugdverpleegkundige mee te laten kijken. Het SOT beslist niet over een melding.',
    },
    {
      key: 'omar',
      ask: 'Praat met Omar',
      tells: 'Omar leest de eerdere jaren. Niets spreekt het signaal tegen. Hij twijfelt over het gevaar.',
    },
    {
      key: 'veilig-thuis',
      ask: 'Bel Veilig Thuis, zonder naam',
      tells:
        'Veilig Thuis zegt: dit is nog geen acute of structurele onveiligheid. Bied hulp en blijf kijken.',
      after: 'recordWeighing',
    },
    {
      key: 'hulp',
      ask: 'Vraag moeder of zij hulp wil',
      tells: 'Moeder huilt. Ja, zij wil hulp. De opvoedpoli kan binnen een week beginnen.',
      after: 'recordWeighing',
    },
  ],
  road: [
    act(
      '2027-03-02T09:00 lisa',
      'openCase',
      {
        subjects: [{ kind: 'pupil', name: 'Mila', age: 6 }],
        natures: ['physical'],
        signal: {
          kind: 'observation',
          direction: 'supports',
          source: 'Lisa de Wit',
          observedAt: '2027-03-02T08:20',
          text: 'Mila krimpt in elkaar als volwassenen een hand optillen. Zij zegt niets.',
        },
      },
      { why: 'Je legt vast wat je ziet. Een verklaring komt later.' },
    ),
    read('2027-03-02T10:00 omar'),
    act(
      '2027-03-03T14:00 lisa',
      'holdConversation',
      {
        with: ['parent'],
        place: 'neutral',
        goal: 'Het signaal delen en moeder horen.',
        facts: 'Mila kromp op drie dagen in elkaar.',
        reaction: 'Moeder zegt dat het druk is thuis en wil erover nadenken.',
        childHeard: 'no',
        childNotHeardReason: 'Mila wordt morgen apart gehoord.',
        outcome: 'continues',
      },
      { why: 'Het gesprek mag eerst. De volgorde van stap 1 tot 3 is vrij.', ends: 'W4' },
    ),
    act(
      '2027-03-04T10:00 lisa',
      'holdConversation',
      {
        with: ['child'],
        place: 'neutral',
        goal: 'Het verhaal van Mila zelf horen.',
        facts: 'Zij krimpt in elkaar als een hand omhoog gaat.',
        reaction: 'Mila zegt: “Mama slaat als ze moe is.”',
        childHeard: 'yes',
        outcome: 'continues',
      },
      { why: 'Stap 3 mag vaker. Mila krijgt een eigen gesprek.' },
    ),
    act(
      '2027-03-04T11:00 lisa',
      'recordConsultation',
      {
        with: 'sot',
        outcome: 'Het SOT raadt aan om de jeugdverpleegkundige mee te laten kijken.',
      },
      { why: 'Het SOT denkt mee. Je wacht er niet op, en het beslist niet over melden.', ends: 'W3' },
    ),
    mapped(
      '2027-03-04T16:00 lisa',
      'Omar las de eerdere jaren. Niets gevonden dat het signaal tegenspreekt.',
    ),
    act(
      '2027-03-10T10:00 omar',
      'recordWeighing',
      {
        nature: 'physical',
        severity: 'moderate',
        risk: 'moderate',
        facts: 'Drie dagen in elkaar gekrompen. Mila zegt dat mama slaat als ze moe is.',
        opinions: 'Moeder is overbelast. Ik twijfel over het gevaar.',
        doubt: true,
      },
      { why: 'Twijfel is een goed antwoord. Dan is Veilig Thuis bellen verplicht.' },
    ),
    act(
      '2027-03-10T11:00 omar',
      'recordConsultation',
      {
        with: 'veiligThuis',
        outcome: 'Nog geen acute of structurele onveiligheid. Bied hulp en blijf kijken.',
        anonymous: true,
      },
      { why: 'Een advies is geen melding. Stap 4 is nu pas klaar.', ends: 'W5' },
    ),
    act(
      '2027-03-11T10:00 omar',
      'answerAfweging',
      { number: 1, answer: 'yes', reason: 'Mila zegt dat mama slaat, en zij krimpt in elkaar.' },
      { why: 'Er is een vermoeden.' },
    ),
    act(
      '2027-03-11T10:05 omar',
      'answerAfweging',
      { number: 2, answer: 'no', reason: 'Veilig Thuis ziet nog geen acute of structurele onveiligheid.' },
      { why: 'Je mag het advies gebruiken. Het antwoord blijft van jou.' },
    ),
    act(
      '2027-03-11T10:10 omar',
      'answerAfweging',
      { number: 3, answer: 'yes', reason: 'De opvoedpoli kan moeder binnen een week helpen.' },
      { why: 'Er is hulp die past.' },
    ),
    act(
      '2027-03-11T10:15 omar',
      'answerAfweging',
      { number: 4, answer: 'yes', reason: 'Moeder wil hulp en Mila vindt het goed.' },
      { why: 'Zij doen allebei mee.' },
    ),
    act(
      '2027-03-11T11:00 ria',
      'decideMelding',
      { melding: 'no', reason: 'Geen acute of structurele onveiligheid, en moeder wil hulp.' },
      { why: 'Eerst beslissing 1.' },
    ),
    act(
      '2027-03-11T11:15 ria',
      'decideHelp',
      {
        help: 'yes',
        reason: 'Moeder wil hulp en de opvoedpoli kan snel beginnen.',
        plan: {
          mode: 'organise',
          desiredResult: 'Moeder slaat niet meer. Mila is niet bang meer.',
          casemanager: 'omar',
          roles: [
            { who: 'Lisa', does: 'Vraagt Mila elke week hoe het thuis gaat.' },
            { who: 'Opvoedpoli', does: 'Helpt moeder elke week.' },
          ],
          desiredTerm: '2027-05-20',
        },
      },
      { why: 'Daarna beslissing 2, met een compleet plan.', ends: 'W6' },
    ),
  ],
  end: {
    words: 'De hulp is afgesproken, met een termijn en met zicht op Mila.',
    reached: (view) => view.help !== 'none',
  },
};
