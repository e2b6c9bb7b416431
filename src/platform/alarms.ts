/** Something somebody must look at; a code, never about whom. */
export interface Alarm {
  readonly code: string;
  readonly on: boolean;
}

const CALL_MS = 5_000;

/** Tells an address outside (a pager, a chat) what began and what ended: a channel that needs no mail (design.md 4). */
export class AlarmBell {
  readonly #since = new Map<string, string>();

  constructor(
    private readonly url: string | undefined,
    private readonly log: (code: string, ended: boolean) => void,
  ) {}

  /** Rings once when an alarm begins and once when it ends. */
  async look(alarms: readonly Alarm[]): Promise<void> {
    for (const { code, on } of alarms) {
      if (on === this.#since.has(code)) continue;
      // In the log whatever the channel does.
      this.log(code, !on);
      const since = new Date().toISOString();
      // Told first, remembered after: what could not be told is tried again at the next look.
      await this.#tell(on ? { alarm: code, since } : { alarm: code, ended: true });
      if (on) this.#since.set(code, since);
      else this.#since.delete(code);
    }
  }

  async #tell(body: object): Promise<void> {
    if (this.url === undefined) return;
    const answer = await fetch(this.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(CALL_MS),
    });
    if (!answer.ok) throw new Error('The alarm was not taken');
  }
}

/** The dead-man ping: whoever hears nothing knows that all of it is away. @throws when nobody answers. */
export async function ping(url: string): Promise<void> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(CALL_MS) });
  if (!answer.ok) throw new Error('The ping was not taken');
}
