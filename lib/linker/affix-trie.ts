import { apostropheSuffixes, prefixBits } from './affixes.ts';

/** Folded affixes, to be read unit by unit without making strings. State 0 is the start. */
export class AffixTrie {
  /** State × 65,536 + unit to the next state. */
  readonly #steps = new Map<number, number>();
  readonly #bits: number[] = [0];

  constructor(affixes: Iterable<readonly [string, number]>) {
    for (const [text, bits] of affixes) {
      let state = 0;
      for (let at = 0; at < text.length; at++) {
        const step = state * 0x10000 + text.charCodeAt(at);
        let next = this.#steps.get(step);
        if (next === undefined) {
          next = this.#bits.push(0) - 1;
          this.#steps.set(step, next);
        }
        state = next;
      }
      this.#bits[state] = (this.#bits[state] as number) | bits;
    }
  }

  /** The state after `unit`, or -1. */
  step(state: number, unit: number): number {
    return this.#steps.get(state * 0x10000 + unit) ?? -1;
  }

  /** What an affix that ends in this state allows; 0: none ends here. */
  bits(state: number): number {
    return this.#bits[state] as number;
  }
}

export const prefixTrie = (): AffixTrie => new AffixTrie(prefixBits());
export const apostropheTrie = (): AffixTrie =>
  new AffixTrie([...apostropheSuffixes()].map((text) => [text, 1] as const));
