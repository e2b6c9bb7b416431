import type { ReactElement } from 'react';
import type { CaseClass } from '../../domain/case/names.js';
import type { Instant } from '../../domain/terms/amsterdam.js';
import { nl } from '../texts/nl.js';
import type { ShownTerm } from '../texts/times.js';

/** Word and shape, never colour alone (E.7): open circle, triangle, filled octagon. */
export function ClassMark({ of }: { readonly of: CaseClass }): ReactElement {
  return (
    <span className="wl-class">
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        {SHAPES[of]}
      </svg>
      {nl.states.class[of]}
    </span>
  );
}

const SHAPES: Readonly<Record<CaseClass, ReactElement>> = {
  standard: <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  high: <path d="M10 2 19 18H1z" fill="currentColor" />,
  acute: <path d="M6 1h8l5 5v8l-5 5H6l-5-5V6z" fill="currentColor" />,
};

/** "over 3 schooldagen (vr 27 nov, 17:00)" (C0.5). */
export function Term({ due, shown }: { readonly due: Instant; readonly shown: ShownTerm }): ReactElement {
  return (
    <time className={shown.passed ? 'wl-term--passed' : undefined} dateTime={new Date(due).toISOString()}>
      {shown.text}
    </time>
  );
}
