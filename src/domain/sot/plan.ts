import { isExternal } from '../rights/external.js';
import { mayChair } from '../rights/meetings.js';
import type { PlanMeeting } from './commands.js';
import { datesOf, isMeetingDay } from './dates.js';
import type { Attendee, MeetingItem, MeetingState } from './meeting.js';
import { invitation } from './pass-time.js';
import { openPoint } from './points.js';
import { refuseMeeting } from './refusals.js';
import type { MeetingWorld, Notice, Outcome } from './world.js';

const MINUTES_FOR_PREVIOUS = 10;

/** R34: a meeting on a school day, with the agreements of the one before as its first item. */
export function planMeeting(command: PlanMeeting, world: MeetingWorld): Outcome {
  const { startsAt, chair, by } = command;
  const { now, calendar, directory } = world;
  if (startsAt <= now) return refuseMeeting('inThePast');
  if (!isMeetingDay(startsAt, calendar)) return refuseMeeting('notASchoolDay');
  const guests = command.guests ?? [];
  const people = [...new Set([chair, ...command.attendees])];
  const known = [...people, ...guests].every((person) => directory.people.has(person));
  if (!known || !mayChair(chair, world)) return refuseMeeting('unknownPerson');
  const attendees: readonly Attendee[] = [...new Set([...people, ...guests])].map((person) => ({
    person,
    guest: guests.includes(person) || isExternal(directory.people.get(person)?.roles ?? []),
  }));
  const dates = datesOf(startsAt, now, calendar);
  const previous: MeetingItem = {
    ...{
      id: command.id,
      number: 1,
      position: 1,
      kind: 'previous',
      caseId: null,
      family: null,
      consent: null,
    },
    ...{
      byName: false,
      audience: [],
      minutes: MINUTES_FOR_PREVIOUS,
      addedBy: by,
      preparer: chair,
      prepared: true,
    },
    ...{ status: 'open', outBecause: null, advised: false, takenOver: false, version: 1, points: [] },
  };
  const state: MeetingState = {
    ...{ kind: command.kind, stage: 'planned', startsAt, dates, chair, attendees },
    points: [openPoint({ kind: 'agenda', due: dates.agendaClosesAt, owner: chair }, world)],
    ...{ items: [previous], actions: [], lastItem: 1, lastAction: 0, lastEntryAt: now },
  };
  const invited: readonly Notice[] = [
    invitation(
      attendees.map((one) => one.person).filter((person) => person !== by),
      now,
    ),
  ];
  return { state, notices: invited };
}
