import type { ReactElement } from 'react';
import { nl } from '../../texts/nl.js';
import { nameless, withName, type Subject } from './about.js';

/** How names are shown: as chosen, or by the width of the screen (S05); on paper never (C0.9). */
export type Names = 'byWidth' | 'shown' | 'hidden';

export function namesChoice(typed: string): Names {
  return typed === 'tonen' ? 'shown' : typed === 'verbergen' ? 'hidden' : 'byWidth';
}

/** A name in the body of a page, and what stands there when names are hidden. */
export function SubjectName({
  subject,
  names,
}: {
  readonly subject: Subject;
  readonly names: Names;
}): ReactElement {
  if (names === 'hidden' || subject.name === null) return <>{nameless(subject)}</>;
  return (
    <>
      <span className={`wl-name${names === 'shown' ? ' wl-name--shown' : ''}`}>{withName(subject)}</span>
      <span className={`wl-nameless${names === 'shown' ? ' wl-nameless--paper' : ''}`}>
        {nameless(subject)}
      </span>
    </>
  );
}

/** Two links: with or without names. Without script, without a cookie: it is in the address of this page only. */
export function NamesSwitch({ path, names }: { readonly path: string; readonly names: Names }): ReactElement {
  const { hide, show } = nl.case.about;
  const showLink = <a href={withQuery(path, 'tonen')}>{show}</a>;
  const hideLink = <a href={withQuery(path, 'verbergen')}>{hide}</a>;
  return (
    <p className="wl-screen-only">
      {names === 'byWidth' ? (
        <>
          <span className="wl-name">{hideLink}</span>
          <span className="wl-nameless">{showLink}</span>
        </>
      ) : names === 'shown' ? (
        hideLink
      ) : (
        showLink
      )}
    </p>
  );
}

function withQuery(path: string, value: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}namen=${value}`;
}
