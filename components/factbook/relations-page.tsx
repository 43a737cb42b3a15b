import { useMemo } from 'preact/hooks';
import { type Relation, relations } from '../../lib/fact-base/relations.ts';
import { factbookMessages } from '../../lib/i18n.ts';
import type { EntityId } from '../../lib/linker/types.ts';
import type { Book } from './book.ts';
import { Entries } from './entry.tsx';
import { NameLink } from './name-link.tsx';
import { RelationsPicture } from './relations-picture.tsx';
import { hashOf } from './route.ts';

interface Props {
  book: Book;
  of: EntityId | undefined;
  onPick: (entity: EntityId | undefined) => void;
}

/** Ties of one name, the heaviest first, each with the facts that make it. */
const TiesOf = ({ of, ties, book }: { of: EntityId; ties: readonly Relation[]; book: Book }) => {
  const { lang } = book.base;
  const t = factbookMessages(lang);
  return (
    <section>
      <h2 class="heading">
        <a class="link" href={hashOf({ page: 'entity', id: of })}>
          {t.ties({ name: book.names[of] ?? of })}
        </a>
      </h2>
      {ties.map(({ a, b, facts }) => {
        const other = book.entities.get(a === of ? b : a);
        return (
          other && (
            <details key={other.id} class="tie-facts">
              <summary>{t.tie({ name: other.name, count: facts.length })}</summary>
              <Entries facts={facts} book={book} of={of} />
            </details>
          )
        );
      })}
    </section>
  );
};

export const Relations = ({ book, of, onPick }: Props) => {
  const { base } = book;
  const t = factbookMessages(base.lang);
  const ties = useMemo(() => relations(base.facts), [base]);
  const picked = of !== undefined && book.entities.has(of) ? of : undefined;
  return (
    <>
      <p class="help">{t.relationsHelp()}</p>
      <RelationsPicture book={book} ties={ties} of={picked} onPick={onPick} />
      {picked && <TiesOf of={picked} ties={ties.filter(({ a, b }) => a === picked || b === picked)} book={book} />}
      <details class="as-list">
        <summary>{t.allTies()}</summary>
        <ul class="tie-list">
          {ties.map(({ a, b, facts }) => {
            const [one, other] = [book.entities.get(a), book.entities.get(b)];
            return (
              one &&
              other && (
                <li key={`${a} ${b}`}>
                  <NameLink entity={one} /> <NameLink entity={other} />{' '}
                  <span class="label">{t.factCount({ count: facts.length })}</span>
                </li>
              )
            );
          })}
        </ul>
      </details>
    </>
  );
};
