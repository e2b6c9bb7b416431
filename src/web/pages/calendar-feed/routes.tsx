import { MAIL_CHOICES } from '../../../notifications/choice.js';
import { feedSince, makeFeed, stopFeed } from '../../../notifications/feed.js';
import { chooseMail, readMailChoice } from '../../../notifications/preferences.js';
import { page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { FormState } from '../../forms/form-state.js';
import { Reading } from '../../forms/reading.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { CalendarFeedView, NewFeedView } from './view.js';

const words = nl.calendarFeed;

/** S26, GET: the feed and the mail choice of this person. */
export async function showCalendarFeed(visit: Visit): Promise<Answer> {
  const choice = await readMailChoice(visit.web.caseFile, visit.viewer);
  return shown(visit, new FormState({ mail: [choice] }));
}

/** S26, POST. The address stands in the answer itself and nowhere else: not in a page to come back to. */
export async function sendCalendarFeed(visit: Visit): Promise<Answer> {
  const { typed, viewer, web } = visit;
  switch (first(typed, 'actie')) {
    case 'maak': {
      const secret = await makeFeed(web.caseFile, viewer);
      const address = new URL(`/kalender/${secret}.ics`, web.config.PUBLIC_URL).toString();
      return page(words.madeTitle, <NewFeedView address={address} />);
    }
    case 'stop':
      await stopFeed(web.caseFile, viewer);
      return redirect(urls.calendarFeed(), { heading: words.stopped });
    default:
      return keepChoice(visit);
  }
}

async function keepChoice(visit: Visit): Promise<Answer> {
  const read = new Reading(visit.typed);
  const choice = read.choice('mail', MAIL_CHOICES, words.choiceError);
  const result = read.result(() => choice);
  if (!result.ok) {
    const answer = await shown(visit, new FormState(visit.typed, result.errors));
    return { ...answer, status: 422, failed: true };
  }
  await chooseMail(visit.web.caseFile, visit.viewer, result.fields);
  return redirect(urls.calendarFeed(), { heading: words.kept });
}

async function shown(visit: Visit, form: FormState): Promise<PageAnswer> {
  const since = await feedSince(visit.web.caseFile, visit.viewer);
  return page(words.title, <CalendarFeedView visit={visit} since={since} form={form} />);
}
