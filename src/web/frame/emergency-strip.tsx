import type { ReactElement } from 'react';
import { nl } from '../texts/nl.js';
import { NUMBERS, telOf } from './numbers.js';

/** First on every page after the skip links, never folded (P1, C0.1). */
export function EmergencyStrip({ regional }: { readonly regional: string | null }): ReactElement {
  return (
    <div className="wl-strip" role="region" aria-label={nl.strip.label}>
      <p>
        <span>
          {nl.strip.danger} <Call number={NUMBERS.emergency} />
        </span>
        <span>
          {nl.strip.police} <Call number={NUMBERS.police} />
        </span>
        <span>
          {nl.strip.veiligThuis} <Call number={NUMBERS.veiligThuis} /> {nl.strip.always}
        </span>
        {regional === null ? null : (
          <span>
            {nl.strip.region} <Call number={{ shown: regional, tel: telOf(regional) }} />
          </span>
        )}
      </p>
    </div>
  );
}

export function Call({
  number,
}: {
  readonly number: { readonly shown: string; readonly tel: string };
}): ReactElement {
  return <a href={`tel:${number.tel}`}>{number.shown}</a>;
}
