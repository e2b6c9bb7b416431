import { tryCommand } from '../../casefile/try-command.js';
import type { Command } from '../../domain/case/commands.js';
import { dayOf, at } from '../../domain/terms/amsterdam.js';
import { addProposal } from '../../store/proposals.js';
import { readSetting } from '../calendar.js';
import { asPerson } from '../drafts.js';
import type { Visit } from '../visit.js';
import type { Sent } from './send-command.js';

/** How long a colleague may think about it, in school days (S21). */
const DAYS_TO_ANSWER = 5;

/**
 * A command with a second person is not sent yet: it is kept until she confirms from an own account (C0.7). What the
 * rules refuse is refused now. Terms run on meanwhile.
 */
export async function propose(
  visit: Visit,
  caseId: string,
  command: Command & { readonly secondPerson: string },
): Promise<Sent | { readonly kind: 'proposed' }> {
  const { web, viewer } = visit;
  const { organisationId, personId } = viewer;
  const trial = await tryCommand(web.caseFile, { organisationId, caseId, locationId: null, command });
  if (trial.kind === 'unknownCase') return { kind: 'notFound' };
  if (trial.kind === 'refused') return trial;
  const { calendar } = await readSetting(visit, null);
  const last = calendar.addSchoolDays(dayOf(visit.realNow), DAYS_TO_ANSWER);
  const dated = { ...command, at: command.at ?? trial.now };
  await asPerson(web, viewer, (client) =>
    addProposal(client, web.keys, {
      id: command.id,
      organisationId,
      caseId,
      firstPerson: personId,
      secondPerson: command.secondPerson,
      commandType: command.type,
      text: JSON.stringify(dated),
      version: trial.version,
      expiresAt: at(last, 17),
    }),
  );
  return { kind: 'proposed' };
}
