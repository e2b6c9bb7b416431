import type { ReactElement } from 'react';
import type { PrintedReport } from '../../../documents/report-pdf.js';
import { TextField } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { CasePage } from '../case/case-page.js';
import { CaseShell } from '../case/shell.js';

const words = nl.report;

/** S16, the report on the screen, and the question that comes before the paper (C0.9). */
export function ReportView({
  page,
  report,
  form,
  mayPrint,
}: {
  readonly page: CasePage;
  readonly report: PrintedReport;
  readonly form: FormState;
  readonly mayPrint: boolean;
}): ReactElement {
  const toPdf = { ...page.visit, path: urls.reportPdf({ zaak: page.code }) };
  return (
    <CaseShell page={page} title={words.title} shown={{ form, refusal: null }}>
      {report.lead.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {report.parts.map((part) => (
        <section key={part.heading}>
          <h2>{part.heading}</h2>
          {part.lines.length === 0 ? (
            <p>{report.nothing}</p>
          ) : (
            <ul>
              {part.lines.map(({ text, source }, index) => (
                <li key={`${index} ${text}`}>
                  <p className="wl-pre">{text}</p>
                  <p className="wl-quiet">{source}</p>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <section>
        <h2>{words.print.heading}</h2>
        {mayPrint ? (
          <Form visit={toPdf} form={form} button={words.print.button} drafts={false}>
            <TextField field={form.field('waarom')} label={words.print.why} help={words.print.whyHelp} />
          </Form>
        ) : (
          <p>{words.print.notYou}</p>
        )}
      </section>
    </CaseShell>
  );
}
