import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageAnswer, Told } from '../answer.js';
import type { Assets } from '../assets/assets.js';
import { Confirmation } from '../components/boxes.js';
import { nl } from '../texts/nl.js';
import { showCode, urls } from '../urls.js';
import { EmergencyStrip } from './emergency-strip.js';
import { StoryBar } from './story-bar.js';
import { Footer, Header, IdleWarning, Navigation, type Frame } from './parts.js';

/** Around a page: for whom, and what the frame must know. `null` = nobody is signed in. */
export interface Surroundings {
  readonly assets: Assets;
  readonly frame: Frame | null;
  readonly path: string;
  readonly told: Told | null;
}

/** "{Pagina} – 7K3-M9Q – Waaklicht", with an error "Fout: " in front. Never a name (P5). */
export function titleOf(page: PageAnswer, practice: boolean): string {
  const parts = [page.title, ...(page.caseCode === undefined ? [] : [showCode(page.caseCode)]), nl.name];
  return `${page.failed === true ? nl.error : ''}${practice ? `${nl.practice} – ` : ''}${parts.join(' – ')}`;
}

/** One page as HTML. */
export function renderPage(page: PageAnswer, around: Surroundings): string {
  return `<!doctype html>${renderToStaticMarkup(<Document page={page} around={around} />)}`;
}

function Document({
  page,
  around,
}: {
  readonly page: PageAnswer;
  readonly around: Surroundings;
}): ReactElement {
  const { assets, frame } = around;
  const { refresh } = page;
  return (
    <html
      lang="nl"
      className="waaklicht-theme"
      data-csrf={frame?.csrf}
      data-keep-at={urls.keepDraft()}
      data-stay-at={urls.stay()}
      data-lock-at={urls.locked()}
      data-leave-at={urls.leave()}
      data-idle-ms={frame?.idleMs}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{titleOf(page, frame?.practice === true)}</title>
        {refresh === undefined ? null : (
          <meta
            httpEquiv="refresh"
            content={`${refresh.seconds}${refresh.to === undefined ? '' : `;url=${refresh.to}`}`}
          />
        )}
        <link rel="stylesheet" href={assets.stylesheet} />
        <script type="module" src={assets.script} />
      </head>
      <body className={`utrecht-body wl-print-${page.print ?? 'PR0'}`}>
        <Body page={page} around={around}>
          {page.body}
        </Body>
      </body>
    </html>
  );
}

function Body({
  page,
  around,
  children,
}: {
  readonly page: PageAnswer;
  readonly around: Surroundings;
  readonly children: ReactNode;
}): ReactElement {
  const { frame, told, path } = around;
  return (
    <>
      <nav aria-label={nl.skip.label}>
        <a className="wl-skip utrecht-skip-link" href="#inhoud">
          {nl.skip.toContent}
        </a>
        <a className="wl-skip utrecht-skip-link" href={urls.leave()} rel="noreferrer" data-leave="">
          {nl.skip.leave}
        </a>
      </nav>
      <EmergencyStrip regional={frame?.regionalNumber ?? null} />
      <Header frame={frame} />
      {frame === null || frame.locked ? null : <Navigation frame={frame} path={path} />}
      {frame?.story == null ? null : <StoryBar story={frame.story} csrf={frame.csrf} />}
      <main className="wl-main" id="inhoud" tabIndex={-1}>
        {told === null ? null : <Confirmation told={told} />}
        {children}
      </main>
      {(page.print ?? 'PR0') === 'PR0' ? <p className="wl-print-only">{nl.print.notMeant}</p> : null}
      <Footer />
      {frame === null || frame.locked ? null : <IdleWarning />}
      <div className="wl-dots" data-dots="" hidden aria-hidden="true" />
    </>
  );
}
