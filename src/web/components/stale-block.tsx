import type { ReactElement, ReactNode } from 'react';
import { nl } from '../texts/nl.js';

/** What a colleague did meanwhile: who, when, what. */
export interface Since {
  readonly who: string;
  readonly when: string;
  readonly what: string;
}

/** Both versions side by side; nothing is merged by software (E.3). `children` is the form, still editable. */
export function StaleBlock({
  since,
  children,
}: {
  readonly since: readonly Since[];
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className="wl-two">
      <section aria-labelledby="nieuw-sinds">
        <h2 id="nieuw-sinds">{nl.form.stale.theirs}</h2>
        <ul>
          {since.map((one) => (
            <li key={`${one.when}${one.what}`}>
              {one.what} <span className="wl-quiet">{`${one.who}, ${one.when}`}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="jouw-tekst">
        <h2 id="jouw-tekst">{nl.form.stale.yours}</h2>
        {children}
      </section>
    </div>
  );
}
