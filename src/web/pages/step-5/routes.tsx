import { notFound, page, type Answer } from '../../answer.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';
import { openCasePage } from '../case/case-page.js';
import { presentDecisions } from './presenter.js';
import { DecisionsView } from './view.js';

/** S14: where the five afwegingen and the two decisions stand. */
export async function showDecisions(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  return page(nl.decide.title, <DecisionsView page={casePage} shown={presentDecisions(casePage)} />, {
    caseCode: casePage.code,
    print: 'PR1',
  });
}
