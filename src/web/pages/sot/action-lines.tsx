import type { ReactElement } from 'react';
import type { ActionSheet } from '../../../sot/read-meeting.js';
import { nl } from '../../texts/nl.js';
import { showTerm } from '../../texts/times.js';
import { Term } from '../../components/marks.js';
import type { MeetingPage } from './open-meeting.js';

/** Agreements to read: what, who, until when. */
export function ActionLines({
  page,
  actions,
}: {
  readonly page: MeetingPage;
  readonly actions: readonly ActionSheet[];
}): ReactElement | null {
  if (actions.length === 0) return null;
  const { names, visit, sheet } = page;
  return (
    <ul>
      {actions.map((action) => (
        <li key={action.id}>
          {action.words?.what}: <strong>{names.get(action.owner) ?? ''}</strong>,{' '}
          {action.done ? (
            nl.sot.actions.doneBy(action.words?.outcome ?? '')
          ) : (
            <Term due={action.due} shown={showTerm(action.due, visit.now, sheet.world.calendar)} />
          )}
        </li>
      ))}
    </ul>
  );
}
