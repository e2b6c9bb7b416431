import type { ReactElement } from 'react';
import type { CaseClass, Recipient } from '../../../domain/case/names.js';
import type { TimedPoint } from '../../../domain/terms/policy.js';
import type { Term } from '../../../domain/terms/term.js';
import { TRY_OUT_CASES, type TryOut } from '../../../tryout/try-out.js';
import type { YearFigures } from '../../../tryout/figures.js';
import { page, type PageAnswer } from '../../answer.js';
import { ErrorSummary } from '../../components/boxes.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { TermFields, termWords } from './terms.js';

const words = nl.tryOut;

/** A term in the draft beside the one that holds, and how many waiting points of it run now. */
export interface TriedTerm {
  readonly point: TimedPoint;
  readonly class: CaseClass;
  readonly now: readonly Term[];
  readonly after: readonly Term[];
  readonly running: number;
}

export interface TryOutShown {
  readonly tried: readonly TriedTerm[];
  /** `null` while nothing is tried. */
  readonly effect: TryOut | null;
  readonly notice: ReactElement | undefined;
}

export function tryOutAnswer(visit: Visit, form: FormState, shown: TryOutShown): PageAnswer {
  const { tried, effect, notice } = shown;
  const body = (
    <>
      <ErrorSummary form={form} />
      <h1>{words.title}</h1>
      {notice}
      <p className="wl-lead">{words.lead}</p>
      <p>{words.how(TRY_OUT_CASES)}</p>
      <h2>{words.draft}</h2>
      {tried.length === 0 ? <p>{words.empty}</p> : <Draft visit={visit} tried={tried} />}
      {effect === null ? null : <Effect effect={effect} />}
      {tried.length === 0 ? null : <Live visit={visit} tried={tried} />}
      <h2>{words.add}</h2>
      <Form visit={visit} form={form} button={words.try} drafts={false}>
        <TermFields form={form} />
      </Form>
      <p>
        <a href={urls.setting({ onderdeel: 'termijnen' })}>{words.back}</a>
      </p>
    </>
  );
  return page(words.title, body, { print: 'PR1', failed: form.failed });
}

const termsIn = (terms: readonly Term[]): string =>
  terms.map(termWords).join(' of ') || nl.settings.terms.none;

function Draft({
  visit,
  tried,
}: {
  readonly visit: Visit;
  readonly tried: readonly TriedTerm[];
}): ReactElement {
  return (
    <div className="wl-scroll">
      <table className="wl-table">
        <caption>{words.caption}</caption>
        <Heads texts={[words.what, words.class, words.now, words.after, words.remove]} />
        <tbody>
          {tried.map((one) => (
            <tr key={`${one.point} ${one.class}`}>
              <th scope="row">{nl.states.waiting[one.point]}</th>
              <td>{nl.states.class[one.class]}</td>
              <td>{termsIn(one.now)}</td>
              <td>{termsIn(one.after)}</td>
              <td>
                <form method="post" action={visit.path}>
                  <input type="hidden" name="csrf" value={visit.csrf} />
                  <input type="hidden" name="welke" value={`${one.point} ${one.class}`} />
                  <button
                    className="wl-button wl-button--second wl-button--small"
                    type="submit"
                    name="actie"
                    value="weg"
                    aria-label={words.removeOne(nl.states.waiting[one.point], nl.states.class[one.class])}
                  >
                    {words.remove}
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Effect({ effect }: { readonly effect: TryOut }): ReactElement {
  const { before, after } = effect;
  const perWeek = (of: YearFigures): number => of.reminders / of.weeks;
  const roles = [...new Set([...Object.keys(before.perRole), ...Object.keys(after.perRole)])] as Recipient[];
  const months = [...new Set([...Object.keys(before.perMonth), ...Object.keys(after.perMonth)])].sort();
  return (
    <>
      <h2>{words.effect}</h2>
      <Compared
        caption={words.effectCaption}
        head={words.figure}
        rows={[
          [words.perWeek, perWeek(before), perWeek(after)],
          [words.busiest, before.busiest.reminders, after.busiest.reminders],
          [words.overdue, before.overdue, after.overdue],
          [words.escalated, before.escalated, after.escalated],
        ]}
      />
      <h3>{words.roles}</h3>
      <Compared
        caption={words.rolesCaption}
        head={words.role}
        rows={roles.map((role) => [
          nl.states.recipient[role],
          (before.perRole[role] ?? 0) / before.weeks,
          (after.perRole[role] ?? 0) / after.weeks,
        ])}
      />
      <h3>{words.months}</h3>
      <Compared
        caption={words.monthsCaption}
        head={words.month}
        rows={months.map((month) => [
          monthWords(month),
          before.perMonth[month] ?? 0,
          after.perMonth[month] ?? 0,
        ])}
      />
    </>
  );
}

function Compared({
  caption,
  head,
  rows,
}: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly (readonly [label: string, before: number, after: number])[];
}): ReactElement {
  return (
    <div className="wl-scroll">
      <table className="wl-table">
        <caption>{caption}</caption>
        <Heads texts={[head, words.now, words.after, words.difference]} />
        <tbody>
          {rows.map(([label, before, after]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{shown(before)}</td>
              <td>{shown(after)}</td>
              <td>{differenceWords(before, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heads({ texts }: { readonly texts: readonly string[] }): ReactElement {
  return (
    <thead>
      <tr>
        {texts.map((text) => (
          <th key={text} scope="col">
            {text}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Live({
  visit,
  tried,
}: {
  readonly visit: Visit;
  readonly tried: readonly TriedTerm[];
}): ReactElement {
  const running = new Map(tried.map(({ point, running: n }) => [point, n]));
  return (
    <>
      <h2>{words.live}</h2>
      <p>{words.newOnly}</p>
      <p>{words.running([...running.values()].reduce((sum, n) => sum + n, 0))}</p>
      <form method="post" action={visit.path}>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <button className="wl-button wl-button--main" type="submit" name="actie" value="voorstel">
          {words.ask}
        </button>
      </form>
    </>
  );
}

const NUMBERS = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

function shown(value: number): string {
  return NUMBERS.format(value);
}

function differenceWords(before: number, after: number): string {
  const difference = shown(after - before);
  if (difference === '0' || difference === '-0') return words.same;
  return after > before ? `+${difference}` : difference.replace('-', '−');
}

/** "2026-11" as "november 2026". */
function monthWords(month: string): string {
  const [year = '', number = '1'] = month.split('-');
  return `${words.monthNames[Number(number) - 1] ?? ''} ${year}`;
}
