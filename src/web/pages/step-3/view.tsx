import type { ReactElement } from 'react';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { CasePage } from '../case/case-page.js';
import { CaseShell, type Shown } from '../case/shell.js';
import { StepHead } from '../steps/step-head.js';
import { RECORDS, type ToRecord } from './form.js';
import { AttemptForm, ConversationForm, WaiverForm } from './forms-view.js';

const words = nl.steps[3];

/** S12: a talk, an attempt, or why not now; one form at a time. */
export function StepThreeView({
  page,
  record,
  shown,
}: {
  readonly page: CasePage;
  readonly record: ToRecord;
  readonly shown: Shown;
}): ReactElement {
  return (
    <CaseShell page={page} title={words.title} shown={shown}>
      <StepHead page={page} step={3} />
      {talkNotYet(page) ? <p className="wl-box wl-box--warn">{words.notYet}</p> : null}
      <Prepare />
      <h2 id="wat">{words.choose}</h2>
      <nav aria-labelledby="wat">
        <ul className="wl-tiles">
          {RECORDS.map((one) => (
            <li key={one}>
              <a
                href={`${urls.step({ zaak: page.code, stap: 3 })}?soort=${one}`}
                aria-current={one === record ? 'true' : undefined}
              >
                {words.kinds[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Chosen page={page} record={record} form={shown.form} />
    </CaseShell>
  );
}

function Chosen({
  page,
  record,
  form,
}: {
  readonly page: CasePage;
  readonly record: ToRecord;
  readonly form: Shown['form'];
}): ReactElement {
  switch (record) {
    case 'gesprek':
      return <ConversationForm page={page} form={form} />;
    case 'poging':
      return <AttemptForm page={page} form={form} />;
    case 'nu-niet':
      return <WaiverForm page={page} form={form} />;
  }
}

/** Class acute, sexual abuse, or Veilig Thuis said so: ask before talking (S12). */
function talkNotYet({ sheet }: CasePage): boolean {
  const { state } = sheet;
  return state.class === 'acute' || state.natures.includes('sexual') || state.vtSaysWait;
}

function Prepare(): ReactElement {
  const { prepare } = words;
  return (
    <details className="wl-more">
      <summary>{prepare.heading}</summary>
      <ol>
        {prepare.parts.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
      <p>{prepare.examples}</p>
      <ul>
        {prepare.sentences.map((one) => (
          <li key={one}>{`“${one}”`}</li>
        ))}
      </ul>
      <p>{prepare.place}</p>
      <p>{prepare.two}</p>
    </details>
  );
}
