import { VT_MOMENTS, VT_ROUTES, type VtMoment, type VtRoute } from '../../../domain/case/names.js';
import { formatDay, parseDay } from '../../../domain/terms/day.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { filledRows, rowField } from '../../forms/rows.js';
import type { Typed } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';

const words = nl.help.vt;

export function readContact(typed: Typed): ReadForm<{ text: string; vtReference?: string }> {
  const read = new Reading(typed);
  const text = read.text('gezegd', words.contact.error);
  const vtReference = read.optionalText('kenmerk');
  return read.result(() => ({ text, ...(vtReference !== undefined && { vtReference }) }));
}

export type FeedbackFields = {
  readonly moment: VtMoment;
  readonly route: VtRoute;
  readonly text: string;
  readonly tasks?: readonly { readonly what: string; readonly who: string; readonly due: string }[];
};

export function readFeedback(typed: Typed): ReadForm<FeedbackFields> {
  const read = new Reading(typed);
  const { errors } = words.feedback;
  const moment = read.choice('moment', VT_MOMENTS, errors.moment);
  const route = read.choice('route', VT_ROUTES, errors.route);
  const text = read.text('afgesproken', errors.text);
  const tasks = filledRows(typed, 'taken', ['wat', 'wie', 'wanneer']).map(({ nth, value }) => {
    const due = readDate(value('wanneer'));
    if (value('wat') === '' || value('wie') === '' || due === null)
      read.error(rowField('wat', nth), errors.task);
    return { what: value('wat'), who: value('wie'), due: due ?? '' };
  });
  return read.result(() => ({ moment, route, text, ...(tasks.length > 0 && { tasks }) }));
}

const DATE = /^(\d{1,2})[-/ .](\d{1,2})[-/ .](\d{4})$/;

/** "24-11-2026", as people write it. */
function readDate(text: string): string | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  const parsed = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed === null ? null : formatDay(parsed);
}

export function readTask(typed: Typed): ReadForm<{ text: string }> {
  const read = new Reading(typed);
  const text = read.text('gedaan', words.taskError);
  return read.result(() => ({ text }));
}
