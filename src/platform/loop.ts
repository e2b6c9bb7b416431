/** A piece of work that every process does again and again: relay, sweep, delivery. */
export interface Loop {
  readonly stop: () => Promise<void>;
}

/**
 * Runs `work` every `everyMs` until stopped, one at a time. A full batch (`work` answers true) is followed at once by
 * the next. A fault is reported and the loop goes on: it must outlive a database that is away.
 */
export function startLoop(
  everyMs: number,
  work: () => Promise<boolean>,
  report: (error: unknown) => void,
): Loop {
  let stopped = false;
  let wake: () => void = () => undefined;
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    while (!isStopped()) {
      const more = await work().catch((error: unknown) => {
        report(error);
        return false;
      });
      if (!more && !isStopped()) await pause();
    }
  })();
  function isStopped(): boolean {
    return stopped;
  }
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
