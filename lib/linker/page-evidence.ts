import type { Summary } from './block-evidence.ts';

/** One block's word on an entity, as other blocks see it. */
interface Entry {
  order: number;
  block: number;
  said: Summary;
}

/** Numbers of blocks in reading order. */
export class Ordered<T extends { order: number; block: number }> {
  readonly #entries: T[] = [];

  /** Index of the first entry whose order is at least `order`. */
  #search(order: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle] as T).order < order) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  get size(): number {
    return this.#entries.length;
  }

  add(entry: T): void {
    this.#entries.splice(this.#search(entry.order), 0, entry);
  }

  remove(order: number, block: number): void {
    for (let at = this.#search(order); this.#entries[at]?.order === order; at++) {
      if (this.#entries[at]?.block === block) {
        this.#entries.splice(at, 1);
        return;
      }
    }
  }

  get first(): T | undefined {
    return this.#entries[0];
  }

  /** The last entry before `order`. */
  before(order: number): T | undefined {
    return this.#entries[this.#search(order) - 1];
  }

  /** The first entry behind `order`. */
  after(order: number): T | undefined {
    let at = this.#search(order);
    while (this.#entries[at]?.order === order) at++;
    return this.#entries[at];
  }

  /** Entries from `first` to `last`, both inclusive. */
  between(first: number, last: number): T[] {
    const from = this.#search(first);
    let to = from;
    while (to < this.#entries.length && (this.#entries[to] as T).order <= last) to++;
    return this.#entries.slice(from, to);
  }
}

/** Whom the blocks of a page mean by an entity's names. */
export class Timeline {
  readonly #all = new Ordered<Entry>();
  /** Those that say for sure whom they name last. */
  readonly #sure = new Ordered<Entry>();
  /** Those that name somebody of the entity's circle. */
  readonly #kin = new Ordered<Entry>();
  #owned = 0;

  add(order: number, block: number, said: Summary): void {
    const entry = { order, block, said };
    this.#all.add(entry);
    if (said.last) this.#sure.add(entry);
    if (said.kin) this.#kin.add(entry);
    if (said.own) this.#owned++;
  }

  remove(order: number, block: number, said: Summary): void {
    this.#all.remove(order, block);
    this.#sure.remove(order, block);
    this.#kin.remove(order, block);
    if (said.own) this.#owned--;
  }

  /** Is the entity named, as far as its block tells, anywhere on the page? */
  get owned(): boolean {
    return this.#owned > 0;
  }

  before(order: number): Entry | undefined {
    return this.#sure.before(order);
  }

  after(order: number): Entry | undefined {
    return this.#sure.after(order);
  }

  get hasKin(): boolean {
    return this.#kin.size > 0;
  }

  /** Is it somebody of the entity's circle, not the entity, whom the page has introduced by a place? */
  isAboutKin(order: number, behindKin: boolean): boolean {
    if (!behindKin && !this.#kin.before(order)) return false;
    return !this.#all.first?.said.ownFirst;
  }
}
