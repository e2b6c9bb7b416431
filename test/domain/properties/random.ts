/** A small seeded generator (mulberry32): the same seed gives the same life on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  }

  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  pick<Item>(list: readonly Item[]): Item {
    return list[this.below(list.length)] as Item;
  }

  /** True in one of so many draws. */
  oneIn(many: number): boolean {
    return this.below(many) === 0;
  }

  maybe<Item>(item: Item): Item | undefined {
    return this.oneIn(2) ? item : undefined;
  }

  some<Item>(list: readonly Item[]): readonly Item[] {
    return list.filter(() => this.oneIn(2));
  }
}
