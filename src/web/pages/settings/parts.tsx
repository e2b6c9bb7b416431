import type { ReactElement, ReactNode } from 'react';
import { mayInOrganisation } from '../../../domain/rights/organisation.js';
import type { Administered } from '../../../organisation/administer.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { ErrorSummary, Notice } from '../../components/boxes.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';

export type Part = keyof typeof nl.settings.parts;
export const PARTS = Object.keys(nl.settings.parts) as readonly Part[];

/** S31 is there for who administers, and for who confirms what an administrator asks (rows 48, 49). */
export function maySeeSettings(visit: Visit): boolean {
  return mayInOrganisation('seeChanges', [...visit.viewer.roles]);
}

export function isAdministrator(visit: Visit): boolean {
  return mayInOrganisation('administer', [...visit.viewer.roles]);
}

/** One page of the settings, with the way back and what is wrong on top. */
export function settingsPage(part: Part | null, form: FormState | null, children: ReactNode): PageAnswer {
  const title = part === null ? nl.settings.title : nl.settings.parts[part];
  const body = (
    <>
      {form === null ? null : <ErrorSummary form={form} />}
      <h1>{title}</h1>
      {children}
      {part === null ? null : <Back />}
    </>
  );
  const failed = form?.failed === true;
  return page(title, body, { print: 'PR1', failed, status: failed ? 422 : 200 });
}

function Back(): ReactElement {
  return (
    <p>
      <a href={urls.settings()}>{nl.settings.title}</a>
    </p>
  );
}

/** Done: back with a word. Refused: what can be done instead, and the form as it was. */
export async function answered<Result>(
  visit: Visit,
  administered: Administered<Result>,
  words: string,
  show: (notice: ReactElement) => Promise<PageAnswer>,
): Promise<Answer> {
  if (administered.kind === 'done') return redirect(visit.path, { heading: words });
  const shown = await show(
    <Notice kind="warn" heading={nl.form.refusal.heading}>
      <p>{nl.settings.refused[administered.code]}</p>
    </Notice>,
  );
  return { ...shown, status: 409, failed: true };
}

/** Only for who may; for everybody else the page is not there. */
export function forAdministrators(handler: (visit: Visit) => Promise<Answer>) {
  return (visit: Visit): Promise<Answer> =>
    isAdministrator(visit) ? handler(visit) : Promise.resolve(notFound);
}
