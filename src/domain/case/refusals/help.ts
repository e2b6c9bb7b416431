import type { RefusalText } from './text.js';

/** Help and closing (R11, R16, R19, R30). */
export const HELP_REFUSALS = {
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
} as const satisfies Record<string, RefusalText>;
