import type { ReactElement } from 'react';
import { dayOf, HOUR } from '../../../domain/terms/amsterdam.js';
import { dropDraftById, listDrafts } from '../../../store/drafts.js';
import { notFound, page, redirect, type Answer } from '../../answer.js';
import { ActionButton, ButtonLink } from '../../components/form.js';
import { asPerson } from '../../drafts.js';
import { isUuid } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showDay, showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { draftWords } from './words.js';

const words = nl.drafts;
/** From here a draft says that it goes (E.1). */
const WARN_BEFORE = 7 * 24 * HOUR;

interface DraftShown {
  readonly id: string;
  readonly text: string;
  readonly dates: string;
  readonly soon: boolean;
  readonly to: string;
}

/** S21, drafts: visible to the writer only. */
export async function showDrafts(visit: Visit): Promise<Answer> {
  const { web, viewer, now } = visit;
  const drafts = await asPerson(web, viewer, (client) => listDrafts(client, viewer.personId));
  const shown = drafts.map((draft) => ({
    id: draft.id,
    text: draftWords(draft.path),
    dates: `${words.saved(showMoment(draft.savedAt, now))}, ${words.until(showDay(dayOf(draft.expiresAt), now))}`,
    soon: draft.expiresAt - now < WARN_BEFORE,
    to: `${draft.path.split('#')[0] ?? ''}?concept=verder`,
  }));
  return page(words.title, <Drafts drafts={shown} />);
}

/** Asks once before a draft goes. */
export function askDrop(visit: Visit): Promise<Answer> {
  const id = visit.params['id'] ?? '';
  if (!isUuid(id)) return Promise.resolve(notFound);
  const body = (
    <>
      <h1>{words.dropTitle}</h1>
      <p>{words.dropText}</p>
      <ActionButton visit={visit} action={urls.dropDraft({ id })} text={words.dropSure} look="danger" />
      <p>
        <a href={urls.drafts()}>{nl.form.back}</a>
      </p>
    </>
  );
  return Promise.resolve(page(words.dropTitle, body));
}

export async function drop(visit: Visit): Promise<Answer> {
  const { web, viewer } = visit;
  const id = visit.params['id'] ?? '';
  if (!isUuid(id)) return notFound;
  await asPerson(web, viewer, (client) => dropDraftById(client, viewer.personId, id));
  return redirect(urls.drafts(), { heading: words.dropped });
}

function Drafts({ drafts }: { readonly drafts: readonly DraftShown[] }): ReactElement {
  return (
    <>
      <h1>{words.title}</h1>
      <p>{drafts.length === 0 ? words.empty : words.lead}</p>
      <ul className="wl-list">
        {drafts.map((draft) => (
          <li key={draft.id} className="wl-card">
            <div>
              <p>
                <strong>{draft.text}</strong>
              </p>
              <p className="wl-quiet">{draft.dates}</p>
              {draft.soon ? <p>{words.soon}</p> : null}
            </div>
            <ButtonLink to={draft.to} text={words.go} />
            <ButtonLink to={urls.dropDraft({ id: draft.id })} text={words.drop} />
          </li>
        ))}
      </ul>
    </>
  );
}
