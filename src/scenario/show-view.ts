import type { CaseView, MeldingView, WaitingView } from '../domain/case/view.js';
import { formatLocal } from '../domain/terms/amsterdam.js';

/** A case as printed: moments in local time, versions and generated ids left out, so that two engines can be compared. */
export function showView(view: CaseView): Record<string, unknown> {
  const { version, waiting, meldingen, ...rest } = view;
  return { ...rest, meldingen: meldingen.map(showMelding), waiting: waiting.map(showWaiting) };
}

function showMelding(melding: MeldingView): Record<string, unknown> {
  return {
    status: melding.status,
    norm: melding.norm,
    follows: melding.followsMeldingId !== null,
    submittedAt: melding.submittedAt === null ? null : formatLocal(melding.submittedAt),
  };
}

function showWaiting(point: WaitingView): Record<string, unknown> {
  return {
    id: point.id,
    due: formatLocal(point.due),
    owner: point.owner,
    rung: point.rung,
    dates: Object.fromEntries(
      Object.entries(point.dates).map(([name, moment]) => [name, formatLocal(moment)]),
    ),
  };
}
