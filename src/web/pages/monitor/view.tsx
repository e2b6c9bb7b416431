import type { ReactElement } from 'react';
import { Notice } from '../../components/boxes.js';
import { RadioGroup, TextArea, YES_NO_CHOICES } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';
import { buttonWords, CaseShell, StaleAround, type Shown } from '../case/shell.js';

const words = nl.close.monitor;

/** S19: the agreements in the old words, and whether it goes safely now. */
export function MonitorView({
  page,
  shown,
}: {
  readonly page: CasePage;
  readonly shown: Shown;
}): ReactElement {
  const waits = page.sheet.points.some((point) => point.id === 'W12');
  return (
    <CaseShell page={page} title={words.title} shown={shown}>
      <Agreements page={page} />
      {waits ? (
        <StaleAround page={page} shown={shown}>
          <Form
            visit={page.visit}
            form={shown.form}
            button={buttonWords(shown, words.button)}
            version={page.sheet.view.version}
          >
            <RadioGroup field={shown.form.field('veilig')} label={words.safe} choices={YES_NO_CHOICES} row />
            <TextArea field={shown.form.field('waaraan')} label={words.text} />
          </Form>
        </StaleAround>
      ) : (
        <p>{words.none}</p>
      )}
    </CaseShell>
  );
}

interface Agreement {
  readonly what: string;
  readonly who: string;
  readonly with: string;
}

function Agreements({ page }: { readonly page: CasePage }): ReactElement | null {
  const closing = page.lines.findLast((line) => line.type === 'closeCase');
  const agreements = (closing?.words['agreements'] as readonly Agreement[] | undefined) ?? [];
  if (agreements.length === 0) return null;
  return (
    <Notice heading={words.agreed}>
      <ul>
        {agreements.map((one) => (
          <li key={one.what}>{`${one.what}: ${one.who}, ${one.with}`}</li>
        ))}
      </ul>
    </Notice>
  );
}
