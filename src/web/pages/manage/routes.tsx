import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { submit } from '../../forms/form-flow.js';
import { FormState } from '../../forms/form-state.js';
import { first } from '../../forms/typed.js';
import type { PageHandler } from '../../http/handle.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { openCasePage, type CasePage } from '../case/case-page.js';
import type { Shown } from '../case/shell.js';
import { ACCESS_ACTS, HOLIDAY_ACTS } from './access-acts.js';
import { actsFor, type ManagePage } from './act.js';
import { CASE_ACTS } from './case-acts.js';
import { MOVE_ACTS } from './move-acts.js';
import { ManageView, WhoReads } from './view.js';

const words = nl.manage;

/** The four pages of S20 with the acts on each. */
export const manageCase = handlers({ title: words.title, acts: CASE_ACTS });
export const manageAccess = handlers({
  title: words.access.title,
  acts: ACCESS_ACTS,
  above: (casePage) => <WhoReads page={casePage} />,
});
export const manageHoliday = handlers({ title: words.holiday.title, acts: HOLIDAY_ACTS });
export const manageMove = handlers({ title: words.move.title, acts: MOVE_ACTS });

interface Handlers {
  readonly show: PageHandler;
  readonly send: PageHandler;
}

function handlers(manage: ManagePage): Handlers {
  return {
    async show(visit) {
      const casePage = await openCasePage(visit);
      if (casePage === null) return notFound;
      return shownPage(casePage, manage, { form: new FormState(), refusal: null });
    },
    send: (visit) => send(visit, manage),
  };
}

async function send(visit: Visit, manage: ManagePage): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  const act = actsFor(casePage, manage).find((one) => one.type === first(visit.typed, 'formulier'));
  // A form of an act that is no longer to be done: the page as it is now.
  if (act === undefined) return redirect(visit.path);
  return submit(visit, {
    read: act.read(casePage),
    command: (fields) => ({ type: act.type, fields, caseId: casePage.sheet.caseId, fieldOf: FIELD_OF }),
    show: (form, refusal) => shownPage(casePage, manage, { form, refusal }),
    done: ({ level }) =>
      redirect(level === 'full' ? urls.case({ zaak: casePage.code }) : urls.start(), { heading: act.done }),
  });
}

/** Where an error of the command parser belongs on these pages. */
const FIELD_OF: Readonly<Record<string, string>> = {
  '/reason': 'reden',
  '/person': 'wie',
  '/secondPerson': 'tweede',
  '/point': 'termijn',
  '/until': 'tot',
  '/class': 'klasse',
};

function shownPage(casePage: CasePage, manage: ManagePage, shown: Shown): PageAnswer {
  const open = first(casePage.visit.typed, 'formulier');
  return page(manage.title, <ManageView page={casePage} manage={manage} shown={shown} open={open} />, {
    caseCode: casePage.code,
  });
}
