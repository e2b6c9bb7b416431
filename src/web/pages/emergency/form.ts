import type { CommandFields } from '../../../domain/case/commands.js';
import { CALLED, SUBJECT_KINDS } from '../../../domain/case/names.js';
import { dayOf, formatLocal, type Instant } from '../../../domain/terms/amsterdam.js';
import { formatDay } from '../../../domain/terms/day.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { all, first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showTime } from '../../texts/times.js';
import type { Visit } from '../../visit.js';

export interface EmergencyFields {
  readonly reason: string;
  readonly called: readonly { readonly who: (typeof CALLED)[number]; readonly at: string }[];
}

const words = nl.emergency.form;
const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** Every time is preset now: who just called need type nothing. */
export function presetTimes(now: Instant): Record<string, readonly string[]> {
  return Object.fromEntries(CALLED.map((who) => [`tijd-${who}`, [showTime(now)]]));
}

/** One sentence; calls are of today, at the time that is filled in or now. */
export function readEmergency(visit: Visit): ReadForm<EmergencyFields> {
  const read = new Reading(visit.typed);
  const reason = read.text('reden', words.reasonError);
  const called = readCalls(read, visit);
  return read.result(() => ({ reason, called }));
}

/** Without a case yet: also who it is about. */
export function readNewEmergency(
  visit: Visit,
): ReadForm<EmergencyFields & { readonly subject: CommandFields['openCase']['subjects'][number] }> {
  const read = new Reading(visit.typed);
  const kind = read.choice('wie', SUBJECT_KINDS, nl.signal.subject.error);
  const name = read.optionalText('naam');
  const reason = read.text('reden', words.reasonError);
  const called = readCalls(read, visit);
  return read.result(() => ({ reason, called, subject: { kind, ...(name !== undefined && { name }) } }));
}

function readCalls(read: Reading, visit: Visit): EmergencyFields['called'] {
  const chosen = all(visit.typed, 'gebeld');
  return CALLED.filter((who) => chosen.includes(who)).map((who) => {
    const typed = first(visit.typed, `tijd-${who}`).trim();
    const match = TIME.exec(typed);
    if (typed !== '' && match === null) read.error(`tijd-${who}`, nl.form.date.clock);
    const now = formatLocal(visit.now);
    const at =
      match === null
        ? now
        : `${formatDay(dayOf(visit.now))}T${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}`;
    return { who, at: at > now ? now : at };
  });
}
