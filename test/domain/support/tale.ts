import { currentProfile } from '../../../src/domain/afwegingskader/profiles.js';
import type { Command, CommandFields, CommandType } from '../../../src/domain/case/commands.js';
import type { CaseEvent } from '../../../src/domain/case/events.js';
import type {
  AfwegingNumber,
  Answer,
  PersonId,
  PointId,
  ProfileId,
  Role,
} from '../../../src/domain/case/names.js';
import type { Refusal } from '../../../src/domain/case/refusals.js';
import type { Directory, DirectoryPerson, Setting } from '../../../src/domain/case/setting.js';
import { pointOf, type CaseState, type WaitingPoint } from '../../../src/domain/case/state.js';
import type { CaseView } from '../../../src/domain/case/view.js';
import { mayCommand } from '../../../src/domain/rights/may.js';
import { remindersIn, Simulation } from '../../../src/domain/scenario/simulation.js';
import { dayOf, formatLocal, parseLocal, type Instant } from '../../../src/domain/terms/amsterdam.js';
import { createCalendar, type Calendar, type CalendarChoices } from '../../../src/domain/terms/calendar.js';
import { addDays, day } from '../../../src/domain/terms/day.js';
import { DEFAULT_POLICY, type Policy } from '../../../src/domain/terms/policy.js';
import type { Region } from '../../../src/domain/terms/school-holidays.js';

export const TEXT = 'tekst';

/** The people of a tale unless it names its own. */
export const PEOPLE: Readonly<Record<string, readonly Role[]>> = {
  lisa: ['professional'],
  sara: ['professional'],
  omar: ['internBegeleider', 'aandachtsfunctionaris'],
  ria: ['director', 'endResponsible'],
  bea: ['bestuur'],
  vera: ['vertrouwenspersoon'],
  paul: ['privacyOfficer'],
};

export interface TaleOptions {
  readonly profile?: ProfileId;
  readonly region?: Region;
  readonly people?: Readonly<Record<string, readonly Role[]>>;
  readonly absent?: readonly string[];
  readonly deputies?: Readonly<Record<string, readonly Role[]>>;
  readonly outsideContact?: string;
  readonly closedDays?: readonly string[];
  readonly policy?: Policy;
  /** When it begins: a plain Monday morning without a holiday near. */
  readonly start?: string;
}

type Fields<Type extends CommandType> = Partial<CommandFields[Type]> & { readonly at?: string };

/** The least that each command needs to be accepted where its turn has come. */
function usual(now: Instant): { readonly [Type in CommandType]: CommandFields[Type] } {
  const person = { person: 'sara', reason: TEXT };
  return {
    openCase: {
      subjects: [{ kind: 'pupil', age: 8 }],
      natures: ['physical'],
      signal: { kind: 'observation', direction: 'supports', source: 'lisa', text: TEXT },
    },
    describeCase: { natures: ['physical', 'neglect'] },
    recordSignal: { kind: 'observation', direction: 'supports', source: 'lisa', text: TEXT },
    confirmStep: { step: 1 },
    answerReporter: { text: TEXT },
    acknowledge: {},
    reviewSignal: { text: TEXT },
    recordKindcheck: { result: 'none' },
    completeMapping: { contradictions: 'soughtNoneFound' },
    recordConsultation: { with: 'colleague', outcome: TEXT },
    followAdvice: { text: TEXT },
    holdConversation: {
      with: ['parents'],
      place: 'neutral',
      goal: TEXT,
      facts: TEXT,
      reaction: TEXT,
      childHeard: 'yes',
      outcome: 'continues',
    },
    recordContactAttempt: { channel: 'phone', result: 'notReached' },
    waiveConversation: { ground: 'acuteDanger', explanation: TEXT, secondPerson: 'ria' },
    recordWeighing: {
      nature: 'physical',
      severity: 'moderate',
      risk: 'moderate',
      facts: TEXT,
      opinions: TEXT,
      doubt: false,
    },
    answerAfweging: { number: 1, answer: 'yes', reason: TEXT },
    decideMelding: { melding: 'yes', reason: TEXT },
    decideHelp: {
      help: 'yes',
      reason: TEXT,
      plan: {
        mode: 'organise',
        desiredResult: TEXT,
        casemanager: 'omar',
        roles: [{ who: 'sara', does: TEXT }],
        desiredTerm: addDays(dayOf(now), 84),
      },
    },
    raiseEmergency: { reason: TEXT, called: [] },
    holdPreReportTalk: { with: ['parents'], how: 'inPerson', purpose: TEXT, reaction: TEXT },
    waivePreReportTalk: { ground: 'safety', explanation: TEXT },
    submitMelding: {
      channel: 'form',
      towardsFamily: 'open',
      statements: [{ text: TEXT, source: 'own', fact: true }],
    },
    recordVtContact: { text: TEXT },
    recordVtFeedback: { moment: 'assessment', route: 'none', text: TEXT },
    startHelp: { text: TEXT },
    recordSight: { who: 'sara', how: TEXT, safe: 'yes' },
    recordRecheck: { observed: TEXT, onTrack: true },
    closeCase: { kind: 'withAgreements', reason: TEXT, agreements: [AGREEMENT] },
    recordMonitoring: { safe: 'yes', text: TEXT },
    changeClass: { class: 'high', reason: TEXT },
    postpone: { point: 'W2', until: now, reason: TEXT },
    recordHolidayPlan: { holiday: TEXT, whoSeesTheChild: TEXT, whomToCall: TEXT },
    reportMove: { date: dayOf(now) },
    confirmTakeover: { takenOverBy: TEXT, text: TEXT },
    completeTask: { point: 'task1', text: TEXT },
    confirmDeny: person,
    reviewBreakGlass: { person: 'sara', justified: 'yes', text: TEXT },
    noteEscalation: { text: TEXT },
    assign: person,
    grantAccess: person,
    revokeAccess: person,
    denyAccess: person,
    liftDeny: person,
    breakGlass: { reason: TEXT },
    correct: { entryId: 'e1', text: TEXT, reason: TEXT },
    addStatement: { of: 'parent', text: TEXT },
    receiveAccessRequest: { from: 'vader', relation: TEXT, authority: 'yes' },
    decideAccessRequest: { requestId: 'vader', decision: 'granted', reason: TEXT },
  };
}

