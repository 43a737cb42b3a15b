import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { FactBase } from '../../lib/fact-base/types.ts';
import { inkProperties } from '../../lib/highlight-style.ts';
import { dirOf, factbookMessages } from '../../lib/i18n.ts';
import type { Search } from '../../lib/search.ts';
import type { Inks } from '../../lib/settings.ts';
import { type Book, bookOf } from './book.ts';
import { Disputes } from './disputes.tsx';
import { EntityPage } from './entity-page.tsx';
import { FactPage } from './fact-page.tsx';
import { FactList, NameList } from './lists.tsx';
import { Relations } from './relations-page.tsx';
import { type Filters, hashOf, PAGES, pageOf, type Route } from './route.ts';
import { Rules } from './rules.tsx';
import { SourcePage, Sources } from './sources.tsx';
import { Timeline } from './timeline.tsx';

export interface FactbookProps {
  base: FactBase;
  search: Search;
  /** The reader's colours and lines for kinds. */
  inks: Inks;
  route: Route;
  /** `replace`: the step is too small to go back to, such as a further letter of a search. */
  onRoute: (route: Route, replace: boolean) => void;
}

/** The page's heading, which is the title of its tab as well; null for what the base does not hold. */
const titleOf = (route: Route, book: Book): string | null => {
  switch (route.page) {
    case 'entity':
      return book.entities.get(route.id)?.name ?? null;
    case 'fact':
      return book.facts.get(route.id)?.statement ?? null;
    case 'source':
      return book.sources[route.id]?.title ?? null;
    default:
      return factbookMessages(book.base.lang).page[route.page]();
  }
};

/** The whole fact base as a book: lists, a page for each name, fact and source, and its pictures. */
export const Factbook = ({ base, search, inks, route, onRoute }: FactbookProps) => {
  const { lang } = base;
  const t = factbookMessages(lang);
  const book = useMemo(() => bookOf(base), [base]);
  const title = titleOf(route, book) ?? t.missing();
  const heading = useRef<HTMLHeadingElement>(null);
  const came = useRef(false);
  const place =
    route.page === 'names' || route.page === 'facts' || route.page === 'relations' ? route.page : hashOf(route);
  useEffect(() => {
    document.title = `${title} · ${t.title()}`;
  }, [title, t]);
  useEffect(() => {
    // The first page is announced by its load; every later one by its heading.
    if (came.current) {
      heading.current?.focus({ preventScroll: true });
      scrollTo({ top: 0, behavior: 'instant' });
    }
    came.current = true;
  }, [place]);

  const filters = route.page === 'names' || route.page === 'facts' ? route.filters : {};
  const seek = (q: string) => {
    const page = pageOf(route) === 'facts' ? 'facts' : 'names';
    const { q: _, ...others } = filters;
    onRoute({ page, filters: q ? { ...others, q } : others }, 'q' in filters);
  };
  return (
    <div class="factbook" lang={lang} dir={dirOf(lang)} style={inkProperties(inks)}>
      <header class="book-head">
        <p class="book-title">{t.title()}</p>
        <search class="book-search">
          <input
            class="search-input"
            type="search"
            dir="auto"
            value={filters.q ?? ''}
            placeholder={t.searchHint()}
            aria-label={t.searchLabel()}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => seek(event.currentTarget.value)}
          />
        </search>
        <nav class="book-pages" aria-label={t.pages()}>
          {PAGES.map((page) => (
            <a
              key={page}
              class="book-page"
              href={hashOf(
                page === 'names' || page === 'facts' ? { page, filters: filters.q ? { q: filters.q } : {} } : { page },
              )}
              aria-current={pageOf(route) === page ? 'page' : undefined}
            >
              {t.page[page]()}
            </a>
          ))}
        </nav>
      </header>
      <main class="book-main" data-page={route.page}>
        <h1 class="book-heading" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <Page route={route} book={book} search={search} onRoute={onRoute} />
      </main>
    </div>
  );
};

interface PageProps extends Pick<FactbookProps, 'search' | 'route' | 'onRoute'> {
  book: Book;
}

const Page = ({ route, book, search, onRoute }: PageProps) => {
  const missing = <p class="found">{factbookMessages(book.base.lang).missingText()}</p>;
  switch (route.page) {
    case 'names':
    case 'facts': {
      const List = route.page === 'names' ? NameList : FactList;
      const onFilters = (filters: Filters) => onRoute({ page: route.page, filters }, false);
      return <List book={book} search={search} filters={route.filters} onFilters={onFilters} />;
    }
    case 'entity': {
      const entity = book.entities.get(route.id);
      return entity ? <EntityPage key={entity.id} entity={entity} book={book} /> : missing;
    }
    case 'fact': {
      const fact = book.facts.get(route.id);
      return fact ? <FactPage key={fact.id} fact={fact} book={book} /> : missing;
    }
    case 'source': {
      const source = book.sources[route.id];
      return source ? <SourcePage key={source.id} source={source} book={book} /> : missing;
    }
    case 'timeline':
      return <Timeline book={book} />;
    case 'relations': {
      const onPick = (of: string | undefined) => onRoute(of ? { page: 'relations', of } : { page: 'relations' }, false);
      return <Relations book={book} of={route.of} onPick={onPick} />;
    }
    case 'disputes':
      return <Disputes book={book} />;
    case 'rules':
      return <Rules book={book} />;
    case 'sources':
      return <Sources book={book} />;
  }
};
