import type { ReactElement } from 'react';
import { ActionButton, ButtonLink } from '../../components/form.js';
import { ClassMark, Term } from '../../components/marks.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import { balanceOf, lineAddress } from './balance.js';
import { BalanceView } from './balance-view.js';
import type { CasePage } from './case-page.js';
import { LineView } from './line-view.js';
import { whoWords } from './on-turn.js';
import type { CaseShown, NowShown } from './presenter.js';
import { StepBar } from './step-bar.js';
import { stepsOf } from './steps.js';
import { AboutWhom, Debts, MoreToDo, Outcome, People, Terms } from './view-parts.js';
import type { Names } from './subject-name.js';

const words = nl.case;

/** S06: how it stands at a glance, then what to do. */
export function CaseView({
  page,
  shown,
  names,
}: {
  readonly page: CasePage;
  readonly shown: CaseShown;
  readonly names: Names;
}): ReactElement {
  return (
    <>
      <h1>{shown.heading}</h1>
      <p className="wl-meta">
        <ClassMark of={page.sheet.view.class} /> <strong>{nl.states.stage[page.sheet.view.stage]}</strong>{' '}
        <span className="wl-quiet">{shown.meta}</span>
      </p>
      {shown.emergencySince === null ? null : (
        <p className="wl-emergency">
          <strong>{shown.emergencySince}</strong>{' '}
          <a href={urls.caseEmergency({ zaak: page.code })}>{nl.form.ways.emergency}</a>
        </p>
      )}
      {shown.notice === null ? null : <p className="wl-box wl-box--plain">{shown.notice}</p>}
      {shown.waits.map((line) => (
        <p key={line} className="wl-box wl-box--warn">
          {line}
        </p>
      ))}
      {shown.now === null ? <p>{words.now.nobody}</p> : <Now page={page} now={shown.now} />}
      <StepBar steps={stepsOf(page)} />
      <div className="wl-two">
        <Outcome shown={shown} />
        <Debts debts={shown.debts} />
      </div>
      <Terms turns={shown.turns} />
      <div className="wl-two">
        <AboutWhom page={page} names={names} />
        <People people={shown.people} />
      </div>
      <div className="wl-two wl-two--wide">
        <section aria-labelledby="tijdlijn">
          <h2 id="tijdlijn">{words.latest.heading}</h2>
          {page.lines.length > shown.latest.length ? <p className="wl-quiet">{words.latest.lead}</p> : null}
          {shown.latest.map((line) => (
            <LineView key={line.seq} page={page} line={line} to={lineAddress(page.code, line.id)} />
          ))}
          <p className="wl-screen-only">
            <a href={urls.timeline({ zaak: page.code })}>{words.latest.all}</a>
          </p>
        </section>
        <section aria-labelledby="voor-tegen">
          <h2 id="voor-tegen">{words.balance.title}</h2>
          <BalanceView balance={balanceOf(page)} zaak={page.code} level={3} short />
          <p className="wl-screen-only">
            <a href={urls.forAndAgainst({ zaak: page.code })}>{words.balance.inFull}</a>
          </p>
        </section>
      </div>
      <MoreToDo page={page} />
    </>
  );
}

/** The earliest task, big: name, role, since, until, and one button (P3). */
function Now({ page, now }: { readonly page: CasePage; readonly now: NowShown }): ReactElement {
  const { turn, toRead } = now;
  return (
    <section className="wl-now" aria-labelledby="nu">
      <h2 id="nu">{turn.mine ? words.now.you : words.now.heading}</h2>
      <p className="wl-now__task">
        <strong>{whoWords(turn)}</strong> – {turn.task}
      </p>
      <p>
        {capital(turn.since)}. <Term due={turn.due} shown={{ ...turn.term, text: capital(turn.term.text) }} />
        .
      </p>
      {toRead === null ? null : <LineView page={page} line={toRead.line} />}
      <div className="wl-buttons">
        {toRead?.commandId == null ? (
          <ButtonLink to={now.to} text={now.button} look="main" />
        ) : (
          <>
            <ActionButton
              visit={page.visit}
              action={toRead.to}
              text={words.now.read}
              fields={{ id: toRead.commandId, formulier: 'gelezen' }}
              look="main"
            />
            <ButtonLink to={toRead.to} text={now.button} />
          </>
        )}
      </div>
      {now.others === 0 ? null : <p className="wl-quiet">{words.now.also(now.others)}</p>}
    </section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
