import type { Closure } from '../../domain/case/names.js';
import type { RetentionTerm } from '../../domain/retention/term.js';

/** S30. */
export const nlRetention = {
  title: 'Bewaren',
  lead: 'Van deze zaken is de bewaartermijn bijna of helemaal voorbij. Er gaat niets vanzelf weg: mensen beslissen.',
  later: 'Wissen kan nog niet in deze versie van Waaklicht. Tot dan blijft alles bewaard.',
  empty: 'Er is nu niets om te wissen.',
  caption: 'Voorstellen, de oudste termijn eerst',
  heads: { case: 'Zaak', closed: 'Afgesloten', why: 'Waarom nu', day: 'Dag', state: 'Nog nodig?' },
  closedOn: (date: string, how: string): string => `${date}, ${how}`,
  rules: {
    openedInError: '30 dagen na afsluiten: per ongeluk geopend',
    unfounded: '1 jaar na afsluiten: geen vermoeden meer',
    schoolFile: '2 jaar na vertrek van school',
    youthCareFile: '20 jaar na afsluiten: dossier jeugdhulp',
    socialSupportFile: '15 jaar na afsluiten: dossier maatschappelijke ondersteuning',
    handedOff: '2 jaar na overdracht',
  } satisfies Record<RetentionTerm['rule'], string>,
  open: 'Nog niet gekozen',
  kept: (date: string, reason: string): string => `Bewaren tot ${date}: ${reason}`,
  held: (reason: string): string => `Vastgezet: ${reason}`,
  by: (name: string): string => `gekozen door ${name}`,
  choose: 'Langer bewaren',
  which: 'Welke zaak?',
  whichError: 'Kies een zaak.',
  kind: 'Hoe lang nog?',
  kinds: { keep: 'Tot een dag', hold: 'Vastzetten: klacht, inspectie of rechtszaak' },
  kindHelp: 'Vastzetten geldt tot de zaak wordt losgemaakt. Dat vraagt later twee mensen.',
  kindError: 'Kies hoe lang.',
  until: 'Tot welke dag?',
  reason: 'Waarom?',
  reasonHelp: 'Schrijf geen namen op.',
  error: 'Kies tot wanneer en schrijf de reden op.',
  button: 'Bewaren',
  done: 'Vastgelegd. Deze zaak blijft langer bewaard.',
  already: 'Deze zaak is al vastgezet, of staat niet meer op de lijst.',
  closures: (closure: string, words: Readonly<Record<Closure, string>>): string =>
    Object.hasOwn(words, closure) ? words[closure as Closure].toLowerCase() : closure,
} as const;
