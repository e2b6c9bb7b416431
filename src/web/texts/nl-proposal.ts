import type { CommandType } from '../../domain/case/commands.js';

/** S21, second person. */
export const nlProposal = {
  title: 'Bevestigen',
  asks: (name: string, code: string, since: string): string =>
    `${name} vraagt jou om mee te kijken in zaak ${code}, sinds ${since}.`,
  own: 'Je beoordeelt dit zelf. Je mag nee zeggen.',
  what: 'Dit wil je collega vastleggen',
  why: 'Waarom een tweede persoon?',
  whyText:
    'Bij dit besluit kijken altijd twee mensen. Tot jij antwoordt, verandert er niets. Alle termijnen lopen door.',
  until: (date: string): string => `Antwoord kan tot ${date}. Daarna gaat de tekst terug naar je collega.`,
  yes: 'Ik sta hierachter',
  no: 'Ik sta hier niet achter',
  noWhy: 'Waarom niet?',
  noWhyError: 'Schrijf op waarom je hier niet achter staat.',
  confirmed: 'Vastgelegd. Jullie deden dit samen.',
  declined: 'Je collega krijgt je antwoord.',
  changed: 'De zaak is veranderd sinds je collega dit vroeg. Lees wat nieuw is en kies dan opnieuw.',
  toCase: 'Naar de zaak',
  kinds: {
    waiveConversation: 'Het gesprek nu niet voeren',
    answerAfweging: 'Een afweging beantwoorden',
    decideMelding: 'Beslissen over melden',
    closeCase: 'De zaak afsluiten',
    changeClass: 'De klasse wijzigen',
    postpone: 'Een termijn verzetten',
    liftDeny: 'Een uitsluiting opheffen',
  } satisfies Partial<Record<CommandType, string>>,
  fields: {
    ground: 'Reden',
    explanation: 'Uitleg',
    reason: 'Waarom',
    text: 'Tekst',
    kind: 'Soort afsluiting',
    class: 'Klasse',
    number: 'Afweging',
    answer: 'Antwoord',
    melding: 'Melden',
    until: 'Verzetten tot',
    agreements: 'Afspraken',
    person: 'Persoon',
  },
  grounds: { acuteDanger: 'Praten brengt iemand in acuut gevaar' },
} as const;
