import type { ReactElement } from 'react';
import { countWaiting } from '../../../casefile/count-waiting.js';
import { dueByPolicy } from '../../../domain/case/waiting-points.js';
import type { Setting } from '../../../domain/case/setting.js';
import { DEFAULT_POLICY, type Policy, type TimedPoint } from '../../../domain/terms/policy.js';
import type { Term } from '../../../domain/terms/term.js';
import { proposeChange } from '../../../organisation/changes.js';
import { page, type Answer, type PageAnswer } from '../../answer.js';
import { readSetting } from '../../calendar.js';
import { choicesOf, RadioGroup, Select, TextField } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { FormState } from '../../forms/form-state.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { first, type Typed } from '../../forms/typed.js';
import { askStepUp } from '../../step-up.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { answered, isAdministrator, settingsPage } from './parts.js';

const words = nl.settings.terms;
const POINTS = Object.keys(DEFAULT_POLICY.terms) as TimedPoint[];
const CLASSES = ['standard', 'high'] as const;
const UNITS = ['sd', 'wd', 'cd', 'h', 'month'] as const;

export interface TermChange {
  readonly point: TimedPoint;
  readonly class: (typeof CLASSES)[number];
  readonly term: Term;
}

/** S31: what the terms are, beside the defaults, and a form for another one. */
export function showTerms(visit: Visit): Promise<Answer> {
  return termsPage(visit, new FormState());
}

/** First what it would mean; then asked, for a second person to confirm (PM-25). */
export async function sendTerms(visit: Visit): Promise<Answer> {
  const read = readTermForm(visit.typed);
  if (!read.ok) return termsPage(visit, new FormState(visit.typed, read.errors));
  if (first(visit.typed, 'actie') !== 'voorstel') return previewPage(visit, read.fields);
  const asked = await askStepUp(visit);
  if (asked !== null) return asked;
  const { point, class: caseClass, term } = read.fields;
  const proposed = await proposeChange(visit.web, visit.viewer, {
    kind: 'setPolicy',
    policy: { terms: { [point]: { [caseClass]: [term] } } },
  });
  return answered(visit, proposed, nl.settings.changes.proposed, (notice) =>
    termsPage(visit, new FormState(visit.typed), notice),
  );
}

/** One term, as the form of S31 asks for it. */
export function readTermForm(typed: Typed): ReadForm<TermChange> {
  const read = new Reading(typed);
  const point = read.choice('termijn', POINTS, words.pointError);
  const caseClass = read.choice('klasse', CLASSES, words.classError);
  const amount = read.optionalNumber('aantal', words.amountError, { from: 1, to: 366 });
  const unit = read.choice('eenheid', UNITS, words.unitError);
  if (amount === undefined && first(typed, 'aantal').trim() === '') read.error('aantal', words.amountError);
  return read.result(() => ({ point, class: caseClass, term: { amount: amount ?? 1, unit } }));
}

async function previewPage(visit: Visit, change: TermChange): Promise<PageAnswer> {
  const { web, viewer, now } = visit;
  const setting = await readSetting(visit, null);
  const [point, caseClass] = [change.point, change.class];
  const terms = {
    ...setting.policy.terms,
    [point]: { ...setting.policy.terms[point], [caseClass]: [change.term] },
  };
  const when = (of: Setting): string => {
    const due = dueByPolicy(point, now, caseClass, of)?.due;
    return due === undefined ? words.none : showMoment(due, now);
  };
  const after: Setting = { ...setting, policy: { ...setting.policy, terms } };
  const open = await countWaiting(web.caseFile, viewer, point);
  const typed = Object.entries(visit.typed).filter(([name]) => !['csrf', 'actie'].includes(name));
  const body = (
    <>
      <h1>{words.previewTitle}</h1>
      <p>{words.preview(nl.states.waiting[point], when(setting), when(after))}</p>
      <p>{words.open(open)}</p>
      <form method="post" action={visit.path}>
        <input type="hidden" name="csrf" value={visit.csrf} />
        {typed.map(([name, values]) => (
          <input key={name} type="hidden" name={name} value={values[0]} />
        ))}
        <div className="wl-buttons">
          <button className="wl-button wl-button--main" type="submit" name="actie" value="voorstel">
            {words.ask}
          </button>
          <a href={urls.setting({ onderdeel: 'termijnen' })}>{nl.form.back}</a>
        </div>
      </form>
    </>
  );
  return page(words.previewTitle, body);
}

async function termsPage(visit: Visit, form: FormState, notice?: ReactElement): Promise<PageAnswer> {
  const { policy } = await readSetting(visit, null);
  return settingsPage(
    'termijnen',
    form,
    <>
      {notice}
      <p>{words.lead}</p>
      <TermsTable policy={policy} />
      {isAdministrator(visit) ? <ChangeForm visit={visit} form={form} /> : null}
    </>,
  );
}

function ChangeForm({ visit, form }: { readonly visit: Visit; readonly form: FormState }): ReactElement {
  return (
    <>
      <h2>{words.change}</h2>
      <p>
        <a href={urls.tryTerms()}>{words.tryOut}</a>
      </p>
      <Form visit={visit} form={form} button={words.look} drafts={false}>
        <TermFields form={form} />
      </Form>
    </>
  );
}

export function TermFields({ form }: { readonly form: FormState }): ReactElement {
  return (
    <>
      <Select
        field={form.field('termijn')}
        label={words.point}
        choices={choicesOf(POINTS, nl.states.waiting)}
      />
      <RadioGroup
        field={form.field('klasse')}
        label={words.class}
        choices={choicesOf(CLASSES, nl.states.class)}
        row
      />
      <TextField field={form.field('aantal')} label={words.amount} kind="number" size="short" />
      <Select field={form.field('eenheid')} label={words.unit} choices={choicesOf(UNITS, words.units)} />
    </>
  );
}

function TermsTable({ policy }: { readonly policy: Policy }): ReactElement {
  const classes = ['standard', 'high', 'acute'] as const;
  return (
    <div className="wl-scroll">
      <table className="wl-table">
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            {classes.map((one) => (
              <th key={one} scope="col">
                {nl.states.class[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {POINTS.map((point) => (
            <tr key={point}>
              <th scope="row">{nl.states.waiting[point]}</th>
              {classes.map((one) => (
                <td key={one}>{cell(policy.terms[point][one], DEFAULT_POLICY.terms[point][one])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The own term, and the default in words where it differs. */
function cell(own: readonly Term[], standard: readonly Term[]): string {
  const text = own.map(termWords).join(' of ');
  const same = JSON.stringify(own) === JSON.stringify(standard);
  const shown = text === '' ? words.none : text;
  return same ? shown : `${shown} (${words.own}; ${words.standard}: ${standard.map(termWords).join(' of ')})`;
}

/** "5 schooldagen", "dezelfde dag". */
export function termWords(term: Term): string {
  if ('sameDay' in term) return words.sameDay;
  return `${term.amount} ${(term.amount === 1 ? words.one : words.units)[term.unit]}`;
}
