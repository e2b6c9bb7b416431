import type { RefusalText } from './text.js';

/** Order of steps, afwegingen and decisions (R12-R22, R38). */
export const ORDER_REFUSALS = {
  stepsOneToThreeOpen: {
    rules: ['R15'],
    message: 'Stap 1, 2 en 3 zijn nog niet alle drie gedaan.',
    hint: 'Rond eerst de open stappen af. Daarna kun je wegen (stap 4).',
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
    hint: 'Geef aan dat je deze afweging samen met Veilig Thuis hebt beantwoord.',
  },
  afwegingThreeLeadsToMelding: {
    rules: ['R18'],
    message: 'Afweging 3 leidt tot melden. De afwegingen daarna worden samen met Veilig Thuis beantwoord.',
    hint: 'Geef aan dat je deze afweging samen met Veilig Thuis hebt beantwoord.',
  },
  afwegingFourLeadsToMelding: {
    rules: ['R19'],
    message: 'Afweging 4 leidt tot melden. Afweging 5 wordt samen met Veilig Thuis beantwoord.',
    hint: 'Geef aan dat je deze afweging samen met Veilig Thuis hebt beantwoord.',
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
    hint: 'Beslis om te melden. Daarna beslis je of hulp ook mogelijk is.',
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
      'In een noodsituatie kun je alleen van melden afzien na advies van Veilig Thuis en met een tweede persoon.',
    hint: 'Leg het overleg met Veilig Thuis vast en laat een collega de beslissing bevestigen.',
  },
  meldingNotDecided: {
    rules: ['R13'],
    message: 'De beslissing om te melden is nog niet genomen.',
    hint: 'Beslis eerst over melden. Daarna kun je de melding doen of over hulp beslissen.',
  },
  neitherMeldingNorHelp: {
    rules: ['R38'],
    message: 'Er is een vermoeden, er wordt niet gemeld en er komt ook geen hulp. Dat kan niet samen.',
    hint: 'Beslis om hulp te bieden of te organiseren, of beslis alsnog om te melden.',
  },
} as const satisfies Record<string, RefusalText>;
