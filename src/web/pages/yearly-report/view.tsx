import type { ReactElement } from 'react';
import type { YearlyReport } from '../../../insight/yearly-report.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { dayOfDate } from '../../../domain/terms/day.js';
import { PlainTable } from '../../components/bar-chart.js';
import { ErrorSummary } from '../../components/boxes.js';
import { RadioGroup, TextArea, TextField } from '../../components/fields.js';
import { ActionButton, Form } from '../../components/form.js';
import type { FormState } from '../../forms/form-state.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import type { ReportSection } from './sections.js';

const words = nl.yearlyReport;

export const FORMS = ['afdruk', 'csv', 'ods'] as const;

export interface ReportPage {
  readonly visit: Visit;
  readonly report: YearlyReport;
  readonly sections: readonly ReportSection[];
  readonly form: FormState;
}

export function ReportView({ visit, report, sections, form }: ReportPage): ReactElement {
  const { place } = report;
  return (
    <>
      <ErrorSummary form={form} />
      <Head report={report} />
      <Sections sections={sections} />
      {place.mayAdopt && report.adoptedAt === null ? <Own visit={visit} report={report} form={form} /> : null}
      <h2>{words.take.heading}</h2>
      <Form visit={visit} form={form} button={words.take.button} drafts={false} name="meenemen">
        <input type="hidden" name="locatie" value={place.locationId ?? 'alles'} />
        <TextField field={form.field('waarom')} label={words.take.reason} help={words.take.reasonHelp} />
        <RadioGroup
          field={form.field('als')}
          label={words.take.form}
          choices={FORMS.map((value) => ({ value, text: words.take.forms[value] }))}
        />
      </Form>
      <p>
        <a href={urls.insight()}>{words.toInsight}</a>
      </p>
    </>
  );
}

/** The same without anything to press, with who made it and when at the top (PR2). */
export function PrintedReport({ visit, report, sections }: Omit<ReportPage, 'form'>): ReactElement {
  const { schoolYear, place, now } = report;
  const made = words.confidential(
    nl.insight.year(schoolYear),
    placeName(place.name),
    showDay(dayOf(now), now),
    visit.viewer.name,
  );
  return (
    <>
      <p className="wl-screen-only">{words.printNow}</p>
      <p>{made}</p>
      <Head report={report} />
      <Sections sections={sections} />
      <p className="wl-screen-only">
        <a href={visit.path}>{words.back}</a>
      </p>
    </>
  );
}

export function placeName(name: string): string {
  return name === '' ? nl.insight.whole : name;
}

function Head({ report }: { readonly report: YearlyReport }): ReactElement {
  const { schoolYear, place, figures, adoptedAt, now } = report;
  const year = nl.insight.year(schoolYear);
  return (
    <>
      <h1>{words.heading(year)}</h1>
      <p>
        <strong>{nl.insight.lead(placeName(place.name), year)}</strong>{' '}
        {adoptedAt === null ? words.concept : words.adopted(showDay(dayOf(adoptedAt), now))}
      </p>
      {figures?.checkCode == null ? null : <p>{words.code(figures.checkCode)}</p>}
      {figures === null ? <p>{words.notYet(showDay(dayOfDate(schoolYear + 1, 8, 1), now))}</p> : null}
    </>
  );
}

function Sections({ sections }: { readonly sections: readonly ReportSection[] }): ReactElement {
  return (
    <>
      {sections.map(({ heading, lines, tables }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {lines.map((line) => (
            <p key={line} className="wl-pre">
              {line}
            </p>
          ))}
          {tables.map(({ caption, table }) => (
            <PlainTable key={caption} caption={caption} table={table} />
          ))}
        </section>
      ))}
    </>
  );
}

/** What the director writes, and adopting. */
function Own({
  visit,
  report,
  form,
}: {
  readonly visit: Visit;
  readonly report: YearlyReport;
  readonly form: FormState;
}): ReactElement {
  const locatie = report.place.locationId ?? '';
  return (
    <>
      <Form visit={visit} form={form} button={words.plans.save} drafts={false} name="plannen">
        <input type="hidden" name="locatie" value={locatie} />
        <TextArea field={form.field('plannen')} label={words.plans.label} help={words.plans.help} rows={6} />
      </Form>
      <h2>{words.adopt.heading}</h2>
      {report.over ? (
        <>
          <p>{words.adopt.text}</p>
          <ActionButton
            visit={visit}
            action={visit.path}
            text={words.adopt.button}
            fields={{ formulier: 'vaststellen', locatie }}
          />
        </>
      ) : (
        <p>{words.adopt.running}</p>
      )}
    </>
  );
}
