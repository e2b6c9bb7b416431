import type { ReactElement, ReactNode } from 'react';
import type { Told } from '../answer.js';
import type { FormState } from '../forms/form-state.js';
import { nl } from '../texts/nl.js';

/** What was recorded, what happens next, who is on turn (C0.6). */
export function Confirmation({ told }: { readonly told: Told }): ReactElement {
  return (
    <div className="wl-box wl-box--good" role="status" tabIndex={-1} data-focus="">
      <h2>{told.heading}</h2>
      {(told.lines ?? []).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** One link per error, with the words that stand at the field (C0.6). */
export function ErrorSummary({ form }: { readonly form: FormState }): ReactElement | null {
  if (!form.failed) return null;
  return (
    <div className="wl-box wl-box--wrong" role="alert" aria-labelledby="fouten" tabIndex={-1} data-focus="">
      <h2 id="fouten">{nl.form.summary}</h2>
      <ul>
        {form.errors.map((error) => (
          <li key={`${error.field}${error.message}`}>
            {error.field === '' ? error.message : <a href={`#${error.field}`}>{error.message}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Something to know before going on; never blame. */
export function Notice({
  heading,
  kind = 'plain',
  children,
}: {
  readonly heading?: string;
  readonly kind?: 'plain' | 'warn' | 'good';
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={`wl-box${kind === 'plain' ? '' : ` wl-box--${kind}`}`}>
      {heading === undefined ? null : <h2>{heading}</h2>}
      {children}
    </div>
  );
}