export const AGREEMENT = { what: TEXT, who: 'omar', with: 'gezin', when: 'elke maand' };

/** A calendar covers a century; tales that count the same days share one. */
const calendars = new Map<string, Calendar>();

function calendarOf(choices: CalendarChoices): Calendar {
  const key = JSON.stringify(choices);
  const calendar = calendars.get(key) ?? createCalendar(choices);
  calendars.set(key, calendar);
  return calendar;
}

/** A local moment, as scenario files write it. */
export function moment(text: string): Instant {
  const parsed = parseLocal(text.length === 10 ? `${text}T17:00` : text);
  if (typeof parsed !== 'number') throw new Error(`${text} is no moment`);
  return parsed;
}

/** One case, told act by act against the pure core: given-when-then without a hand-made state. */
export class Tale {
  readonly calendar: Calendar;
  readonly policy: Policy;
  readonly directory: Directory;
  readonly profile: ProfileId;
  /** Every command that was tried, by its id. */
  readonly said = new Map<string, Command>();
  readonly #simulation: Simulation;
  #now: Instant;
  #acts = 0;
  #fresh: readonly CaseEvent[] = [];

  constructor(options: TaleOptions = {}) {
    this.profile = options.profile ?? 'education';
    this.policy = options.policy ?? DEFAULT_POLICY;
    this.calendar = calendarOf({
      kind: currentProfile(this.profile).calendar,
      region: options.region ?? 'midden',
      closedDays: (options.closedDays ?? []).map(day),
    });
    const people = Object.entries(options.people ?? PEOPLE).map(([id, roles]): [string, DirectoryPerson] => [
      id,
      {
        id,
        roles,
        deputyFor: options.deputies?.[id] ?? [],
        present: options.absent?.includes(id) !== true,
      },
    ]);
    this.directory = { people: new Map(people), outsideContact: options.outsideContact ?? null };
    const { profile, policy, calendar, directory } = this;
    this.#simulation = new Simulation({ profile, policy, calendar, directory });
    this.#now = moment(options.start ?? '2027-01-11T10:00');
  }

  get now(): Instant {
    return this.#now;
  }

  /** Goes on to a moment without letting anything happen by itself yet. */
  at(text: string): this {
    this.#now = moment(text);
    return this;
  }

  later(minutes: number): this {
    this.#now += minutes * 60_000;
    return this;
  }

  /** Lets time pass until a moment; `fresh` holds what fell due. */
  pass(text: string): this {
    this.#now = moment(text);
    this.#fresh = this.#simulation.advance('case', this.#now);
    return this;
  }

