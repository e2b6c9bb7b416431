/** Something that runs and can be stopped; stopping twice does no harm. */
interface Part {
  readonly name: string;
  readonly stop: () => Promise<void>;
}

/** How long everything together may take to stop before the process goes all the same. */
const STOPS_WITHIN_MS = 40_000;

/**
 * The parts of a process, stopped in the reverse order of their start: what takes in work first, what keeps it last.
 * Ends the process itself, also when a part hangs.
 */
export class Lifecycle {
  readonly #parts: Part[] = [];
  #stopping: Promise<void> | null = null;

  constructor(private readonly say: (line: string) => void) {}

  get isStopping(): boolean {
    return this.#stopping !== null;
  }

  /** What comes up while everything goes down is stopped at once. */
  async add(name: string, stop: () => Promise<void>): Promise<void> {
    if (this.isStopping) await stop();
    else this.#parts.push({ name, stop });
  }

  /** Ctrl-C, or the orchestrator; npm passes a second one on, which changes nothing. */
  stopOnSignals(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => void this.end(0));
    }
  }

  /** Stops all parts and ends the process. */
  end(code: number): Promise<void> {
    this.#stopping ??= this.#stopAll().then(() => process.exit(code));
    return this.#stopping;
  }

  async #stopAll(): Promise<void> {
    const late = setTimeout(() => process.exit(1), STOPS_WITHIN_MS);
    for (let part = this.#parts.pop(); part !== undefined; part = this.#parts.pop()) {
      this.say(`${part.name} stopt`);
      await part.stop().catch((error: unknown) => {
        this.say(`${part.name} stopte niet goed: ${error instanceof Error ? error.name : 'onbekend'}`);
      });
    }
    clearTimeout(late);
  }
}
