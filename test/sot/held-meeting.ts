import { randomUUID } from 'node:crypto';
import { runMeetingCommand, type MeetingResult } from '../../src/sot/run-meeting-command.js';
import type { MeetingCommand, MeetingCommandType } from '../../src/domain/sot/commands.js';
import type { Services } from '../../src/main/services.js';
import { addPerson } from '../../src/organisation/people.js';
import { parseLocal } from '../../src/domain/terms/amsterdam.js';
import type { Fields, School } from '../support/practice-school.js';

/** A moment in Amsterdam. */
export function local(text: string): number {
  const parsed = parseLocal(text);
  if (typeof parsed !== 'number') throw new Error(`${text} is no moment`);
  return parsed;
}

/** Monday 11 January 2027: a plain Monday without a holiday near. */
export const MONDAY = local('2027-01-11T10:00');
export const STARTS_AT = '2027-02-09T14:00';

/** A meeting of a school, on a clock of its own that stands still. */
export class SchoolMeeting {
  private constructor(
    readonly services: Services,
    readonly school: School,
    readonly id: string,
  ) {}

  static async plan(services: Services, school: School, fields: Fields = {}): Promise<SchoolMeeting> {
    const { omar, ria, lisa } = school.people;
    const usual = { kind: 'sot', startsAt: local(STARTS_AT), place: 'Kamer 4', chair: omar };
    const result = await command(services, school, null, {
      type: 'planMeeting',
      by: omar,
      fields: { ...usual, attendees: [omar, ria, lisa], ...fields },
    });
    if (result.kind !== 'done') throw new Error(`Not planned: ${JSON.stringify(result)}`);
    return new SchoolMeeting(services, school, result.meetingId);
  }

  act(type: MeetingCommandType, by: string, fields: Fields = {}): Promise<MeetingResult> {
    return command(this.services, this.school, this.id, { type, by, fields });
  }

  async ok(type: MeetingCommandType, by: string, fields: Fields = {}): Promise<string> {
    const id = randomUUID();
    const result = await command(this.services, this.school, this.id, {
      type,
      by,
      fields: { id, ...fields },
    });
    if (result.kind !== 'done') throw new Error(`${type} was refused: ${JSON.stringify(result)}`);
    return id;
  }

  /** Lets the clock of this meeting go on, through the engine. */
  advance(text: string): Promise<void> {
    return this.services.engine.moveMeetingClock(this.id, local(text));
  }
}

interface Act {
  readonly type: MeetingCommandType;
  readonly by: string;
  readonly fields: Fields;
}

async function command(
  services: Services,
  school: School,
  meetingId: string | null,
  { type, by, fields }: Act,
): Promise<MeetingResult> {
  return runMeetingCommand(services.meetings, {
    organisationId: school.organisationId,
    personId: by,
    meetingId,
    locationId: meetingId === null ? school.locationId : null,
    command: { id: randomUUID(), ...fields, type, by } as unknown as MeetingCommand,
    ...(meetingId === null && { clock: { at: MONDAY } }),
  });
}

/** A school nurse of another organisation. */
export function addGuest(services: Services, school: School, name = 'noor'): Promise<string> {
  return addPerson(services.worker, {
    organisationId: school.organisationId,
    name,
    email: `${name}@jeugdgezondheid.example`,
    roles: ['sotMember'],
  });
}

export const PURPOSE = {
  purpose: 'Hoe helpen wij dit kind met de ochtenden?',
  family: 'no',
  consent: false,
};
