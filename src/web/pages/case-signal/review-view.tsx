import type { ReactElement } from 'react';
import { TextArea } from '../../components/fields.js';
import { ActionButton, Form } from '../../components/form.js';
import { nl } from '../../texts/nl.js';
import { showCode, urls } from '../../urls.js';
import { LineView } from '../case/line-view.js';
import type { CasePage } from '../case/case-page.js';
import type { Line } from '../case/lines.js';
import { CaseShell, type Shown } from '../case/shell.js';
import { Danger } from './view.js';

const words = nl.steps.signal.review;

/** What waits to be done with a signal: to have read it, to say what it means, or nothing any more. */
export type Waits = 'reading' | 'review' | 'nothing' | 'notMine';

export interface ReviewShown {
  readonly line: Line;
  readonly waits: Waits;
  /** Whose task it is, in words, when it is not the reader's. */
  readonly whose: string;
  /** Codes of cases the reader may see about somebody of the same name. */
  readonly alike: readonly string[];
}

/** S09, review: the signal, what it looks like, and one act. */
export function ReviewView({
  page,
  review,
  shown,
}: {
  readonly page: CasePage;
  readonly review: ReviewShown;
  readonly shown: Shown;
}): ReactElement {
  const zaak = page.code;
  return (
    <CaseShell page={page} title={words.title} shown={shown}>
      <LineView page={page} line={review.line} />
      {review.alike.length === 0 ? null : <Alike codes={review.alike} />}
      <Act page={page} review={review} shown={shown} />
      <p>
        {words.urgent} <a href={urls.caseEmergency({ zaak })}>{words.urgentGo}</a>
      </p>
      <p>
        {words.deny} <a href={urls.access({ zaak })}>{words.denyGo}</a>
      </p>
    </CaseShell>
  );
}

function Act({
  page,
  review,
  shown,
}: {
  readonly page: CasePage;
  readonly review: ReviewShown;
  readonly shown: Shown;
}): ReactElement {
  const { form } = shown;
  switch (review.waits) {
    case 'reading':
      return (
        <ActionButton
          visit={page.visit}
          action={page.visit.path}
          text={words.read}
          fields={{ id: form.commandId, formulier: 'gelezen' }}
          look="main"
        />
      );
    case 'review':
      return (
        <Form visit={page.visit} form={form} button={words.button} name="bekeken">
          <TextArea field={form.field('tekst')} label={words.text} />
          <Danger form={form} label={words.danger} />
        </Form>
      );
    case 'notMine':
      return <p className="wl-box">{review.whose}</p>;
    case 'nothing':
      return <p>{words.nothing}</p>;
  }
}

function Alike({ codes }: { readonly codes: readonly string[] }): ReactElement {
  return (
    <section className="wl-box" aria-labelledby="lijkt-op">
      <h2 id="lijkt-op">{words.looksLike}</h2>
      <p>{words.looksLikeText}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <a href={urls.case({ zaak: code })}>{showCode(code)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
