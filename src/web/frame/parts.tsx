import type { ReactElement } from 'react';
import type { Role } from '../../domain/case/names.js';
import { isExternal } from '../../domain/rights/external.js';
import { nl } from '../texts/nl.js';
import { urls } from '../urls.js';
import { navigationFor, type NavigationItem } from './navigation.js';
import type { StoryFrame } from './story-frame.js';

/** What the frame shows of the person who is signed in. */
export interface Frame {
  readonly csrf: string;
  readonly name: string;
  readonly place: string;
  readonly roles: ReadonlySet<Role>;
  readonly regionalNumber: string | null;
  readonly practice: boolean;
  /** `null` = nobody plays anything here. */
  readonly story: StoryFrame | null;
  readonly locked: boolean;
  readonly idleMs: number;
}

export function Header({ frame }: { readonly frame: Frame | null }): ReactElement {
  return (
    <header className="wl-header">
      {frame?.practice === true ? <p className="wl-practice">{nl.practice}</p> : null}
      <div className="wl-header__row">
        <div className="wl-brand">
          <a href={urls.start()}>{nl.name}</a>
          {frame === null ? null : <span>{frame.place}</span>}
        </div>
        {frame === null || frame.locked ? null : (
          <>
            {frame.story === null && !isExternal(frame.roles) ? (
              <a className="wl-button wl-button--main wl-button--small" href={urls.signal()}>
                {nl.header.signal}
              </a>
            ) : null}
            <form method="post" action={urls.lock()}>
              <input type="hidden" name="csrf" value={frame.csrf} />
              <button className="wl-button wl-button--second wl-button--small" type="submit">
                {nl.header.lock}
              </button>
            </form>
          </>
        )}
        <a
          className="wl-button wl-button--danger wl-button--small"
          href={urls.leave()}
          rel="noreferrer"
          data-leave=""
        >
          {nl.header.leave}
        </a>
      </div>
    </header>
  );
}

export function Navigation({ frame, path }: { readonly frame: Frame; readonly path: string }): ReactElement {
  return (
    <nav className="wl-nav" aria-label={nl.navigation.label}>
      <ul>
        {waysOf(frame).map((item) => (
          <li key={item.to}>
            <a href={item.to} aria-current={item.to === path ? 'page' : undefined}>
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function waysOf({ story, roles }: Frame): readonly NavigationItem[] {
  return story === null
    ? [...navigationFor(roles), { text: nl.navigation.profile, to: urls.profile() }]
    : story.navigation;
}

/** Help in the same place on every page (WCAG 3.2.6). */
export function Footer(): ReactElement {
  const links = [
    { text: nl.footer.help, to: urls.explanations() },
    { text: nl.footer.whomToCall, to: urls.explanation({ onderwerp: 'bellen' }) },
    { text: nl.footer.accessibility, to: urls.explanation({ onderwerp: 'toegankelijkheid' }) },
    { text: nl.footer.privacy, to: urls.explanation({ onderwerp: 'privacy' }) },
  ];
  return (
    <footer className="wl-footer">
      <nav className="wl-footer__row" aria-label={nl.footer.label}>
        {links.map((link) => (
          <a key={link.to} href={link.to}>
            {link.text}
          </a>
        ))}
      </nav>
    </footer>
  );
}

/** Shown by the script two minutes before the lock (E.4). */
export function IdleWarning(): ReactElement {
  return (
    <div className="wl-idle wl-screen-only" role="status" data-idle="" hidden>
      <span>{nl.idle.soon}</span>
      <button className="wl-button wl-button--second wl-button--small" type="button" data-stay="">
        {nl.idle.goOn}
      </button>
    </div>
  );
}
