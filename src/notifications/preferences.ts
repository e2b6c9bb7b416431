import type { CaseFileDeps } from '../casefile/case-file.js';
import { inTransaction } from '../store/database.js';
import { mailChoiceOf, rolesOf, setMailChoice } from '../store/mail-choices.js';
import { defaultChoice, type MailChoice } from './choice.js';

interface Who {
  readonly organisationId: string;
  readonly personId: string;
}

/** How this person wants what may wait (screens.md D.4); what she never chose is the default of her roles. */
export function readMailChoice(deps: CaseFileDeps, { organisationId, personId }: Who): Promise<MailChoice> {
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const chosen = await mailChoiceOf(client, personId);
    return (chosen as MailChoice | null) ?? defaultChoice(await rolesOf(client, personId));
  });
}

/** Never changes who is next on a ladder, and never what must be told at once. */
export function chooseMail(
  deps: CaseFileDeps,
  { organisationId, personId }: Who,
  choice: MailChoice,
): Promise<void> {
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, (client) =>
    setMailChoice(client, { organisationId, personId, choice }),
  );
}
