import { readCalendar } from '../../../casefile/calendar-points.js';
import { at, dayOf, minuteOfDay, type Instant } from '../../../domain/terms/amsterdam.js';
import { addDays, type Day } from '../../../domain/terms/day.js';
import type { CaseClass } from '../../../domain/case/names.js';
import { mailWord } from '../../../notifications/mail-words.js';
import { namesOf, readColleagues } from '../../colleagues.js';
import { nl } from '../../texts/nl.js';
import { showTime } from '../../texts/times.js';
import { showCode, urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import type { AgendaChoice, AgendaView } from './choice.js';

const words = nl.agenda;

/** Something with a date that this person may see. What else has dates (meetings) comes in as entries of this shape. */
export interface DatedEntry {
  readonly key: string;
  readonly at: Instant;
  /** "vóór 10:20"; `null` for what holds the whole day. */
  readonly time: string | null;
  /** A case code, shown before the text. */
  readonly code: string | null;
  readonly text: string;
  readonly to: string;
  /** Who is on turn; empty = said by `text`. */
  readonly who: string;
  readonly mine: boolean;
  readonly passed: boolean;
  readonly class: CaseClass | null;
}

/** What one kind of dated things has in these days. */
export interface Dated {
  readonly entries: readonly DatedEntry[];
  /** How many of a day are not among the entries. */
  readonly left: ReadonlyMap<Day, number>;
  readonly passed: number;
  readonly ofLocation: boolean;
}

/** So many of one day are written out; the others are a number and a link. */
const MOST_A_DAY: Readonly<Record<AgendaView, number>> = { lijst: 10, week: 15, maand: 3, dag: 100 };
/** A day term ends at this minute of the day; any other time is said. */
const DAY_TERM_ENDS = 17 * 60;

/** Everything dated of these days; `null` = this person has no calendar here. */
export async function readDated(visit: Visit, choice: AgendaChoice): Promise<Dated | null> {
  const { web, viewer, now } = visit;
  const found = await readCalendar(web.caseFile, viewer, {
    from: at(choice.first, 0),
    to: at(addDays(choice.last, 1), 0),
    onlyMine: choice.onlyMine,
    locationId: choice.locationId,
    mostADay: MOST_A_DAY[choice.view],
  });
  if (found === null) return null;
  const names = namesOf(await readColleagues(visit));
  const left = new Map<Day, number>();
  for (const { due, thatDay } of found.points) left.set(dayOf(due), (left.get(dayOf(due)) ?? thatDay) - 1);
  return {
    entries: found.points.map((point) => ({
      key: `${point.code}${point.point}`,
      at: point.due,
      time: minuteOfDay(point.due) === DAY_TERM_ENDS ? null : words.until(showTime(point.due)),
      code: showCode(point.code),
      text: mailWord(point.point),
      to: urls.case({ zaak: point.code }),
      who: point.mine
        ? words.you
        : point.persons.map((id) => names.get(id) ?? nl.case.people.unknown).join(' of '),
      mine: point.mine,
      passed: point.due < now,
      class: point.class,
    })),
    left,
    passed: found.passed,
    ofLocation: found.ofLocation,
  };
}
