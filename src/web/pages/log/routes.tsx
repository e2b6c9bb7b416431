import { readCaseCodes } from '../../../casefile/case-codes.js';
import { findCaseId } from '../../../casefile/find-case.js';
import {
  readCaseLog,
  readChainCheck,
  readOrganisationLog,
  takeLog,
  type LogRow,
} from '../../../casefile/log-reads.js';
import { ORGANISATION_LOG_READERS } from '../../../domain/rights/reading.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { formatDay } from '../../../domain/terms/day.js';
import { csv } from '../../../documents/csv.js';
import { notFound, page, type Answer, type PageAnswer } from '../../answer.js';
import { namesOf, readColleagues, type Colleague } from '../../colleagues.js';
import { ErrorSummary, Notice } from '../../components/boxes.js';
import { TextField } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { FormState } from '../../forms/form-state.js';
import { first, type Typed } from '../../forms/typed.js';
import { askStepUp } from '../../step-up.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { readCode, showCode, urls } from '../../urls.js';
import { viaOf } from '../../via.js';
import type { Visit } from '../../visit.js';
import { readChoice, type Chosen } from './filter.js';
import { logLines, type LogLine } from './presenter.js';
import { LogFilters, LogTable } from './view.js';

const words = nl.log;
/** What of a choice stands in the address; who, by id, and a case, by code. */
const IN_ADDRESS = ['wie', 'wat', 'zaak', 'vanaf', 'tot'] as const;

function readsTheLog({ viewer }: Visit): boolean {
  return ORGANISATION_LOG_READERS.some((role) => viewer.roles.has(role));
}

/** S28, the log of the organisation; the factor once more (row 38). */
export async function showLog(visit: Visit): Promise<Answer> {
  if (!readsTheLog(visit)) return notFound;
  return (await askStepUp(visit)) ?? logPage(visit, new FormState());
}

/** S28, the chosen rows as a file: why comes first (C0.9). */
export async function sendLog(visit: Visit): Promise<Answer> {
  if (!readsTheLog(visit)) return notFound;
  const asked = await askStepUp(visit);
  if (asked !== null) return asked;
  const { typed, web, now } = visit;
  const reason = first(typed, 'waarom').trim();
  if (reason === '') {
    const missing = new FormState(typed, [{ field: 'waarom', message: words.take.whyError }]);
    return { ...(await logPage(visit, missing)), status: 422, failed: true };
  }
  const colleagues = await readColleagues(visit);
  const { choice, nothing } = await readChoice(visit, typed, colleagues);
  const rows = await takeLog(web.caseFile, whoOf(visit), { choice, reason });
  if (rows === null) return notFound;
  const lines = nothing ? [] : await linesFor(visit, rows, colleagues);
  const { heads } = words;
  return {
    kind: 'file',
    type: 'text/csv; charset=utf-8',
    name: `logboek-${formatDay(dayOf(now))}.csv`,
    body: csv([
      Object.values(heads),
      ...lines.map((line) => [line.when, line.who, line.as, line.what, line.code, line.why]),
    ]),
  };
}

/** S28, the log of one case, for who leads it; also for who may read the log but not the case (row 37). */
export async function showCaseLog(visit: Visit): Promise<Answer> {
  const { web, viewer, params, query } = visit;
  const code = params['zaak'] ?? '';
  if (readCode(code) !== code) return notFound;
  const caseId = await findCaseId(web.caseFile, { ...viewer, code });
  if (caseId === null) return notFound;
  const before = Number(first(query, 'voor')) || undefined;
  const found = await readCaseLog(web.caseFile, { ...whoOf(visit), caseId }, before);
  if (found === null) return notFound;
  const lines = await linesFor(visit, found.rows, await readColleagues(visit));
  return page(
    words.title,
    <>
      <p className="wl-back">
        <a href={urls.case({ zaak: code })}>{nl.case.back(showCode(code))}</a>
      </p>
      <h1>{words.ofCase(showCode(code))}</h1>
      <p>{words.lead}</p>
      <LogTable lines={lines} older={olderOf(visit.path, {}, found.more, lines)} withCase={false} />
    </>,
    { caseCode: code, print: 'PR1' },
  );
}

function whoOf(visit: Visit) {
  const { organisationId, personId } = visit.viewer;
  return { organisationId, personId, via: viaOf(visit) };
}

async function linesFor(
  visit: Visit,
  rows: readonly LogRow[],
  colleagues: readonly Colleague[],
): Promise<readonly LogLine[]> {
  const ids = [...new Set(rows.flatMap((row) => (row.caseId == null ? [] : [row.caseId])))];
  const codes = await readCaseCodes(visit.web.caseFile, visit.viewer, ids);
  return logLines(rows, { now: visit.now, names: namesOf(colleagues), codes });
}

async function logPage(visit: Visit, take: FormState): Promise<PageAnswer> {
  const { web, now, query, typed } = visit;
  const colleagues = await readColleagues(visit);
  const chosen = await readChoice(visit, visit.request.method === 'POST' ? typed : query, colleagues);
  const [found, check] = await Promise.all([
    chosen.nothing || chosen.form.failed
      ? { rows: [], more: false }
      : readOrganisationLog(web.caseFile, whoOf(visit), chosen.choice),
    readChainCheck(web.caseFile, whoOf(visit)),
  ]);
  const rows = found?.rows ?? [];
  const lines = await linesFor(visit, rows, colleagues);
  return page(
    words.title,
    <>
      <ErrorSummary form={take.failed ? take : chosen.form} />
      <h1>{words.title}</h1>
      <Chain check={check} now={now} />
      <p>{words.lead}</p>
      <LogFilters form={chosen.form} colleagues={colleagues} />
      <LogTable lines={lines} older={olderOf(visit.path, chosen.form.typed, found?.more === true, lines)} />
      <TakeForm visit={visit} form={take} chosen={chosen} />
    </>,
    { print: 'PR1', status: chosen.form.failed ? 422 : 200, failed: chosen.form.failed },
  );
}

function Chain({
  check,
  now,
}: {
  readonly check: Awaited<ReturnType<typeof readChainCheck>>;
  readonly now: number;
}) {
  if (check === null) return <p>{words.chain.never}</p>;
  const when = showMoment(check.checkedAt, now);
  if (check.findings === 0) return <p>{words.chain.right(when)}</p>;
  return (
    <Notice kind="warn">
      <p>
        <strong>{words.chain.wrong(when)}</strong>
      </p>
    </Notice>
  );
}

function TakeForm({
  visit,
  form,
  chosen,
}: {
  readonly visit: Visit;
  readonly form: FormState;
  readonly chosen: Chosen;
}) {
  const { take } = words;
  return (
    <section className="wl-screen-only" aria-labelledby="meenemen">
      <h2 id="meenemen">{take.heading}</h2>
      <p>{take.text}</p>
      <Form visit={visit} form={form} button={take.button} drafts={false}>
        {IN_ADDRESS.map((name) => (
          <input key={name} type="hidden" name={name} value={first(chosen.form.typed, name)} />
        ))}
        <TextField field={form.field('waarom')} label={take.why} help={take.whyHelp} />
      </Form>
    </section>
  );
}

/** The address of the rows before the last one, with the same choice. */
function olderOf(path: string, typed: Typed, more: boolean, lines: readonly LogLine[]): string | null {
  const last = lines.at(-1);
  if (!more || last === undefined) return null;
  const address = new URLSearchParams();
  for (const name of IN_ADDRESS) if (first(typed, name) !== '') address.set(name, first(typed, name));
  address.set('voor', String(last.at));
  return `${path}?${address.toString()}`;
}
