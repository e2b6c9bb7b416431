import type { Answer } from '../../answer.js';
import { keepTyped } from '../../drafts.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showTime } from '../../texts/times.js';
import type { Visit } from '../../visit.js';

/** Autosave: the script sends the whole form; the answer is the line under it (E.1). */
export async function keepNow(visit: Visit): Promise<Answer> {
  const { web, viewer, typed, now } = visit;
  const path = first(typed, 'pad');
  if (!/^\/[\w/-]{0,120}$/.test(path)) return { kind: 'notFound' };
  await keepTyped(web, viewer, { path, form: first(typed, 'formulier') }, typed);
  return { kind: 'text', text: `${nl.saved.at} ${showTime(now)}` };
}
