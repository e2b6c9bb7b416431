import type pg from 'pg';
import type { KeyRing } from '../security/key-ring.js';
import type { Picture, SignalName } from '../workflows/messages.js';

/** Tells the workflow of a case what it waits for; `heal` replaces a run that is stuck, forged or ahead. */
export type TellEngine = (
  caseId: string,
  signal: SignalName,
  picture: Picture,
  how?: 'signal' | 'heal',
) => Promise<void>;

/** Something that the engine has yet to hear about a case. */
export interface Wake {
  readonly caseId: string;
  readonly version: number;
  readonly signal: SignalName;
  readonly picture: Picture;
  /** Whether the run, if there is one, is replaced by a new one that asks the record. */
  readonly heal: boolean;
}

/** Hands over what the engine has yet to hear. Nobody waits for it; what fails is sent by the relay. */
export type Announce = (wake: Wake) => void;

/** What the case file needs: the record under two roles, the keys, and the way to the engine. */
export interface CaseFileDeps {
  /** For people: row-level security shows one organisation, and no case they are shut out of. */
  readonly app: pg.Pool;
  /** For time, relay and delivery: all organisations. */
  readonly worker: pg.Pool;
  readonly keys: KeyRing;
  readonly tellEngine: TellEngine;
  readonly announce: Announce;
  /** Reports a fault by code; never content. */
  readonly report: (what: string, error: unknown, caseId?: string) => void;
}
