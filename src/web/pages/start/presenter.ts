import { readMySignals } from '../../../casefile/my-signals.js';
import { readWorkList, type WorkListRow } from '../../../casefile/work-list.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { kindOf, type CaseClass, type PointId } from '../../../domain/case/names.js';
import { listProposals } from '../../../store/proposals.js';
import { listDrafts } from '../../../store/drafts.js';
import { readSetting } from '../../calendar.js';
import { namesOf, readColleagues } from '../../colleagues.js';
import { asPerson } from '../../drafts.js';
import { nl } from '../../texts/nl.js';
import { showDay, showMoment, showTerm, type ShownTerm } from '../../texts/times.js';
import { showCode, urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { draftWords } from '../drafts/words.js';
import { linesOfRole, type RoleLine } from './of-role.js';
import { signalLine, type SignalLine } from '../signal/status.js';

export interface WaitingLine {
  readonly code: string;
  readonly class: CaseClass;
  readonly task: string;
  readonly due: number;
  readonly term: ShownTerm;
  readonly to: string;
}

export interface DraftLineShown {
  readonly text: string;
  readonly until: string;
  readonly to: string;
}

export interface StartPage {
  readonly waits: readonly WaitingLine[];
  /** When nothing waits: the next term, if there is one. */
  readonly next: string | null;
  readonly confirmations: readonly { readonly id: string; readonly text: string }[];
  readonly drafts: readonly DraftLineShown[];
  readonly ofRole: readonly RoleLine[];
  /** `null` = this person does not work from lists of own signals. */
  readonly signals: readonly SignalLine[] | null;
  readonly numbers: { readonly onTurn: number; readonly overdue: number; readonly unseen: number } | null;
}

const MOST_WAITING = 5;
const MOST_SIGNALS = 3;
/** More cases than anybody keeps open; the numbers stay right up to here. */
const MOST_CASES = 500;
const CLASS_ORDER: readonly string[] = ['acute', 'high', 'standard'];
const WITH_NUMBERS = ['aandachtsfunctionaris', 'internBegeleider', 'vertrouwenspersoon', 'director'] as const;

/** S02: what waits for me, in five lines; then what belongs to my role. */
export async function presentStart(visit: Visit): Promise<StartPage> {
  const { viewer, web, now } = visit;
  const everything = { onTurn: false, overdue: false, limit: MOST_CASES };
  const [cases, setting, drafts, signals, proposals, colleagues] = await Promise.all([
    readWorkList(web.caseFile, viewer, everything),
    readSetting(visit, viewer.locations[0]?.id ?? null),
    asPerson(web, viewer, (client) => listDrafts(client, viewer.personId)),
    readMySignals(web.caseFile, viewer),
    asPerson(web, viewer, (client) => listProposals(client, { secondPerson: viewer.personId })),
    readColleagues(visit),
  ]);
  const names = namesOf(colleagues);
  const mine = cases.filter((one) => one.waiting.some((point) => point.mine));
  const lines = mine.flatMap((one) => waitingLine(one, now, setting.calendar)).sort(byUrgency);
  const next = cases[0]?.nextDue;
  const ofRole = await linesOfRole(visit, cases);
  return {
    ofRole,
    waits: lines.slice(0, MOST_WAITING),
    next: next === undefined ? null : showTerm(next, now, setting.calendar).text,
    confirmations: proposals.map((one) => ({
      id: one.id,
      text: nl.proposal.asks(
        names.get(one.firstPerson) ?? '',
        showCode(one.code),
        showMoment(one.madeAt, now),
      ),
    })),
    drafts: drafts.map((draft) => ({
      text: draftWords(draft.path),
      until: nl.start.drafts.until(showDay(dayOf(draft.expiresAt), now)),
      to: `${draft.path.split('#')[0] ?? ''}?concept=verder`,
    })),
    signals: signals.slice(0, MOST_SIGNALS).map((signal) => signalLine(signal, now)),
    numbers: WITH_NUMBERS.some((role) => viewer.roles.has(role))
      ? {
          onTurn: mine.length,
          overdue: cases.filter((one) => one.nextDue < now).length,
          unseen: cases.filter((one) => one.waiting.some((point) => point.point === 'W1')).length,
        }
      : null,
  };
}

function waitingLine(row: WorkListRow, now: number, calendar: Parameters<typeof showTerm>[2]): WaitingLine[] {
  const point = row.waiting.find((one) => one.mine);
  if (point === undefined) return [];
  return [
    {
      code: showCode(row.code),
      class: row.class as CaseClass,
      task: nl.states.waiting[kindOf(point.point as PointId)],
      due: point.due,
      term: showTerm(point.due, now, calendar),
      to: urls.case({ zaak: row.code }),
    },
  ];
}

function byUrgency(a: WaitingLine, b: WaitingLine): number {
  return CLASS_ORDER.indexOf(a.class) - CLASS_ORDER.indexOf(b.class) || a.due - b.due;
}
