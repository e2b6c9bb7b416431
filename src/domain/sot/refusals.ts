import type { RefusalText } from '../case/refusals/text.js';

/** Every refusal about a meeting. Codes are stable (an interface); texts are for people. */
const TEXTS = {
  unknownMeeting: { rules: [], message: 'Dit overleg bestaat niet.', hint: 'Kijk het adres na.' },
  notAllowed: {
    rules: [],
    message: 'Je mag dit niet doen.',
    hint: 'Vraag het de voorzitter van het overleg.',
  },
  nothingToDo: {
    rules: [],
    message: 'Dit is al gedaan, of kan nu niet meer.',
    hint: 'Bekijk het overleg opnieuw.',
  },
  notASchoolDay: {
    rules: [],
    message: 'Op deze dag is er geen school.',
    hint: 'Kies een gewone schooldag.',
  },
  inThePast: { rules: [], message: 'Deze dag is al geweest.', hint: 'Kies een dag in de toekomst.' },
  unknownPerson: { rules: [], message: 'Deze persoon kun je hier niet kiezen.', hint: 'Kies een persoon.' },
  agendaClosed: {
    rules: [],
    message: 'De agenda van dit overleg is dicht.',
    hint: 'Zet het punt op het volgende overleg. Kan het niet wachten? Ga dan nu verder met de stappen.',
  },
  agendaOpen: {
    rules: [],
    message: 'De agenda is nog open.',
    hint: 'Sluit eerst de agenda. Dan weet iedereen wat er besproken wordt.',
  },
  alreadyOnAgenda: {
    rules: [],
    message: 'Deze zaak staat al op de agenda.',
    hint: 'Open het punt dat er al is.',
  },
  purposeMissing: { rules: [], message: 'Het doel ontbreekt.', hint: 'Schrijf op wat je wilt weten.' },
  familyMissing: {
    rules: [],
    message: 'Er staat nog niet of het gezin dit weet.',
    hint: 'Kies of het gezin dit weet, en of er toestemming is.',
  },
  audienceMissing: {
    rules: [],
    message: 'Er ziet nog niemand dit punt.',
    hint: 'Kies wie dit punt mag zien.',
  },
  namesInAnonymous: {
    rules: [],
    message: 'Dit punt is anoniem, maar in de tekst staat een naam uit de zaak.',
    hint: 'Haal de naam weg. Schrijf bijvoorbeeld “het kind” of “de ouder”.',
  },
  regisseurWithoutFamily: {
    rules: ['R33'],
    message: 'Overleg met de regisseur kan alleen als het gezin dit weet.',
    hint: 'Vertel het eerst aan het gezin. Is het kind niet veilig? Bel eerst Veilig Thuis.',
  },
  cannotWaitAcute: {
    rules: ['R34', 'R23'],
    message: 'Dit kind bespreek je hier niet op naam. Bel Veilig Thuis.',
    hint: 'Het is spoed. Ga verder op de pagina van de zaak.',
  },
  cannotWaitTerm: {
    rules: ['R34'],
    message: 'Dit kan niet wachten tot het overleg. Er loopt eerder een termijn af.',
    hint: 'De stappen gaan nu door. Overleg met een collega of bel Veilig Thuis.',
  },
  talkUnsafe: {
    rules: ['R34', 'R10'],
    message: 'Dit kind bespreek je hier niet op naam. Bel Veilig Thuis.',
    hint: 'Praten met het gezin is nu niet veilig. Overleg met Veilig Thuis.',
  },
  reportTalkWaived: {
    rules: ['R34', 'R27'],
    message: 'Dit kind bespreek je hier niet op naam. Bel Veilig Thuis.',
    hint: 'Het gesprek over de melding is overgeslagen. Overleg met Veilig Thuis.',
  },
  veiligThuisSaysWait: {
    rules: ['R34'],
    message: 'Dit kind bespreek je hier niet op naam. Bel Veilig Thuis.',
    hint: 'Veilig Thuis heeft anders geadviseerd. Vraag hun eerst of dit overleg kan.',
  },
  notYet: {
    rules: [],
    message: 'Het overleg is nog niet geweest.',
    hint: 'Leg dit vast op de dag van het overleg of daarna.',
  },
  adviceMissing: {
    rules: ['R34'],
    message: 'Er staat nog geen advies.',
    hint: 'Schrijf het advies op, of waarom er geen advies is.',
  },
  ownerMayNotSee: {
    rules: [],
    message: 'Deze persoon mag dit punt niet zien en kan de afspraak niet doen.',
    hint: 'Kies wie dit doet en voor wanneer.',
  },
  actionInThePast: {
    rules: [],
    message: 'Een afspraak heeft een dag na het overleg nodig.',
    hint: 'Kies wie dit doet en voor wanneer.',
  },
  itemsOpen: {
    rules: [],
    message: 'Nog niet elk punt is vastgelegd.',
    hint: 'Leg elk punt vast, of haal het van de agenda. Daarna stel je het verslag vast.',
  },
  staleVersion: {
    rules: [],
    message: 'Intussen heeft iemand dit punt veranderd.',
    hint: 'Lees wat nieuw is. Jouw tekst staat er nog. Kies dan “Toch vastleggen”.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;

export type MeetingRefusalCode = keyof typeof TEXTS;

/** A rule about a meeting said no. A value, not a fault: the command changed nothing. */
export interface MeetingRefusal extends RefusalText {
  readonly code: MeetingRefusalCode;
}

export function refuseMeeting(code: MeetingRefusalCode): MeetingRefusal {
  return { code, ...TEXTS[code] };
}
