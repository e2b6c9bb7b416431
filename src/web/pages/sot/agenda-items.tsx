import type { ReactElement } from 'react';
import { randomUUID } from 'node:crypto';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import type { ItemSheet } from '../../../sot/read-meeting.js';
import { nl } from '../../texts/nl.js';
import { showDay, showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import { howDiscussed, itemTitle, shownTo } from './item-words.js';
import type { MeetingPage } from './open-meeting.js';

const words = nl.sot.agenda;

/** The agenda in its order, as far as this person sees it; what may not wait stands below it with the reason. */
export function AgendaItems({ page }: { readonly page: MeetingPage }): ReactElement {
  const items = page.sheet.items.filter((item) => item.status !== 'sentOut');
  const out = page.sheet.items.filter((item) => item.status === 'sentOut');
  return (
    <>
      <ol className="wl-plain">
        {items.map((item) => (
          <li key={item.id} className="wl-card">
            <Item page={page} item={item} />
          </li>
        ))}
      </ol>
      {out.length === 0 ? null : (
        <section aria-labelledby="eraf">
          <h3 id="eraf">{words.cannotWait}</h3>
          <ul className="wl-plain">
            {out.map((item) => (
              <li key={item.id} className="wl-card">
                <p>
                  <strong>{itemTitle(item)}</strong>
                </p>
                <p>
                  {item.outBecause === null ? '' : nl.sot.out[item.outBecause]}{' '}
                  {item.outBecause === 'highTerm' ? '' : words.notHere}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Item({ page, item }: { readonly page: MeetingPage; readonly item: ItemSheet }): ReactElement {
  const { id, state } = page.sheet;
  const open = state.stage === 'planned' || state.stage === 'agendaClosed';
  return (
    <div>
      <h3>{`${item.nth}. ${itemTitle(item)}`}</h3>
      {item.kind === 'case' ? <CaseLines page={page} item={item} /> : null}
      {item.kind === 'general' && item.words?.purpose !== undefined ? (
        <p className="wl-pre">{item.words.purpose}</p>
      ) : null}
      <p className="wl-quiet">
        {words.minutes(item.minutes)}
        {item.status === 'open' ? '' : `. ${nl.sot.status[item.status]}`}
      </p>
      {item.kind === 'previous' || !open ? null : (
        <div className="wl-buttons wl-screen-only">
          {item.kind === 'case' ? (
            <a
              className="wl-button wl-button--second wl-button--small"
              href={urls.meetingPoint({ id, punt: item.id })}
            >
              {words.open}
              <span className="wl-hidden">{`: ${itemTitle(item)}`}</span>
            </a>
          ) : null}
          {item.may.has('moveAgendaItem') ? (
            <>
              <Arrange page={page} item={item} act="omhoog" text={words.up} />
              <Arrange page={page} item={item} act="omlaag" text={words.down} />
            </>
          ) : null}
          {item.may.has('removeAgendaItem') && item.status === 'open' ? (
            <Arrange page={page} item={item} act="eraf" text={words.remove} />
          ) : null}
        </div>
      )}
    </div>
  );
}

function CaseLines({ page, item }: { readonly page: MeetingPage; readonly item: ItemSheet }): ReactElement {
  const { names, visit, sheet } = page;
  const pressing = item.about?.pressing ?? null;
  return (
    <>
      <p className="wl-pre">{item.words?.purpose}</p>
      <p>
        <strong>{howDiscussed(item)}</strong>
      </p>
      <p>
        {shownTo(item, page)}. {words.preparer(names.get(item.preparer) ?? '')},{' '}
        {item.prepared ? words.prepared : words.notPrepared}.
      </p>
      {pressing === null ? null : (
        <p className="wl-box wl-box--warn">
          {words.guard(showDay(dayOf(sheet.state.startsAt), visit.now), showMoment(pressing.due, visit.now))}{' '}
          {words.guardGoesOn}
        </p>
      )}
    </>
  );
}

function Arrange({
  page,
  item,
  act,
  text,
}: {
  readonly page: MeetingPage;
  readonly item: ItemSheet;
  readonly act: string;
  readonly text: string;
}): ReactElement {
  const { visit } = page;
  return (
    <form method="post" action={visit.path}>
      <input type="hidden" name="csrf" value={visit.csrf} />
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name="punt" value={item.id} />
      <input type="hidden" name="doe" value={act} />
      <button className="wl-button wl-button--second wl-button--small" type="submit">
        {text}
        <span className="wl-hidden">{`: ${itemTitle(item)}`}</span>
      </button>
    </form>
  );
}
