import type { ReactElement } from 'react';
import { pointsOf } from '../../../casefile/case-sheet.js';
import { profileVersion } from '../../../domain/afwegingskader/profiles.js';
import { fold } from '../../../domain/case/evolve.js';
import { stageOf } from '../../../domain/case/stage.js';
import type { CaseState } from '../../../domain/case/state.js';
import { at, type Instant } from '../../../domain/terms/amsterdam.js';
import { addDays, parseDay, type Day } from '../../../domain/terms/day.js';
import { page as answer, type Answer } from '../../answer.js';
import { ErrorSummary } from '../../components/boxes.js';
import { DateField } from '../../components/date-field.js';
import { readDay } from '../../forms/dates.js';
import { FormState } from '../../forms/form-state.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { urls } from '../../urls.js';
import { ofCase } from '../case/case-form.js';
import type { CasePage } from '../case/case-page.js';
import { linesOf, type Line } from '../case/lines.js';
import { onTurnOf, whoWords } from '../case/on-turn.js';
import { CaseShell } from '../case/shell.js';
import { Days } from './view.js';

const words = nl.timeline.lookBack;
const FIELD = 'op';

/** S07, "Terugkijken": what was known on a day, which terms ran, who was consulted and who decided. */
export const showLookBack = ofCase((page): Promise<Answer> => {
  const { query, now } = page.visit;
  const asked = first(query, `${FIELD}-dag`) !== '';
  const read = asked ? readDay(query, FIELD, now, 'any') : null;
  const errors = read !== null && 'error' in read ? [{ field: FIELD, message: read.error }] : [];
  const form = new FormState(query, errors);
  const day = read !== null && 'value' in read ? parseDay(read.value) : null;
  const body = (
    <CaseShell page={page} title={words.title}>
      <ErrorSummary form={form} />
      <p>{words.lead}</p>
      <form method="get" action={urls.lookBack({ zaak: page.code })} className="wl-form wl-screen-only">
        <DateField form={form} name={FIELD} label={words.date} quick={false} />
        <div className="wl-buttons">
          <button className="wl-button wl-button--main" type="submit">
            {words.button}
          </button>
        </div>
      </form>
      {day === null ? null : <Then page={page} day={day} />}
    </CaseShell>
  );
  return Promise.resolve(
    answer(words.title, body, {
      caseCode: page.code,
      print: 'PR1',
      ...(form.failed && { failed: true, status: 422 }),
    }),
  );
});

/** The case as it stood at the end of that day, from what had been written down by then. */
function Then({ page, day }: { readonly page: CasePage; readonly day: Day }): ReactElement {
  const end = at(addDays(day, 1), 0);
  const items = page.sheet.items.filter(({ event }) => event.entryAt < end);
  const state = items.some((item) => item.unreadable === true) ? null : fold(items.map(({ event }) => event));
  const lines = linesOf(items, page.names);
  return (
    <section aria-labelledby="toen">
      <h2 id="toen">{words.heading(showDay(day, page.visit.now))}</h2>
      {items.length === 0 ? <p>{words.before}</p> : null}
      {state === null ? null : <Stand page={page} state={state} end={end} />}
      <Who page={page} heading={words.consulted} lines={lines.filter(isConsultation)} />
      <Who page={page} heading={words.decided} lines={lines.filter(isDecision)} />
      {lines.length === 0 ? null : (
        <>
          <h3>{words.known}</h3>
          <Days page={page} lines={lines} ways={false} />
        </>
      )}
    </section>
  );
}

const isConsultation = (line: Line): boolean => line.type === 'recordConsultation';
const DECISIONS: ReadonlySet<string> = new Set([
  'answerAfweging',
  'decideMelding',
  'decideHelp',
  'closeCase',
]);
const isDecision = (line: Line): boolean => DECISIONS.has(line.type);

function Stand({
  page,
  state,
  end,
}: {
  readonly page: CasePage;
  readonly state: CaseState;
  readonly end: Instant;
}): ReactElement {
  const setting = { ...page.sheet.setting, now: end - 1 };
  const turns = pointsOf(state, setting).map((point) => onTurnOf(point, setting, page.names, ''));
  const { label, version } = profileVersion(state.profile.version);
  return (
    <>
      <h3>{words.stand}</h3>
      <p>{`${nl.states.stage[stageOf(state)]} · ${nl.states.class[state.class]}`}</p>
      <p>{words.profile(`${label}, ${version}`)}</p>
      <h3>{words.terms}</h3>
      {turns.length === 0 ? <p>{words.noTerms}</p> : null}
      <ul className="wl-plain">
        {turns.map((turn) => (
          <li key={turn.id}>{`${turn.task}, ${whoWords(turn)}: ${turn.term.text}`}</li>
        ))}
      </ul>
    </>
  );
}

function Who({
  page,
  heading,
  lines,
}: {
  readonly page: CasePage;
  readonly heading: string;
  readonly lines: readonly Line[];
}): ReactElement {
  const nameOf = (line: Line): string => page.names.get(line.by ?? '') ?? nl.case.people.unknown;
  const what = (line: Line): string =>
    [line.heading, ...line.parts.slice(0, 2).map((part) => part.text)].join(', ');
  return (
    <>
      <h3>{heading}</h3>
      {lines.length === 0 ? <p>{words.none}</p> : null}
      <ul className="wl-plain">
        {lines.map((line) => (
          <li key={line.seq}>{`${nameOf(line)}: ${what(line)}`}</li>
        ))}
      </ul>
    </>
  );
}
