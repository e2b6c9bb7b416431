import type { ReactElement, ReactNode } from 'react';
import { page, type PageAnswer } from '../../answer.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';

/** One text for "is not there" and "may not see it" (S35, P9). */
export function notFoundPage(): PageAnswer {
  return page(nl.notFound.title, <Plain heading={nl.notFound.title}>{nl.notFound.text}</Plain>, {
    status: 404,
  });
}

/** Something broke; `text` is what was typed and could not be kept. */
export function faultPage(kept: boolean, text: string): PageAnswer {
  const words = kept ? nl.fault.kept : text === '' ? nl.fault.nothing : nl.fault.lost;
  return page(
    nl.fault.title,
    <>
      <Plain heading={nl.fault.title}>{words}</Plain>
      {kept || text === '' ? null : (
        <div className="wl-field">
          <label className="wl-label" htmlFor="tekst">
            {nl.fault.copyLabel}
          </label>
          <textarea className="wl-input" id="tekst" rows={12} readOnly defaultValue={text} />
        </div>
      )}
    </>,
    { status: 500 },
  );
}

/** The record is away: nobody waits for us (S35). What was typed stands there to be copied. */
export function awayPage(text: string): PageAnswer {
  return page(nl.away.title, <WithText words={nl.away} text={text} />, { status: 503 });
}

/** What is stored of this one case is damaged (BI-45); everything else works. */
export function unreadableCasePage(text: string): PageAnswer {
  return page(nl.unreadableCase.title, <WithText words={nl.unreadableCase} text={text} />, { status: 409 });
}

function WithText({
  words,
  text,
}: {
  readonly words: { readonly title: string; readonly text: string };
  readonly text: string;
}): ReactElement {
  return (
    <>
      <Plain heading={words.title}>{words.text}</Plain>
      {text === '' ? null : (
        <div className="wl-field">
          <label className="wl-label" htmlFor="tekst">
            {nl.fault.lost}
          </label>
          <textarea className="wl-input" id="tekst" rows={12} readOnly defaultValue={text} />
        </div>
      )}
    </>
  );
}

/** A request nobody could read, or from somewhere else. */
export function plainErrorPage(
  status: number,
  words: { readonly title: string; readonly text: string },
): PageAnswer {
  return page(words.title, <Plain heading={words.title}>{words.text}</Plain>, { status });
}

function Plain({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <>
      <h1>{heading}</h1>
      <p>{children}</p>
      <p>
        <a href={urls.start()}>{nl.toStart}</a>
      </p>
    </>
  );
}
