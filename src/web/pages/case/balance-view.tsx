import type { ReactElement } from 'react';
import { SIGNAL_DIRECTIONS } from '../../../domain/case/names.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Balance, BalanceItem } from './balance.js';
import type { Direction } from './lines.js';

const words = nl.case.balance;
const EMPTY: Readonly<Record<Direction, string>> = {
  supports: words.noSupports,
  contradicts: words.noContradicts,
  unknown: words.noUnknown,
};
const SHORT = 3;

/** Three columns, on a phone three headings in the same order (S08). `short`: three lines each. */
export function BalanceView({
  balance,
  zaak,
  level = 2,
  short = false,
}: {
  readonly balance: Balance;
  readonly zaak: string;
  readonly level?: 2 | 3;
  readonly short?: boolean;
}): ReactElement {
  return (
    <div className="wl-balance">
      {SIGNAL_DIRECTIONS.map((direction) => (
        <Column
          key={direction}
          direction={direction}
          items={balance[direction]}
          zaak={zaak}
          level={level}
          short={short}
        />
      ))}
    </div>
  );
}

function Column({
  direction,
  items,
  zaak,
  level,
  short,
}: {
  readonly direction: Direction;
  readonly items: readonly BalanceItem[];
  readonly zaak: string;
  readonly level: 2 | 3;
  readonly short: boolean;
}): ReactElement {
  const Heading = `h${level}` as const;
  const shown = short ? items.slice(-SHORT) : items;
  const add = `${urls.caseSignal({ zaak })}?richting=${direction}`;
  return (
    <section className={`wl-balance__column wl-balance__column--${direction}`}>
      <Heading>{`${words[direction]} (${items.length})`}</Heading>
      {items.length === 0 ? (
        <p className="wl-quiet">{EMPTY[direction]}</p>
      ) : (
        <ul className="wl-plain">
          {shown.map((item) => (
            <li key={`${item.to ?? ''}${item.about}${item.text}`}>
              <span className="wl-pre">{item.text}</span>
              <Source item={item} />
            </li>
          ))}
        </ul>
      )}
      <p className="wl-screen-only">
        <a href={add}>
          {words.add}
          <span className="wl-hidden">{` ${words.addTo(words[direction])}`}</span>
        </a>
      </p>
    </section>
  );
}

function Source({ item }: { readonly item: BalanceItem }): ReactElement | null {
  if (item.about === '') return null;
  return (
    <span className="wl-quiet wl-block">
      {item.to === null ? item.about : <a href={item.to}>{item.about}</a>}
    </span>
  );
}
