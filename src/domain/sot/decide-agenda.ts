import type { CaseState } from '../case/state.js';
import { isDenied } from '../case/state.js';
import { holdsName } from './anonymous.js';
import type { AddAgendaItem, MoveAgendaItem, PrepareItem, RemoveAgendaItem } from './commands.js';
import { eveningOf } from './dates.js';
import { cannotWait } from './guard.js';
import type { MeetingItem, MeetingState, OutReason } from './meeting.js';
import { deniedOf, sendOutWhatCannotWait } from './pass-time.js';
import { openPoint, without, withPoint } from './points.js';
import { personOnTurn } from './recipients.js';
import { refuseMeeting, type MeetingRefusal, type MeetingRefusalCode } from './refusals.js';
import type { MeetingWorld, Outcome } from './world.js';

const MINUTES_FOR_AN_ITEM = 15;

const REFUSAL_OF: Readonly<Record<OutReason, MeetingRefusalCode>> = {
  acute: 'cannotWaitAcute',
  highTerm: 'cannotWaitTerm',
  talkUnsafe: 'talkUnsafe',
  reportTalkWaived: 'reportTalkWaived',
  veiligThuisSaysWait: 'veiligThuisSaysWait',
};

/** An item about a case, or a general one. The agenda is built while it is open, not after. */
export function addItem(state: MeetingState, command: AddAgendaItem, world: MeetingWorld): Outcome {
  if (state.stage !== 'planned') return refuseMeeting('agendaClosed');
  const about = command.caseId === undefined ? null : (world.cases.get(command.caseId) ?? null);
  const refusal =
    command.caseId === undefined
      ? generalRefusal(command)
      : about === null
        ? refuseMeeting('unknownMeeting')
        : caseRefusal(state, command, world, about);
  if (refusal !== null) return refusal;
  const number = state.lastItem + 1;
  const byName = isByName(command);
  const item: MeetingItem = {
    id: command.id,
    number,
    position: Math.max(0, ...state.items.map((one) => one.position)) + 1,
    kind: command.caseId === undefined ? 'general' : 'case',
    caseId: command.caseId ?? null,
    family: command.family ?? null,
    consent: command.consent ?? null,
    byName,
    audience: audienceOf(state, command),
    minutes: command.minutes ?? MINUTES_FOR_AN_ITEM,
    addedBy: command.by,
    preparer: command.preparer ?? command.by,
    prepared: false,
    ...{ status: 'open', outBecause: null, advised: false, takenOver: false, version: 1, points: [] },
  };
  return { state: { ...state, items: [...state.items, item], lastItem: number }, notices: [] };
}

/** By name only when the family knows and there is consent or a covenant (PV-08); anonymous otherwise. */
function isByName({ family, consent }: Pick<AddAgendaItem, 'family' | 'consent'>): boolean {
  return family === 'yes' && consent === true;
}

function audienceOf(state: MeetingState, { audience, caseId }: AddAgendaItem): MeetingItem['audience'] {
  if (audience !== undefined) return [...new Set(audience)];
  // A guest sees what she was asked for, and nothing else (S25).
  const team = state.attendees.filter((one) => !one.guest).map((one) => one.person);
  return caseId === undefined ? team : [];
}

function generalRefusal({ title }: AddAgendaItem): MeetingRefusal | null {
  return title === undefined || title.trim() === '' ? refuseMeeting('purposeMissing') : null;
}

function caseRefusal(
  state: MeetingState,
  command: AddAgendaItem,
  world: MeetingWorld,
  about: { readonly state: CaseState; readonly subjects: Parameters<typeof holdsName>[1] },
): MeetingRefusal | null {
  if (state.items.some((one) => one.caseId === command.caseId && one.status !== 'removed'))
    return refuseMeeting('alreadyOnAgenda');
  const out = cannotWait(about.state, state.startsAt);
  if (out !== null) return refuseMeeting(REFUSAL_OF[out]);
  if (command.purpose === undefined || command.purpose.trim() === '') return refuseMeeting('purposeMissing');
  if (command.family === undefined || command.consent === undefined) return refuseMeeting('familyMissing');
  const audience = audienceOf(state, command);
  if (audience.length === 0) return refuseMeeting('audienceMissing');
  const unfit = audience.some((person) => !mayBeShown(person, state, about.state));
  const preparer = command.preparer ?? command.by;
  if (unfit || !world.directory.people.has(preparer) || isDenied(about.state, preparer))
    return refuseMeeting('unknownPerson');
  if (meetsRegisseur(audience, world) && command.family !== 'yes' && about.state.vtConsultedAt === null)
    return refuseMeeting('regisseurWithoutFamily');
  return !isByName(command) && holdsName(command.purpose, about.subjects)
    ? refuseMeeting('namesInAnonymous')
    : null;
}

