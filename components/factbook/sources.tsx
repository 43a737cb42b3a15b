import type { Fact, Source } from '../../lib/fact-base/types.ts';
import { cardMessages, factbookMessages } from '../../lib/i18n.ts';
import { InlineDate } from '../fact-date.tsx';
import type { Book } from './book.ts';
import { Entries } from './entry.tsx';
import { hashOf } from './route.ts';

const drawnFrom = (facts: readonly Fact[], source: string): Fact[] =>
  facts.filter(({ evidence }) => evidence.some((one) => one.source === source));

/** Publisher, date with the reason where it is inferred, language, and the way to the article. */
const SourceLine = ({ source, book }: { source: Source; book: Book }) => {
  const { lang } = book.base;
  const t = factbookMessages(lang);
  const language = new Intl.DisplayNames(lang, { type: 'language' }).of(source.lang) ?? source.lang;
  return (
    <>
      <p class="source-line">
        {source.publisher && (
          <span class="part">
            <bdi>{source.publisher}</bdi>
          </span>
        )}{' '}
        {source.published && (
          <span class="part">
            <InlineDate when={source.published} lang={lang} />
          </span>
        )}{' '}
        <span class="part">{t.articleIn({ language })}</span>{' '}
        {source.link && (
          <a class="part link" href={source.link} target="_blank" rel="noopener noreferrer">
            {t.readArticle()}
          </a>
        )}
      </p>
      {source.published?.inferred && (
        <p class="source-line">{cardMessages(lang).inferred({ reason: source.published.inferred })}</p>
      )}
    </>
  );
};

/** An article and, paragraph by paragraph, the facts that were drawn from it. */
export const SourcePage = ({ source, book }: { source: Source; book: Book }) => {
  const { base } = book;
  const t = factbookMessages(base.lang);
  const drawn = drawnFrom(base.facts, source.id);
  const numbers = new Set(
    drawn.flatMap(({ evidence }) => evidence.flatMap((one) => (one.source === source.id ? [one.paragraph] : []))),
  );
  return (
    <article>
      <SourceLine source={source} book={book} />
      <p class="found">{t.factCount({ count: drawn.length })}</p>
      {[...numbers]
        .sort((a, b) => a - b)
        .map((number) => (
          <section key={number} class="paragraph">
            <h2 class="heading">{t.paragraph({ number: String(number) })}</h2>
            <Entries
              facts={drawn.filter(({ evidence }) =>
                evidence.some((one) => one.source === source.id && one.paragraph === number),
              )}
              book={book}
            />
          </section>
        ))}
    </article>
  );
};

export const Sources = ({ book }: { book: Book }) => (
  <ul class="source-list">
    {book.base.sources.map((source) => (
      <li key={source.id}>
        <h2 class="source-title">
          <a class="link" href={hashOf({ page: 'source', id: source.id })}>
            {source.title}
          </a>
        </h2>
        <SourceLine source={source} book={book} />
        <p class="source-line">
          {factbookMessages(book.base.lang).factCount({ count: drawnFrom(book.base.facts, source.id).length })}
        </p>
      </li>
    ))}
  </ul>
);
