import type { ReactElement } from 'react';
import { ButtonLink } from '../../components/form.js';
import { ClassMark, Term } from '../../components/marks.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import type { StartPage, WaitingLine } from './presenter.js';

const words = nl.start;

export function StartView({
  visit,
  page,
}: {
  readonly visit: Visit;
  readonly page: StartPage;
}): ReactElement {
  return (
    <>
      <h1>{words.greeting(visit.viewer.name.split(' ')[0] ?? '')}</h1>
      <p className="wl-buttons">
        <ButtonLink to={urls.signal()} text={words.signal} look="main" />
      </p>
      <Waits page={page} />
      {page.confirmations.length === 0 ? null : <Confirmations page={page} />}
      {page.ofRole.length === 0 ? null : <OfRole page={page} />}
      {page.numbers === null ? null : <Numbers numbers={page.numbers} />}
      {page.drafts.length === 0 ? null : <Drafts page={page} />}
      {page.signals === null ? null : <MySignals signals={page.signals} />}
    </>
  );
}

function Waits({ page }: { readonly page: StartPage }): ReactElement {
  return (
    <section aria-labelledby="wacht">
      <h2 id="wacht">{words.waits.heading}</h2>
      {page.waits.length === 0 ? (
        <p>
          {words.waits.nothing} {page.next === null ? '' : words.waits.next(page.next)}
        </p>
      ) : (
        <ul className="wl-list">
          {page.waits.map((line) => (
            <Waiting key={`${line.code}${line.task}`} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Waiting({ line }: { readonly line: WaitingLine }): ReactElement {
  return (
    <li className="wl-card">
      <div>
        <p>
          <ClassMark of={line.class} /> {line.code}
        </p>
        <p>
          <strong>{line.task}</strong>
        </p>
        <p>
          <Term due={line.due} shown={line.term} />
        </p>
      </div>
      <a className="wl-button wl-button--second" href={line.to}>
        {words.waits.open}
        <span className="wl-hidden">{` ${line.code}`}</span>
      </a>
    </li>
  );
}

function OfRole({ page }: { readonly page: StartPage }): ReactElement {
  return (
    <section aria-labelledby="rol">
      <h2 id="rol">{words.ofRole.heading}</h2>
      <ul>
        {page.ofRole.map((line) => (
          <li key={line.text}>
            <a href={line.to}>{line.text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Confirmations({ page }: { readonly page: StartPage }): ReactElement {
  return (
    <section aria-labelledby="bevestigen">
      <h2 id="bevestigen">{words.confirmations.heading}</h2>
      <ul className="wl-list">
        {page.confirmations.map((one) => (
          <li key={one.id} className="wl-card">
            <div>
              <p>{one.text}</p>
            </div>
            <ButtonLink to={urls.confirm({ id: one.id })} text={words.confirmations.look} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Numbers({ numbers }: { readonly numbers: NonNullable<StartPage['numbers']> }): ReactElement {
  return (
    <section aria-labelledby="cijfers">
      <h2 id="cijfers">{words.numbers.heading}</h2>
      <ul className="wl-tiles">
        <li>
          <a href={`${urls.workList()}?aanzet=ik`}>{words.numbers.onTurn(numbers.onTurn)}</a>
        </li>
        <li>
          <a href={`${urls.workList()}?termijn=voorbij`}>{words.numbers.overdue(numbers.overdue)}</a>
        </li>
        <li>
          <a href={`${urls.workList()}?bekeken=nee`}>{words.numbers.unseen(numbers.unseen)}</a>
        </li>
      </ul>
    </section>
  );
}

function Drafts({ page }: { readonly page: StartPage }): ReactElement {
  return (
    <section aria-labelledby="concepten">
      <h2 id="concepten">{words.drafts.heading}</h2>
      <ul className="wl-list">
        {page.drafts.map((draft) => (
          <li key={draft.to + draft.text} className="wl-card">
            <div>
              <p>{draft.text}</p>
              <p className="wl-quiet">{draft.until}</p>
            </div>
            <a className="wl-button wl-button--second" href={draft.to}>
              {words.drafts.go}
              <span className="wl-hidden">{` ${draft.text}`}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MySignals({ signals }: { readonly signals: NonNullable<StartPage['signals']> }): ReactElement {
  return (
    <section aria-labelledby="mijn">
      <h2 id="mijn">{words.mySignals.heading}</h2>
      {signals.length === 0 ? (
        <p>{words.mySignals.empty}</p>
      ) : (
        <>
          <ul className="wl-list">
            {signals.map((signal) => (
              <li key={signal.id} className="wl-card">
                <div>
                  <p>
                    <a href={signal.to}>{signal.heading}</a>
                  </p>
                  <p>{signal.status}</p>
                </div>
              </li>
            ))}
          </ul>
          <p>
            <a href={urls.mySignals()}>{words.mySignals.all}</a>
          </p>
        </>
      )}
    </section>
  );
}
