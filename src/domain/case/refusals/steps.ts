import type { RefusalText } from './text.js';

/** Steps 1 to 3 (R03-R10, R33). */
export const STEP_REFUSALS = {
  // Step 1
  noContradictionRecorded: {
    rules: ['R03'],
    message: 'Er is nog geen signaal vastgelegd dat het vermoeden weerspreekt.',
    hint: 'Leg het weersprekende gegeven vast, of geef aan dat je ernaar hebt gezocht en niets vond.',
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
} as const satisfies Record<string, RefusalText>;