/** Somebody at the table who is not shut out; nobody is told why somebody else cannot be chosen (PM-D07). */
export function mayBeShown(person: string, { attendees }: MeetingState, about: CaseState): boolean {
  return attendees.some((one) => one.person === person) && !isDenied(about, person);
}

/** R33: the regisseur hears of a family that knows, or after Veilig Thuis. */
function meetsRegisseur(audience: readonly string[], { directory }: MeetingWorld): boolean {
  return audience.some((person) => directory.people.get(person)?.roles.includes('regisseur') === true);
}

export function removeItem(state: MeetingState, { item: id }: RemoveAgendaItem): Outcome {
  const item = state.items.find((one) => one.id === id);
  if (
    item === undefined ||
    item.kind === 'previous' ||
    item.status === 'recorded' ||
    item.status === 'removed'
  )
    return refuseMeeting('nothingToDo');
  return {
    state: replaceItem(state, { ...item, status: 'removed', points: [], version: item.version + 1 }),
    notices: [],
  };
}

/** Changes places with the neighbour on the agenda; the agreements of the last meeting stay first. */
export function moveItem(state: MeetingState, { item: id, direction }: MoveAgendaItem): Outcome {
  const order = inOrder(state.items).filter((one) => one.status === 'open' && one.kind !== 'previous');
  const index = order.findIndex((one) => one.id === id);
  const item = order[index];
  const other = order[direction === 'up' ? index - 1 : index + 1];
  if (item === undefined || other === undefined || index < 0) return refuseMeeting('nothingToDo');
  const moved = replaceItem(state, { ...item, position: other.position });
  return { state: replaceItem(moved, { ...other, position: item.position }), notices: [] };
}

/** Closes the agenda: from here each item waits for its preparation and for what is decided about it. */
export function closeAgenda(before: MeetingState, world: MeetingWorld): Outcome {
  if (before.stage !== 'planned') return refuseMeeting('nothingToDo');
  const state = sendOutWhatCannotWait(before, world);
  const items = state.items.map((item) => (item.status === 'open' ? awaited(item, state, world) : item));
  const minutes = openPoint({ kind: 'minutes', due: state.dates.minutesBy, owner: state.chair }, world);
  return {
    state: {
      ...state,
      stage: 'agendaClosed',
      items,
      points: withPoint(without(state.points, 'agenda'), minutes),
    },
    notices: [],
  };
}

/** Nobody is on turn for a case that does not exist for her: then it is the next one (PM-21). */
function awaited(item: MeetingItem, state: MeetingState, world: MeetingWorld): MeetingItem {
  const denied = deniedOf(item.caseId, world);
  const turn = (person: string): string => personOnTurn(person, world.directory, denied) ?? person;
  const { dates, startsAt, chair } = state;
  const record = openPoint({ kind: 'record', due: eveningOf(startsAt), owner: turn(chair) }, world);
  const prepare = openPoint({ kind: 'prepare', due: dates.preparedBy, owner: turn(item.preparer) }, world);
  return { ...item, points: item.kind === 'case' && !item.prepared ? [prepare, record] : [record] };
}

/** What is known, what was done, what family and child think, and the question (domain.md 6). */
export function prepareItem(state: MeetingState, command: PrepareItem): Outcome {
  const item = state.items.find((one) => one.id === command.item);
  if (item?.status !== 'open' || item.kind === 'previous') return refuseMeeting('nothingToDo');
  if (command.expectedVersion !== undefined && command.expectedVersion !== item.version)
    return refuseMeeting('staleVersion');
  const points = without(item.points, 'prepare');
  return {
    state: replaceItem(state, { ...item, prepared: true, points, version: item.version + 1 }),
    notices: [],
  };
}

export function replaceItem(state: MeetingState, item: MeetingItem): MeetingState {
  return { ...state, items: state.items.map((one) => (one.id === item.id ? item : one)) };
}

export function inOrder(items: readonly MeetingItem[]): readonly MeetingItem[] {
  return [...items].sort((a, b) => a.position - b.position || a.number - b.number);
}
