import type { Fact } from '../../lib/fact-base/types.ts';
import { cardMessages } from '../../lib/i18n.ts';
import type { Book } from './book.ts';
import { DisputeSpread } from './disputes.tsx';
import { Entries } from './entry.tsx';
import { hashOf } from './route.ts';

/** One fact with the articles that it stands in and, where it takes a side, the other side. */
export const FactPage = ({ fact, book }: { fact: Fact; book: Book }) => {
  const { base, sources } = book;
  const t = cardMessages(base.lang);
  const cited = [...new Set(fact.evidence.map(({ source }) => source))].flatMap((id) => sources[id] ?? []);
  const dispute = base.disputes.find(({ id }) => id === fact.dispute?.id);
  return (
    <article>
      <Entries facts={[fact]} book={book} />
      <h2 class="heading">{t.sources({ count: cited.length })}</h2>
      <ul class="source-list">
        {cited.map(({ id, title }) => (
          <li key={id}>
            <a class="link" href={hashOf({ page: 'source', id })}>
              {title}
            </a>{' '}
            <span class="label">
              {t.paragraph({
                numbers: fact.evidence
                  .filter(({ source }) => source === id)
                  .map(({ paragraph }) => paragraph)
                  .sort((a, b) => a - b)
                  .join(', '),
              })}
            </span>
          </li>
        ))}
      </ul>
      {dispute && (
        <>
          <h2 class="heading">{t.dispute()}</h2>
          <DisputeSpread dispute={dispute} book={book} />
        </>
      )}
    </article>
  );
};
