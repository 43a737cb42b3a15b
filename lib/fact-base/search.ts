import Fuse from 'fuse.js';
import type { EntityId } from '../linker/types.ts';
import type { SearchEntry } from './types.ts';

/** How the linker folds text, so that both sides of a search fold alike. */
export type Normalise = (text: string) => string;

export interface SearchHit {
  entity: EntityId;
  /** The name or alias that matched, as the fact base writes it. */
  matched: string;
}

/**
 * Fuse scores 0 (exact) to 1: wrong letters as a share of the query's. At 0.34 one wrong letter in a word of five is
 * forgiven ("Bessant" finds Bessent) while two-letter acronyms must match whole.
 */
const THRESHOLD = 0.34;

/** One spelling of an entity. */
interface Row {
  entity: number;
  written: string;
  folded: string;
}

/** The query in so many pieces, about equally long. */
const piecesOf = (query: string, count: number): string[] =>
  Array.from({ length: count }, (_, piece) =>
    query.slice(Math.floor((piece * query.length) / count), Math.floor(((piece + 1) * query.length) / count)),
  );

/** Where a spelling holds the query: whole, at its beginning, at that of a word, or inside one. */
const rankOf = (folded: string, query: string, at: number): number =>
  at === 0 ? (folded.length === query.length ? 0 : 1) : folded[at - 1] === ' ' ? 2 : 3;

/**
 * Search over names and aliases in every script. A query finds an entity by any of its spellings, those that hold it
 * first: whole, beginning with it, with a word that does, the shorter before the longer. After them, where there is
 * room, those that hold it with typing errors, by Fuse's score, the shorter before the longer.
 *
 * Made for 100,000 spellings, which are searched as one text. With so many errors as are forgiven, one of the query's
 * pieces, of which there is one more, stands unharmed, and only so many of its letters are missing: Fuse is given what
 * passes both, and nothing is lost by that.
 */
export const createSearch = (entries: readonly SearchEntry[], normalise: Normalise) => {
  const rows: Row[] = entries.flatMap((entry, entity) =>
    [...new Set([...Object.values(entry.names), ...entry.aliases])].map((written) => {
      return { entity, written, folded: normalise(written) };
    }),
  );
  const all = rows.map(({ folded }) => folded).join('\n');
  const starts = new Uint32Array(rows.length);
  let length = 0;
  rows.forEach(({ folded }, index) => {
    starts[index] = length;
    length += folded.length + 1;
  });

  const rowAt = (place: number): number => {
    let [low, high] = [0, rows.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] as number) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  /** The best spelling of each entity that holds the query, in order. */
  const holding = (query: string): Row[] => {
    const best = new Map<number, { row: Row; index: number; rank: number }>();
    for (let place = all.indexOf(query); place >= 0; ) {
      const index = rowAt(place);
      const row = rows[index] as Row;
      const rank = rankOf(row.folded, query, place - (starts[index] as number));
      const known = best.get(row.entity);
      const better =
        !known || rank < known.rank || (rank === known.rank && row.folded.length < known.row.folded.length);
      if (better) best.set(row.entity, { row, index, rank });
      // Further places in the same spelling may begin a word.
      place = all.indexOf(query, place + 1);
    }
    return [...best.values()]
      .sort((a, b) => a.rank - b.rank || a.row.folded.length - b.row.folded.length || a.index - b.index)
      .map(({ row }) => row);
  };

  const near = (query: string): Row[] => {
    const errors = Math.floor(THRESHOLD * query.length);
    if (errors === 0) return [];
    const letters = [...new Set(query)];
    const candidates = new Set<Row>();
    for (const piece of piecesOf(query, errors + 1))
      for (let place = all.indexOf(piece); place >= 0; ) {
        const index = rowAt(place);
        const row = rows[index] as Row;
        if (letters.filter((letter) => !row.folded.includes(letter)).length <= errors) candidates.add(row);
        const next = starts[index + 1];
        place = next === undefined ? -1 : all.indexOf(piece, next);
      }
    const fuse = new Fuse([...candidates], {
      keys: ['folded'],
      threshold: THRESHOLD,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      includeScore: true,
    });
    return fuse
      .search(query)
      .sort((a, b) => (a.score ?? 0) - (b.score ?? 0) || a.item.folded.length - b.item.folded.length)
      .map(({ item }) => item);
  };

  return (query: string, limit = 8): SearchHit[] => {
    const folded = normalise(query).trim();
    if (folded === '') return [];
    const hits = new Map<number, Row>();
    const take = (found: readonly Row[]): void => {
      for (const row of found) if (hits.size < limit && !hits.has(row.entity)) hits.set(row.entity, row);
    };
    take(holding(folded));
    if (hits.size < limit) take(near(folded));
    return [...hits].map(([entity, { written }]) => ({ entity: entries[entity]?.id ?? '', matched: written }));
  };
};
