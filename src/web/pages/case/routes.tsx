import { notFound, page, type Answer } from '../../answer.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
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
  return page(nl.case.title, <CaseView page={casePage} shown={shown} names={names} />, {
    caseCode: casePage.code,
    print: 'PR1',
  });
}
