import type { Setting } from '../../../src/domain/case/setting.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { maySeeItem } from '../../../src/domain/rights/meetings.js';
import type { Subject } from '../../../src/domain/sot/anonymous.js';
import type { MeetingCommand, MeetingCommandType } from '../../../src/domain/sot/commands.js';
import { decideMeeting } from '../../../src/domain/sot/decide.js';
import type { MeetingWorld } from '../../../src/domain/sot/world.js';
import type { MeetingItem, MeetingState } from '../../../src/domain/sot/meeting.js';
import { passMeetingTime } from '../../../src/domain/sot/pass-time.js';
import type { Notice } from '../../../src/domain/sot/world.js';
import { moment, PEOPLE, Tale, type TaleOptions } from '../support/tale.js';

/** A school with a chair, a school nurse as guest and a regisseur. */
export const TEAM = {
  ...PEOPLE,
  sofie: ['sotChair'],
  noor: ['sotMember'],
  rik: ['regisseur'],
} satisfies NonNullable<TaleOptions['people']>;

/** A case of this team, told act by act. */
export function caseOf(options: TaleOptions = {}): Tale {
  return new Tale({ people: TEAM, ...options });
}

/** Meetings are on Tuesday 9 February 2027, 14:00, region Midden: the spring holiday comes after it. */
export const STARTS_AT = '2027-02-09T14:00';

const SUBJECTS: readonly Subject[] = [{ kind: 'pupil', name: 'Sam de Vries', age: 8 }];

type Fields = Readonly<Record<string, unknown>>;

/** One meeting, told act by act against the pure core. */
export class Meeting {
  state: MeetingState | null = null;
  /** Messages of the last act or passing of time. */
  fresh: readonly Notice[] = [];
  readonly cases = new Map<string, { state: CaseState; subjects: readonly Subject[] }>();
  readonly setting: Setting;
  nextMeetingAt: number | null = null;
  #now: number;
  #acts = 0;

  constructor(options: TaleOptions = {}) {
    const frame = caseOf({ ...options });
    this.#now = frame.now;
    this.setting = frame.setting;
  }

  get now(): number {
    return this.#now;
  }

  get world(): MeetingWorld {
    return { ...this.setting, now: this.#now, cases: this.cases, nextMeetingAt: this.nextMeetingAt };
  }

  /** Lays a case on the table, as it is now. */
  has(id: string, tale: Tale, subjects = SUBJECTS): this {
    this.cases.set(id, { state: tale.state, subjects });
    return this;
  }

  at(text: string): this {
    this.#now = moment(text);
    return this;
  }

  /** Goes on without letting anything happen by itself yet. */
  forward(milliseconds: number): this {
    this.#now += milliseconds;
    return this;
  }

  /** Lets time pass until now; the messages that went out. */
  tick(): readonly Notice[] {
    const passed = passMeetingTime(this.must(), this.world);
    this.state = passed.state;
    return passed.notices;
  }

  /** Lets time pass; the messages that went out. */
  pass(text: string): readonly Notice[] {
    this.#now = moment(text);
    this.fresh = this.tick();
    return this.fresh;
  }

  try(by: string, type: MeetingCommandType, fields: Fields = {}): string | null {
    const id = `00000000-0000-4000-8000-${String((this.#acts += 1)).padStart(12, '0')}`;
    const command = { id, by, type, ...fields } as unknown as MeetingCommand;
    const decision = decideMeeting(this.state, command, this.world);
    this.state = decision.state;
    this.fresh = decision.notices;
    return decision.ok ? null : decision.refusal.code;
  }

  ok(by: string, type: MeetingCommandType, fields: Fields = {}): this {
    const code = this.try(by, type, fields);
    if (code !== null) throw new Error(`${type} was refused: ${code}`);
    return this;
  }

  planned(fields: Fields = {}): this {
    return this.ok('omar', 'planMeeting', {
      ...{ kind: 'sot', startsAt: moment(STARTS_AT), place: 'Kamer 4', chair: 'omar' },
      ...{ attendees: ['omar', 'ria', 'lisa'], guests: ['noor'], ...fields },
    });
  }

  must(): MeetingState {
    if (this.state === null) throw new Error('There is no meeting');
    return this.state;
  }

  item(caseId: string): MeetingItem {
    const found = this.must().items.find((one) => one.caseId === caseId);
    if (found === undefined) throw new Error(`${caseId} is not on the agenda`);
    return found;
  }

  sees(person: string, caseId: string): boolean {
    const item = this.item(caseId);
    const caseState = this.cases.get(caseId)?.state ?? null;
    return maySeeItem(person, this.must(), { item, caseState }, this.world);
  }

  points(): readonly string[] {
    const { points, items, actions } = this.must();
    return [...points, ...items.flatMap((one) => one.points), ...actions.flatMap((one) => one.points)].map(
      (point) => point.kind,
    );
  }
}

export const ADD = {
  purpose: 'Hoe helpen wij dit kind met de ochtenden?',
  family: 'yes',
  consent: true,
  audience: ['omar', 'noor'],
};
