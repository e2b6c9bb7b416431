import { readBell } from '../../../rounds/bell.js';
import { notFound, page, type Answer } from '../../answer.js';
import { readColleagues } from '../../colleagues.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';
import { presentBell } from './presenter.js';
import { BellView } from './view.js';

/** S33, GET; for who has no business with it the page is not there. */
export async function showBell(visit: Visit): Promise<Answer> {
  const { web, viewer, now } = visit;
  const bell = await readBell(web.caseFile, viewer);
  if (bell === null) return notFound;
  const colleagues = await readColleagues(visit);
  const shown = presentBell(bell, { now, colleagues, locations: viewer.organisation.locations });
  return page(nl.bell.title, <BellView bell={shown} />, { print: 'PR1' });
}
