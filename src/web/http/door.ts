import type { Request } from 'express';
import type { Instant } from '../../domain/terms/amsterdam.js';
import { openRun, type PracticeRun } from '../../practice/runs.js';
import type { SessionRow } from '../../store/sessions.js';
import { isUuid } from '../forms/typed.js';
import { urls } from '../urls.js';
import type { Web } from '../web.js';

/** As whom somebody sits at a page: the session as the pages see it, and what time it is there. */
export interface Seat {
  readonly session: SessionRow;
  readonly now: Instant;
  readonly story: PracticeRun | null;
  /** Below which address her links stay. */
  readonly base: string;
}

interface AtTheDoor {
  readonly web: Web;
  readonly session: SessionRow;
  readonly request: Request;
  readonly realNow: Instant;
}

/** `null`: for her there is no such page. */
export type Door = (arriving: AtTheDoor) => Promise<Seat | null>;

export const asHerself: Door = ({ session, realNow }) =>
  Promise.resolve({ session, now: realNow, story: null, base: '' });

/**
 * Into a story (S32): the learner becomes one of its people, in its organisation and at its moment. What she reads and
 * writes from here goes by that person and that organisation, so that no page of a story can reach a real case.
 */
export const asPlayer: Door = async ({ web, session, request, realNow }) => {
  const id = request.params['run'];
  const run = typeof id === 'string' && isUuid(id) ? await openRun(web.worker, id, session.personId) : null;
  const player = run?.players.get(run.player);
  if (run === null || player === undefined) return null;
  return {
    now: run.now,
    story: run,
    base: urls.story({ run: run.id }),
    session: {
      ...session,
      personId: player.id,
      organisationId: run.schoolId,
      // Nothing in a story leaves, so nothing in it asks the second factor again.
      stepUpAt: realNow,
      person: {
        ...session.person,
        name: player.name,
        email: player.email,
        phone: null,
        roles: player.roles.map((role) => ({ role, locationId: null })),
      },
      organisation: {
        ...session.organisation,
        name: run.story.title,
        profile: run.story.profile,
        practice: true,
        locations: [{ id: run.locationId, name: 'Oefenlocatie' }],
      },
    },
  };
};
