import { useEffect, useState } from 'preact/hooks';
import type { Found, Search } from '../lib/search.ts';

interface Answer extends Found {
  /** What it answers. */
  query: string;
}

/**
 * What the query finds with the query itself; until that is known, what the one before found. Null for no query.
 * @param search null until it is there
 * @param most of names and of facts
 */
export const useFound = (search: Search | null, query: string, most: number): Answer | null => {
  const [found, setFound] = useState<Answer | null>(null);
  const asks = query.trim() !== '';
  useEffect(() => {
    if (!search || !asks) {
      setFound(null);
      return;
    }
    let current = true;
    search(query, most).then(
      (next) => current && setFound({ ...next, query }),
      // The base cannot be read: then nothing is found in it.
      () => current && setFound({ names: [], facts: [], query }),
    );
    return () => {
      current = false;
    };
  }, [search, query, asks, most]);
  return asks ? found : null;
};
