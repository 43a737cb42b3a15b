import { sidesOf } from '../../lib/fact-base/dispute-sides.ts';
import { byNewest } from '../../lib/fact-base/rank.ts';
import type { Dispute } from '../../lib/fact-base/types.ts';
import { cardMessages, factbookMessages } from '../../lib/i18n.ts';
import type { Book } from './book.ts';
import { Entries } from './entry.tsx';

/** One question over facing columns, each side with all that it says; no verdict, so the sides are set alike. */
export const DisputeSpread = ({ dispute, book }: { dispute: Dispute; book: Book }) => (
  <section class="spread">
    <h2 class="spread-question">{dispute.question}</h2>
    <div class="spread-sides">
      {sidesOf(dispute, book.base.facts).map(({ id, label, facts }) => (
        <section key={id} class="spread-side">
          <h3 class="spread-label">{label}</h3>
          {facts.length === 0 ? (
            <p class="found">{cardMessages(book.base.lang).noSide()}</p>
          ) : (
            <Entries facts={facts.toSorted(byNewest)} book={book} />
          )}
        </section>
      ))}
    </div>
  </section>
);

export const Disputes = ({ book }: { book: Book }) =>
  book.base.disputes.length === 0 ? (
    <p class="found">{factbookMessages(book.base.lang).noDispute()}</p>
  ) : (
    book.base.disputes.map((dispute) => <DisputeSpread key={dispute.id} dispute={dispute} book={book} />)
  );
