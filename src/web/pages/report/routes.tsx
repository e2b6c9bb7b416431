import { notePrint, readReportRights } from '../../../casefile/melding-report.js';
import { reportPdf } from '../../../documents/report-pdf.js';
import { notFound, page, type Answer } from '../../answer.js';
import { FormState } from '../../forms/form-state.js';
import { first } from '../../forms/typed.js';
import { askStepUp } from '../../step-up.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';
import { openCasePage, type CasePage } from '../case/case-page.js';
import { fileNameOf, reportOf } from './presenter.js';
import { ReportView } from './view.js';

const words = nl.report;

/** S16, the report on the screen; also at the address of the file, which is made only after a reason was given. */
export function showReport(visit: Visit): Promise<Answer> {
  return withReport(visit, (casePage) => shownReport(casePage, new FormState()));
}

/** S16, the report as a file: who made it and why are in the log before it leaves (C0.9). */
export function printReport(visit: Visit): Promise<Answer> {
  return withReport(visit, async (casePage) => {
    const reason = first(visit.typed, 'waarom').trim();
    if (reason === '') {
      const missing = new FormState(visit.typed, [{ field: 'waarom', message: words.print.error }]);
      return shownReport(casePage, missing);
    }
    if (!(await notePrint(visit.web.caseFile, requestOf(casePage), reason))) return notFound;
    return {
      kind: 'file',
      type: 'application/pdf',
      name: fileNameOf(casePage),
      body: await reportPdf(reportOf(casePage)),
    };
  });
}

/** Row 36: the factor once more, but never in an emergency (G1); for whom the case does not exist, nothing is asked. */
async function withReport(visit: Visit, go: (casePage: CasePage) => Promise<Answer>): Promise<Answer> {
  const casePage = await openCasePage(visit);
  if (casePage === null) return notFound;
  const asked = casePage.sheet.view.emergency ? null : await askStepUp(visit);
  return asked ?? go(casePage);
}

async function shownReport(casePage: CasePage, form: FormState): Promise<Answer> {
  const rights = await readReportRights(casePage.visit.web.caseFile, requestOf(casePage));
  if (rights === null) return notFound;
  const body = (
    <ReportView page={casePage} report={reportOf(casePage)} form={form} mayPrint={rights.mayPrint} />
  );
  return page(words.title, body, {
    caseCode: casePage.code,
    failed: form.failed,
    ...(form.failed && { status: 422 }),
  });
}

function requestOf({ visit, sheet }: CasePage): Parameters<typeof readReportRights>[1] {
  return { ...visit.viewer, caseId: sheet.caseId };
}
