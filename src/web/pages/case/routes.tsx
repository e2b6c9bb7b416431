import { notFound, page, type Answer } from '../../answer.js';
import { listProposals } from '../../../store/proposals.js';
import { asPerson } from '../../drafts.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { showCode } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { openCasePage } from './case-page.js';
import { presentCase } from './presenter.js';
import { namesChoice } from './subject-name.js';
import { CaseView } from './view.js';

/** S06. */
export async function showCase(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  const shown = presentCase(casePage, showCode(casePage.code));
  const names = namesChoice(first(visit.query, 'namen'));
  const proposals = await asPerson(visit.web, visit.viewer, (client) =>
    listProposals(client, { caseId: casePage.sheet.caseId }),
  );
  const waits = proposals.map((one) =>
    nl.form.secondPerson.waits(
      casePage.names.get(one.secondPerson) ?? nl.case.people.unknown,
      showMoment(one.madeAt, visit.now),
    ),
  );
  return page(nl.case.title, <CaseView page={casePage} shown={{ ...shown, waits }} names={names} />, {
    caseCode: casePage.code,
    print: 'PR1',
  });
}
