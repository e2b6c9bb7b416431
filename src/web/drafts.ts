import { findCaseId } from '../casefile/find-case.js';
import { inTransaction, type Client } from '../store/database.js';
import { dropDraft, readDraft, saveDraft } from '../store/drafts.js';
import { FormState } from './forms/form-state.js';
import { first, keepable, type Typed } from './forms/typed.js';
import type { Visit, Viewer } from './visit.js';
import type { Web } from './web.js';

/** Whose draft, and of which form: the path of its page, and its name when the page has several. */
export interface DraftPlace {
  readonly path: string;
  readonly form?: string | undefined;
}

const keyOf = ({ path, form }: DraftPlace): string =>
  form === undefined || form === '' ? path : `${path}#${form}`;
const CASE_PATH = /^(?:\/oefenen\/[^/#]+)?\/zaken\/([^/#]+)/;

/** As this person sees the database. */
export function asPerson<Result>(
  web: Web,
  viewer: Pick<Viewer, 'organisationId' | 'personId'>,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const { organisationId, personId } = viewer;
  return inTransaction(
    web.app,
    { organisationId, personToken: web.keys.personToken(organisationId, personId) },
    work,
  );
}

/** Keeps what was typed; nothing when there is nothing worth keeping (E.1). */
export async function keepTyped(
  web: Web,
  viewer: Pick<Viewer, 'organisationId' | 'personId'>,
  place: DraftPlace,
  typed: Typed,
): Promise<boolean> {
  const worth = keepable(typed);
  if (Object.keys(worth).length === 0) return false;
  const code = CASE_PATH.exec(place.path)?.[1];
  const caseId = code === undefined ? null : await findCaseId(web.caseFile, { ...viewer, code });
  if (code !== undefined && caseId === null) return false;
  await asPerson(web, viewer, (client) =>
    saveDraft(client, web.keys, viewer, { path: keyOf(place), caseId, text: JSON.stringify(worth) }),
  );
  return true;
}

export async function forgetDraft(visit: Visit, form?: string): Promise<void> {
  const { web, viewer, path } = visit;
  await asPerson(web, viewer, (client) => dropDraft(client, viewer.personId, keyOf({ path, form })));
}

/**
 * The form as a GET shows it: empty with the presets of the page, or with what was typed before when the person comes
 * back for it (`?concept=…`). An older draft that nobody asked for is offered, not filled in (E.1).
 */
export async function openForm(visit: Visit, preset: Typed = {}, form?: string): Promise<FormState> {
  const { web, viewer, path } = visit;
  const draft = await asPerson(web, viewer, (client) =>
    readDraft(client, web.keys, viewer, keyOf({ path, form })),
  );
  const asked = first(visit.query, 'concept');
  if (draft === null || asked === 'nieuw') return new FormState(preset);
  if (asked === '') return new FormState(preset, [], { offered: draft.savedAt });
  const typed = JSON.parse(draft.text) as Typed;
  return new FormState(typed, [], {
    restored: draft.savedAt,
    why: asked === 'verder' ? 'chosen' : asked === 'lang' ? 'longOpen' : 'session',
  });
}
