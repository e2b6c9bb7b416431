import type { TimelineItem, Words } from '../../../casefile/reads.js';
import type { CommandType } from '../../../domain/case/commands.js';
import {
  kindOf,
  type PointId,
  type SIGNAL_DIRECTIONS,
  type SIGNAL_KINDS,
  type STATEMENT_OF,
} from '../../../domain/case/names.js';
import type { Instant } from '../../../domain/terms/amsterdam.js';
import { nl } from '../../texts/nl.js';

export type Direction = (typeof SIGNAL_DIRECTIONS)[number];
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** A thing that was filled in, with its name; no name = it speaks for itself. */
export interface Part {
  readonly label: string;
  readonly text: string;
}

export interface Correction {
  readonly at: Instant;
  readonly by: string | null;
  readonly text: string;
  readonly reason: string;
}

/** How somebody concerned sees it. */
export interface OtherView {
  readonly of: (typeof STATEMENT_OF)[number];
  readonly text: string;
  readonly at: Instant;
}

/** One line of the timeline: what a person recorded, and what was said about it afterwards. */
export interface Line {
  /** Of the command; also its place in an address. */
  readonly id: string;
  readonly seq: number;
  readonly type: CommandType;
  readonly heading: string;
  /** Only of a signal. */
  readonly signal: {
    readonly kind: SignalKind;
    readonly direction: Direction;
    readonly source: string;
  } | null;
  readonly parts: readonly Part[];
  readonly words: Words;
  readonly happenedAt: Instant;
  readonly recordedAt: Instant;
  readonly by: string | null;
  readonly corrections: readonly Correction[];
  readonly views: readonly OtherView[];
  readonly unreadable: boolean;
}

const words = nl.timeline;
/** What stands with its line and is no line of its own. */
const BESIDE: ReadonlySet<string> = new Set(['correct']);

/** The lines of a case, oldest first; `names` turns ids of people into names. */
export function linesOf(items: readonly TimelineItem[], names: ReadonlyMap<string, string>): readonly Line[] {
  const told = items.filter(
    (item) => item.entry !== null || (item.unreadable === true && item.event.id !== null),
  );
  const beside = told.flatMap((item) => (item.entry === null ? [] : [{ item, entry: item.entry }]));
  return told.flatMap((item) => {
    const type = text(item.entry?.['type']) as CommandType;
    const onLine = type === 'addStatement' && typeof item.entry?.['onEntryId'] === 'string';
    if (BESIDE.has(type) || onLine) return [];
    const id = item.event.id ?? '';
    const about = (kind: CommandType, field: string) =>
      beside.filter(({ entry }) => entry['type'] === kind && entry[field] === id);
    return [
      {
        ...lineOf(item, names),
        corrections: about('correct', 'entryId').map(({ item: one, entry }) => ({
          at: one.event.entryAt,
          by: one.event.by,
          text: text(entry['text']),
          reason: text(entry['reason']),
        })),
        views: about('addStatement', 'onEntryId').map(({ item: one, entry }) => ({
          of: entry['of'] as OtherView['of'],
          text: text(entry['text']),
          at: one.event.entryAt,
        })),
      },
    ];
  });
}

function lineOf(
  { event, entry, seq, unreadable }: TimelineItem,
  names: ReadonlyMap<string, string>,
): Omit<Line, 'corrections' | 'views'> {
  const filled = entry ?? {};
  const type = entry === null ? 'noteEscalation' : (text(entry['type']) as CommandType);
  const inside = type === 'openCase' ? ((filled['signal'] as Words | undefined) ?? {}) : filled;
  const isSignal = type === 'openCase' || type === 'recordSignal';
  return {
    id: event.id ?? String(seq),
    seq,
    type,
    heading: entry === null ? '' : headingOf(type, filled),
    signal: isSignal
      ? {
          kind: inside['kind'] as SignalKind,
          direction: inside['direction'] as Direction,
          source: text(inside['source']),
        }
      : null,
    parts: isSignal ? [{ label: '', text: text(inside['text']) }] : partsOf(filled, names),
    words: filled,
    happenedAt: momentOf(inside['observedAt']) ?? momentOf(filled['at']) ?? event.entryAt,
    recordedAt: event.entryAt,
    by: event.by,
    unreadable: unreadable === true,
  };
}

/** The five questions are known by their number. */
function headingOf(type: CommandType, filled: Words): string {
  const act = words.acts[type];
  return type === 'answerAfweging' ? `${act} ${text(filled['number'])}` : act;
}

/** Who, by id, in these fields. */
const PEOPLE: ReadonlySet<string> = new Set(['person', 'secondPerson', 'casemanager']);
const YES_NO: Readonly<Record<string, string>> = { true: nl.form.yes, false: nl.form.no };
/** Fields of the frame, and codes that people know by another name. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['id', 'type', 'by', 'at', 'expectedVersion', 'until']);

function partsOf(filled: Words, names: ReadonlyMap<string, string>): readonly Part[] {
  return Object.entries(filled).flatMap(([field, value]) => {
    const label = words.fields[field];
    if (label === undefined || NOT_SHOWN.has(field)) return [];
    const shown = showValue(field, value, names);
    return shown === '' ? [] : [{ label, text: shown }];
  });
}

function showValue(field: string, value: unknown, names: ReadonlyMap<string, string>): string {
  if (Array.isArray(value)) return value.map((one) => showValue(field, one, names)).join(', ');
  if (typeof value === 'object') return '';
  const plain = text(value);
  if (PEOPLE.has(field)) return names.get(plain) ?? '';
  if (typeof value === 'boolean') return YES_NO[plain] ?? plain;
  if (field === 'point') return nl.states.waiting[kindOf(plain as PointId)];
  return words.values[field]?.[plain] ?? plain;
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function momentOf(value: unknown): Instant | null {
  return typeof value === 'number' ? value : null;
}