  /** Tries a command; the refusal, or `null`. */
  try<Type extends CommandType>(by: PersonId, type: Type, fields: Fields<Type> = {}): Refusal | null {
    const { at, ...rest } = fields;
    const command = {
      ...usual(this.#now)[type],
      ...rest,
      type,
      by,
      id: `c${(this.#acts += 1)}`,
      ...(at !== undefined && { at: moment(at) }),
    } as unknown as Command;
    this.said.set(command.id, command);
    const { refusal, events } = this.#simulation.perform('case', command, this.#now);
    this.#fresh = events;
    return refusal;
  }

  /** Does what must be accepted. */
  ok<Type extends CommandType>(by: PersonId, type: Type, fields: Fields<Type> = {}): this {
    const refusal = this.try(by, type, fields);
    if (refusal !== null) throw new Error(`${type} was refused: ${refusal.code} ${refusal.rules.join(' ')}`);
    return this;
  }

  /** Does what must be refused; the rules and the code. */
  no<Type extends CommandType>(by: PersonId, type: Type, fields: Fields<Type> = {}): readonly string[] {
    const before = this.#simulation.state('case');
    const refusal = this.try(by, type, fields);
    if (refusal === null) throw new Error(`${type} was accepted`);
    if (this.#fresh.some((event) => event.id !== null))
      throw new Error(`${type} was refused and changed something`);
    if (before === undefined && this.#simulation.state('case') !== undefined)
      throw new Error('a case was made');
    return [...refusal.rules, refusal.code];
  }

  /** What the rights alone say to a command, before any rule: `yes` or the code of the refusal. */
  may<Type extends CommandType>(
    by: PersonId,
    type: Type,
    fields: Fields<Type> = {},
    entryBy?: PersonId,
  ): string {
    const command = { ...usual(this.#now)[type], ...fields, type, by, id: 'may' } as unknown as Command;
    const setting = { ...this.setting, ...(entryBy !== undefined && { correctedEntryBy: entryBy }) };
    return mayCommand(command, this.state, setting)?.code ?? 'yes';
  }

  get state(): CaseState {
    const state = this.#simulation.state('case');
    if (state === undefined) throw new Error('No case yet');
    return state;
  }

  get view(): CaseView {
    const view = this.#simulation.view('case');
    if (view === null) throw new Error('No case yet');
    return view;
  }

  get setting(): Setting {
    const { calendar, policy, directory } = this;
    return { now: this.#now, calendar, policy, directory, profile: currentProfile(this.profile) };
  }

  /** The events of the last act or passing of time. */
  get fresh(): readonly CaseEvent[] {
    return this.#fresh;
  }

  get events(): readonly CaseEvent[] {
    return this.#simulation.events('case');
  }

  /** Reminders of the last act or passing of time: `W1 due aandachtsfunctionaris 2027-01-12T17:00`. */
  get reminders(): readonly string[] {
    return remindersIn(this.#fresh).map(
      ({ point, rung, to, at }) => `${point} ${rung} ${to} ${formatLocal(at)}`,
    );
  }

  point(id: PointId): WaitingPoint | undefined {
    return pointOf(this.state, id);
  }

  /** When a point is due, `YYYY-MM-DDTHH:mm`, or `null` when it is not open. */
  due(id: PointId): string | null {
    const point = this.point(id);
    return point === undefined ? null : formatLocal(point.due);
  }

  /** Which points are open, in alphabetical order. */
  get open(): readonly string[] {
    return this.state.points.map((point) => point.id).sort();
  }

  level(person: PersonId): string {
    return this.#simulation.access('case', person, this.#now);
  }

  // The road, in steps that tests begin from.

  opened(fields: Fields<'openCase'> = {}): this {
    return this.ok('lisa', 'openCase', fields);
  }

  /** Steps 1 to 3 done by the intern begeleider. */
  prepared(): this {
    return this.ok('omar', 'completeMapping').ok('omar', 'recordConsultation').ok('omar', 'holdConversation');
  }

  weighed(): this {
    return this.prepared().ok('omar', 'recordWeighing');
  }

  /** Afwegingen 1, 2, … answered in order. */
  answered(...answers: readonly Answer[]): this {
    answers.forEach((answer, index) => {
      const number = (index + 1) as AfwegingNumber;
      this.ok('omar', 'answerAfweging', { number, answer, unsafety: 'structural' });
    });
    return this;
  }

  /** Help agreed without a melding: yes, no, yes, yes. */
  helped(fields: Fields<'decideHelp'> = {}): this {
    return this.weighed()
      .answered('yes', 'no', 'yes', 'yes')
      .ok('ria', 'decideMelding', { melding: 'no' })
      .ok('ria', 'decideHelp', fields);
  }

  /** A melding decided through afweging 2, not yet submitted. */
  meldingDue(): this {
    return this.weighed().answered('yes', 'yes').ok('ria', 'decideMelding');
  }

  /** The melding told to the family and submitted. */
  submitted(fields: Fields<'submitMelding'> = {}): this {
    return this.meldingDue().ok('omar', 'holdPreReportTalk').ok('omar', 'submitMelding', fields);
  }
}

/** A case opened on a plain Monday, Midden region, default policy. */
export function tale(options: TaleOptions = {}): Tale {
  return new Tale(options);
}
