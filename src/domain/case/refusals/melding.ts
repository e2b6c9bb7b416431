import type { RefusalText } from './text.js';

/** The melding (R21-R28). */
export const MELDING_REFUSALS = {
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
    hint: 'Beschrijf het bezwaar, of je eraan tegemoet komt, en hoe je het hebt afgewogen.',
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
} as const satisfies Record<string, RefusalText>;
