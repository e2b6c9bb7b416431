import { page, type Answer } from '../../answer.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';
import { presentStart } from './presenter.js';
import { StartView } from './view.js';

/** S02. */
export async function showStart(visit: Visit): Promise<Answer> {
  return page(nl.start.title, <StartView visit={visit} page={await presentStart(visit)} />);
}
