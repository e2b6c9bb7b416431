import { notFound } from '../answer.js';
import type { PageHandler, Routes } from '../http/handle.js';
import { sendCalendar, showCalendar } from '../pages/settings/calendar.js';
import { showFrameworks } from '../pages/settings/frameworks.js';
import { sendOrganisation, showOrganisation } from '../pages/settings/organisation.js';
import { answerSettings, sendRetention, showRetention, showSettings } from '../pages/settings/overview.js';
import { forAdministrators, maySeeSettings, PARTS, type Part } from '../pages/settings/parts.js';
import { sendPeople, showPeople } from '../pages/settings/people.js';
import { sendTerms, showTerms } from '../pages/settings/terms.js';
import { sendTryOut, showTryOut } from '../pages/settings/try-out.js';
import { urls } from '../urls.js';

const nothing: PageHandler = () => Promise.resolve(notFound);

const SHOW: Readonly<Record<Part, PageHandler>> = {
  organisatie: forAdministrators(showOrganisation),
  mensen: forAdministrators(showPeople),
  termijnen: showTerms,
  vakanties: forAdministrators(showCalendar),
  kaders: showFrameworks,
  bewaren: forAdministrators(showRetention),
};

const SEND: Readonly<Record<Part, PageHandler>> = {
  organisatie: forAdministrators(sendOrganisation),
  mensen: forAdministrators(sendPeople),
  termijnen: forAdministrators(sendTerms),
  vakanties: forAdministrators(sendCalendar),
  kaders: nothing,
  bewaren: forAdministrators(sendRetention),
};

/** S31. */
export const settingsRoutes: Routes = (router, pages) => {
  const guarded =
    (handler: PageHandler): PageHandler =>
    (visit) =>
      maySeeSettings(visit) ? handler(visit) : nothing(visit);
  router.get(urls.settings.pattern, pages.page(guarded(showSettings)));
  router.post(urls.settings.pattern, pages.page(guarded(answerSettings)));
  router.get(urls.tryTerms.pattern, pages.page(forAdministrators(showTryOut)));
  router.post(urls.tryTerms.pattern, pages.page(forAdministrators(sendTryOut)));
  for (const onderdeel of PARTS) {
    router.get(urls.setting({ onderdeel }), pages.page(guarded(SHOW[onderdeel])));
    router.post(urls.setting({ onderdeel }), pages.page(guarded(SEND[onderdeel])));
  }
};
