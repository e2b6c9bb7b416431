import type pg from 'pg';
import type { KeyRing } from '../security/key-ring.js';
import type { Picture, SignalName } from '../workflows/messages.js';
import type { Announce } from './announce.js';

/** Tells the workflow of a case what it waits for; `heal` replaces a run that is stuck, forged or ahead. */
export type TellEngine = (
  caseId: string,
  signal: SignalName,
  picture: Picture,
  how?: 'signal' | 'heal',
) => Promise<void>;

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
