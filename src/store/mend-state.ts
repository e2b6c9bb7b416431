import { fold } from '../domain/case/evolve.js';
import type { CaseEvent } from '../domain/case/events.js';
import type { CaseState } from '../domain/case/state.js';
import { CannotOpen, open, type DataKey } from '../security/envelope.js';
import type { Client } from './database.js';

/** Whose state it is. */
interface Owner {
  readonly organisationId: string;
  readonly caseId: string;
}

/** A sealed state as it is stored, and the key of its case. */
interface Sealed {
  readonly state: Buffer;
  readonly key: DataKey;
}

/** @returns `null` when it was damaged: altered, moved, cut off. */
export function openState({ organisationId, caseId }: Owner, { state, key }: Sealed): CaseState | null {
  const place = { organisationId, caseId, table: 'case_file', column: 'state', rowId: caseId };
  return opened(state, key, place) as CaseState | null;
}

/** The state again from the events it was made of (I8). @returns `null` when one of those is damaged too. */
export async function stateFromEvents(
  client: Client,
  { organisationId, caseId }: Owner,
  key: DataKey,
): Promise<CaseState | null> {
  const { rows } = await client.query<{ seq: number; data: Buffer }>(
    'select seq, data from case_event where case_id = $1 order by seq',
    [caseId],
  );
  const events: CaseEvent[] = [];
  for (const { seq, data } of rows) {
    const place = { organisationId, caseId, table: 'case_event', column: 'data', rowId: String(seq) };
    const event = opened(data, key, place) as CaseEvent | null;
    if (event === null) return null;
    events.push(event);
  }
  // Through JSON, as a state is stored: a field without a value is not there.
  return events.length === 0 ? null : (JSON.parse(JSON.stringify(fold(events))) as CaseState);
}

function opened(sealed: Buffer, key: DataKey, place: Parameters<typeof open>[2]): unknown {
  try {
    return JSON.parse(open(sealed, key, place));
  } catch (error) {
    if (error instanceof CannotOpen || error instanceof SyntaxError) return null;
    throw error;
  }
}
