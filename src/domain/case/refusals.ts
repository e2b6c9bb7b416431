/**
 * Every refusal of the rules: which rules, what was missing, and what to do instead. Codes are stable (an interface);
 * texts are for people: Dutch, B1, calm.
 */
interface RefusalText {
  readonly rules: readonly string[];
  readonly message: string;
  readonly hint: string;
}

const TEXTS = {
  // Order of steps, afwegingen and decisions
  stepsOneToThreeOpen: {
    rules: ['R15'],
    message: 'Stap 1, 2 en 3 zijn nog niet alle drie gedaan.',
    hint: 'Rond eerst de open stappen af. Daarna kunt u wegen (stap 4).',
  },
  stepFourOpen: {
    rules: ['R15'],
    message: 'Stap 4 (wegen) is nog niet gedaan.',
    hint: 'Leg eerst de weging vast. Bij twijfel hoort daarna overleg met Veilig Thuis.',
  },
  stepsOpenBeforeMelding: {
    rules: ['R14'],
    message: 'Er kan nog geen melding worden gedaan: niet alle stappen zijn doorlopen.',
    hint: 'Rond stap 1 tot en met 4 af. Is er direct gevaar? Start dan de noodroute.',
  },
  natureNotDescribed: {
    rules: ['R15'],
    message: 'Deze aard staat nog niet bij de zaak.',
    hint: 'Voeg de aard toe met "beschrijf de zaak" en leg daarna de weging vast.',
  },
  earlierAfwegingOpen: {
    rules: ['R13'],
    message: 'De afwegingen worden op volgorde beantwoord.',
    hint: 'Beantwoord eerst de afweging ervoor.',
  },
  afwegingAfterDecision: {
    rules: ['R13'],
    message: 'De beslissing over melden is al genomen; deze afweging verandert daarna niet meer.',
    hint: 'Beantwoord de overige afwegingen samen met Veilig Thuis, of beslis opnieuw over melden.',
  },
  earlierAfwegingenOpenForFive: {
    rules: ['R13', 'R20'],
    message: 'Afweging 5 volgt na afweging 1 tot en met 4.',
    hint: 'Beantwoord eerst de afwegingen die nog open staan.',
  },
  noHelpToJudge: {
    rules: ['R13', 'R20'],
    message: 'Er is nog geen hulp afgesproken, dus er is geen resultaat om te beoordelen.',
    hint: 'Neem eerst de beslissing over hulp.',
  },
  afwegingTwoLeadsToMelding: {
    rules: ['R17'],
    message: 'Afweging 2 leidt tot melden. De afwegingen daarna worden samen met Veilig Thuis beantwoord.',
    hint: 'Geef aan dat u deze afweging samen met Veilig Thuis hebt beantwoord.',
  },
  afwegingThreeLeadsToMelding: {
    rules: ['R18'],
    message: 'Afweging 3 leidt tot melden. De afwegingen daarna worden samen met Veilig Thuis beantwoord.',
    hint: 'Geef aan dat u deze afweging samen met Veilig Thuis hebt beantwoord.',
  },
  afwegingFourLeadsToMelding: {
    rules: ['R19'],
    message: 'Afweging 4 leidt tot melden. Afweging 5 wordt samen met Veilig Thuis beantwoord.',
    hint: 'Geef aan dat u deze afweging samen met Veilig Thuis hebt beantwoord.',
  },
  unsafetyMissing: {
    rules: ['R17', 'R22'],
    message: 'Bij ja op afweging 2 hoort welke onveiligheid het is.',
    hint: 'Kies acute of structurele onveiligheid.',
  },
  doubtWithoutVeiligThuis: {
    rules: ['R12'],
    message: 'Bij twijfel is overleg met Veilig Thuis nodig.',
    hint: 'Bel Veilig Thuis (0800-2000), leg het overleg vast en beantwoord de afweging daarna.',
  },
  doubtMustBecomeAnswer: {
    rules: ['R12'],
    message: 'Na overleg met Veilig Thuis is het antwoord op afweging 2 ja of nee.',
    hint: 'Kies ja of nee en leg uit waarom.',
  },
  disclosureNeedsTwoForNo: {
    rules: ['R22'],
    message:
      'Het slachtoffer heeft zelf verteld wat er gebeurt. Nee op afweging 2 vraagt een tweede persoon.',
    hint: 'Laat een collega met toegang tot de zaak het antwoord bevestigen.',
  },
  nothingLeftToDecide: {
    rules: ['R16'],
    message: 'Afweging 1 is nee: er is niets te beslissen.',
    hint: 'Sluit de zaak af met "geen vermoeden".',
  },
  afwegingStillOpen: {
    rules: ['R13'],
    message: 'Er staat nog een afweging open die voor de beslissing telt.',
    hint: 'Beantwoord eerst de open afweging. Wel melden kan altijd.',
  },
  meldingRequiredByTwo: {
    rules: ['R17', 'R38'],
    message: 'Afweging 2 leidt tot melden. Hulp komt daar niet voor in de plaats.',
    hint: 'Beslis om te melden. Daarna beslist u of hulp ook mogelijk is.',
  },
  meldingRequiredByThree: {
    rules: ['R18', 'R38'],
    message: 'Er is onvoldoende effectieve hulp mogelijk. Dat leidt tot melden.',
    hint: 'Beslis om te melden.',
  },
  meldingRequiredByFour: {
    rules: ['R19', 'R38'],
    message: 'De betrokkenen aanvaarden de hulp niet of zetten zich er niet voor in. Dat leidt tot melden.',
    hint: 'Beslis om te melden.',
  },
  meldingRequiredByFive: {
    rules: ['R20', 'R38'],
    message: 'De hulp geeft niet het nodige resultaat. Dat leidt tot (opnieuw) melden.',
    hint: 'Doe de melding.',
  },
  emergencyWithdrawalNeedsAdvice: {
    rules: ['R23'],
    message:
      'In een noodsituatie kunt u alleen van melden afzien na advies van Veilig Thuis en met een tweede persoon.',
    hint: 'Leg het overleg met Veilig Thuis vast en laat een collega de beslissing bevestigen.',
  },
  meldingNotDecided: {
    rules: ['R13'],
    message: 'De beslissing om te melden is nog niet genomen.',
    hint: 'Beslis eerst over melden. Daarna kunt u de melding doen of over hulp beslissen.',
  },
  neitherMeldingNorHelp: {
    rules: ['R38'],
    message: 'Er is een vermoeden, er wordt niet gemeld en er komt ook geen hulp. Dat kan niet samen.',
    hint: 'Beslis om hulp te bieden of te organiseren, of beslis alsnog om te melden.',
  },

  // Step 1
  noContradictionRecorded: {
    rules: ['R03'],
    message: 'Er is nog geen signaal vastgelegd dat het vermoeden weerspreekt.',
    hint: 'Leg het weersprekende gegeven vast, of geef aan dat u ernaar hebt gezocht en niets vond.',
  },
  kindcheckMissing: {
    rules: ['R05'],
    message: 'De kindcheck is nog niet gedaan.',
    hint: 'Leg vast of er kinderen zijn of een zwangerschap is.',
  },

  // Step 2
  regisseurWithoutFamily: {
    rules: ['R33'],
    message: 'Overleg met de regisseur mag alleen als het gezin het weet, of na contact met Veilig Thuis.',
    hint: 'Vertel het gezin van het overleg, of neem eerst contact op met Veilig Thuis.',
  },

  // Step 3
  conversationIncomplete: {
    rules: ['R08'],
    message: 'Van het gesprek ontbreekt het doel, de feiten of de reactie.',
    hint: 'Vul alle drie in. Een eigen uitleg komt pas na de reactie.',
  },
  conversationWaiverRefused: {
    rules: ['R10'],
    message: 'Het gesprek overslaan mag alleen als iemand daardoor in acuut gevaar komt.',
    hint: 'Kies die grond, leg uit waarom en laat een tweede persoon bevestigen. Anders hoort het gesprek erbij.',
  },

  // Melding
  statementsMissing: {
    rules: ['R24'],
    message: 'De melding bevat nog geen feiten of gebeurtenissen.',
    hint: 'Voeg toe wat er gezien en gezegd is, en van wie dat komt.',
  },
  familyNotTold: {
    rules: ['R25'],
    message: 'De melding is nog niet vooraf met de betrokkenen besproken.',
    hint: 'Leg het gesprek over de melding vast, of leg vast waarom dat niet kan.',
  },
  objectionsNotWeighed: {
    rules: ['R26'],
    message: 'Er zijn bezwaren, maar de afweging daarvan ontbreekt.',
    hint: 'Beschrijf het bezwaar, of u eraan tegemoet komt, en hoe u het hebt afgewogen.',
  },
  preReportWaiverRefused: {
    rules: ['R27'],
    message:
      'Vooraf vertellen overslaan mag alleen voor de veiligheid, of als het contact dan verbroken wordt.',
    hint: 'Kies een van die twee gronden en leg uit waarom.',
  },
  meldingDue: {
    rules: ['R21'],
    message: 'Er moet nog een melding gedaan worden.',
    hint: 'Doe eerst de melding.',
  },
  noMeldingAtVeiligThuis: {
    rules: ['R28'],
    message: 'Er ligt geen melding bij Veilig Thuis.',
    hint: 'Leg het contact vast als overleg (stap 2).',
  },

  // Help
  planIncomplete: {
    rules: ['R19'],
    message: 'Het hulpplan is niet compleet.',
    hint: 'Vul in: wie de hulp geeft, het gewenste resultaat, de casemanager, de rollen en de gewenste termijn.',
  },
  termTooLong: {
    rules: ['R19'],
    message: 'De gewenste termijn ligt te ver weg of is al voorbij.',
    hint: 'Kies een dag binnen 182 dagen. Verlengen kan later, met een reden.',
  },

  // Closing
  notDispelledByTalk: {
    rules: ['R11'],
    message: 'Een weggenomen vermoeden vraagt een gesprek met die uitkomst en een tweede persoon.',
    hint: 'Laat een collega met toegang tot de zaak dit bevestigen.',
  },
  suspicionNotRuledOut: {
    rules: ['R16'],
    message: 'Sluiten zonder vermoeden kan alleen na nee op afweging 1.',
    hint: 'Beantwoord eerst afweging 1.',
  },
  agreementsMissing: {
    rules: ['R30'],
    message: 'Er ontbreken afspraken over het volgen van de veiligheid.',
    hint: 'Vul per afspraak in: wat, wie, met wie en wanneer.',
  },
  resultNotReached: {
    rules: ['R30', 'R20'],
    message: 'Sluiten met afspraken kan pas na ja op afweging 5.',
    hint: 'Beantwoord eerst afweging 5.',
  },
  helpStillOn: {
    rules: ['R30'],
    message: 'Er is nog hulp afgesproken of bezig.',
    hint: 'Rond de hulp af met afspraken over het volgen van de veiligheid.',
  },
  meldingAtVeiligThuis: {
    rules: ['R28', 'R30'],
    message: 'Er ligt een melding bij Veilig Thuis.',
    hint: 'Sluit de zaak af met "na Veilig Thuis".',
  },
  noWordFromVeiligThuis: {
    rules: ['R28', 'R30'],
    message: 'Er is nog geen terugkoppeling van Veilig Thuis vastgelegd.',
    hint: 'Leg de terugkoppeling vast en maak afspraken, of wacht tot Veilig Thuis het contact afsluit.',
  },
  writtenMeldingDue: {
    rules: ['R24'],
    message: 'De schriftelijke melding moet nog volgen.',
    hint: 'Doe eerst de schriftelijke melding.',
  },

  // Emergency and class
  emergencyWithoutReason: {
    rules: ['R23'],
    message: 'Een noodsituatie vraagt een reden.',
    hint: 'Schrijf in een zin op wat er aan de hand is. Bel bij levensgevaar 112.',
  },
  useRaiseEmergency: {
    rules: ['R23'],
    message: 'Naar acuut gaat u met de noodroute.',
    hint: 'Start de noodroute en schrijf op wie u hebt gebeld.',
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
    hint: 'Bekijk wat er veranderd is en bevestig daarna uw invoer.',
  },
  notAllowed: {
    rules: [],
    message: 'U mag dit in deze zaak niet doen.',
    hint: 'Vraag degene die de zaak heeft of de aandachtsfunctionaris.',
  },
  unknownCase: {
    rules: [],
    message: 'Deze zaak bestaat niet.',
    hint: 'Controleer de code van de zaak.',
  },
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof TEXTS;

/** A rule said no. A value, not a fault: the command changed nothing. */
export interface Refusal {
  readonly rules: readonly string[];
  readonly code: RefusalCode;
  /** What was missing, in Dutch. */
  readonly message: string;
  /** What to do instead, in Dutch. */
  readonly hint: string;
}

export function refuse(code: RefusalCode): Refusal {
  return { code, ...TEXTS[code] };
}

/** PM-03: a denied person is told the case does not exist; the rule stays in the log. */
export function unknownBecauseDenied(): Refusal {
  return { ...refuse('unknownCase'), rules: ['R32'] };
}
