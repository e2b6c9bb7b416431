import type { ReactElement } from 'react';
import { ClassMark, Term } from '../../components/marks.js';
import { nl } from '../../texts/nl.js';
import { whoWords } from '../case/on-turn.js';
import { NamesSwitch, SubjectName, type Names } from '../case/subject-name.js';
import type { RowShown } from './presenter.js';

const words = nl.workList;

/** A table on wide screens, cards on a phone: the same elements, with their roles kept. */
export function CaseTable({
  rows,
  names,
  path,
}: {
  readonly rows: readonly RowShown[];
  readonly names: Names;
  readonly path: string;
}): ReactElement {
  const { heads } = words;
  const named = rows.some((row) => row.subjects.some((one) => one.name !== null));
  return (
    <>
      {named ? <NamesSwitch path={path} names={names} /> : null}
      <table className="wl-table wl-table--cards" role="table">
        <caption>{words.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {Object.values(heads).map((head) => (
              <th key={head} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.code} row={row} names={names} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ row, names }: { readonly row: RowShown; readonly names: Names }): ReactElement {
  const { heads } = words;
  const { turn } = row;
  return (
    <tr role="row" className={row.emergency ? 'wl-row--acute' : undefined}>
      <th scope="row" role="rowheader">
        <ClassMark of={row.class} />{' '}
        <a href={row.to} className="wl-code">
          {row.code}
        </a>
        {row.subjects.map((subject, index) => (
          <span key={`${index}${subject.kind}`} className="wl-block wl-row__who">
            <SubjectName subject={subject} names={names} />
          </span>
        ))}
      </th>
      <td role="cell" data-head={heads.stand}>
        <Lines lines={row.stand} />
      </td>
      <td role="cell" data-head={heads.onTurn}>
        {turn === null ? '' : <OnTurnWords row={row} />}
      </td>
      <td role="cell" data-head={heads.since}>
        {turn?.since.replace(/^sinds /, '')}
      </td>
      <td role="cell" data-head={heads.task}>
        {turn?.task}
        {row.others.length === 0 ? null : <Others row={row} />}
      </td>
      <td role="cell" data-head={heads.term}>
        {turn === null ? '' : <Term due={turn.due} shown={turn.term} />}
        {row.alsoAt === null ? null : <span className="wl-block wl-quiet">{row.alsoAt}</span>}
      </td>
      <td role="cell" data-head={heads.mind}>
        {row.mind.length === 0 ? '' : <Lines lines={row.mind} />}
      </td>
    </tr>
  );
}

function OnTurnWords({ row }: { readonly row: RowShown }): ReactElement {
  const { turn } = row;
  if (turn === null) return <></>;
  return turn.mine ? <strong>{`${words.you}: ${whoWords(turn)}`}</strong> : <>{whoWords(turn)}</>;
}

/** "en nog 2" opens the other tasks of the case. */
function Others({ row }: { readonly row: RowShown }): ReactElement {
  return (
    <details>
      <summary>
        {words.andMore(row.others.length)}
        <span className="wl-hidden">{`: ${words.others} ${row.code}`}</span>
      </summary>
      <ul className="wl-plain">
        {row.others.map((turn) => (
          <li key={turn.id}>
            {`${turn.task}, ${whoWords(turn)}: `}
            <Term due={turn.due} shown={turn.term} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactElement {
  return (
    <>
      {lines.map((line, index) => (
        <span key={line} className="wl-block">
          {index === 0 ? line : <span className="wl-quiet">{line}</span>}
        </span>
      ))}
    </>
  );
}
