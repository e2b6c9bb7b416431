import type { Instant } from '../../../domain/terms/amsterdam.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { CasePage } from './case-page.js';
import { signalWords } from './line-words.js';
import type { Direction, Line } from './lines.js';

/** One thing for or against, or not known yet. */
export interface BalanceItem {
  readonly text: string;
  /** When, what kind, from whom. */
  readonly about: string;
  /** To its line; `null` for a gap that follows from the case. */
  readonly to: string | null;
}

export type Balance = Readonly<Record<Direction, readonly BalanceItem[]>>;

const words = nl.case.balance;

/** S08: what fits, what speaks against, what we do not know. No score, no balance (P4). */
export function balanceOf(page: CasePage): Balance {
  const { lines } = page;
  const signals = (direction: Direction): BalanceItem[] =>
    lines.filter((line) => line.signal?.direction === direction).map((line) => itemOf(page, line));
  return {
    supports: signals('supports'),
    contradicts: [...signals('contradicts'), ...lines.flatMap((line) => otherSide(page, line))],
    unknown: [...gapsOf(page), ...signals('unknown')],
  };
}

function itemOf(page: CasePage, line: Line): BalanceItem {
  const now = page.visit.now;
  return {
    text: line.corrections.at(-1)?.text ?? line.parts[0]?.text ?? '',
    about: `${showDay(dayOf(line.happenedAt), now)} · ${signalWords(line)}`,
    to: lineAddress(page.code, line.id),
  };
}

export function lineAddress(zaak: string, regel: string): string {
  return urls.timelineEntry({ zaak, regel });
}

/** What the people concerned say themselves: their reaction in a talk, and their view beside a line. */
function otherSide(page: CasePage, line: Line): BalanceItem[] {
  const now = page.visit.now;
  const to = lineAddress(page.code, line.id);
  const dated = (at: Instant, what: string): string => `${showDay(dayOf(at), now)} · ${what}`;
  const reaction = line.type === 'holdConversation' ? line.words['reaction'] : undefined;
  const ownView = line.type === 'addStatement' ? line.words['text'] : undefined;
  return [
    ...(typeof reaction === 'string'
      ? [{ text: reaction, about: dated(line.happenedAt, words.reaction), to }]
      : []),
    ...(typeof ownView === 'string'
      ? [{ text: ownView, about: dated(line.happenedAt, words.ofConcerned), to }]
      : []),
    ...line.views.map((view) => ({ text: view.text, about: dated(view.at, words.ofConcerned), to })),
  ];
}

/** What the case itself shows that nobody knows yet. */
function gapsOf(page: CasePage): BalanceItem[] {
  const { sheet, lines, visit } = page;
  const { state } = sheet;
  const last = (type: Line['type']): Line | undefined => lines.findLast((line) => line.type === type);
  const talk = last('holdConversation');
  const gaps: string[] = [];
  if (talk?.words['childHeard'] === 'no') {
    const reason = talk.words['childNotHeardReason'];
    gaps.push(words.gaps.childNotHeard(typeof reason === 'string' ? reason : ''));
  }
  if (state.kindcheck === 'unclear') gaps.push(words.gaps.kindcheckUnclear);
  if (talk === undefined && state.closure === null) gaps.push(words.gaps.noConversation);
  const helping = state.help === 'planned' || state.help === 'running';
  const sight = last('recordSight') ?? last('decideHelp');
  if (helping && sight !== undefined)
    gaps.push(words.gaps.noSight(showDay(dayOf(sight.happenedAt), visit.now)));
  const advice = openAdvice(page);
  if (advice !== null) gaps.push(words.gaps.adviceNotFollowed(advice));
  return gaps.map((text) => ({ text, about: '', to: null }));
}

/** The advice that was taken on and not yet followed up (W13). */
export function openAdvice({ sheet, lines }: Pick<CasePage, 'sheet' | 'lines'>): string | null {
  if (!sheet.points.some((point) => point.id === 'W13')) return null;
  const advice = lines.findLast((line) => typeof line.words['adviceToFollow'] === 'string');
  return advice === undefined ? '' : String(advice.words['adviceToFollow']);
}
