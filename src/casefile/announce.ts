import type { Announce, Wake } from './case-file.js';

export interface Announcer {
  readonly announce: Announce;
  /** Sends what is still gathered. */
  readonly stop: () => Promise<void>;
}

/** People often do several things in a row: what follows within this time goes in one message. */
const GATHER_MS = 500;
/** A moment that comes this soon is told at once. */
const SOON_MS = 60_000;

/** Gathers what is new, the newest picture of each case, and sends it together. */
export function gatherWakes(send: (wakes: readonly Wake[]) => Promise<void>): Announcer {
  const newest = new Map<string, Wake>();
  const underWay = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | null = null;

  function sendAll(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const sending = send([...newest.values()]).finally(() => underWay.delete(sending));
    underWay.add(sending);
    newest.clear();
  }

  return {
    announce(wake) {
      const known = newest.get(wake.caseId);
      if (known === undefined || known.version < wake.version) newest.set(wake.caseId, wake);
      if (isSoon(wake)) sendAll();
      else timer ??= setTimeout(sendAll, GATHER_MS);
    },
    async stop() {
      if (newest.size > 0) sendAll();
      await Promise.all(underWay);
    },
  };
}

function isSoon({ picture }: Wake): boolean {
  return picture.waiting.some(({ at }) => at < Date.now() + SOON_MS);
}
