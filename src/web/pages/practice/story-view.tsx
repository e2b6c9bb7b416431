import type { ReactElement } from 'react';
import { Notice } from '../../components/boxes.js';
import { ActionButton, ButtonLink } from '../../components/form.js';
import { nl } from '../../texts/nl.js';
import { showCode, urls } from '../../urls.js';
import type { StoryVisit } from './story.js';

const words = nl.practise.story;

export interface ShownCase {
  readonly code: string;
  readonly stage: string;
  readonly waits: readonly string[];
}

export interface ShownStory {
  readonly title: string;
  readonly opening: readonly string[];
  readonly players: readonly { readonly key: string; readonly text: string; readonly current: boolean }[];
  /** `tells`: `null` until it was asked. */
  readonly scenes: readonly { readonly key: string; readonly ask: string; readonly tells: string | null }[];
  readonly moreLater: boolean;
  readonly cases: readonly ShownCase[];
  readonly confirmations: readonly { readonly player: string; readonly to: string; readonly text: string }[];
  /** How it ended; `null` = it has not. */
  readonly over: string | null;
}

export function StoryView({
  visit,
  shown,
}: {
  readonly visit: StoryVisit;
  readonly shown: ShownStory;
}): ReactElement {
  const run = { run: visit.story.id };
  return (
    <>
      <h1>{shown.title}</h1>
      {shown.over === null ? null : (
        <Notice kind="good" heading={words.over}>
          <p>{shown.over}</p>
          <ButtonLink to={urls.storyReview(run)} text={words.toReview} look="main" />
        </Notice>
      )}
      {shown.opening.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Scenes visit={visit} shown={shown} />
      <h2>{words.cases}</h2>
      {shown.cases.length === 0 ? (
        <>
          <p>{words.noCase}</p>
          <ButtonLink to={urls.signal()} text={words.firstSignal} look="main" />
        </>
      ) : (
        shown.cases.map((one) => <Case key={one.code} one={one} />)
      )}
      {shown.confirmations.map(({ player, to, text }) => (
        <ActionButton
          key={to}
          visit={visit}
          action={urls.storyPlayer(run)}
          text={text}
          fields={{ rol: player, terug: to }}
          look="main"
        />
      ))}
      <Players visit={visit} shown={shown} />
      <h2>{words.anew}</h2>
      <p>{words.anewHelp}</p>
      <ActionButton
        visit={visit}
        action={urls.practice()}
        text={words.again}
        fields={{ verhaal: visit.story.lesson }}
      />
    </>
  );
}

function Case({ one }: { readonly one: ShownCase }): ReactElement {
  return (
    <>
      <p>{one.stage}</p>
      {one.waits.length === 0 ? null : (
        <>
          <h3>{words.waiting}</h3>
          <ul>
            {one.waits.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <ButtonLink to={urls.case({ zaak: one.code })} text={words.toCase(showCode(one.code))} look="main" />
    </>
  );
}

function Scenes({ visit, shown }: { readonly visit: StoryVisit; readonly shown: ShownStory }): ReactElement {
  const action = urls.storyScene({ run: visit.story.id });
  return (
    <>
      <h2>{words.scenes}</h2>
      <p>{words.scenesHelp}</p>
      {shown.scenes.map(({ key, ask, tells }) => (
        <section className="wl-scene" key={key} id={key} aria-label={ask}>
          {tells === null ? (
            <ActionButton visit={visit} action={action} text={ask} fields={{ scene: key }} />
          ) : (
            <>
              <h3>{ask}</h3>
              <blockquote className="wl-words">{tells}</blockquote>
            </>
          )}
        </section>
      ))}
      {shown.moreLater ? <p className="wl-quiet">{words.later}</p> : null}
    </>
  );
}

function Players({ visit, shown }: { readonly visit: StoryVisit; readonly shown: ShownStory }): ReactElement {
  return (
    <form className="wl-form" method="post" action={urls.storyPlayer({ run: visit.story.id })}>
      <input type="hidden" name="csrf" value={visit.csrf} />
      <fieldset className="wl-field">
        <legend>
          <h2>{words.players}</h2>
        </legend>
        <p className="wl-help">{words.playersHelp}</p>
        {shown.players.map(({ key, text, current }) => (
          <label className="wl-choice" key={key}>
            <input type="radio" name="rol" value={key} defaultChecked={current} />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <div className="wl-buttons">
        <button className="wl-button wl-button--second" type="submit">
          {words.change}
        </button>
      </div>
    </form>
  );
}
