import type { ReactElement } from 'react';
import { agree } from '../../../store/accounts.js';
import { page, redirect, type Answer } from '../../answer.js';
import { ActionButton } from '../../components/form.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';

const words = nl.signIn.agreements;

/** The first time: six lines, and a button; the date is kept (S01). */
export function showAgreements(visit: Visit): Promise<Answer> {
  return Promise.resolve(page(words.title, <Agreements visit={visit} />));
}

export async function sendAgreements(visit: Visit): Promise<Answer> {
  await agree(visit.web.worker, visit.viewer.personId);
  return redirect(urls.start());
}

function Agreements({ visit }: { readonly visit: Visit }): ReactElement {
  return (
    <>
      <h1>{words.title}</h1>
      <ul>
        {words.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ActionButton visit={visit} action={urls.agreements()} text={words.button} look="main" />
    </>
  );
}
