import type { Instant } from '../domain/terms/amsterdam.js';
import { dayOf } from '../domain/terms/amsterdam.js';
import type { Colleague } from '../store/colleagues.js';
import type { DueNotification } from '../store/notifications.js';
import { exactDay, exactMoment } from './exact-time.js';
import { callable, type Reach, type Text } from './texts.js';

/** What a message about a meeting says; moments exact, a place, names of colleagues, never a case. */
interface MeetingFacts {
  readonly day: string;
  readonly moment: string;
  readonly place: string;
  readonly due: string;
  readonly since: string;
  readonly who: Reach;
  readonly own: boolean;
}

/** What is waited for, in words that tell a bystander nothing. */
const TASK: Readonly<Record<string, string>> = {
  agenda: 'agenda sluiten',
  prepare: 'voorbereiding',
  record: 'overleg vastleggen',
  minutes: 'verslag vaststellen',
  takeOver: 'advies overnemen',
  action: 'afgesproken taak',
  check: 'afspraken nalopen',
};

/** M15 and M16, and the rungs above them in the words of M4 to M6. */
export function meetingText(
  row: DueNotification,
  { colleagues, now }: { readonly colleagues: readonly Colleague[]; readonly now: Instant },
): Text {
  const number = (name: string): number => Number(row.facts[name] ?? 0);
  const about = String(row.facts['about'] ?? '');
  const onTurn = colleagues.find((one) => one.id === row.facts['onTurn']);
  const facts: MeetingFacts = {
    day: exactDay(dayOf(number('startsAt')), dayOf(now)),
    moment: exactMoment(number('startsAt'), now),
    place: String(row.facts['place'] ?? ''),
    due: exactMoment(number('due'), now),
    since: exactMoment(number('since'), now),
    who: onTurn === undefined ? { name: 'een collega', phone: null } : onTurn,
    own: row.facts['onTurn'] === row.personId,
  };
  const subject =
    about === 'action' ? 'Waaklicht: een afspraak voor jou' : `Waaklicht: overleg op ${facts.day}`;
  return { subject, body: bodyOf(about, row.rung, facts) };
}

function bodyOf(about: string, rung: string, facts: MeetingFacts): string {
  const { day, moment, place, due } = facts;
  switch (about) {
    case 'invitation':
      return `Je bent gevraagd voor een overleg op ${moment}, ${place}.`;
    case 'minutesReady':
      return `Het verslag van het overleg van ${day} staat klaar.`;
    case 'cancelled':
      return `Het overleg van ${moment} gaat niet door.`;
  }
  if (rung !== 'start' && rung !== 'before' && rung !== 'due') return standsStill(about, rung, facts);
  switch (about) {
    case 'agenda':
      return `De agenda van het overleg van ${day} sluit op ${due}. Jij bent aan zet.`;
    case 'prepare':
      return `Jouw voorbereiding van het overleg van ${day} is nodig vóór ${due}.`;
    case 'action':
      return `In het overleg van ${day} kreeg jij een taak. Uiterlijk ${due}.`;
    default:
      return `Voor het overleg van ${day} ben jij aan zet: ${TASK[about] ?? 'taak'}. Uiterlijk ${due}.`;
  }
}

function standsStill(about: string, rung: string, { day, who, since, due, own }: MeetingFacts): string {
  const task = TASK[about] ?? 'taak';
  if (own)
    return `Voor het overleg van ${day} ben jij aan zet: ${task}, sinds ${since}. De termijn was ${due}. Lukt het niet? Draag het over.`;
  const still = `Voor het overleg van ${day} staat een taak stil: ${task}. ${who.name} is aan zet, sinds ${since}.`;
  return rung === '1'
    ? `${still} Wil je even contact opnemen? ${callable(who)}.`
    : `${still} Dit bericht herhaalt zich tot de taak klaar is.`;
}
