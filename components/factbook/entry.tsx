import type { FactHit } from '../../lib/fact-base/search-facts.ts';
import type { Fact } from '../../lib/fact-base/types.ts';
import { dirOf, factbookMessages } from '../../lib/i18n.ts';
import type { EntityId } from '../../lib/linker/types.ts';
import { Credit } from '../card/credit.tsx';
import { FactDate } from '../fact-date.tsx';
import { Marked } from '../marked.tsx';
import type { Book } from './book.ts';
import { NameLink } from './name-link.tsx';
import { hashOf } from './route.ts';

interface Props {
  fact: Fact;
  book: Book;
  /** The name on whose page the fact stands: it is not named again. */
  of?: EntityId;
  /** What a search found in the statement: UTF-16 offsets, end exclusive, in order. */
  marked?: FactHit['ranges'];
}

/** A fact as the book sets it: date, statement, who says so, whom it tells of, and its own address. */
export const Entry = ({ fact, book, of, marked = [] }: Props) => {
  const { lang } = book.base;
  const t = factbookMessages(lang);
  const about = fact.about.flatMap((id) => (id === of ? [] : (book.entities.get(id) ?? [])));
  return (
    <li class="note entry">
      <FactDate when={fact.when} lang={lang} />
      <div class="note-body">
        <p class="statement" {...(fact.lang && { lang: fact.lang, dir: dirOf(fact.lang) })}>
          <Marked text={fact.statement} ranges={marked} />
          {'\u00a0'}
          <a class="permalink" href={hashOf({ page: 'fact', id: fact.id })} aria-label={t.permalink()}>
            #
          </a>
        </p>
        <Credit fact={fact} names={book.names} sources={book.sources} packs={book.base.packs} lang={lang} />
        {about.length > 0 && (
          <p class="entry-about">
            <span class="label">{t.about()}</span>{' '}
            {about.map((entity) => (
              <NameLink key={entity.id} entity={entity} />
            ))}
          </p>
        )}
      </div>
    </li>
  );
};

export const Entries = ({ facts, book, of }: { facts: readonly Fact[]; book: Book; of?: EntityId }) => (
  <ol class="entries">
    {facts.map((fact) => (
      <Entry key={fact.id} fact={fact} book={book} {...(of && { of })} />
    ))}
  </ol>
);
