import { csv } from '../../../documents/csv.js';
import { odsOf } from '../../../documents/spreadsheet.js';
import { day } from '../../../domain/terms/day.js';
import {
  actOnReport,
  noteReportTaken,
  readYearlyReport,
  type ReportAct,
  type YearlyReport,
} from '../../../insight/yearly-report.js';
import { notFound, page, redirect, type Answer } from '../../answer.js';
import { FormState } from '../../forms/form-state.js';
import { Reading } from '../../forms/reading.js';
import { first, type Typed } from '../../forms/typed.js';
import { askStepUp } from '../../step-up.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import type { Visit } from '../../visit.js';
import { readQuestion, readYear, WHOLE } from '../insight/choice.js';
import { sectionsOf, sheetOf, type ReportSection } from './sections.js';
import { FORMS, PrintedReport, ReportView } from './view.js';

const words = nl.yearlyReport;

/** S27, the yearly report, GET. */
export function showYearlyReport(visit: Visit): Promise<Answer> {
  return withReport(visit, visit.query, (report) =>
    Promise.resolve(shown(visit, report, new FormState({ plannen: [report.plans] }))),
  );
}

/** POST: what will be better, adopting, or taking it along. */
export function sendYearlyReport(visit: Visit): Promise<Answer> {
  return withReport(visit, visit.typed, (report) => {
    switch (first(visit.typed, 'formulier')) {
      case 'plannen':
        return act(visit, report, { kind: 'plans', plans: first(visit.typed, 'plannen').trim() });
      case 'vaststellen':
        return act(visit, report, { kind: 'adopt' });
      default:
        return take(visit, report);
    }
  });
}

async function withReport(
  visit: Visit,
  asked: Typed,
  go: (report: YearlyReport) => Promise<Answer>,
): Promise<Answer> {
  const schoolYear = readYear(visit.params['schooljaar'] ?? '');
  if (schoolYear === null) return notFound;
  const { locationId } = readQuestion(asked);
  const report = await readYearlyReport(visit.web.caseFile, visit.viewer, { schoolYear, locationId });
  return report === null ? notFound : go(report);
}

function shown(visit: Visit, report: YearlyReport, form: FormState): Answer {
  const view = <ReportView visit={visit} report={report} sections={sections(report)} form={form} />;
  return page(words.title, view, form.failed ? { failed: true, status: 422 } : {});
}

function sections(report: YearlyReport): readonly ReportSection[] {
  return sectionsOf(report, (text) => showDay(day(text), report.now));
}

async function act(visit: Visit, report: YearlyReport, what: ReportAct): Promise<Answer> {
  const { place, schoolYear } = report;
  if (place.locationId === null) return notFound;
  const { locationId } = place;
  const done = await actOnReport(visit.web.caseFile, visit.viewer, { locationId, schoolYear }, what);
  if (done === 'notAllowed') return notFound;
  const heading = {
    done: what.kind === 'plans' ? words.plans.saved : words.adopt.done,
    adopted: words.adopt.already,
    running: words.adopt.running,
  }[done];
  return redirect(`${visit.path}?locatie=${locationId}`, { heading });
}

/** Why first, then the factor once more, then the log, and only then the file (C0.9). */
async function take(visit: Visit, report: YearlyReport): Promise<Answer> {
  const read = new Reading(visit.typed);
  const reason = read.text('waarom', words.take.reasonError).trim();
  const as = read.choice('als', FORMS, words.take.formError);
  const result = read.result(() => ({ reason, as }));
  if (!result.ok) return shown(visit, report, new FormState(visit.typed, result.errors));
  const asked = await askStepUp(visit);
  if (asked !== null) return asked;
  const { place, schoolYear } = report;
  const event = result.fields.as === 'afdruk' ? 'print' : 'export';
  await noteReportTaken(visit.web.caseFile, visit.viewer, { place, event, reason });
  const name = `jaarverslag-${schoolYear}-${place.locationId?.slice(0, 8) ?? WHOLE}`;
  const parts = sections(report);
  switch (result.fields.as) {
    case 'afdruk':
      return page(words.title, <PrintedReport visit={visit} report={report} sections={parts} />, {
        print: 'PR2',
      });
    case 'csv':
      return {
        kind: 'file',
        type: 'text/csv; charset=utf-8',
        name: `${name}.csv`,
        body: csv(sheetOf(parts).map((row) => row.map(String))),
      };
    case 'ods': {
      const type = 'application/vnd.oasis.opendocument.spreadsheet';
      return { kind: 'file', type, name: `${name}.ods`, body: odsOf(words.title, sheetOf(parts)) };
    }
  }
}
