import type { FactStatus } from '../../lib/fact-base/types.ts';
import type { EntityKind } from '../../lib/linker/types.ts';

/** What narrows the lists of names and of facts; a field left out narrows nothing. */
export interface Filters {
  /** Words in any script. */
  q?: string;
  kind?: EntityKind;
  source?: string;
  /** An entity that vouches for facts. */
  claimant?: string;
  status?: FactStatus;
  /** Partial dates, both included. */
  from?: string;
  to?: string;
}

/** Places of the fact book. Each has an address, so that it can be linked to and gone back to. */
export type Route =
  | { page: 'names'; filters: Filters }
  | { page: 'facts'; filters: Filters }
  | { page: 'entity'; id: string }
  | { page: 'fact'; id: string }
  | { page: 'timeline' }
  | { page: 'relations'; of?: string }
  | { page: 'disputes' }
  | { page: 'rules' }
  | { page: 'sources' }
  | { page: 'source'; id: string };

/** The places that the book's head leads to, in its order. */
export const PAGES = ['names', 'facts', 'timeline', 'relations', 'disputes', 'rules', 'sources'] as const;
export type Page = (typeof PAGES)[number];

const FILTERS = ['q', 'kind', 'source', 'claimant', 'status', 'from', 'to'] as const;

const filtersOf = (query: string): Filters => {
  const given = new URLSearchParams(query);
  return Object.fromEntries(FILTERS.flatMap((key) => (given.get(key) ? [[key, given.get(key)]] : [])));
};

const queryOf = (filters: Filters): string => {
  const query = new URLSearchParams(FILTERS.flatMap((key) => (filters[key] ? [[key, filters[key]]] : [])));
  return query.size > 0 ? `?${query}` : '';
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Total: what is no address of the book leads to its names. */
export const parseRoute = (hash: string): Route => {
  const [, path = '', query = ''] = /^#?\/?([^?]*)\??(.*)$/.exec(hash) ?? [];
  const [page, id = ''] = path.split('/').map(decoded);
  switch (page) {
    case 'entity':
    case 'fact':
    case 'source':
      return id === '' ? { page: 'names', filters: {} } : { page, id };
    case 'facts':
      return { page, filters: filtersOf(query) };
    case 'relations': {
      const of = new URLSearchParams(query).get('of');
      return of ? { page, of } : { page };
    }
    case 'timeline':
    case 'disputes':
    case 'rules':
    case 'sources':
      return { page };
    default:
      return { page: 'names', filters: page === 'names' ? filtersOf(query) : {} };
  }
};

/** The address of a place: `parseRoute` reads it back. */
export const hashOf = (route: Route): string => {
  switch (route.page) {
    case 'entity':
    case 'fact':
    case 'source':
      return `#/${route.page}/${encodeURIComponent(route.id)}`;
    case 'names':
    case 'facts':
      return `#/${route.page}${queryOf(route.filters)}`;
    case 'relations':
      return `#/relations${route.of ? `?${new URLSearchParams({ of: route.of })}` : ''}`;
    default:
      return `#/${route.page}`;
  }
};

/** Which place of the book's head a route belongs to. */
export const pageOf = (route: Route): Page =>
  route.page === 'entity'
    ? 'names'
    : route.page === 'fact'
      ? 'facts'
      : route.page === 'source'
        ? 'sources'
        : route.page;
