import { nl } from '../../texts/nl.js';
import { showCode } from '../../urls.js';
import { balanceOf } from '../case/balance.js';
import type { CasePage } from '../case/case-page.js';
import type { Direction, Line, SignalKind } from '../case/lines.js';
import {
  authorOf,
  correctionsOf,
  linesOfType,
  paperDay,
  recorded,
  valueWords,
  wholeLine,
  type ReportLine,
} from './sources.js';

const words = nl.report;

/** 4 and 5, and the opinions of 9: signals that fit the suspicion, by kind. */
export function supporting(page: CasePage, ...kinds: readonly SignalKind[]): readonly ReportLine[] {
  return signals(page, 'supports')
    .filter((line) => line.signal !== null && kinds.includes(line.signal.kind))
    .map((line) => signalLine(page, line));
}

/** 7: what speaks against it, and whether somebody looked for it. */
export function contradictingLines(page: CasePage): readonly ReportLine[] {
  return [
    ...signals(page, 'contradicts').map((line) => signalLine(page, line)),
    ...linesOfType(page, 'completeMapping').flatMap((line) => wholeLine(page, line)),
  ];
}

/** 8: open questions, gaps that follow from the case, and what cannot be read any more. */
export function unknownLines(page: CasePage): readonly ReportLine[] {
  const source = words.ofCase(showCode(page.code));
  const gaps = balanceOf(page).unknown.filter((one) => one.to === null);
  const unreadable = page.lines.filter((line) => line.unreadable);
  return [
    ...signals(page, 'unknown').map((line) => signalLine(page, line)),
    ...gaps.map(({ text }) => ({ text, source })),
    ...unreadable.map((line) => ({ text: words.unreadable(paperDay(line.recordedAt)), source })),
  ];
}

/** 6: what the people concerned say themselves, the child first. */
export function ownWordsLines(page: CasePage): readonly ReportLine[] {
  const said = page.lines.filter((line) => !line.unreadable).flatMap((line) => saidOn(page, line));
  return [
    ...said.filter((one) => one.child).map((one) => one.line),
    ...said.filter((one) => !one.child).map((one) => one.line),
  ];
}

interface Said {
  readonly child: boolean;
  readonly line: ReportLine;
}

function saidOn(page: CasePage, line: Line): readonly Said[] {
  const views = line.views.map(({ of, text, at }) => ({
    child: of === 'child',
    line: {
      text: `${nl.timeline.sees[of]} ${text}`,
      source: words.besideLine(paperDay(at), line.heading, paperDay(line.happenedAt)),
    },
  }));
  return [...views, ...ownStatement(page, line)];
}

function ownStatement(page: CasePage, line: Line): readonly Said[] {
  const { words: filled } = line;
  if (line.type === 'addStatement') {
    const of = filled['of'] as Line['views'][number]['of'];
    const text = `${nl.timeline.sees[of]} ${valueWords('', filled['text'])}`;
    return [{ child: of === 'child', line: recorded(page, line, text) }];
  }
  if (line.type !== 'holdConversation') return [];
  const text = words.reaction(valueWords('with', filled['with']), valueWords('', filled['reaction']));
  const child = Array.isArray(filled['with']) && filled['with'].includes('child');
  const corrections = correctionsOf(page, line).map((one) => ({ child, line: one }));
  return [{ child, line: recorded(page, line, text) }, ...corrections];
}

function signals({ lines }: CasePage, direction: Direction): readonly Line[] {
  return lines.filter((line) => !line.unreadable && line.signal?.direction === direction);
}

/** The words as they stand after the last correction; an opinion says that it is one. */
function signalLine(page: CasePage, line: Line): ReportLine {
  const correction = line.corrections.at(-1);
  const text = correction?.text ?? line.parts[0]?.text ?? '';
  const said = words.saidTo(line.signal?.source ?? '', authorOf(page, line));
  const notes = [
    ...(correction === undefined ? [] : [words.corrected(paperDay(correction.at))]),
    ...(line.views.length === 0 ? [] : [words.contested]),
  ];
  return {
    text: line.signal?.kind === 'interpretation' ? words.opinion(text) : text,
    source: [said, ...notes].join('; '),
  };
}
