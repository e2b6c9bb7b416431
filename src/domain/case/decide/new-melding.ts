import type { Act } from '../act.js';
import type { Melding } from '../state.js';

/** The melding that is due from now on; it follows the one before it on the same family. */
export function newMelding(act: Act, origin: Melding['origin'], norm: Melding['norm']): Melding {
  const earlier = act.state.meldingen.at(-1);
  return {
    id: `${act.commandId}:${act.state.meldingen.length + 1}`,
    status: 'due',
    norm,
    origin,
    confirmed: origin !== 'emergency',
    followsMeldingId: earlier?.id ?? null,
    submittedAt: null,
    feedbackGiven: false,
  };
}
