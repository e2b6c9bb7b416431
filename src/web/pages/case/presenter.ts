import { randomUUID } from 'node:crypto';
import { AFWEGINGEN, type Debt } from '../../../domain/case/names.js';
import { profileVersion } from '../../../domain/afwegingskader/profiles.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { nl } from '../../texts/nl.js';
import { showDay, showMoment, showTime } from '../../texts/times.js';
import type { CasePage } from './case-page.js';
import type { Line } from './lines.js';
import { onTurnOf, type OnTurn } from './on-turn.js';
import { debtAddress, taskAddress } from './task-address.js';

const words = nl.case;
const LATEST = 10;

/** What stands in the box "Nu aan zet": one task, one name, one button. */
export interface NowShown {
  readonly turn: OnTurn;
  /** Where the main button leads, and what it says. */
  readonly to: string;
  readonly button: string;
  readonly others: number;
  /** While the signal waits to be read: its words, and the id of the act of having read it, for who may. */
  readonly toRead: { readonly line: Line; readonly commandId: string | null; readonly to: string } | null;
}

export interface CaseShown {
  /** "Wacht op bevestiging van Ria sinds …" */
  readonly waits: readonly string[];
  readonly heading: string;
  readonly meta: string;
  readonly emergencySince: string | null;
  readonly notice: string | null;
  readonly now: NowShown | null;
  readonly melding: string;
  readonly help: string;
  readonly afwegingen: string;
  readonly debts: readonly { readonly debt: Debt; readonly why: string; readonly to: string }[];
  readonly turns: readonly OnTurn[];
  readonly people: readonly { readonly name: string; readonly as: string }[];
  readonly latest: readonly Line[];
}

export function presentCase(page: CasePage, shownCode: string): Omit<CaseShown, 'waits'> {
  const { sheet, visit, lines, code } = page;
  const { view, state } = sheet;
  const turns = turnsOf(page);
  return {
    heading: words.heading(shownCode),
    meta: metaOf(page),
    emergencySince: emergencyOf(page),
    notice: noticeOf(page),
    now: nowOf(page, turns),
    melding: meldingWords(page),
    help: nl.states.help[view.help],
    afwegingen: afwegingWords(page),
    debts: view.debts.map((debt) => ({
      debt,
      why: words.debts.why[debt],
      to: debtAddress(debt, code),
    })),
    turns,
    people: peopleOf(page),
    latest: lines.slice(-LATEST),
  };

  function emergencyOf({ sheet: { view: shown } }: CasePage): string | null {
    if (!shown.emergency || state.emergencyAt === null) return null;
    const today = dayOf(state.emergencyAt) === dayOf(visit.now);
    return nl.states.emergencySince(
      today ? showTime(state.emergencyAt) : showMoment(state.emergencyAt, visit.now),
    );
  }
}

/** Every waiting point in words, soonest first. */
export function turnsOf({ sheet, names, visit }: CasePage): readonly OnTurn[] {
  return sheet.points.map((point) => onTurnOf(point, sheet.setting, names, visit.viewer.personId));
}

function metaOf({ sheet, visit }: CasePage): string {
  const { state } = sheet;
  const place = visit.viewer.organisation.locations.find((one) => one.id === sheet.locationId);
  const { label, version } = profileVersion(state.profile.version);
  return [
    ...(place === undefined ? [] : [words.location(place.name)]),
    words.opened(
      showDay(dayOf(state.openedAt), visit.now),
      `${label.toLowerCase()} ${version.split('-').at(-1) ?? ''}`,
    ),
  ].join(' · ');
}

function noticeOf({ sheet, visit, lines }: CasePage): string | null {
  const { state } = sheet;
  if (state.closure === 'handedOff') return words.handedOff;
  if (state.closure !== null && state.closedAt !== null)
    return words.closedOn(showDay(dayOf(state.closedAt), visit.now), nl.states.closure[state.closure]);
  const reopened = sheet.items.findLast(({ event }) => event.type === 'caseReopened');
  if (reopened !== undefined) return words.reopened(showDay(dayOf(reopened.event.entryAt), visit.now));
  return lines.length === 1 ? words.fresh : null;
}

function nowOf({ sheet, lines, code }: CasePage, turns: readonly OnTurn[]): NowShown | null {
  const [turn] = turns;
  if (turn === undefined) return null;
  const signal = lines.findLast((line) => line.signal !== null);
  const to = taskAddress(turn.kind, code, signal?.id ?? '');
  const reading = turn.kind === 'W1' && signal !== undefined;
  return {
    turn,
    to,
    button: words.task[turn.kind],
    others: turns.length - 1,
    toRead: reading
      ? { line: signal, to, commandId: sheet.may.has('acknowledge') ? randomUUID() : null }
      : null,
  };
}

function meldingWords({ sheet, visit }: CasePage): string {
  const { view } = sheet;
  const last = view.meldingen.at(-1);
  const status =
    view.melding === 'submitted' && last !== undefined && last.submittedAt !== null
      ? words.outcome.submitted(showDay(dayOf(last.submittedAt), visit.now))
      : nl.states.melding[view.melding];
  return view.norm === null ? status : `${status} (${words.outcome.norm[view.norm]})`;
}

/** "1 ja · 2 ja · 3–5 samen met Veilig Thuis", without the questions that are still open. */
function afwegingWords({ sheet }: CasePage): string {
  const { afwegingen } = sheet.view;
  const answered = AFWEGINGEN.filter((number) => afwegingen[number] !== 'open');
  if (answered.length === 0) return words.outcome.notStarted;
  return answered
    .map((number) => `${number} ${nl.states.afweging[afwegingen[number]].toLowerCase()}`)
    .join(' · ')
    .replaceAll('veilig thuis', 'Veilig Thuis');
}

function peopleOf({ sheet, names }: CasePage): CaseShown['people'] {
  const { owner, casemanager, members } = sheet.state;
  const nameOf = (id: string): string => names.get(id) ?? words.people.unknown;
  return [
    { name: nameOf(owner), as: words.people.owner },
    ...(casemanager === null ? [] : [{ name: nameOf(casemanager), as: words.people.casemanager }]),
    ...members
      .filter((id) => id !== owner && id !== casemanager)
      .map((id) => ({ name: nameOf(id), as: words.people.member })),
  ];
}
