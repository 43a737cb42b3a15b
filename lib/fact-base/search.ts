import Fuse, { type FuseResultMatch } from 'fuse.js';
import type { EntityId } from '../linker/types.ts';
import type { SearchEntry } from './types.ts';

/** How the linker folds text, so that both sides of a search fold alike. */
export type Normalise = (text: string) => string;

export interface SearchHit {
  entity: EntityId;
  /** The name or alias that matched, as the fact base writes it. */
  matched: string;
}

interface Row {
  entity: EntityId;
  written: string[];
  folded: string[];
}

/**
 * Fuse scores 0 (exact) to 1. At 0.34 one wrong letter in a word of five is forgiven
 * ("Bessant" finds Bessent) while three-letter acronyms must match whole.
 */
const THRESHOLD = 0.34;

/** Letters of a spelling that the query does not touch. */
const unmatched = ({ value = '', indices }: FuseResultMatch): number =>
  indices.reduce((left, [from, to]) => left - (to - from + 1), value.length);

/**
 * Search over names and aliases in every script. A query finds an entity by any of its spellings;
 * the order is Fuse's: best match first.
 */
export const createSearch = (entries: readonly SearchEntry[], normalise: Normalise) => {
  const rows: Row[] = entries.map((entry) => {
    const written = [...new Set([...Object.values(entry.names), ...entry.aliases])];
    return { entity: entry.id, written, folded: written.map(normalise) };
  });
  const fuse = new Fuse(rows, {
    keys: ['folded'],
    threshold: THRESHOLD,
    ignoreLocation: true,
    includeMatches: true,
    includeScore: true,
    ignoreFieldNorm: true,
  });
  return (query: string, limit = 8): SearchHit[] => {
    const folded = normalise(query).trim();
    if (folded === '') return [];
    return fuse.search(folded, { limit }).map(({ item, matches }) => {
      const [best] = [...(matches ?? [])].sort((a, b) => unmatched(a) - unmatched(b));
      return { entity: item.entity, matched: item.written[best?.refIndex ?? 0] ?? '' };
    });
  };
};
