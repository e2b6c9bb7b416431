import type { ReactElement } from 'react';
import { ButtonLink } from '../../components/form.js';
import { Term } from '../../components/marks.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { CasePage } from './case-page.js';
import { whoWords, type OnTurn } from './on-turn.js';
import type { CaseShown } from './presenter.js';
import { NamesSwitch, SubjectName, type Names } from './subject-name.js';

const words = nl.case;

export function Outcome({ shown }: { readonly shown: CaseShown }): ReactElement {
  return (
    <section aria-labelledby="melding-hulp">
      <h2 id="melding-hulp">{words.outcome.heading}</h2>
      <dl className="wl-pairs">
        <dt>{words.outcome.melding}</dt>
        <dd>{shown.melding}</dd>
        <dt>{words.outcome.help}</dt>
        <dd>{shown.help}</dd>
        <dt>{words.outcome.afwegingen}</dt>
        <dd>{shown.afwegingen}</dd>
      </dl>
    </section>
  );
}

/** Duties that were postponed, never dropped. */
export function Debts({ debts }: Pick<CaseShown, 'debts'>): ReactElement {
  return (
    <section aria-labelledby="open">
      <h2 id="open">{words.debts.heading}</h2>
      {debts.length === 0 ? (
        <p>{words.debts.none}</p>
      ) : (
        <ul className="wl-plain">
          {debts.map(({ debt, why, to }) => (
            <li key={debt}>
              <a href={to}>{nl.states.debt[debt]}</a>
              <span className="wl-quiet wl-block">{why}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function Terms({ turns }: Pick<CaseShown, 'turns'>): ReactElement {
  const { terms } = words;
  return (
    <section aria-labelledby="termijnen">
      <h2 id="termijnen">{`${terms.heading} (${turns.length})`}</h2>
      {turns.length === 0 ? <p>{terms.none}</p> : <TermTable turns={turns} />}
    </section>
  );
}

/** A table on wide screens, cards on a phone: the same elements, with their roles kept. */
function TermTable({ turns }: { readonly turns: readonly OnTurn[] }): ReactElement {
  const { terms } = words;
  const heads = [terms.what, terms.who, terms.since, terms.term, terms.moved];
  return (
    <table className="wl-table wl-table--cards" role="table">
      <caption className="wl-hidden">{terms.heading}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {turns.map((turn) => (
          <tr key={turn.id} role="row">
            <th scope="row" role="rowheader">
              {turn.task}
            </th>
            <td role="cell" data-head={terms.who}>
              {whoWords(turn)}
            </td>
            <td role="cell" data-head={terms.since}>
              {turn.since.replace(/^sinds /, '')}
            </td>
            <td role="cell" data-head={terms.term}>
              <Term due={turn.due} shown={turn.term} />
            </td>
            <td role="cell" data-head={terms.moved}>
              {turn.moved ? terms.movedTo : terms.notMoved}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function AboutWhom({ page, names }: { readonly page: CasePage; readonly names: Names }): ReactElement {
  const { about } = words;
  const { subjects, natures } = page.about;
  return (
    <section aria-labelledby="over-wie">
      <h2 id="over-wie">{about.heading}</h2>
      <ul className="wl-plain">
        {subjects.map((subject, index) => (
          <li key={`${index}${subject.kind}`}>
            <SubjectName subject={subject} names={names} />
            {subject.byKindcheck ? <span className="wl-quiet wl-block">{about.kindcheck}</span> : null}
          </li>
        ))}
      </ul>
      <p>
        {about.nature}:{' '}
        {natures.length === 0
          ? about.noNature
          : natures.map((nature) => nl.signal.more.natureChoices[nature].toLowerCase()).join(', ')}
      </p>
      {subjects.some((one) => one.name !== null) ? (
        <NamesSwitch path={urls.case({ zaak: page.code })} names={names} />
      ) : null}
    </section>
  );
}

export function People({ people }: Pick<CaseShown, 'people'>): ReactElement {
  return (
    <section aria-labelledby="wie-werkt">
      <h2 id="wie-werkt">{words.people.heading}</h2>
      <ul className="wl-plain">
        {people.map((one) => (
          <li key={`${one.name}${one.as}`}>
            {one.name} <span className="wl-quiet">{one.as}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function MoreToDo({ page }: { readonly page: CasePage }): ReactElement {
  const zaak = page.code;
  const { more } = words;
  return (
    <section className="wl-screen-only" aria-labelledby="meer">
      <h2 id="meer">{more.heading}</h2>
      <div className="wl-buttons">
        <ButtonLink to={urls.caseSignal({ zaak })} text={more.signal} />
        <ButtonLink to={urls.caseEmergency({ zaak })} text={more.emergency} look="danger" />
        <ButtonLink to={urls.manage({ zaak })} text={more.manage} />
        <ButtonLink to={urls.lookBack({ zaak })} text={more.lookBack} />
        <ButtonLink to={urls.close({ zaak })} text={more.close} />
        <ButtonLink to={urls.caseLog({ zaak })} text={more.log} />
      </div>
    </section>
  );
}
