import { readOwnAdvice, type Advice } from '../../../organisation/advice.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { addMonths } from '../../../domain/terms/day.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { viaOf } from '../../via.js';
import type { Visit } from '../../visit.js';

/** How long an advice stays on the list of who recorded it (S22). */
const MONTHS = 12;

/** The own advices of the last year, newest first. */
export async function ownAdvice(visit: Visit): Promise<readonly Advice[]> {
  const { web, viewer, now } = visit;
  const from = addMonths(dayOf(now), -MONTHS);
  const all = await readOwnAdvice(web, { ...viewer, via: viaOf(visit) });
  return all.filter((one) => dayOf(one.entryAt) >= from);
}

const SHOWN = 60;

/** "Advies van ma 23 nov: eerst met de huisarts bellen…", to choose it by. */
export function adviceLine({ entryAt, outcome }: Advice, now: number): string {
  const line = outcome.replaceAll(/\s+/g, ' ').trim();
  const short = line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
  return `${nl.advice.on(showDay(dayOf(entryAt), now))}: ${short}`;
}
