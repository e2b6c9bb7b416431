import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { verifyAudit } from '../../src/store/verify-audit.js';
import { Random } from '../domain/properties/random.js';
import { Load } from '../faults/load.js';
import { listening } from '../faults/programs.js';
import { settled } from '../faults/settled.js';
import { verdict } from '../faults/verdict.js';
import { buildTemporal, serverVersion } from './binaries.js';
import { Production } from './topology.js';

export interface ProductionReport {
  readonly server: string;
  readonly postgres: string;
  readonly shards: number;
  readonly schema: { readonly main: string; readonly visibility: string };
  readonly retention: string;
  /** How a call to the engine ends: gRPC code, 7 = denied, `null` = answered. */
  readonly calls: Readonly<
    Record<'withoutToken' | 'forged' | 'ours' | 'oursElsewhere' | 'operator', number | null>
  >;
  /** Cases that each of the two APIs opened. */
  readonly openedBy: readonly number[];
  readonly commands: number;
  readonly cases: number;
  readonly reminders: number;
  readonly mails: number;
  readonly audit: { readonly rows: number; readonly findings: number };
  readonly seconds: Readonly<Record<'build' | 'start' | 'life' | 'rest', number>>;
  /** Empty = every promise was kept. */
  readonly broken: readonly string[];
}

/**
 * The production topology for real: opens cases through both APIs, kills a worker and an API, restarts Temporal, kills
 * the other two, and looks whether everything acknowledged is there once and every reminder was given once.
 * `seconds`: how long people are at work between those.
 */
export async function proveProduction(
  seconds: number,
  say: (line: string) => void,
): Promise<ProductionReport> {
  const lap = stopwatch();
  await buildTemporal();
  const build = lap();
  say('Temporal is built');
  const production = await Production.start(say);
  const start = lap();
  let load: Load | null = null;
  try {
    const { temporal } = production;
    const ours = await production.tokenOf('waaklicht');
    const calls = {
      withoutToken: await temporal.refusal('waaklicht'),
      forged: await temporal.refusal('waaklicht', `${ours.slice(0, -8)}AAAAAAAA`),
      ours: await temporal.refusal('waaklicht', ours),
      oursElsewhere: await temporal.refusal('temporal-system', ours),
      operator: await temporal.refusal('temporal-system', await production.tokenOf('operator')),
    };
    const random = new Random(20_261_125);
    load = await Load.begin(production, () => new Random(random.below(2 ** 31)));
    for (const [name, strike] of strikesOn(production)) {
      await pause(seconds * 1_000);
      await strike();
      say(`${name}: ${load.journal.length} commands answered`);
    }
    await pause(seconds * 1_000);
    await Promise.all(production.of('api').map(listening));
    await load.stop();
    const life = lap();
    const broken = [
      ...(await settled(production)),
      ...(await verdict(load)),
      ...(await faultsIn(production)),
    ];
    return {
      server: await serverVersion(),
      ...(await whatStands(production)),
      calls,
      openedBy: openedBy(load, production),
      commands: load.journal.length,
      broken,
      seconds: { build, start, life, rest: lap() },
    };
  } finally {
    await load?.stop();
    await production.stop();
  }
}

type Strike = readonly [name: string, strike: () => Promise<void>];

function strikesOn(production: Production): readonly Strike[] {
  const nth = (kind: 'api' | 'worker', index: number) => () =>
    production.killProgram(production.of(kind)[index]!);
  return [
    ['kill -9 of a worker', nth('worker', 0)],
    ['kill -9 of an API', nth('api', 0)],
    [
      'kill -9 of Temporal, and the same again',
      async () => {
        await production.temporal.kill();
        await pause(2_000);
        await production.temporal.begin();
      },
    ],
    ['kill -9 of the other worker', nth('worker', 1)],
    ['kill -9 of the other API', nth('api', 1)],
  ];
}

/** By which door each opening was answered: both APIs do their part. */
function openedBy(load: Load, production: Production): readonly number[] {
  return production
    .of('api')
    .map(
      ({ url }) =>
        load.journal.filter(
          (told) => told.status === 200 && told.by === url && told.command.type === 'openCase',
        ).length,
    );
}

async function faultsIn(production: Production): Promise<readonly string[]> {
  const lines = `${await production.printed('api')}\n${await production.printed('worker')}`.split('\n');
  return lines.filter((line) => /"event":"(fault|pageFailed|workerFailed)"/.test(line));
}

type Standing = Pick<
  ProductionReport,
  'postgres' | 'shards' | 'schema' | 'retention' | 'cases' | 'reminders' | 'mails' | 'audit'
>;

/** What the databases themselves say. */
async function whatStands(production: Production): Promise<Standing> {
  const { owner, services } = production;
  const { rows } = await owner.query<{
    cases: number;
    reminders: number;
    mails: number;
    postgres: string;
    url: string;
  }>(
    `select (select count(*)::int from case_file) as cases,
       (select count(*)::int from case_event where type = 'reminded') as reminders,
       (select count(*)::int from notification where status = 'sent') as mails,
       current_setting('server_version') as postgres`,
  );
  const { postgres = '', cases = 0, reminders = 0, mails = 0 } = rows[0] ?? {};
  const of = async <Row extends object>(database: string, query: string): Promise<Row> => {
    const url = Object.assign(new URL(services.config.DATABASE_URL), { pathname: `/${database}` });
    const client = new pg.Client({ connectionString: url.toString() });
    await client.connect();
    const answer = await client.query<Row>(query);
    await client.end();
    return answer.rows[0]!;
  };
  const version = 'select curr_version as version from schema_version';
  const shards = await of<{ shards: number }>('temporal', 'select count(*)::int as shards from shards');
  const { client } = services.engine;
  const { config } = await client.workflowService.describeNamespace({
    namespace: services.config.TEMPORAL_NAMESPACE,
  });
  const audit = await verifyAudit(services.config.DATABASE_URL);
  return {
    postgres,
    cases,
    reminders,
    mails,
    shards: shards.shards,
    schema: {
      main: (await of<{ version: string }>('temporal', version)).version,
      visibility: (await of<{ version: string }>('temporal_visibility', version)).version,
    },
    retention: `${String(Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) / 86_400)} days`,
    audit: { rows: audit.rows, findings: audit.findings.length },
  };
}

function stopwatch(): () => number {
  let from = Date.now();
  return () => {
    const seconds = Math.round((Date.now() - from) / 1_000);
    from = Date.now();
    return seconds;
  };
}
