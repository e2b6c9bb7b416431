import type { ReactElement } from 'react';
import type { Role } from '../../../domain/case/names.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { day } from '../../../domain/terms/day.js';
import type { RetentionTerm } from '../../../domain/retention/term.js';
import { keepLonger, readRetentionList, type RetentionItem } from '../../../rounds/retention-list.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { namesOf, readColleagues } from '../../colleagues.js';
import { ErrorSummary } from '../../components/boxes.js';
import { DateField } from '../../components/date-field.js';
import { choicesOf, RadioGroup, Select, TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { openForm } from '../../drafts.js';
import { FormState, type FormError } from '../../forms/form-state.js';
import { Reading } from '../../forms/reading.js';
import { first } from '../../forms/typed.js';
import { askStepUp } from '../../step-up.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { showCode } from '../../urls.js';
import { viaOf } from '../../via.js';
import type { Visit } from '../../visit.js';

const words = nl.retention;
const KINDS = ['keep', 'hold'] as const;

/** Who has to do with keeping (row 47); an owner sees her own cases only. */
const KEEPERS: readonly Role[] = ['aandachtsfunctionaris', 'internBegeleider', 'director', 'privacyOfficer'];

function keeps({ viewer }: Visit): boolean {
  const { roles, profile } = viewer;
  return KEEPERS.some((role) => roles.has(role)) || (profile === 'cooperative' && roles.has('bestuur'));
}

/** S30: what is proposed, and why; people decide. */
export async function showRetained(visit: Visit): Promise<Answer> {
  return keeps(visit) ? listPage(visit, await openForm(visit)) : notFound;
}

export async function sendRetained(visit: Visit): Promise<Answer> {
  if (!keeps(visit)) return notFound;
  const { typed, web, viewer, now } = visit;
  const items = await readRetentionList(web.caseFile, viewer);
  const read = new Reading(typed);
  const code = read.choice(
    'zaak',
    items.map((one) => one.code),
    words.whichError,
  );
  const kind = read.choice('soort', KINDS, words.kindError);
  const until = kind === 'keep' ? read.day('tot', now, 'future') : null;
  const reason = read.text('reden', words.error);
  const result = read.result(() => ({ code, kind, until, reason }));
  if (!result.ok) return failed(visit, result.errors);
  const asked = await askStepUp(visit);
  if (asked !== null) return asked;
  const { organisationId, personId } = viewer;
  const done = await keepLonger(web.caseFile, { organisationId, personId, via: viaOf(visit) }, result.fields);
  if (!done) return failed(visit, [{ field: 'zaak', message: words.already }]);
  return redirect(visit.path, { heading: words.done });
}

async function failed(visit: Visit, errors: readonly FormError[]): Promise<PageAnswer> {
  return { ...(await listPage(visit, new FormState(visit.typed, errors))), status: 422, failed: true };
}

async function listPage(visit: Visit, form: FormState): Promise<PageAnswer> {
  const items = await readRetentionList(visit.web.caseFile, visit.viewer);
  const names = namesOf(await readColleagues(visit));
  return page(
    words.title,
    <>
      <ErrorSummary form={form} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p>{words.later}</p>
      {items.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <>
          <Proposals items={items} names={names} now={visit.now} />
          <h2>{words.choose}</h2>
          <KeepForm visit={visit} form={form} items={items} />
        </>
      )}
    </>,
    { print: 'PR1' },
  );
}

function Proposals({
  items,
  names,
  now,
}: {
  readonly items: readonly RetentionItem[];
  readonly names: ReadonlyMap<string, string>;
  readonly now: number;
}): ReactElement {
  const { heads } = words;
  return (
    <table className="wl-table wl-table--cards" role="table">
      <caption>{words.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {Object.values(heads).map((head) => (
            <th key={head} scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <tr key={item.code} role="row">
            <th scope="row" role="rowheader">
              {showCode(item.code)}
            </th>
            <td role="cell" data-head={heads.closed}>
              {closedWords(item, now)}
            </td>
            <td role="cell" data-head={heads.why}>
              {words.rules[item.rule as RetentionTerm['rule']]}
            </td>
            <td role="cell" data-head={heads.day}>
              {showDay(day(item.termEnds), now)}
            </td>
            <td role="cell" data-head={heads.state}>
              {stateWords(item, now)}
              {item.choice === null ? null : (
                <span className="wl-quiet wl-block">
                  {words.by(names.get(item.choice.chosenBy) ?? nl.case.people.unknown)}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function closedWords({ closedAt, closure }: RetentionItem, now: number): string {
  const how = words.closures(closure, nl.states.closure);
  return closedAt === null ? how : words.closedOn(showDay(dayOf(closedAt), now), how);
}

function stateWords({ choice }: RetentionItem, now: number): string {
  if (choice === null) return words.open;
  if (choice.until === null) return words.held(choice.reason);
  return words.kept(showDay(day(choice.until), now), choice.reason);
}

function KeepForm({
  visit,
  form,
  items,
}: {
  readonly visit: Visit;
  readonly form: FormState;
  readonly items: readonly RetentionItem[];
}): ReactElement {
  const open = items.filter((one) => one.choice?.kind !== 'hold' || one.code === first(form.typed, 'zaak'));
  return (
    <Form visit={visit} form={form} button={words.button} drafts={false}>
      <Select
        field={form.field('zaak')}
        label={words.which}
        choices={open.map((one) => ({ value: one.code, text: showCode(one.code) }))}
      />
      <RadioGroup
        field={form.field('soort')}
        label={words.kind}
        help={words.kindHelp}
        choices={choicesOf(KINDS, words.kinds)}
      />
      <div data-when="soort keep">
        <DateField form={form} name="tot" label={words.until} quick={false} />
      </div>
      <TextArea field={form.field('reden')} label={words.reason} help={words.reasonHelp} rows={2} />
    </Form>
  );
}
