import { kindOf, type PointId, type PointKind } from '../domain/case/names.js';

/** What somebody is asked, in words that tell a bystander nothing (screens.md C0.4, the column for mail and ICS). */
const MAIL_WORDS: Readonly<Record<PointKind, string>> = {
  W1: 'nieuw bericht bekijken',
  W2: 'vastlegging afmaken',
  W3: 'overleg vastleggen',
  W3vt: 'overleg vastleggen',
  W4: 'gesprek vastleggen',
  W4r: 'gesprek opnieuw bekijken',
  W5: 'beoordeling vastleggen',
  W6: 'besluit vastleggen',
  W7: 'uiterste dag besluit',
  W8: 'afgesproken actie doen',
  W8w: 'actie op papier afmaken',
  W9: 'antwoord opvragen',
  W9phone: 'nabellen',
  W9plan: 'vervolg afspreken',
  W10: 'uitkomst opvragen',
  W11a: 'start vastleggen',
  W11b: 'contact vastleggen',
  W11c: 'tussencontrole',
  W11d: 'eindcontrole',
  W12: 'nazorg',
  W13: 'advies opvolgen',
  W14: 'vakantieafspraak',
  W15: 'verzoek beantwoorden',
  W16: 'nieuw bericht bekijken',
  move: 'overdracht regelen',
  denyCheck: 'toegang nakijken',
  breakGlassReview: 'noodtoegang nakijken',
  task: 'afgesproken taak',
};

export function mailWord(point: string): string {
  return MAIL_WORDS[kindOf(point as PointId)];
}
