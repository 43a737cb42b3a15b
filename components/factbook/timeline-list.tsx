import { formatDate } from '../../lib/dates.ts';
import { timeline } from '../../lib/fact-base/timeline.ts';
import type { Book } from './book.ts';
import { Entries } from './entry.tsx';

/** The timeline in words: every fact under its date, oldest first. */
export const TimelineList = ({ book, undated }: { book: Book; undated: string }) => (
  <>
    {timeline(book.base.facts).map(({ date, facts }) => (
      <section key={date}>
        <h3 class="heading">{date ? formatDate(date, book.base.lang) : undated}</h3>
        <Entries facts={facts} book={book} />
      </section>
    ))}
  </>
);
