import type pg from 'pg';

/** What is wrong with the promise itself, for the health page and whoever watches the installation. */
export const ALARMS = [
  'mailServerAway',
  'mailUndelivered',
  'acuteUndelivered',
  'nobodyReachable',
  'coordinatorUnreachable',
  'ladderSelfTest',
  'auditChain',
] as const;
export type AlarmKind = (typeof ALARMS)[number];

export interface Alarm {
  readonly kind: AlarmKind;
  readonly organisationId: string | null;
  /** An id of what it is about, or empty. */
  readonly subject: string;
  readonly raisedAt: number;
}

/** Raises an alarm, once until it has ended. @returns whether it is new. */
export async function raiseAlarm(
  client: pg.Pool | pg.PoolClient,
  kind: AlarmKind,
  organisationId: string | null,
  subject = '',
): Promise<boolean> {
  const { rowCount } = await client.query(
    'insert into alarm (organisation_id, kind, subject) values ($1, $2, $3) on conflict do nothing',
    [organisationId, kind, subject],
  );
  return rowCount === 1;
}

export async function endAlarm(
  client: pg.Pool | pg.PoolClient,
  kind: AlarmKind,
  organisationId: string | null,
  subject = '',
): Promise<void> {
  await client.query(
    `update alarm set ended_at = clock_timestamp() where ended_at is null
       and kind = $1 and organisation_id is not distinct from $2 and subject = $3`,
    [kind, organisationId, subject],
  );
}

/** Every alarm that has not ended, the oldest first; of one organisation, or of the whole installation. */
export async function readAlarms(
  client: pg.Pool | pg.PoolClient,
  organisationId: string | null,
): Promise<readonly Alarm[]> {
  const { rows } = await client.query<Alarm>(
    `select kind, organisation_id as "organisationId", subject,
       floor(extract(epoch from raised_at) * 1000)::bigint as "raisedAt"
     from alarm where ended_at is null and ($1::uuid is null or organisation_id = $1) order by raised_at`,
    [organisationId],
  );
  return rows;
}
