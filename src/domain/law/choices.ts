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
];
