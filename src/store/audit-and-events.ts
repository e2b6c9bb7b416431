import type pg from 'pg';
import type { AuditFinding, Covered } from './audit-finding.js';

/**
 * Every event of a case was written together with a row of the log that names it, and every such row with its events
 * (LG-05): a row cut off the end of a log leaves events behind, an event deleted leaves a row.
 */
export async function findAuditGaps(
  client: Pick<pg.ClientBase, 'query'>,
  organisationId: string,
  covered: readonly Covered[],
): Promise<readonly AuditFinding[]> {
  const { rows } = await client.query<{ caseId: string; seqs: number[] }>(
    `select case_id as "caseId", array_agg(seq order by seq) as seqs from case_event
     where organisation_id = $1 group by case_id`,
    [organisationId],
  );
  const events = new Map(rows.map(({ caseId, seqs }) => [caseId, new Set(seqs)]));
  const findings: AuditFinding[] = [];
  for (const { seq, caseId, firstSeq, events: count } of covered) {
    const left = events.get(caseId);
    for (let event = firstSeq; event < firstSeq + count; event += 1) {
      if (left?.delete(event) !== true)
        findings.push({ organisationId, seq, kind: 'auditWithoutEvent', caseId });
    }
  }
  for (const [caseId, left] of events) {
    for (const seq of left) findings.push({ organisationId, seq, kind: 'eventWithoutAudit', caseId });
  }
  return findings;
}
