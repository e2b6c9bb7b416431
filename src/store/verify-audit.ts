import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import { readAnchor } from '../security/anchor.js';
import { findAuditGaps } from './audit-and-events.js';
import type { AuditFinding, Covered } from './audit-finding.js';
import { chained, commitmentOf, type AuditRow } from './audit-rows.js';
import { connect } from './database.js';

export interface AuditReport {
  readonly rows: number;
  readonly anchors: number;
  readonly findings: readonly AuditFinding[];
}

export interface VerifyOptions {
  /** Only this organisation. */
  readonly organisationId?: string | undefined;
  /** Lines of the anchor file, and the public keys that may have signed them. */
  readonly anchors?: readonly string[];
  readonly publicKeys?: ReadonlyMap<string, KeyObject>;
}

/** Where an anchor says that a chain stood. */
type Anchored = Map<string, Map<number, string>>;

/** A signature that is not ours names no organisation. */
const NO_ORGANISATION = '00000000-0000-0000-0000-000000000000';

/**
 * Checks every chain row by row, against its head, against the anchors and against the events of the cases. Needs no
 * content key. Reads in one transaction, so that a log in use does not look broken.
 */
export async function verifyAudit(ownerUrl: string, options: VerifyOptions = {}): Promise<AuditReport> {
  const client = await connect(ownerUrl);
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local role wl_backup');
    return await verifyWith(client, options);
  } finally {
    await client.end();
  }
}

/** The same on a connection that already sees everything. */
export async function verifyWith(
  client: Pick<pg.ClientBase, 'query'>,
  options: VerifyOptions,
): Promise<AuditReport> {
  const findings: AuditFinding[] = [];
  const anchored = readAnchors(options, findings);
  const heads = await client.query<Head>(
    `select coalesce(h.organisation_id, a.organisation_id) as id, h.seq, h.hash
     from audit_head h full join (select distinct organisation_id from audit) a using (organisation_id)
     where $1::uuid is null or coalesce(h.organisation_id, a.organisation_id) = $1 order by 1`,
    [options.organisationId ?? null],
  );
  let rows = 0;
  for (const head of heads.rows) {
    const chain = new Chain(head.id, anchored.get(head.id) ?? new Map<number, string>());
    await chain.read(client);
    chain.close(head);
    findings.push(...chain.findings, ...(await findAuditGaps(client, head.id, chain.covered)));
    rows += chain.rows;
  }
  return { rows, anchors: options.anchors?.length ?? 0, findings };
}

function readAnchors(options: VerifyOptions, findings: AuditFinding[]): Anchored {
  const anchored: Anchored = new Map();
  for (const [index, line] of (options.anchors ?? []).entries()) {
    const anchor = readAnchor(line, options.publicKeys ?? new Map());
    if (anchor === null)
      findings.push({ organisationId: NO_ORGANISATION, seq: index + 1, kind: 'anchorMismatch' });
    for (const { organisationId, seq, hash } of anchor?.heads ?? []) {
      const places = anchored.get(organisationId) ?? new Map<number, string>();
      anchored.set(organisationId, places.set(seq, hash));
    }
  }
  return anchored;
}

interface Head {
  readonly id: string;
  readonly seq: number | null;
  readonly hash: Buffer | null;
}

interface ChainRow {
  readonly seq: number;
  readonly row: AuditRow & { readonly organisationId?: string };
  readonly salt: Buffer;
  readonly commitment: Buffer;
  readonly hash: Buffer;
}

const BATCH = 2_000;

/** One chain, read from its first row to its last. */
class Chain {
  readonly findings: AuditFinding[] = [];
  readonly covered: Covered[] = [];
  rows = 0;
  #expected = 1;
  /** Of the row before; `null` after a gap. */
  #hash: Buffer | null = Buffer.alloc(32);
  /** What the hash of the row before should have been, when its link was broken. */
  #meant: Buffer | null = null;

  constructor(
    readonly organisationId: string,
    readonly anchors: Map<number, string>,
  ) {}

  async read(client: Pick<pg.ClientBase, 'query'>): Promise<void> {
    for (let after = -1, got = BATCH; got === BATCH;) {
      const { rows } = await client.query<ChainRow>(
        `select seq, row, salt, commitment, hash from audit where organisation_id = $1 and seq > $2
         order by seq limit ${BATCH}`,
        [this.organisationId, after],
      );
      for (const row of rows) await this.#take(row, client);
      after = rows.at(-1)?.seq ?? after;
      got = rows.length;
    }
  }

  /** What the head says of the end of the chain. */
  close(head: Head): void {
    const last = this.#expected - 1;
    if (head.seq === null || head.seq > last) this.#find(last + 1, 'truncated');
    else if (head.seq < last) this.#find(head.seq + 1, 'inserted');
    else if (this.#hash !== null && head.hash?.equals(this.#hash) !== true) this.#find(last, 'altered');
    for (const [seq] of this.anchors) if (seq > last) this.#find(seq, 'anchorMismatch');
  }

  async #take(row: ChainRow, client: Pick<pg.ClientBase, 'query'>): Promise<void> {
    this.rows += 1;
    if (row.seq < this.#expected) this.#find(row.seq, 'inserted');
    if (row.seq > this.#expected) {
      this.#find(this.#expected, 'missing');
      this.#hash = null;
    }
    if (!commitmentOf(row.row, row.salt).equals(row.commitment)) this.#find(row.seq, 'altered');
    else if (row.row.organisationId !== this.organisationId) this.#find(row.seq, 'inserted');
    else await this.#checkLink(row, client);
    const anchor = this.anchors.get(row.seq);
    if (anchor !== undefined && anchor !== row.hash.toString('hex')) this.#find(row.seq, 'anchorMismatch');
    this.#cover(row);
    this.#hash = row.hash;
    this.#expected = Math.max(this.#expected, row.seq) + 1;
  }

  async #checkLink(row: ChainRow, client: Pick<pg.ClientBase, 'query'>): Promise<void> {
    const before = this.#hash;
    const meant = this.#meant;
    this.#meant = null;
    if (before === null || chained(before, row.commitment).equals(row.hash)) return;
    const last = this.findings.at(-1);
    if (meant !== null && last !== undefined && chained(meant, row.commitment).equals(row.hash)) {
      // Only the hash of the row before was changed: the chain itself goes on.
      this.findings[this.findings.length - 1] = { ...last, kind: 'altered' };
      return;
    }
    this.#meant = chained(before, row.commitment);
    this.#find(row.seq, await this.#breakOf(row, client));
  }

  /** A row that follows another row of this chain was moved; one that follows none came from elsewhere. */
  async #breakOf(row: ChainRow, client: Pick<pg.ClientBase, 'query'>): Promise<AuditFinding['kind']> {
    const { rowCount } = await client.query(
      `select 1 from audit where organisation_id = $1 and sha256('\\x01'::bytea || hash || $2) = $3 limit 1`,
      [this.organisationId, row.commitment, row.hash],
    );
    return rowCount === 0 ? 'inserted' : 'reordered';
  }

  #cover({ seq, row }: ChainRow): void {
    const { caseId, firstSeq, events } = row;
    if (typeof caseId === 'string' && firstSeq !== undefined && events !== undefined && events > 0)
      this.covered.push({ seq, caseId, firstSeq, events });
  }

  #find(seq: number, kind: AuditFinding['kind']): void {
    this.findings.push({ organisationId: this.organisationId, seq, kind });
  }
}
