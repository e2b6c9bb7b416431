import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { readCase, readTimeline } from '../../src/casefile/reads.js';
import { readWorkList } from '../../src/casefile/work-list.js';
import { anchorAge, anchorAudit } from '../../src/store/anchors.js';
import type { AuditFinding } from '../../src/store/audit-finding.js';
import { commitmentOf } from '../../src/store/audit-rows.js';
import { verifyAudit, verifyWith } from '../../src/store/verify-audit.js';
import { School } from '../support/practice-school.js';
import { createSystem, type System } from '../support/system.js';

let system: System;
let school: School;
let other: School;
let client: pg.PoolClient;
let folder: string;
let anchors: readonly string[];
let length: number;

beforeAll(async () => {
  system = await createSystem();
  folder = await mkdtemp(join(tmpdir(), 'waaklicht-anchors-'));
  school = await School.create(system.services);
  other = await School.create(system.services);
  for (const one of [school, other]) await live(one);
  await anchorAudit(system.services.worker, system.services.keys.provider, join(folder, 'anchors'));
  anchors = (await readFile(join(folder, 'anchors'), 'utf8')).trim().split('\n');
  client = await system.owner.connect();
  length = await lengthOf(school);
}, 30_000);
afterAll(async () => {
  client.release();
  await system.close();
  await rm(folder, { recursive: true });
});

/** Commands, refusals, reads and lists: a chain like any other. */
async function live(one: School): Promise<void> {
  const who = { organisationId: one.organisationId, personId: one.people.omar };
  for (let round = 0; round < 3; round += 1) {
    const caseId = await one.open('lisa');
    await one.act(caseId, 'acknowledge', 'omar');
    await one.act(caseId, 'decideMelding', 'lisa', { melding: 'yes', reason: 'mag niet' });
    await one.act(caseId, 'completeMapping', 'omar', { contradictions: 'soughtNoneFound' });
    await readCase(system.services.caseFile, { ...who, caseId });
    await readTimeline(system.services.caseFile, { ...who, caseId });
    await readWorkList(system.services.caseFile, who, { onTurn: false, overdue: false, limit: 10 });
    await one.act(caseId, 'recordSignal', 'omar', { kind: 'observation', direction: 'supports', source: 'x', text: 'y' }); // prettier-ignore
  }
}

async function lengthOf(one: School): Promise<number> {
  const { rows } = await client.query<{ seq: number }>(
    'select seq from audit_head where organisation_id = $1',
    [one.organisationId],
  );
  return rows[0]!.seq;
}

const check = (withAnchors: boolean) =>
  verifyWith(client, {
    ...(withAnchors && { anchors, publicKeys: system.services.keys.provider.publicKeys() }),
  });

/** Does damage past every guard, verifies, and takes the damage back. */
async function tampered(damage: () => Promise<void>, withAnchors = false): Promise<readonly AuditFinding[]> {
  await client.query('begin');
  try {
    await client.query('set local session_replication_role = replica');
    await damage();
    return (await check(withAnchors)).findings;
  } finally {
    await client.query('rollback');
  }
}

const COLUMNS = ['salt', 'commitment', 'hash'] as const;

/** Each returns the place where the damage is. */
const DAMAGES: Readonly<Record<string, () => Promise<number>>> = {
  async flippedBit() {
    const seq = randomInt(1, length + 1);
    const column = COLUMNS[randomInt(COLUMNS.length)]!;
    const byte = randomInt(column === 'salt' ? 16 : 32);
    await client.query(
      `update audit set ${column} = set_byte(${column}, ${byte}, get_byte(${column}, ${byte}) # ${1 << randomInt(8)})
       where organisation_id = $1 and seq = $2`,
      [school.organisationId, seq],
    );
    return seq;
  },
  async changedField() {
    const seq = randomInt(1, length + 1);
    const change = [{ at: 5 }, { outcome: 'ok!' }, { personId: school.people.bea }, { extra: 1 }][
      randomInt(4)
    ]!;
    await client.query('update audit set row = row || $3 where organisation_id = $1 and seq = $2', [
      school.organisationId,
      seq,
      JSON.stringify(change),
    ]);
    return seq;
  },
  async droppedField() {
    const seq = randomInt(1, length + 1);
    await client.query("update audit set row = row - 'outcome' where organisation_id = $1 and seq = $2", [
      school.organisationId,
      seq,
    ]);
    return seq;
  },
  async deleted() {
    const seq = randomInt(1, length + 1);
    await client.query('delete from audit where organisation_id = $1 and seq = $2', [
      school.organisationId,
      seq,
    ]);
    return seq;
  },
  async swapped() {
    const a = randomInt(1, length);
    const b = randomInt(a + 1, length + 1);
    await client.query(
      `update audit t set row = s.row, salt = s.salt, commitment = s.commitment, hash = s.hash from audit s
       where t.organisation_id = $1 and s.organisation_id = $1 and t.seq in ($2, $3) and s.seq in ($2, $3) and s.seq <> t.seq`,
      [school.organisationId, a, b],
    );
    return a;
  },
  async copiedFromElsewhere() {
    const seq = randomInt(1, length + 1);
    await client.query(
      `update audit t set row = s.row, salt = s.salt, commitment = s.commitment, hash = s.hash from audit s
       where t.organisation_id = $1 and t.seq = $3 and s.organisation_id = $2 and s.seq = $3`,
      [school.organisationId, other.organisationId, seq],
    );
    return seq;
  },
  async inserted() {
    const seq = randomInt(1, length + 1);
    await client.query('update audit set seq = seq + 100000 where organisation_id = $1 and seq >= $2', [school.organisationId, seq]); // prettier-ignore
    await client.query('update audit set seq = seq - 99999 where organisation_id = $1 and seq > 100000', [school.organisationId]); // prettier-ignore
    const row = { at: 1, event: 'command', outcome: 'ok' };
    const salt = randomBytes(16);
    await client.query('insert into audit values ($1, $2, $3, $4, $5, $6)', [
      school.organisationId, seq, JSON.stringify(row), salt, commitmentOf(row, salt), randomBytes(32),
    ]); // prettier-ignore
    return seq;
  },
};

