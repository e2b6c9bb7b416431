import type { Command } from '../domain/case/commands.js';
import { open } from '../security/envelope.js';
import { inTransaction } from '../store/database.js';
import type { CaseFileDeps } from './case-file.js';

/** How a signal stands, as its reporter may know it (S04): never the outcome, never the words of others. */
export type SignalStatus =
  | { readonly kind: 'sent' }
  | { readonly kind: 'read'; readonly by: string; readonly at: number }
  | { readonly kind: 'working'; readonly by: string; readonly at: number }
  | { readonly kind: 'handedOff' }
  | { readonly kind: 'done'; readonly at: number };

export interface MySignal {
  /** Of the signal, never of the case: two signals may have been joined in one. */
  readonly id: string;
  readonly caseId: string;
  readonly sentAt: number;
  readonly status: SignalStatus;
  /** What this person sent: the command as it was recorded. */
  readonly command: Extract<Command, { type: 'openCase' | 'recordSignal' }>;
  readonly answers: readonly string[];
}

interface Row {
  readonly id: string;
  readonly caseId: string;
  readonly sentAt: number;
  readonly body: Buffer;
  readonly closure: string | null;
  readonly stage: string;
  readonly keyId: string;
  readonly wrapped: Buffer;
  readonly kekVersion: number;
  readonly readBy: string | null;
  readonly readAt: number | null;
  readonly closedAt: number | null;
  readonly workedOn: boolean;
  readonly answers: readonly { readonly id: string; readonly body: string }[];
}

/** The signals of one person, newest first; `id` for only that one. Nothing of a case she is shut out of. */
export async function readMySignals(
  deps: CaseFileDeps,
  who: { readonly organisationId: string; readonly personId: string; readonly id?: string },
): Promise<readonly MySignal[]> {
  const { organisationId, personId } = who;
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const { rows } = await client.query<Row>(MINE, [personId, who.id ?? null]);
    return rows.map((row) => {
      const key = deps.keys.unwrap({ id: row.keyId, wrapped: row.wrapped, kekVersion: row.kekVersion });
      const words = (id: string, body: Buffer): unknown =>
        JSON.parse(
          open(body, key, {
            organisationId,
            caseId: row.caseId,
            table: 'case_entry',
            column: 'body',
            rowId: id,
          }),
        );
      return {
        id: row.id,
        caseId: row.caseId,
        sentAt: row.sentAt,
        status: statusOf(row),
        command: words(row.id, row.body) as MySignal['command'],
        answers: row.answers
          .map(
            (answer) =>
              words(answer.id, Buffer.from(answer.body, 'base64')) as { text: string; signalId?: string },
          )
          .filter((answer) => answer.signalId === undefined || answer.signalId === row.id)
          .map((answer) => answer.text),
      };
    });
  });
}

function statusOf(row: Row): SignalStatus {
  if (row.closure === 'handedOff') return { kind: 'handedOff' };
  if (row.closedAt !== null && (row.stage === 'closed' || row.stage === 'monitoring'))
    return { kind: 'done', at: row.closedAt };
  if (row.readBy === null || row.readAt === null) return { kind: 'sent' };
  return { kind: row.workedOn ? 'working' : 'read', by: row.readBy, at: row.readAt };
}

/** Read = somebody acknowledged or reviewed after it came; worked on = somebody else recorded something since. */
const MINE = `
select e.id, e.case_id as "caseId", e.entry_at as "sentAt", e.body, f.closure, f.stage,
  k.id as "keyId", k.wrapped, k.kek_version as "kekVersion", seen.name as "readBy", seen.entry_at as "readAt",
  (select max(x.entry_at) from case_event x where x.case_id = e.case_id and x.type = 'caseClosed'
    and x.entry_at >= e.entry_at) as "closedAt",
  exists (select 1 from case_event x where x.case_id = e.case_id and x.entry_at > seen.entry_at
    and x.person_id is not null and x.person_id <> $1 and x.type not like 'point%') as "workedOn",
  (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'body', encode(a.body, 'base64')) order by a.entry_at), '[]')
    from case_entry a where a.case_id = e.case_id and a.type = 'answerReporter' and a.entry_at >= e.entry_at) as answers
from case_entry e join case_file f on f.id = e.case_id join keystore.case_key k on k.id = f.key_id
left join lateral (
  select p.name, x.entry_at from case_event x join person p on p.id = x.person_id
  where x.case_id = e.case_id and x.type in ('signalAcknowledged', 'signalReviewed') and x.entry_at >= e.entry_at
  order by x.entry_at limit 1) seen on true
where e.person_id = $1 and e.type in ('openCase', 'recordSignal') and ($2::uuid is null or e.id = $2)
order by e.entry_at desc limit 200
`;
