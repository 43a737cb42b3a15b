import { foldText } from '../linker/folding.ts';

/** The longest run that both texts hold, as its place in the first. */
const longestCommon = (text: string, query: string): { at: number; length: number } => {
  const best = { at: 0, length: 0 };
  let before = new Int32Array(query.length + 1);
  for (let at = 0; at < text.length; at++) {
    const row = new Int32Array(query.length + 1);
    for (let other = 0; other < query.length; other++) {
      if (text[at] !== query[other]) continue;
      const length = (before[other] as number) + 1;
      row[other + 1] = length;
      if (length > best.length) [best.at, best.length] = [at + 1 - length, length];
    }
    before = row;
  }
  return best;
};

/**
 * The part of a name that a query meant, as the linker folds both: the longest run that they share, so that it is
 * found beside a slip of the hand or an Arabic clitic. UTF-16 offsets, end exclusive; null where it says nothing.
 */
export const matchIn = (name: string, query: string): [start: number, end: number] | null => {
  const folded = foldText(name);
  const { at, length } = longestCommon(folded.text, foldText(query).text.trim());
  const run = folded.text.slice(at, at + length).trim();
  if (run === '' || (run.length < 2 && !/\p{Script=Han}/u.test(run))) return null;
  const start = folded.text.indexOf(run, at);
  return [folded.starts[start] as number, folded.ends[start + run.length - 1] as number];
};

/** A hit that shares less of the query than this in one piece is told only where no other shares as much. */
const MOST_OF_IT = 0.6;

/** The hits that hold most of the query in one piece; all of them where none does. */
export const nearest = <T extends { matched: string }>(hits: readonly T[], query: string): readonly T[] => {
  const asked = foldText(query).text.trim();
  const close = hits.filter(
    ({ matched }) => longestCommon(foldText(matched).text, asked).length >= MOST_OF_IT * asked.length,
  );
  return close.length > 0 ? close : hits;
};
