import type pg from 'pg';
import type { CaseFileDeps } from '../casefile/case-file.js';
import type { Config } from '../platform/config.js';
import type { Log } from '../platform/logger.js';
import type { StoryClockDeps } from '../practice/story-clock.js';
import type { KeyRing } from '../security/key-ring.js';
import type { SignIn } from '../accounts/sign-in.js';
import type { Passwords } from '../security/passwords.js';
import type { MeetingDeps } from '../sot/meeting-file.js';
import type { Assets } from './assets/assets.js';

/** What the pages need of the process they run in. */
export interface WebServices {
  readonly config: Config;
  readonly log: Log;
  readonly app: pg.Pool;
  readonly worker: pg.Pool;
  readonly keys: KeyRing;
  readonly caseFile: CaseFileDeps;
  readonly meetings: MeetingDeps;
  /** Only for the clock of a story (S32). */
  readonly engine: StoryClockDeps['engine'];
}

/** The services, and what the pages make of them once. */
export interface Web extends WebServices {
  readonly assets: Assets;
  readonly passwords: Passwords;
  readonly signIn: SignIn;
}
