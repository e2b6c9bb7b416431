import type { LogRow } from '../../../casefile/log-reads.js';
import type { Capacity } from '../../../domain/rights/permissions.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { showCode } from '../../urls.js';

/** A row of the log in words. */
export interface LogLine {
  readonly key: string;
  readonly at: number;
  readonly when: string;
  readonly who: string;
  readonly as: string;
  readonly what: string;
  readonly code: string;
  readonly why: string;
}

const words = nl.log;

export interface LogAround {
  readonly now: number;
  readonly names: ReadonlyMap<string, string>;
  /** Codes of cases by id, as far as the reader may know them. */
  readonly codes: ReadonlyMap<string, string>;
}

export function logLines(rows: readonly LogRow[], around: LogAround): readonly LogLine[] {
  return rows.map((row, index) => ({
    key: `${row.at}-${index}`,
    at: row.at,
    when: showMoment(row.at, around.now),
    who: row.personId === undefined ? words.system : (around.names.get(row.personId) ?? words.somebody),
    as: [...new Set((row.relation ?? []).map(capacityWord))].join(', '),
    what: whatWords(row),
    code: codeWords(row, around.codes),
    why: row.reason ?? '',
  }));
}

function capacityWord(capacity: string): string {
  return Object.hasOwn(words.capacities, capacity) ? words.capacities[capacity as Capacity] : capacity;
}

/** "Gelezen: tijdlijn", "Vastgelegd: overleg", "Geweigerd (R10): gesprek overslaan". */
function whatWords(row: LogRow): string {
  const acts: Readonly<Record<string, string>> = nl.timeline.acts;
  const action = row.action ?? '';
  const [object = ''] = action.split('.');
  const about =
    row.event === 'command'
      ? (acts[action] ?? '')
      : row.event === 'search'
        ? ''
        : (words.objects[object] ?? '');
  const rules = row.rules === undefined || row.rules.length === 0 ? '' : ` (${row.rules.join(', ')})`;
  const event = words.events[row.event] ?? row.event;
  const head = row.outcome === 'refused' ? `${words.refused}${rules}` : event;
  return about === ''
    ? row.outcome === 'refused'
      ? `${head}: ${event.toLowerCase()}`
      : head
    : `${head}: ${lower(about)}`;
}

function lower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function codeWords(row: LogRow, codes: ReadonlyMap<string, string>): string {
  const code = row.caseId == null ? undefined : codes.get(row.caseId);
  return code === undefined ? '' : showCode(code);
}
