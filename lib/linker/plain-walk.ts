import { type Automaton, CHILDREN, childOf, INDEX_SHIFT, TERMINAL } from './automaton.ts';
import { APOSTROPHE, characterTable, classOf, entryIn, FORMAT, foldOf, joins, SPACE, STYLED } from './characters.ts';

/** Not so plain: look with a window. */
export const NOT_PLAIN = -1;

const isSpecial = (cls: number): boolean => cls >= FORMAT && cls <= STYLED;

/** Walks the automaton over text in which each unit folds to one, as nearly all does. */
export interface PlainWalk {
  /**
   * The number of spellings that begin at `start` and end at a word's end, shortest first in `ends` and
   * `nodes`; or `NOT_PLAIN` where that needs more than units in a row: marks, controls, double spaces,
   * expansions, affixes behind the spelling.
   */
  walk(text: string, start: number): number;
  ends: Int32Array;
  nodes: Int32Array;
}

export const createPlainWalk = (automaton: Automaton): PlainWalk => {
  const { nodes, tails, longest } = automaton;
  const table = characterTable();
  const hitEnds = new Int32Array(longest + 1);
  const hitNodes = new Int32Array(longest + 1);
  const END = 0;
  const entryAt = (text: string, at: number): number => (at < text.length ? entryIn(table, text.charCodeAt(at)) : END);

  const walk = (text: string, start: number): number => {
    let node = 0;
    let hits = 0;
    let at = start;
    let entry = entryAt(text, at);
    let last = 0;
    while (at < text.length) {
      if (isSpecial(classOf(entry)) || (classOf(entry) === SPACE && last === SPACE)) return NOT_PLAIN;
      node = childOf(automaton, node, foldOf(entry));
      if (node < 0) break;
      last = classOf(entry);
      entry = entryAt(text, ++at);
      const shape = nodes[node] as number;
      const isLeaf = (shape & CHILDREN) === 0;
      if (isLeaf) {
        let tail = shape >>> INDEX_SHIFT;
        for (; tails[tail] !== 0; tail++) {
          if (isSpecial(classOf(entry)) || (classOf(entry) === SPACE && last === SPACE)) return NOT_PLAIN;
          if (at >= text.length || foldOf(entry) !== tails[tail]) return settle(text, hits);
          last = classOf(entry);
          entry = entryAt(text, ++at);
        }
      }
      if ((shape & TERMINAL) !== 0) {
        hitEnds[hits] = at;
        hitNodes[hits++] = node;
      }
      if (isLeaf) break;
    }
    return settle(text, hits);
  };

  /** Looks at what stands behind each spelling. */
  const settle = (text: string, hits: number): number => {
    for (let hit = 0; hit < hits; hit++) {
      const end = hitEnds[hit] as number;
      const next = classOf(entryAt(text, end));
      if (isSpecial(next) || next === APOSTROPHE || joins(classOf(entryAt(text, end - 1)), next)) return NOT_PLAIN;
    }
    return hits;
  };

  return { walk, ends: hitEnds, nodes: hitNodes };
};
