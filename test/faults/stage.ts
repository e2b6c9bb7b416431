import type pg from 'pg';
import type { Services } from '../../src/main/services.js';
import type { Program } from './programs.js';

/** A whole system under load: what the load, and those who look at it afterwards, need of it. */
export interface Stage {
  readonly services: Services;
  /** As the owner of the tables. */
  readonly owner: pg.Pool;
  readonly of: (kind: Program['kind']) => readonly Program[];
  /** Where mail is put. */
  readonly outbox: string;
}
