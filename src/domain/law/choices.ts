/**
 * Where the specification is silent (vocabulary.md fine print 56): what was chosen, because it protects the child and
 * keeps a clock running, and the scenario that shows it. Shown in `docs/regels.md`.
 */
export interface Choice {
  /** What the sources leave open. */
  readonly question: string;
  readonly choice: string;
  readonly because: string;
  /** File in test/scenarios/own, without `.yaml`. */
  readonly scenario: string;
}

export const CHOICES: readonly Choice[] = [
  {
    question:
      'Wie krijgt de herinneringen als er wel een intern begeleider is, maar geen aandachtsfunctionaris?',
    choice: 'De intern begeleider neemt die rol waar; pas zonder beiden gaat de herinnering een trede hoger.',
    because: 'In S001 zijn intern begeleider en directeur samen de aandachtsfunctionaris (Q11).',
    scenario: 'intern-begeleider-stands-in',
  },
  {
    question: 'Tellen de eigen woorden van een ouder of kind als gegeven dat de signalen weerspreekt (R03)?',
    choice: 'Nee. Zij staan naast het verslag; een weersprekend gegeven wordt als signaal vastgelegd.',
    because: 'Een ontkenning alleen mag het zoeken naar weersprekende feiten niet vervangen.',
    scenario: 'file-and-statements',
  },
  {
    question:
      'Wat loopt er als de laatste taak van Veilig Thuis klaar is en er geen hulp of onderzoek loopt?',
    choice:
      'Op dat moment begint W9plan: binnen tien werkdagen afsluiten of een plan maken met Veilig Thuis.',
    because: 'Een open zaak heeft altijd een lopende klok (I1).',
    scenario: 'vt-tasks',
  },
  {
    question: 'Mag een afgeschermde melding zonder opgeschreven reden voor de afscherming weg?',
    choice: 'Ja. De reden wordt gevraagd, maar houdt een melding niet op.',
    because: 'Een ontbrekend veld op een formulier mag de bescherming van een kind niet vertragen.',
    scenario: 'waived-step-3-to-melding',
  },
  {
    question: 'Vanaf welke dag is W14 vijf schooldagen vóór de vakantie open?',
    choice:
      'De laatste schooldag telt mee: bij vrijdag 18 december begint W14 op maandag 14 december om 8:00 uur.',
    because: 'Zo staat er een hele schoolweek voor de overdracht.',
    scenario: 'holiday-plan',
  },
  {
    question: 'Er wordt opnieuw gewogen, nu met twijfel. Wat doet de klok van stap 5 (W6)?',
    choice: 'Die loopt door en begint na het overleg met Veilig Thuis niet opnieuw.',
    because: 'Opnieuw wegen mag een beslissing niet uitstellen.',
    scenario: 'minute-reporter',
  },
  {
    question: 'Een melding valt op een vrije dag. Wanneer wordt Veilig Thuis opnieuw gebeld (W9phone)?',
    choice: 'Op de eerstvolgende werkdag zelf; die dag telt hier niet als dag 0.',
    because: 'Bellen kan eerder, en eerder beschermt.',
    scenario: 'clock-change',
  },
  {
    question: 'Veilig Thuis laat twee keer hetzelfde weten. Wat doet de klok van het onderzoek (W10)?',
    choice: 'Het wordt vastgelegd, taken komen erbij, en het eerste moment blijft staan.',
    because: 'Wat Veilig Thuis zegt gaat nooit verloren, en herhalen stelt niets uit.',
    scenario: 'feedback-twice',
  },
  {
    question: 'Houdt een lege tekst een telefonische melding in een noodsituatie op (R24)?',
    choice: 'Nee. De schriftelijke melding van de volgende werkdag moet wel iets zeggen.',
    because: 'In een noodsituatie gaat bellen voor schrijven.',
    scenario: 'emergency-phone-without-statements',
  },
  {
    question: 'Telt een gesprek over de voorgenomen melding dat vóór de beslissing is gevoerd (R25)?',
    choice: 'Ja, voor de melding die erop volgt, en niet voor een volgende.',
    because: 'Ouders horen het voornemen liever te vroeg dan te laat.',
    scenario: 'talk-before-the-decision',
  },
  {
    question: 'Wat gebeurt er met een schuld als een zaak sluit en weer opengaat?',
    choice: 'Zij blijft in het dossier tot zij is ingelost.',
    because: 'Uitgesteld is nooit vervallen.',
    scenario: 'debts-over-a-reopening',
  },
  {
    question: 'Een collega wordt verdacht én er is acuut gevaar. Komt er een overdracht of een zaak?',
    choice: 'Een zaak: de noodroute gaat voor. De verdachte ziet er niets van.',
    because: 'Eerst veiligheid, dan de juiste route.',
    scenario: 'hand-off-but-acute',
  },
  {
    question:
      'Het bestuur wordt verdacht en er is geen vertrouwenspersoon of eindverantwoordelijke. Wie beslist?',
    choice: 'Wie de zaak heeft. Die persoon krijgt ook de herinneringen.',
    because: 'Anders kan niemand beslissen over een melding.',
    scenario: 'board-case-without-vertrouwenspersoon',
  },
  {
    question: 'Hoe ver mag een moment worden uitgesteld?',
    choice: 'Niet verder dan 182 dagen, en W7 nooit voorbij dag 56.',
    because: 'Uitstel mag een kind niet uit beeld brengen.',
    scenario: 'postpone-too-far',
  },
];
