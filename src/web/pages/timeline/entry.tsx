import type { ReactElement } from 'react';
import { STATEMENT_OF } from '../../../domain/case/names.js';
import { notFound, page as answer, type Answer, type PageAnswer } from '../../answer.js';
import { choicesOf, RadioGroup, TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { openForm } from '../../drafts.js';
import { FormState } from '../../forms/form-state.js';
import { Reading, type Fields, type ReadForm } from '../../forms/reading.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { ofCase, sendCaseForm } from '../case/case-form.js';
import type { CasePage } from '../case/case-page.js';
import { LineView } from '../case/line-view.js';
import type { Line } from '../case/lines.js';
import { CaseShell, type Shown } from '../case/shell.js';

const words = nl.timeline;

interface EntryForms {
  readonly correct: FormState;
  readonly statement: FormState;
}

/** S07, one line: what it says, and two things that can be set beside it. Nothing is ever erased. */
export const showEntry = ofCase(async (page) => {
  const line = lineOf(page);
  if (line === null) return notFound;
  const [correct, statement] = await Promise.all([
    openForm(
      page.visit,
      { tekst: [line.parts.length === 1 ? (line.parts[0]?.text ?? '') : ''] },
      'verbeteren',
    ),
    openForm(page.visit, {}, 'andere-kijk'),
  ]);
  return entryPage(page, line, { forms: { correct, statement }, shown: null });
});

export const sendEntry = ofCase((page): Promise<Answer> => {
  const line = lineOf(page);
  if (line === null) return Promise.resolve(notFound);
  const correcting = first(page.visit.typed, 'formulier') === 'verbeteren';
  const show = (shown: Shown): PageAnswer => {
    const empty = new FormState();
    const forms = correcting
      ? { correct: shown.form, statement: empty }
      : { correct: empty, statement: shown.form };
    return entryPage(page, line, { forms, shown });
  };
  const to = urls.timeline({ zaak: page.code });
  return correcting
    ? sendCaseForm(page, {
        type: 'correct',
        read: readCorrection(page.visit, line.id),
        fieldOf: { '/text': 'tekst', '/reason': 'waarom' },
        show,
        done: () => ({ told: { heading: words.correct.done, lines: [words.correct.kept] }, to }),
      })
    : sendCaseForm(page, {
        type: 'addStatement',
        read: readStatement(page.visit, line.id),
        fieldOf: { '/text': 'zegt' },
        show,
        done: () => ({ told: { heading: words.statement.done }, to }),
      });
});

function lineOf({ lines, visit }: CasePage): Line | null {
  return lines.find((line) => line.id === visit.params['regel']) ?? null;
}

function readCorrection({ typed }: Visit, entryId: string): ReadForm<Fields> {
  const read = new Reading(typed);
  const text = read.text('tekst', words.correct.textError);
  const reason = read.text('waarom', words.correct.reasonError);
  return read.result(() => ({ entryId, text, reason }));
}

function readStatement({ typed }: Visit, onEntryId: string): ReadForm<Fields> {
  const read = new Reading(typed);
  const of = read.choice('van', STATEMENT_OF, words.statement.ofError);
  const text = read.text('zegt', words.statement.textError);
  return read.result(() => ({ of, text, onEntryId }));
}

function entryPage(
  page: CasePage,
  line: Line,
  { forms, shown }: { readonly forms: EntryForms; readonly shown: Shown | null },
): PageAnswer {
  const view = (
    <CaseShell page={page} title={words.line} shown={shown}>
      <LineView page={page} line={line} />
      <Correct page={page} form={forms.correct} />
      <Statement page={page} form={forms.statement} />
    </CaseShell>
  );
  return answer(words.line, view, { caseCode: page.code });
}

function Correct({ page, form }: { readonly page: CasePage; readonly form: FormState }): ReactElement {
  const { correct } = words;
  return (
    <section aria-labelledby="verbeteren">
      <h2 id="verbeteren">{correct.heading}</h2>
      <Form visit={page.visit} form={form} button={correct.button} name="verbeteren">
        <TextArea field={form.field('tekst')} label={correct.text} />
        <TextArea field={form.field('waarom')} label={correct.reason} help={correct.reasonHelp} rows={2} />
      </Form>
    </section>
  );
}

function Statement({ page, form }: { readonly page: CasePage; readonly form: FormState }): ReactElement {
  const { statement } = words;
  return (
    <section aria-labelledby="andere-kijk">
      <h2 id="andere-kijk">{statement.heading}</h2>
      <p>{statement.dissent}</p>
      <Form visit={page.visit} form={form} button={statement.button} name="andere-kijk">
        <RadioGroup
          field={form.field('van')}
          label={statement.of}
          choices={choicesOf(STATEMENT_OF, statement.choices)}
        />
        <TextArea field={form.field('zegt')} label={statement.text} help={statement.textHelp} />
      </Form>
    </section>
  );
}
