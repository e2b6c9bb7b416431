import type { ReactElement } from 'react';
import { ButtonLink, Form } from '../../components/form.js';
import { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { CasePage } from '../case/case-page.js';
import { CaseShell, type Shown } from '../case/shell.js';
import { actsFor, type ManagePage } from './act.js';

const words = nl.manage;

/** S20: each act folded, the one that was sent open; only what this reader may do. */
export function ManageView({
  page,
  manage,
  shown,
  open,
}: {
  readonly page: CasePage;
  readonly manage: ManagePage;
  readonly shown: Shown;
  readonly open: string;
}): ReactElement {
  const acts = actsFor(page, manage);
  const zaak = page.code;
  return (
    <CaseShell page={page} title={manage.title} shown={shown}>
      {manage.above?.(page)}
      {acts.length === 0 ? <p>{words.none}</p> : null}
      {acts.map((act) => {
        const form = act.type === open ? shown.form : new FormState();
        return (
          <details key={act.type} className="wl-more" open={act.type === open || acts.length === 1}>
            <summary>{act.heading}</summary>
            <Form
              visit={page.visit}
              form={form}
              name={act.type}
              button={act.button}
              version={page.sheet.view.version}
            >
              {act.fields(page, form)}
            </Form>
          </details>
        );
      })}
      <nav aria-label={words.others} className="wl-buttons wl-screen-only">
        <ButtonLink to={urls.manage({ zaak })} text={words.title} />
        <ButtonLink to={urls.access({ zaak })} text={words.toAccess} />
        <ButtonLink to={urls.holidayPlan({ zaak })} text={words.toHoliday} />
        <ButtonLink to={urls.move({ zaak })} text={words.toMove} />
      </nav>
    </CaseShell>
  );
}

/** Who can read this case by name: the owner and everybody who was let in. */
export function WhoReads({ page }: { readonly page: CasePage }): ReactElement {
  const { owner, members } = page.sheet.state;
  const people = [...new Set([owner, ...members])].map((id) => page.names.get(id) ?? nl.case.people.unknown);
  return (
    <section aria-labelledby="wie-leest">
      <h2 id="wie-leest">{words.access.who}</h2>
      <ul>
        {people.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
