/** What a run of many clients gave. Times in milliseconds. */
export interface Measured {
  readonly answers: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Runs `jobs` with so many at once; each job tells how long each of its answers took. */
export async function withClients(
  clients: number,
  jobs: readonly ((note: (milliseconds: number) => void) => Promise<void>)[],
): Promise<Measured> {
  const taken: number[] = [];
  const queue = [...jobs];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
        await job((milliseconds) => taken.push(milliseconds));
      }
    }),
  );
  return measured(taken, (performance.now() - start) / 1000);
}

export function measured(taken: readonly number[], seconds: number): Measured {
  const sorted = [...taken].sort((a, b) => a - b);
  return {
    answers: taken.length,
    seconds,
    perSecond: taken.length / seconds,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
  };
}

/** The value below which this share of the sorted values lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** One line of a report: figures with at most two decimals. */
export function line(name: string, figures: Readonly<Record<string, number | string>>): string {
  const shown = Object.entries(figures).map(([key, value]) => `${key} ${show(value)}`);
  return `${name.padEnd(34)} ${shown.join(' · ')}`;
}

function show(value: number | string): string {
  if (typeof value === 'string') return value;
  return value >= 100 ? String(Math.round(value)) : String(Math.round(value * 100) / 100);
}
