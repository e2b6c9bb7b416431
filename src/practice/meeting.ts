import { randomUUID } from 'node:crypto';
import type { MeetingCommand } from '../domain/sot/commands.js';
import { schoolDays } from '../domain/sot/dates.js';
import { SOT_POLICY } from '../domain/sot/policy.js';
import { at, dayOf } from '../domain/terms/amsterdam.js';
import { createCalendar } from '../domain/terms/calendar.js';
import { readMeetings } from '../sot/list-meetings.js';
import type { MeetingDeps } from '../sot/meeting-file.js';
import { readProposals } from '../sot/propose.js';
import { runMeetingCommand } from '../sot/run-meeting-command.js';
import type { PracticeOrganisation } from './organisation.js';
import { PRACTICE_ORGANISATION } from './people.js';

const HALF_PAST_TWO = [14, 30] as const;
const MOST_ITEMS = 2;
/** Far enough ahead for the agenda to be open for some days. */
const DAYS_AHEAD = SOT_POLICY.agendaClosesBefore + 4;

/** One coming meeting of the practice school, with cases its own state proposes. Once: what people did since stays. */
export async function seedMeeting(
  deps: MeetingDeps,
  { organisationId, locationId, people }: PracticeOrganisation,
): Promise<void> {
  const chair = { organisationId, personId: people.omar };
  if ((await readMeetings(deps, chair)).length > 0) return;
  const calendar = createCalendar({ kind: 'school', region: PRACTICE_ORGANISATION.region, closedDays: [] });
  const startsAt = at(schoolDays(dayOf(Date.now()), DAYS_AHEAD, calendar), ...HALF_PAST_TWO);
  const send = (meetingId: string | null, command: MeetingCommand): ReturnType<typeof runMeetingCommand> =>
    runMeetingCommand(deps, {
      ...{ ...chair, meetingId, locationId: meetingId === null ? locationId : null, command },
    });
  const planned = await send(null, {
    ...{
      type: 'planMeeting',
      id: randomUUID(),
      by: people.omar,
      kind: 'sot',
      startsAt,
      place: 'Kamer van de intern begeleider',
    },
    ...{ chair: people.omar, attendees: [people.omar, people.ria, people.lisa] },
  });
  if (planned.kind !== 'done') throw new Error(`The practice meeting was not planned: ${planned.kind}`);
  const { meetingId } = planned;
  const proposals = await readProposals(deps, chair, meetingId);
  for (const { caseId } of (proposals?.proposed ?? []).slice(0, MOST_ITEMS))
    await send(meetingId, {
      ...{ type: 'addAgendaItem', id: randomUUID(), by: people.omar, caseId, family: 'no', consent: false },
      ...{ purpose: 'Wie kan met ons meedenken over dit kind?', audience: [people.ria], minutes: 15 },
    });
}
