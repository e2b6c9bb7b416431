/** A small seeded generator (mulberry32): the same seed gives the same school year on every machine. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to but not including 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** True in this share of the draws. */
  chance(share: number): boolean {
    return this.next() < share;
  }
}

/** A generator of its own for each thing with a name, so that one more draw here changes nothing there. */
export function drawFor(...names: readonly (string | number)[]): Draw {
  let hash = 2166136261;
  for (const letter of names.join('/')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return new Draw(hash);
}
