import type { RefusalText } from './text.js';

/** Emergency, class, access, and what every command may meet. */
export const PEOPLE_REFUSALS = {
  // Emergency and class
  emergencyWithoutReason: {
    rules: ['R23'],
    message: 'Een noodsituatie vraagt een reden.',
    hint: 'Schrijf in een zin op wat er aan de hand is. Bel bij levensgevaar 112.',
  },
  useRaiseEmergency: {
    rules: ['R23'],
    message: 'Naar acuut ga je met de noodroute.',
    hint: 'Start de noodroute en schrijf op wie je hebt gebeld.',
  },
  loweringNeedsTwo: {
    rules: ['R23'],
    message: 'De klasse verlagen vraagt een tweede persoon.',
    hint: 'Laat een collega met toegang tot de zaak dit bevestigen.',
  },
  cannotPostpone: {
    rules: [],
    message: 'Dit moment kan niet (zo) worden uitgesteld.',
    hint: 'Kies een latere dag binnen de grens, of overleg met een tweede persoon.',
  },
  // Access
  personDenied: {
    rules: ['R32'],
    message: 'Deze persoon is van de zaak uitgesloten.',
    hint: 'Kies iemand anders.',
  },
  confirmedByAnother: {
    rules: ['R32'],
    message: 'Wie iemand uitsluit, kan dat niet zelf bevestigen.',
    hint: 'Laat een andere toezichthouder dit bevestigen.',
  },
  liftingNeedsTwo: {
    rules: ['R32'],
    message: 'Een uitsluiting opheffen vraagt een tweede persoon met een andere rol.',
    hint: 'Laat een vertrouwenspersoon of privacyfunctionaris dit bevestigen.',
  },
  unknownPerson: {
    rules: [],
    message: 'Deze persoon is niet bekend in de organisatie.',
    hint: 'Kies iemand uit de lijst met collega\u2019s.',
  },
  secondPersonUnfit: {
    rules: [],
    message: 'De tweede persoon moet iemand anders zijn met toegang tot de zaak.',
    hint: 'Kies een collega die bij de zaak betrokken is.',
  },
  // General
  organisationIncomplete: {
    rules: ['R37'],
    message: 'De organisatie heeft nog niemand aangewezen die over melden beslist.',
    hint: 'Vraag de beheerder om de eindverantwoordelijke in te stellen. Bel bij gevaar 112 of 0800-2000.',
  },
  nothingToDo: {
    rules: [],
    message: 'Dit is al gedaan, of er wordt nu niet op gewacht.',
    hint: 'Ververs de zaak en kijk wat er nu open staat.',
  },
  caseClosed: {
    rules: [],
    message: 'De zaak is gesloten.',
    hint: 'Een nieuw signaal opent de zaak weer.',
  },
  staleVersion: {
    rules: [],
    message: 'Een collega heeft intussen iets vastgelegd.',
    hint: 'Bekijk wat er veranderd is en bevestig daarna je invoer.',
  },
  notAllowed: {
    rules: [],
    message: 'Je mag dit in deze zaak niet doen.',
    hint: 'Vraag degene die de zaak heeft of de aandachtsfunctionaris.',
  },
  unknownCase: {
    rules: [],
    message: 'Deze zaak bestaat niet.',
    hint: 'Controleer de code van de zaak.',
  },
} as const satisfies Record<string, RefusalText>;
