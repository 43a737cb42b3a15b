import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { byNewest } from '../../lib/fact-base/rank.ts';
import type { Entity, Fact } from '../../lib/fact-base/types.ts';
import { commonMessages, factbookMessages } from '../../lib/i18n.ts';
import { INK_GROUP } from '../../lib/ink-group.ts';
import type { EntityId } from '../../lib/linker/types.ts';
import type { Search } from '../../lib/search.ts';
import { useFound } from '../use-found.ts';
import type { Book } from './book.ts';
import { Entry } from './entry.tsx';
import { filterFacts } from './filter-facts.ts';
import { FilterForm, KINDS } from './filter-form.tsx';
import { type Filters, hashOf } from './route.ts';

/** Lines drawn at first: a pack may hold ten thousand names, which nobody reads at once. */
const FIRST = 200;
/** Names, and facts, of a search: behind these the query is another. */
const MOST_FOUND = 200;

interface Props {
  book: Book;
  search: Search;
  filters: Filters;
  onFilters: (filters: Filters) => void;
}

/** The first lines, and the rest by the same number when asked for. Give it a `key` by what is listed. */
const Portion = <T,>({
  of,
  lang,
  children,
}: {
  of: readonly T[];
  lang: Book['base']['lang'];
  children: (item: T) => ComponentChildren;
}) => {
  const [shown, setShown] = useState(FIRST);
  return (
    <>
      {of.slice(0, shown).map(children)}
      {shown < of.length && (
        <li>
          <button type="button" class="quiet" onClick={() => setShown(shown + FIRST)}>
            {factbookMessages(lang).showMore()}
          </button>
        </li>
      )}
    </>
  );
};

/** How many facts tell of each name. */
const factCounts = (facts: readonly Fact[]): ReadonlyMap<EntityId, number> => {
  const counts = new Map<EntityId, number>();
  for (const { about } of facts) for (const id of about) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

export const NameList = ({ book, search, filters, onFilters }: Props) => {
  const { base, entities } = book;
  const t = factbookMessages(base.lang);
  const common = commonMessages(base.lang);
  const hits = useFound(search, filters.q ?? '', MOST_FOUND);
  const found = hits ? hits.names.flatMap(({ entity }) => entities.get(entity) ?? []) : base.entities;
  const shown = found.filter(({ kind }) => !filters.kind || kind === filters.kind);
  const counts = useMemo(() => factCounts(base.facts), [base]);
  // What was searched for stands in the order of the search; what is browsed, by kind.
  const groups: [heading: string | null, names: Entity[]][] = hits
    ? [[null, shown]]
    : KINDS.flatMap((kind): [string, Entity[]][] => {
        const names = shown.filter((entity) => entity.kind === kind);
        return names.length > 0 ? [[common.kinds[kind](), names]] : [];
      });
  return (
    <>
      <FilterForm book={book} filters={filters} of="names" onChange={onFilters} />
      <p class="found" role="status">
        {shown.length === 0 ? t.noneFit() : t.nameCount({ count: shown.length })}
      </p>
      {groups.map(([heading, names]) => (
        <section key={heading}>
          {heading && <h2 class="heading">{heading}</h2>}
          <ul class="name-list">
            <Portion key={filters.q} of={names} lang={base.lang}>
              {({ id, kind, name, gloss }) => (
                <li key={id}>
                  <a class="name-line" data-ink={INK_GROUP[kind]} href={hashOf({ page: 'entity', id })}>
                    <span class="chip-dot" aria-hidden="true" />
                    <bdi class="name-text">{name}</bdi>
                    {!heading && <span class="kind">{common.kind[kind]()}</span>}
                    <span class="name-count">{t.factCount({ count: counts.get(id) ?? 0 })}</span>
                    <span class="name-gloss">{gloss}</span>
                  </a>
                </li>
              )}
            </Portion>
          </ul>
        </section>
      ))}
    </>
  );
};

export const FactList = ({ book, search, filters, onFilters }: Props) => {
  const { base, entities, facts } = book;
  const t = factbookMessages(base.lang);
  const hits = useFound(search, filters.q ?? '', MOST_FOUND);
  const newest = useMemo(() => [...base.facts].sort(byNewest), [base]);
  const marked = new Map(hits?.facts.map(({ fact, lang, ranges }) => [fact.id, lang === base.lang ? ranges : []]));
  const found = hits ? hits.facts.flatMap(({ fact }) => facts.get(fact.id) ?? []) : newest;
  const shown = filterFacts(found, filters).filter(
    ({ about }) => !filters.kind || about.some((id) => entities.get(id)?.kind === filters.kind),
  );
  return (
    <>
      <FilterForm book={book} filters={filters} of="facts" onChange={onFilters} />
      <p class="found" role="status">
        {shown.length === 0 ? t.noneFit() : t.factCount({ count: shown.length })}
      </p>
      <ol class="entries">
        <Portion key={JSON.stringify(filters)} of={shown} lang={base.lang}>
          {(fact) => <Entry key={fact.id} fact={fact} book={book} marked={marked.get(fact.id) ?? []} />}
        </Portion>
      </ol>
    </>
  );
};
