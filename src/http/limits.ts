/**
 * So many in a window of time, per key. Counted in this process: a limit against floods, not a promise, so it may
 * begin anew with the process (with n processes it is n times as wide).
 */
export class Limit {
  readonly #counts = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /** Counts one. @returns 0 = within the limit; else in how many seconds it may be tried again. */
  take(key: string, now: number = Date.now()): number {
    const known = this.#counts.get(key);
    if (known === undefined || known.until <= now) {
      this.#forgetOld(now);
      this.#counts.set(key, { count: 1, until: now + this.windowMs });
      return 0;
    }
    known.count += 1;
    return known.count <= this.most ? 0 : Math.max(1, Math.ceil((known.until - now) / 1000));
  }

  #forgetOld(now: number): void {
    if (this.#counts.size < MOST_KEYS) return;
    for (const [key, { until }] of this.#counts) if (until <= now) this.#counts.delete(key);
  }
}

const MOST_KEYS = 10_000;
