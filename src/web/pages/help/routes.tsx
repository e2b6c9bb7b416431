import type { CaseView } from '../../../domain/case/view.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { openForm } from '../../drafts.js';
import { submit } from '../../forms/form-flow.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { openCasePage, type CasePage } from '../case/case-page.js';
import type { Shown } from '../case/shell.js';
import { readRecheck, readSight, readStart } from './form.js';
import { isLastDay, planOf } from './plan.js';
import { HelpView, RecheckView, SightView } from './view.js';

const words = nl.help;
type View = (casePage: CasePage, shown: Shown) => PageAnswer;

const helpPage: View = (casePage, shown) =>
  page(words.title, <HelpView page={casePage} plan={planOf(casePage)} shown={shown} />, of(casePage));
const sightPage: View = (casePage, shown) =>
  page(words.sight.title, <SightView page={casePage} shown={shown} />, of(casePage));
const recheckPage: View = (casePage, shown) =>
  page(
    words.recheck.title,
    <RecheckView page={casePage} plan={planOf(casePage)} shown={shown} />,
    of(casePage),
  );

function of(casePage: CasePage): { caseCode: string; print: 'PR1' } {
  return { caseCode: casePage.code, print: 'PR1' };
}

export const showHelp = show(helpPage);
export const showSight = show(sightPage);
export const showRecheck = show(recheckPage);

function show(view: View): (visit: Visit) => Promise<Answer> {
  return async (visit) => {
    const casePage = await openCasePage(visit);
    return casePage === null ? notFound : view(casePage, { form: await openForm(visit), refusal: null });
  };
}

/** The agreed help has really begun. */
export async function sendStart(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  return submit(visit, {
    read: readStart(visit.typed),
    command: (fields) => ({
      type: 'startHelp',
      fields: { ...fields },
      caseId: casePage.sheet.caseId,
      fieldOf: { '/text': 'gestart' },
    }),
    show: (form, refusal) => helpPage(casePage, { form, refusal }),
    done: () => redirect(urls.help({ zaak: casePage.code }), { heading: words.start.done }),
  });
}

/** Somebody saw the child. */
export async function sendSight(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  const zaak = casePage.code;
  return submit(visit, {
    read: readSight(visit.typed),
    command: (fields) => ({
      type: 'recordSight',
      fields: { ...fields },
      caseId: casePage.sheet.caseId,
      fieldOf: { '/who': 'wie', '/how': 'hoe', '/safe': 'veilig' },
    }),
    show: (form, refusal) => sightPage(casePage, { form, refusal }),
    done: ({ view }, { safe }) =>
      redirect(urls.case({ zaak }), {
        heading: words.sight.done(dueOf(view, 'W11b', casePage)),
        ...(safe === 'no' && { lines: [words.sight.unsafe] }),
      }),
  });
}

/** Is the help on its way? No and doubt lead straight to afweging 5. */
export async function sendRecheck(visit: Visit): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  const zaak = casePage.code;
  return submit(visit, {
    read: readRecheck(visit.typed),
    command: ({ observed, onTrack }) => ({
      type: 'recordRecheck',
      fields: { observed, onTrack: onTrack === 'yes' },
      caseId: casePage.sheet.caseId,
      fieldOf: { '/observed': 'gezien', '/onTrack': 'opweg' },
    }),
    show: (form, refusal) => recheckPage(casePage, { form, refusal }),
    done: ({ view }, { onTrack }) =>
      onTrack === 'yes' && !isLastDay(casePage)
        ? redirect(urls.help({ zaak }), {
            heading: words.recheck.done(dueOf(view, 'W11c', casePage) || dueOf(view, 'W11d', casePage)),
          })
        : redirect(urls.afweging({ zaak, nummer: 5 }), { heading: words.recheck.five }),
  });
}

function dueOf(view: CaseView, point: string, { visit }: CasePage): string {
  const due = view.waiting.find((one) => one.id === point)?.due;
  return due === undefined ? '' : showMoment(due, visit.now);
}
