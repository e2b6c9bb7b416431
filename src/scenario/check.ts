import type { CaseView } from '../domain/case/view.js';
import type { SentReminder } from '../domain/scenario/simulation.js';
import { formatLocal } from '../domain/terms/amsterdam.js';
import type { ScenarioRefusal } from './engine.js';
import type { Expectation } from './format.js';

/** What a step found. */
export interface Found {
  readonly refusal: ScenarioRefusal | null;
  readonly view: CaseView | null;
  readonly reminders: readonly SentReminder[];
  readonly access: Readonly<Record<string, string>>;
  readonly record: Readonly<Record<string, unknown>> | undefined;
}

/** One expectation that does not hold. */
export interface Mismatch {
  readonly what: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** Compares what was found with what the step expects; an empty list = everything holds. */
export function check(expect: Expectation, found: Found): readonly Mismatch[] {
  return [
    ...checkOutcome(expect, found.refusal),
    ...checkSubset('case', expect.case ?? {}, (found.view ?? {}) as Record<string, unknown>),
    ...checkDue(expect, found.view),
    ...checkGone(expect, found.view),
    ...checkDates(expect, found.view),
    ...checkNext(expect, found.view),
    ...checkReminders(expect, found.reminders),
    ...checkSubset('access', expect.access ?? {}, found.access),
    ...checkSubset('advice', expect.advice ?? {}, found.record ?? {}),
    ...checkSubset('accessRequest', expect.accessRequest ?? {}, found.record ?? {}),
  ];
}

function checkOutcome(expect: Expectation, refusal: ScenarioRefusal | null): readonly Mismatch[] {
  const found = refusal === null ? 'accepted' : [...refusal.rules, refusal.code];
  const mismatches: Mismatch[] = [];
  if (expect.ok === true && refusal !== null) mismatches.push({ what: 'ok', expected: 'accepted', found });
  if (expect.ok === false && refusal === null) mismatches.push({ what: 'ok', expected: 'refused', found });
  for (const wanted of [expect.refused ?? []].flat()) {
    const named = refusal !== null && (refusal.rules.includes(wanted) || refusal.code === wanted);
    if (!named) mismatches.push({ what: 'refused', expected: wanted, found });
  }
  return mismatches;
}

/** Fields that are named must be equal; objects one level at a time, `debts` as a contained set. */
function checkSubset(
  what: string,
  expected: Readonly<Record<string, unknown>>,
  found: Readonly<Record<string, unknown>>,
): readonly Mismatch[] {
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const path = `${what}.${name}`;
    const value = found[name];
    if (Array.isArray(wanted))
      return containsAll(wanted, value) ? [] : [{ what: path, expected: wanted, found: value }];
    if (isObject(wanted)) {
      return isObject(value)
        ? checkSubset(path, wanted, value)
        : [{ what: path, expected: wanted, found: value }];
    }
    return same(wanted, value) ? [] : [{ what: path, expected: wanted, found: value }];
  });
}

/** An empty list means none; otherwise each named member must be there. */
function containsAll(wanted: readonly unknown[], found: unknown): boolean {
  if (!Array.isArray(found)) return false;
  return wanted.length === 0 ? found.length === 0 : wanted.every((one) => found.includes(one));
}

function checkDue(expect: Expectation, view: CaseView | null): readonly Mismatch[] {
  return Object.entries(expect.due ?? {}).flatMap(([id, wanted]) => {
    const point = view?.waiting.find((one) => one.id === id);
    const found = point === undefined ? 'not open' : formatLocal(point.due);
    return found === asMoment(wanted) ? [] : [{ what: `due.${id}`, expected: wanted, found }];
  });
}

function checkGone(expect: Expectation, view: CaseView | null): readonly Mismatch[] {
  return (expect.gone ?? []).flatMap((id) => {
    const point = view?.waiting.find((one) => one.id === id);
    return point === undefined
      ? []
      : [{ what: 'gone', expected: id, found: `open until ${formatLocal(point.due)}` }];
  });
}

function checkDates(expect: Expectation, view: CaseView | null): readonly Mismatch[] {
  return Object.entries(expect.dates ?? {}).flatMap(([path, wanted]) => {
    const [id = '', name = ''] = path.split('.');
    const moment = view?.waiting.find((one) => one.id === id)?.dates[name];
    const found = moment === undefined ? 'not there' : formatLocal(moment);
    return found === asMoment(wanted) ? [] : [{ what: `dates.${path}`, expected: wanted, found }];
  });
}

function checkNext(expect: Expectation, view: CaseView | null): readonly Mismatch[] {
  if (expect.next === undefined) return [];
  const found = view?.waiting[0]?.id ?? 'nothing';
  return found === expect.next ? [] : [{ what: 'next', expected: expect.next, found }];
}

function checkReminders(expect: Expectation, sent: readonly SentReminder[]): readonly Mismatch[] {
  const shown = sent.map(showReminder);
  const missing = (expect.reminders ?? []).filter(
    (wanted) => !sent.some((one) => matches(wanted, showReminder(one))),
  );
  const mismatches: Mismatch[] = missing.map((wanted) => ({
    what: 'reminders',
    expected: wanted,
    found: shown,
  }));
  if (expect.noReminders === true && sent.length > 0) {
    mismatches.push({ what: 'noReminders', expected: 'none', found: shown });
  }
  return mismatches;
}

/** A reminder as people write it in a file. */
export function showReminder(reminder: SentReminder): Record<string, unknown> {
  return { point: reminder.point, rung: reminder.rung, to: reminder.to, at: formatLocal(reminder.at) };
}

function matches(
  wanted: Readonly<Record<string, unknown>>,
  found: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(wanted).every(([name, value]) => value === undefined || found[name] === value);
}

/** `YYYY-MM-DD` means 17:00 that day. */
function asMoment(text: string): string {
  return text.length === 10 ? `${text}T17:00` : text.slice(0, 16);
}

/** YAML's core schema reads `yes` as text; numbers and booleans are compared as what they are. */
function same(wanted: unknown, found: unknown): boolean {
  return wanted === found || (typeof wanted === 'number' && String(wanted) === String(found));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
