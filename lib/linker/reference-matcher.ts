import { isAddress } from './address.ts';
import { apostropheSuffixes, BARE, LONGEST_PREFIX, LONGEST_SUFFIX, prefixBits } from './affixes.ts';
import { APOSTROPHE, isWordClass, joins, LATIN } from './characters.ts';
import { type FoldedText, foldText } from './folding.ts';
import type { Matcher } from './matching.ts';
import { suffixBits } from './suffixes.ts';
import { type PatternInput, variantsOf } from './variants.ts';

interface Entry {
  key: string;
  form: number;
  affixes: number;
}

/** Units that follow `from` in the same word, at most `limit`. */
const restOfWord = ({ text, classes }: FoldedText, from: number, limit: number): number => {
  let end = from;
  while (end < text.length && end - from <= limit && joins(classes[end - 1] as number, classes[end] as number)) end++;
  return end;
};

/**
 * The matcher by its definition, with no thought for speed: every start, every end, longest first.
 * Tests hold the real one to it. `forms` maps each pattern to its form id, -1 where it has none.
 */
export const referenceMatcher = (patterns: readonly PatternInput[]): Matcher & { forms: Int32Array } => {
  const ids = new Map<string, number>();
  const entries = new Map<string, Entry[]>();
  const longest = new Map<string, number>();
  const all = patterns.map(variantsOf);
  const forms = Int32Array.from(all, ({ key }) => {
    if (key === '') return -1;
    if (!ids.has(key)) ids.set(key, ids.size);
    return ids.get(key) as number;
  });
  for (const [at, { key, variants }] of all.entries()) {
    for (const { text, affixes } of variants) {
      const list = entries.get(text) ?? [];
      const known = list.find((entry) => entry.key === key);
      if (known) known.affixes |= affixes;
      else list.push({ key, form: forms[at] as number, affixes });
      entries.set(text, list);
      const head = text.charAt(0);
      longest.set(head, Math.max(longest.get(head) ?? 0, text.length));
    }
  }
  // A form of its own goes before what other forms turn into.
  for (const [text, list] of entries) {
    const rank = ({ key }: Entry): string => (key === text ? '' : key);
    list.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }

  const scan: Matcher['scan'] = (source, accept) => {
    const folded = foldText(source);
    const { text, classes, starts, ends } = folded;
    const isCut = (at: number): boolean => at === 0 || at === text.length || starts[at] !== starts[at - 1];
    const isBoundary = (at: number): boolean =>
      at === 0 || at === text.length || !joins(classes[at - 1] as number, classes[at] as number);
    let consumed = 0;
    for (let start = 0; start < text.length; start++) {
      if (!isWordClass(classes[start] as number) || !isCut(start) || (starts[start] as number) < consumed) continue;
      let outer = start;
      while (outer > 0 && start - outer <= LONGEST_PREFIX && !isBoundary(outer)) outer--;
      const prefix = outer === start ? BARE : (prefixBits().get(text.slice(outer, start)) ?? 0);
      if (prefix === 0 || !isBoundary(outer) || (starts[outer] as number) < consumed) continue;

      const reach = Math.min(text.length, start + (longest.get(text.charAt(start)) ?? 0));
      search: for (let end = reach; end > start; end--) {
        const list = entries.get(text.slice(start, end));
        if (!list || !isCut(end)) continue;
        let outerEnd = end;
        let suffix = -1;
        if (!isBoundary(end)) {
          outerEnd = restOfWord(folded, end, LONGEST_SUFFIX);
          suffix = suffixBits().get(text.slice(end, outerEnd)) ?? 0;
        }
        if (classes[outerEnd] === APOSTROPHE && classes[outerEnd + 1] === LATIN) {
          const last = restOfWord(folded, outerEnd + 2, LONGEST_SUFFIX);
          if (apostropheSuffixes().has(text.slice(outerEnd + 1, last))) outerEnd = last;
        }
        const from = starts[start] as number;
        const to = ends[end - 1] as number;
        if (isAddress(source, from, to)) continue;
        for (const { form, affixes } of list) {
          if ((affixes & prefix) === 0 || (affixes & suffix) === 0) continue;
          if (accept(form, from, to, starts[outer] as number, ends[outerEnd - 1] as number)) {
            consumed = ends[outerEnd - 1] as number;
            break search;
          }
        }
      }
    }
    return true;
  };
  const offerAt: Matcher['offerAt'] = (source, start, accept) =>
    scan(
      source.slice(start),
      (form, from, to, outerFrom, outerTo) =>
        outerFrom === 0 && from === 0 && accept(form, start, start + to, start, start + outerTo),
    );
  return { scan, offerAt, forms };
};
