import { isAddress } from './address.ts';
import { AffixTrie, apostropheTrie, prefixTrie } from './affix-trie.ts';
import { LONGEST_PREFIX, LONGEST_SUFFIX } from './affixes.ts';
import { type Automaton, CHILDREN, childOf, INDEX_SHIFT, spellingAt, TERMINAL } from './automaton.ts';
import { APOSTROPHE, joins, LATIN } from './characters.ts';
import { FoldWindow } from './fold-window.ts';
import type { Accept } from './matching.ts';
import { createPlainWalk, NOT_PLAIN } from './plain-walk.ts';

/** Looks closer at the places that the filter lets pass. */
export interface Verifier {
  /** Begins a text. */
  open(text: string, accept: Accept): void;
  /**
   * Offers every form that starts at `start`, longest first. `prefix` is `BARE`, or what the clitics
   * between `outerStart` and `start` allow. The end of what was accepted with its affixes, or -1.
   */
  verify(start: number, prefix: number, outerStart: number): number;
  /** The same at the places inside the word at `start` that its clitics leave. */
  verifyBehindClitics(start: number): number;
  close(): void;
}

const NOBODY: Accept = () => false;

export const createVerifier = (automaton: Automaton): Verifier => {
  const { nodes, tails, affixes, others, longest } = automaton;
  const window = new FoldWindow(longest + 2 * LONGEST_SUFFIX + 4);
  const { codes, classes, starts, ends } = window;
  const plain = createPlainWalk(automaton);
  const prefixes = prefixTrie();
  const suffixes = new AffixTrie(automaton.suffixes);
  const apostrophes = apostropheTrie();
  /** Spellings that begin at the place: units, terminal. */
  const hitUnits = new Int32Array(longest + 1);
  const hitTerminals = new Int32Array(longest + 1);
  const cliticStarts = new Int32Array(LONGEST_PREFIX + 1);
  const cliticBits = new Int32Array(LONGEST_PREFIX + 1);
  let text = '';
  let accept = NOBODY;

  /** Does the word go on at unit `index`? */
  const goesOn = (index: number): boolean =>
    window.has(index) && joins(classes[index - 1] as number, classes[index] as number);

  /** Reads the rest of the word at `from`; the unit behind it where it is an affix, or -1. */
  let affixBits = 0;
  const readAffix = (trie: typeof suffixes, from: number): number => {
    let state = 0;
    let unit = from;
    do {
      state = trie.step(state, codes[unit++] as number);
      if (state < 0) return -1;
    } while (goesOn(unit));
    affixBits = trie.bits(state);
    return affixBits === 0 ? -1 : unit;
  };

  /** Offers what a terminal stands for and the affixes allow. */
  const offerEntries = (
    terminal: number,
    start: number,
    end: number,
    prefix: number,
    suffix: number,
    outerStart: number,
    outerEnd: number,
  ): number => {
    const mask = affixes[terminal] as number;
    if (mask !== 0) {
      if ((mask & prefix) === 0 || (mask & suffix) === 0 || isAddress(text, start, end)) return -1;
      return accept(terminal, start, end, outerStart, outerEnd) ? outerEnd : -1;
    }
    const entries = others.get(terminal) as Uint32Array;
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at] as number;
      if ((entry & prefix) === 0 || (entry & 0xff & suffix) === 0 || isAddress(text, start, end)) continue;
      if (accept(entry >>> 8, start, end, outerStart, outerEnd)) return outerEnd;
    }
    return -1;
  };

  const offer = (units: number, terminal: number, start: number, prefix: number, outerStart: number): number => {
    if (!window.isCut(units)) return -1;
    let outer = units;
    let suffix = -1;
    if (goesOn(units)) {
      outer = readAffix(suffixes, units);
      if (outer < 0) return -1;
      suffix = affixBits;
    }
    if (window.has(outer) && classes[outer] === APOSTROPHE && window.has(outer + 1) && classes[outer + 1] === LATIN) {
      const behind = readAffix(apostrophes, outer + 1);
      if (behind >= 0) outer = behind;
    }
    return offerEntries(
      terminal,
      start,
      ends[units - 1] as number,
      prefix,
      suffix,
      outerStart,
      ends[outer - 1] as number,
    );
  };

  const verify: Verifier['verify'] = (start, prefix, outerStart) => {
    let found = plain.walk(text, start);
    if (found === NOT_PLAIN) return verifyInWindow(start, prefix, outerStart);
    while (found-- > 0) {
      const terminal = spellingAt(automaton, plain.nodes[found] as number);
      const end = plain.ends[found] as number;
      if (offerEntries(terminal, start, end, prefix, -1, outerStart, end) >= 0) return end;
    }
    return -1;
  };

  const verifyInWindow: Verifier['verify'] = (start, prefix, outerStart) => {
    window.open(text, start);
    let node = 0;
    let hits = 0;
    for (let unit = 0; window.has(unit); ) {
      node = childOf(automaton, node, codes[unit++] as number);
      if (node < 0) break;
      const shape = nodes[node] as number;
      if ((shape & CHILDREN) === 0) {
        let tail = shape >>> INDEX_SHIFT;
        while (tails[tail] !== 0 && window.has(unit) && codes[unit] === tails[tail]) {
          unit++;
          tail++;
        }
        if (tails[tail] !== 0) break;
      }
      if ((shape & TERMINAL) !== 0) {
        hitUnits[hits] = unit;
        hitTerminals[hits++] = node;
      }
      if ((shape & CHILDREN) === 0) break;
    }
    while (hits-- > 0) {
      const node = hitTerminals[hits] as number;
      const end = offer(hitUnits[hits] as number, spellingAt(automaton, node), start, prefix, outerStart);
      if (end >= 0) return end;
    }
    return -1;
  };

  return {
    open(next, onCandidate) {
      text = next;
      accept = onCandidate;
    },
    verify,
    verifyBehindClitics(start) {
      window.open(text, start);
      let found = 0;
      let state = 0;
      for (let unit = 0; unit < LONGEST_PREFIX && window.has(unit); ) {
        state = prefixes.step(state, codes[unit++] as number);
        if (state < 0 || !goesOn(unit)) break;
        if (prefixes.bits(state) === 0 || !window.isCut(unit)) continue;
        cliticStarts[found] = starts[unit] as number;
        cliticBits[found++] = prefixes.bits(state);
      }
      for (let at = 0; at < found; at++) {
        const end = verify(cliticStarts[at] as number, cliticBits[at] as number, start);
        if (end >= 0) return end;
      }
      return -1;
    },
    close() {
      text = '';
      window.close();
      accept = NOBODY;
    },
  };
};
