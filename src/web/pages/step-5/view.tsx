import type { ReactElement } from 'react';
import { ButtonLink } from '../../components/form.js';
import { Term } from '../../components/marks.js';
import { nl } from '../../texts/nl.js';
import { balanceOf } from '../case/balance.js';
import { BalanceView } from '../case/balance-view.js';
import type { CasePage } from '../case/case-page.js';
import { whoWords } from '../case/on-turn.js';
import { CaseShell } from '../case/shell.js';
import type { DecisionRow, DecisionsShown } from './presenter.js';

const words = nl.decide;

/** S14: seven rows, one button at the first that is open. */
export function DecisionsView({
  page,
  shown,
}: {
  readonly page: CasePage;
  readonly shown: DecisionsShown;
}): ReactElement {
  const next = shown.rows.find(
    (row) => row.go !== null && row.reason === null && row.state === words.answers.open,
  );
  return (
    <CaseShell page={page} title={words.title}>
      <p>{words.lead}</p>
      <p className="wl-quiet">{shown.framework}</p>
      {shown.turns.map((turn) => (
        <p key={turn.id}>
          {turn.task}: {whoWords(turn)}, <Term due={turn.due} shown={turn.term} />
        </p>
      ))}
      <details className="wl-more">
        <summary>{words.known}</summary>
        <BalanceView balance={balanceOf(page)} zaak={page.code} short />
      </details>
      <ol className="wl-plain wl-decisions">
        {shown.rows.map((row) => (
          <Row key={row.name} row={row} main={row === next} />
        ))}
      </ol>
    </CaseShell>
  );
}

function Row({ row, main }: { readonly row: DecisionRow; readonly main: boolean }): ReactElement {
  return (
    <li className="wl-box">
      <h2>{row.name}</h2>
      <p>
        <strong>{row.state}</strong>
      </p>
      {row.reason === null ? null : <p className="wl-pre">{firstLine(row.reason)}</p>}
      {row.notYet === null ? null : <p className="wl-quiet">{row.notYet}</p>}
      {row.go === null ? null : (
        <ButtonLink
          to={row.go.to}
          text={`${row.go.text}: ${row.name.toLowerCase()}`}
          look={main ? 'main' : 'second'}
        />
      )}
    </li>
  );
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
