import type { RefusalCode } from '../../domain/case/refusals.js';

/** Where a refusal sends somebody: a page of the case, a page of its own, or a number to call. */
export type Way =
  | 'step1' | 'step2' | 'step3' | 'step4' | 'step5' | 'decideMelding' | 'decideHelp' | 'melding' | 'talk'
  | 'veiligThuis' | 'close' | 'emergency' | 'call' | 'case' | 'manage' | 'whomToCall'; // prettier-ignore

export interface RefusalWords {
  readonly why: string;
  readonly instead: string;
  readonly ways: readonly Way[];
}

/** C0.8: why not, and what can be done. Every refusal leaves at least one way on (P7). */
export const nlRefusals: Readonly<Record<RefusalCode, RefusalWords>> = {
  noContradictionRecorded: {
    why: 'Stap 1 is nog niet klaar. Er staat nog niets in dat het vermoeden tegenspreekt.',
    instead: 'Voeg een gegeven toe dat tegenspreekt. Gezocht en niets gevonden? Kies dat antwoord.',
    ways: ['step1'],
  },
  kindcheckMissing: {
    why: 'Bij een volwassene hoort de kindcheck bij stap 1. De uitkomst ontbreekt.',
    instead: 'Doe de kindcheck. Weet je het niet? Kies “Onduidelijk”. Dat telt als zorg.',
    ways: ['step1'],
  },
  conversationIncomplete: {
    why: 'Het gespreksverslag is nog niet compleet. Doel, feiten en reactie zijn alle drie nodig.',
    instead: 'Vul aan wat ontbreekt. Kwam er geen reactie? Schrijf dat op.',
    ways: ['step3'],
  },
  conversationWaiverRefused: {
    why: 'Stap 3 overslaan mag alleen als praten iemand in acuut gevaar brengt. Er is uitleg nodig en een tweede persoon.',
    instead:
      'Ouders niet bereikt? Leg een poging vast. Twijfel over de veiligheid? Bel Veilig Thuis. Nu gevaar? Kies Spoed.',
    ways: ['step3', 'call', 'emergency'],
  },
  notDispelledByTalk: {
    why: 'Zo afsluiten kan alleen na een gesprek dat het vermoeden wegnam. Een tweede persoon bevestigt dat.',
    instead: 'Leg het gesprek vast en kies een tweede persoon. Nog twijfel? Ga door met stap 4.',
    ways: ['step3', 'step4'],
  },
  doubtWithoutVeiligThuis: {
    why: 'Bij twijfel is eerst overleg met Veilig Thuis nodig. Dat overleg staat er nog niet in.',
    instead: 'Bel 0800-2000. Het kan anoniem. Leg het vast bij stap 2 en kom terug.',
    ways: ['call', 'step2'],
  },
  doubtMustBecomeAnswer: {
    why: 'Na het overleg met Veilig Thuis is het antwoord op afweging 2 ja of nee.',
    instead: 'Kies ja of nee en leg uit waarom.',
    ways: ['step5', 'call'],
  },
  meldingNotDecided: {
    why: 'Eerst beslis je over melden, daarna over hulp.',
    instead: 'Ga naar beslissing 1.',
    ways: ['decideMelding'],
  },
  earlierAfwegingOpen: {
    why: 'De afwegingen gaan op volgorde. Deze afweging kan nog niet.',
    instead: 'Beantwoord eerst de afweging ervoor.',
    ways: ['step5'],
  },
  afwegingStillOpen: {
    why: 'Er staat nog een afweging open die voor dit besluit telt.',
    instead: 'Beantwoord eerst de open afweging. Wel melden kan altijd.',
    ways: ['step5'],
  },
  afwegingAfterDecision: {
    why: 'Over melden is al beslist. Deze afweging verandert daarna niet meer.',
    instead: 'Beantwoord de andere afwegingen samen met Veilig Thuis, of beslis opnieuw over melden.',
    ways: ['step5', 'decideMelding'],
  },
  earlierAfwegingenOpenForFive: {
    why: 'Afweging 5 komt na afweging 1 tot en met 4.',
    instead: 'Beantwoord eerst de afwegingen die nog open staan.',
    ways: ['step5'],
  },
  noHelpToJudge: {
    why: 'Er is nog geen hulp afgesproken. Er is dus nog geen resultaat om te beoordelen.',
    instead: 'Beslis eerst over hulp.',
    ways: ['decideHelp'],
  },
  afwegingTwoLeadsToMelding: {
    why: 'Afweging 2 is “ja”: melden is nodig. De afwegingen daarna doe je samen met Veilig Thuis.',
    instead: 'Samen beantwoord? Kies dat dan bij deze afweging.',
    ways: ['step5', 'veiligThuis'],
  },
  afwegingThreeLeadsToMelding: {
    why: 'Afweging 3 is “nee”: melden is nodig. De afwegingen daarna doe je samen met Veilig Thuis.',
    instead: 'Samen beantwoord? Kies dat dan bij deze afweging.',
    ways: ['step5', 'veiligThuis'],
  },
  afwegingFourLeadsToMelding: {
    why: 'Afweging 4 is “nee”: melden is nodig. Afweging 5 doe je samen met Veilig Thuis.',
    instead: 'Samen beantwoord? Kies dat dan bij deze afweging.',
    ways: ['step5', 'veiligThuis'],
  },
  unsafetyMissing: {
    why: 'Bij “ja” op afweging 2 hoort welke onveiligheid het is.',
    instead: 'Kies acuut of structureel.',
    ways: ['step5'],
  },
  disclosureNeedsTwoForNo: {
    why: 'Het kind of de cliënt vertelde dit zelf. “Nee” kan alleen met een tweede persoon en een reden.',
    instead: 'Kies een tweede persoon. Die bevestigt het zelf.',
    ways: ['step5', 'call'],
  },
  nothingLeftToDecide: {
    why: 'Afweging 1 is “nee”. Er is niets om over te beslissen.',
    instead: 'Sluit de zaak af: geen vermoeden.',
    ways: ['close'],
  },
  stepsOpenBeforeMelding: {
    why: 'Melden kan nog niet. Er staat nog een stap open.',
    instead: 'Maak die stap af. Bij direct gevaar mag je meteen melden: kies Spoed. De rest doe je daarna.',
    ways: ['case', 'emergency'],
  },
  stepsOneToThreeOpen: {
    why: 'Stap 4 kan nog niet. Stap 1, 2 of 3 staat nog open.',
    instead: 'Maak de open stap af. Stap 1, 2 en 3 mogen in elke volgorde.',
    ways: ['step1', 'step2', 'step3'],
  },
  stepFourOpen: {
    why: 'Stap 5 kan nog niet. Stap 4 staat nog open.',
    instead: 'Maak stap 4 af. Bij twijfel hoort daarna overleg met Veilig Thuis.',
    ways: ['step4', 'call'],
  },
  natureNotDescribed: {
    why: 'Dit soort geweld of verwaarlozing staat nog niet bij de zaak.',
    instead: 'Voeg het toe bij de zaak. Leg daarna de weging vast.',
    ways: ['case'],
  },
  suspicionNotRuledOut: {
    why: 'Zo afsluiten kan alleen als afweging 1 “nee” is.',
    instead: 'Beantwoord afweging 1.',
    ways: ['step5'],
  },
  meldingRequiredByTwo: {
    why: 'Niet melden kan hier niet. Afweging 2 is “ja”: acute of structurele onveiligheid (norm 1).',
    instead: 'Melden en hulp geven gaan samen. Twijfel je? Bel Veilig Thuis.',
    ways: ['decideMelding', 'call'],
  },
  meldingRequiredByThree: {
    why: 'Niet melden kan hier niet. Wij kunnen zelf niet genoeg hulp geven of regelen (norm 2).',
    instead: 'Meld. Samen met Veilig Thuis kijk je wat jullie nog wel kunnen doen.',
    ways: ['decideMelding', 'call'],
  },
  meldingRequiredByFour: {
    why: 'Niet melden kan hier niet. De betrokkenen nemen de hulp niet aan (norm 2).',
    instead: 'Meld. Vertel het eerst aan het gezin, tenzij dat niet veilig is.',
    ways: ['decideMelding', 'call'],
  },
  meldingRequiredByFive: {
    why: 'Niet melden kan hier niet. De hulp geeft binnen de termijn niet genoeg resultaat (norm 3).',
    instead: 'Meld (opnieuw). De vorige melding wordt gekoppeld.',
    ways: ['decideMelding', 'call'],
  },
  planIncomplete: {
    why: 'Het hulpplan is nog niet compleet.',
    instead: 'Vul aan wat ontbreekt. Zonder dit plan kun je straks niet zien of de hulp werkt.',
    ways: ['decideHelp'],
  },
  termTooLong: {
    why: 'De dag waarop het bereikt moet zijn, ligt te ver weg of is al voorbij.',
    instead: 'Kies een dag binnen 182 dagen. Verlengen kan later, met een reden.',
    ways: ['decideHelp'],
  },
  neitherMeldingNorHelp: {
    why: 'Er is een vermoeden. Niet melden en ook geen hulp: dat kan niet samen.',
    instead: 'Geef of regel hulp, of beslis toch om te melden.',
    ways: ['decideHelp', 'decideMelding', 'call'],
  },
  emergencyWithdrawalNeedsAdvice: {
    why: 'Bij spoed kun je alleen van melden afzien na advies van Veilig Thuis, met een tweede persoon.',
    instead: 'Bel Veilig Thuis en leg het vast bij stap 2. Kies daarna een tweede persoon.',
    ways: ['call', 'step2'],
  },
  emergencyWithoutReason: {
    why: 'Er staat nog niet wat er aan de hand is.',
    instead: 'Schrijf één zin. Bellen gaat altijd voor.',
    ways: ['call', 'emergency'],
  },
  statementsMissing: {
    why: 'Er staan nog geen feiten in de melding.',
    instead: 'Kies regels uit de tijdlijn. Geef aan: zelf gezien, of van een ander gehoord.',
    ways: ['melding'],
  },
  familyNotTold: {
    why: 'Het gezin weet nog niet dat je gaat melden.',
    instead: 'Leg dat gesprek vast, of leg uit waarom het nu niet kan.',
    ways: ['talk'],
  },
  objectionsNotWeighed: {
    why: 'Er zijn bezwaren. Jouw afweging daarvan ontbreekt.',
    instead: 'Schrijf op hoe je het bezwaar weegt tegen de bescherming die nodig is.',
    ways: ['talk'],
  },
  preReportWaiverRefused: {
    why: 'Om deze reden mag je het gesprek over de melding niet overslaan.',
    instead: 'Het mag alleen bij gevaar voor iemands veiligheid, of als zij daardoor het contact verbreken.',
    ways: ['talk', 'call'],
  },
  agreementsMissing: {
    why: 'Afsluiten na hulp kan alleen met afspraken: wie let waarop, en met wie.',
    instead: 'Vul ten minste één afspraak in. Doe eerst de eindcontrole (afweging 5).',
    ways: ['close', 'step5'],
  },
  resultNotReached: {
    why: 'Afsluiten met afspraken kan pas na “ja” op afweging 5.',
    instead: 'Beantwoord eerst afweging 5.',
    ways: ['step5'],
  },
  helpStillOn: {
    why: 'Er is nog hulp afgesproken of bezig.',
    instead: 'Rond de hulp af met afspraken: wie let waarop, en met wie.',
    ways: ['close'],
  },
  regisseurWithoutFamily: {
    why: 'Overleg met de regisseur kan alleen als het gezin dit weet.',
    instead: 'Vertel het eerst aan het gezin. Is het kind niet veilig? Bel eerst Veilig Thuis.',
    ways: ['call', 'step2'],
  },
  meldingDue: {
    why: 'Er staat nog een melding open. Daarom kan de zaak niet dicht.',
    instead: 'Doe eerst de melding.',
    ways: ['melding'],
  },
  writtenMeldingDue: {
    why: 'De melding moet nog op schrift. Daarom kan de zaak niet dicht.',
    instead: 'Zet de melding eerst op schrift.',
    ways: ['melding'],
  },
  meldingAtVeiligThuis: {
    why: 'Er ligt een melding bij Veilig Thuis.',
    instead: 'Sluit de zaak af met “Afgesloten na Veilig Thuis”.',
    ways: ['veiligThuis', 'close'],
  },
  noWordFromVeiligThuis: {
    why: 'Afsluiten na Veilig Thuis kan pas als hun bericht er is.',
    instead: 'Leg het bericht vast, of bel Veilig Thuis.',
    ways: ['veiligThuis', 'call'],
  },
  noMeldingAtVeiligThuis: {
    why: 'Er ligt geen melding bij Veilig Thuis.',
    instead: 'Leg het contact vast als overleg bij stap 2.',
    ways: ['step2'],
  },
  useRaiseEmergency: {
    why: 'Naar Spoed ga je met de spoedpagina.',
    instead: 'Start Spoed en schrijf op wie je hebt gebeld.',
    ways: ['emergency'],
  },
  loweringNeedsTwo: {
    why: 'De klasse verlagen vraagt een tweede persoon en een reden.',
    instead: 'Vraag een collega met toegang tot de zaak. Die bevestigt het zelf.',
    ways: ['manage'],
  },
  cannotPostpone: {
    why: 'Deze termijn kun je niet verzetten.',
    instead: 'Lukt het jou niet? Draag de taak over aan een collega.',
    ways: ['manage'],
  },
  personDenied: {
    why: 'Deze persoon is van deze zaak uitgesloten.',
    instead: 'Kies iemand anders.',
    ways: ['case'],
  },
  liftingNeedsTwo: {
    why: 'Een uitsluiting opheffen vraagt een tweede persoon met een andere rol.',
    instead: 'Vraag de vertrouwenspersoon of de functionaris gegevensbescherming.',
    ways: ['manage'],
  },
  confirmedByAnother: {
    why: 'Wie iemand uitsluit, bevestigt dat niet zelf.',
    instead: 'Vraag een collega met een andere rol om dit na te kijken.',
    ways: ['case'],
  },
  unknownPerson: {
    why: 'Deze persoon kennen we niet in jullie organisatie.',
    instead: 'Kies iemand uit de lijst.',
    ways: ['case'],
  },
  secondPersonUnfit: {
    why: 'De tweede persoon moet iemand anders zijn, met toegang tot de zaak.',
    instead: 'Kies een collega die bij de zaak hoort.',
    ways: ['case'],
  },
  organisationIncomplete: {
    why: 'Jullie organisatie heeft nog niet vastgelegd wie beslist. Je tekst is bewaard.',
    instead: 'Ga nu zelf naar de directeur. Is er gevaar? Bel. De beheerder krijgt bericht.',
    ways: ['call', 'whomToCall'],
  },
  nothingToDo: {
    why: 'Dit is al gedaan, of er wordt nu niet op gewacht.',
    instead: 'Kijk op de pagina van de zaak wat nu open staat.',
    ways: ['case'],
  },
  caseClosed: {
    why: 'De zaak is afgesloten.',
    instead: 'Een nieuw signaal opent de zaak weer.',
    ways: ['case'],
  },
  staleVersion: {
    why: 'Intussen heeft iemand iets toegevoegd aan deze zaak.',
    instead: 'Lees wat nieuw is. Jouw tekst staat er nog. Kies dan “Toch vastleggen”.',
    ways: ['case'],
  },
  notAllowed: {
    why: 'Dit legt een collega met een andere rol vast.',
    instead: 'Vraag die collega, of laat de taak overdragen. Veilig Thuis bellen mag je altijd zelf.',
    ways: ['case', 'call'],
  },
  unknownCase: {
    why: 'Deze zaak is er niet.',
    instead: 'Kijk de code na.',
    ways: ['whomToCall'],
  },
};
