import type { ReactElement, ReactNode } from 'react';
import type { Refusal } from '../../../domain/case/refusals.js';
import { ErrorSummary } from '../../components/boxes.js';
import { RefusalBlock } from '../../components/refusal-block.js';
import { StaleBlock, type Since } from '../../components/stale-block.js';
import type { FormState } from '../../forms/form-state.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { showCode, urls } from '../../urls.js';
import type { CasePage } from './case-page.js';

/** What a form of a case is shown with: what was typed, and why it was not recorded. */
export interface Shown {
  readonly form: FormState;
  readonly refusal: Refusal | null;
}

/** Around every page of a case but the first: what went wrong, the way back, one heading. */
export function CaseShell({
  page,
  title,
  shown = null,
  children,
}: {
  readonly page: CasePage;
  readonly title: string;
  readonly shown?: Shown | null;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <>
      {shown === null || shown.refusal === null ? null : (
        <RefusalBlock refusal={shown.refusal} code={page.code} />
      )}
      {shown === null ? null : <ErrorSummary form={shown.form} />}
      <p className="wl-back">
        <a href={urls.case({ zaak: page.code })}>{nl.case.back(showCode(page.code))}</a>
      </p>
      <h1>{title}</h1>
      {children}
    </>
  );
}

/** When a colleague acted meanwhile: what is new on the left, the form on the right (E.3). */
export function StaleAround({
  page,
  shown,
  children,
}: {
  readonly page: CasePage;
  readonly shown: Shown;
  readonly children: ReactNode;
}): ReactElement {
  if (shown.refusal?.code !== 'staleVersion') return <>{children}</>;
  return <StaleBlock since={newSince(page, shown.form)}>{children}</StaleBlock>;
}

function newSince(page: CasePage, form: FormState): readonly Since[] {
  const seen = Number(first(form.typed, 'expectedVersion'));
  return page.lines
    .filter((line) => line.seq > seen)
    .map((line) => ({
      who: page.names.get(line.by ?? '') ?? '',
      when: showMoment(line.recordedAt, page.visit.now),
      what: line.heading,
    }));
}

/** After a stale form the button says that it is sent all the same. */
export function buttonWords(shown: Shown, usual: string): string {
  return shown.refusal?.code === 'staleVersion' ? nl.form.stale.anyway : usual;
}
