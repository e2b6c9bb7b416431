import type { Response } from 'express';
import type { SignIn } from '../../../accounts/sign-in.js';
import { readAccount, type AccountRow } from '../../../store/accounts.js';
import { markStepUp, type SessionRow } from '../../../store/sessions.js';
import type { Cookies } from '../../http/cookies.js';
import type { Sessions } from '../../http/sessions.js';
import type { Web } from '../../web.js';

/** What the pages before and around a session need. */
export interface Doors {
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  /** @throws when the person is gone: she was there a moment ago. */
  readonly account: (personId: string) => Promise<AccountRow>;
  /** The factor was shown now, and the cookie is another one from here (AU-27, AU-31). */
  readonly stepUp: (response: Response, session: SessionRow) => Promise<void>;
}

export function createDoors(web: Web, sessions: Sessions, cookies: Cookies): Doors {
  return {
    signIn: web.signIn,
    sessions,
    cookies,
    async account(personId) {
      const account = await readAccount(web.worker, personId);
      if (account === null) throw new Error('The person of a sign-in is gone');
      return account;
    },
    async stepUp(response, session) {
      await markStepUp(web.worker, session.id);
      await sessions.renew(response, session);
    },
  };
}
