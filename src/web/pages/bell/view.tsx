import type { ReactElement } from 'react';
import { Notice } from '../../components/boxes.js';
import { nl } from '../../texts/nl.js';
import type { BellShown } from './presenter.js';

const words = nl.bell;

export function BellView({ bell }: { readonly bell: BellShown }): ReactElement {
  return (
    <>
      <h1>{words.title}</h1>
      <Notice kind={bell.works === true ? 'good' : 'warn'}>
        <p>
          <strong>{bell.headline}</strong> {bell.call}
        </p>
      </Notice>
      <p>{words.lead}</p>
      {bell.test === null ? null : <Test test={bell.test} />}
      {bell.detail === null ? null : <Detail detail={bell.detail} />}
    </>
  );
}

function Test({ test }: { readonly test: NonNullable<BellShown['test']> }): ReactElement {
  return (
    <>
      <h2>{words.test}</h2>
      <p>
        {test.when} {test.result}
      </p>
      <table className="wl-table">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.heads.rung}</th>
            <th scope="col">{words.heads.planned}</th>
            <th scope="col">{words.heads.accepted}</th>
          </tr>
        </thead>
        <tbody>
          {test.rungs.map((one) => (
            <tr key={`${one.rung}${one.planned}`}>
              <th scope="row">{one.rung}</th>
              <td>{one.planned}</td>
              <td>{one.accepted}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Detail({ detail }: { readonly detail: NonNullable<BellShown['detail']> }): ReactElement {
  return (
    <>
      <h2>{words.delivery}</h2>
      <Lines lines={detail.queue} />
      <h2>{words.undelivered}</h2>
      <Lines lines={detail.undelivered.length === 0 ? [words.allArrive] : detail.undelivered} />
      <h2>{words.coordinators}</h2>
      <Lines lines={[...detail.coordinators, ...detail.unwatched]} />
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactElement {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
