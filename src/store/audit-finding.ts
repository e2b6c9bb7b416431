/** What is wrong with a log, and where (LG-05). */
export interface AuditFinding {
  readonly organisationId: string;
  /** Place in the chain; for events: their place in the case. */
  readonly seq: number;
  readonly kind:
    | 'altered'
    | 'missing'
    | 'reordered'
    | 'inserted'
    | 'truncated'
    | 'anchorMismatch'
    | 'eventWithoutAudit'
    | 'auditWithoutEvent';
  readonly caseId?: string;
}

/** Which events of which case the rows of a chain vouch for: the first and the number, per row. */
export interface Covered {
  readonly seq: number;
  readonly caseId: string;
  readonly firstSeq: number;
  readonly events: number;
}