/** The nightly command asks for more. */
const TAMPERINGS = Number(process.env['TAMPERINGS'] ?? 1_000);

describe('LG-06 a log that was tampered with', () => {
  it('is right before anybody touched it', async () => {
    const report = await verifyAudit(system.config.DATABASE_URL);
    expect(report.findings).toEqual([]);
    expect(report.rows).toBeGreaterThan(40);
    expect((await check(true)).findings).toEqual([]);
  });

  it(`${TAMPERINGS} random tamperings are all found, with their place`, async () => {
    const kinds = Object.keys(DAMAGES);
    for (let n = 0; n < TAMPERINGS; n += 1) {
      const kind = kinds[n % kinds.length]!;
      let place = 0;
      const findings = await tampered(async () => {
        place = await DAMAGES[kind]!();
      });
      const first = findings.find((finding) => finding.organisationId === school.organisationId);
      // The chain itself tells the place; what it says about the events comes after.
      expect({ kind, place, found: first?.seq }).toEqual({ kind, place, found: place });
    }
  }, 120_000);

  it('rebuilt from front to back with right hashes, it is found by the anchor', async () => {
    const rebuild = async () => {
      await client.query("update audit set row = row || '{\"personId\":\"x\"}' where organisation_id = $1 and seq = 3", [school.organisationId]); // prettier-ignore
      const { rows } = await client.query<{ seq: number; row: unknown; salt: Buffer }>(
        'select seq, row, salt from audit where organisation_id = $1 and seq = 3',
        [school.organisationId],
      );
      await client.query('update audit set commitment = $2 where organisation_id = $1 and seq = 3', [
        school.organisationId,
        commitmentOf(rows[0]!.row, rows[0]!.salt),
      ]);
      for (let seq = 3; seq <= length; seq += 1)
        await client.query(
          `update audit t set hash = sha256('\\x01'::bytea || p.hash || t.commitment) from audit p
           where t.organisation_id = $1 and p.organisation_id = $1 and t.seq = $2 and p.seq = $2 - 1`,
          [school.organisationId, seq],
        );
      await client.query(
        'update audit_head h set hash = a.hash from audit a where a.organisation_id = h.organisation_id and a.seq = h.seq and h.organisation_id = $1',
        [school.organisationId],
      );
    };
    expect(await tampered(rebuild, false)).toEqual([]);
    expect(await tampered(rebuild, true)).toContainEqual({
      organisationId: school.organisationId,
      seq: length,
      kind: 'anchorMismatch',
    });
  });

  it('with its tail cut and its head set back, it is found by the anchor, and without one by the events left behind', async () => {
    const cut = async () => {
      await client.query('delete from audit where organisation_id = $1 and seq = $2', [school.organisationId, length]); // prettier-ignore
      await client.query(
        'update audit_head h set seq = $2 - 1, hash = (select hash from audit where organisation_id = $1 and seq = $2 - 1) where organisation_id = $1',
        [school.organisationId, length],
      );
    };
    expect((await tampered(cut)).map((one) => one.kind)).toContain('eventWithoutAudit');
    expect((await tampered(cut, true)).map((one) => one.kind)).toContain('anchorMismatch');
  });

  it('whose tail is cut without the head is truncated; an event that is deleted leaves its row', async () => {
    const cut = () =>
      client.query('delete from audit where organisation_id = $1 and seq = $2', [
        school.organisationId,
        length,
      ]);
    expect(
      (
        await tampered(async () => {
          await cut();
        })
      )[0],
    ).toMatchObject({
      seq: length,
      kind: 'truncated',
    });
    const gone = () =>
      client.query('delete from case_event where organisation_id = $1 and seq = 2', [school.organisationId]);
    expect(
      (
        await tampered(async () => {
          await gone();
        })
      ).map((one) => one.kind),
    ).toContain('auditWithoutEvent');
  });

  it('an anchor that somebody rewrote is not believed', async () => {
    const forged = [anchors[0]!.replace(/"seq":\d+/, '"seq":2')];
    const report = await verifyWith(client, {
      anchors: forged,
      publicKeys: system.services.keys.provider.publicKeys(),
    });
    expect(report.findings).toContainEqual(expect.objectContaining({ kind: 'anchorMismatch', seq: 1 }));
  });
});

describe('LG-04 anchors', () => {
  it('are made once an hour, whoever asks', async () => {
    const { worker, keys } = system.services;
    expect(await anchorAudit(worker, keys.provider, join(folder, 'anchors'))).toBe(false);
    await system.owner.query("update audit_anchor set made_at = made_at - interval '61 minutes'");
    expect(await anchorAge(worker)).toBeGreaterThan(3600);
    const made = await Promise.all(
      [1, 2, 3].map(() => anchorAudit(worker, keys.provider, join(folder, 'anchors'))),
    );
    expect(made.filter(Boolean)).toHaveLength(1);
    expect((await readFile(join(folder, 'anchors'), 'utf8')).trim().split('\n')).toHaveLength(2);
  });
});
