import { dateParts } from '../lib/dates.ts';
import type { CardLanguage, PartialDate, When } from '../lib/fact-base/types.ts';
import { cardMessages } from '../lib/i18n.ts';

interface Props {
  when: When | undefined;
  lang: CardLanguage;
}

/**
 * A date for a narrow column: day and month over the year, only what is known. As in a scholarly edition, square
 * brackets (drawn, for they span both lines) hold what the text does not say itself; the reason is read with the date
 * and shown with the source.
 */
export const FactDate = ({ when, lang }: Props) => {
  const t = cardMessages(lang);
  if (!when) return <span class="date date-none">{t.undated()}</span>;
  const { year, dayMonth } = lines(when.date, lang);
  return (
    <span class="date" data-inferred={when.inferred !== undefined}>
      <time dateTime={when.date}>
        {dayMonth && <span class="date-day">{dayMonth} </span>}
        <span class={dayMonth ? 'date-year' : 'date-day'}>{year}</span>
      </time>
      {when.inferred && <span class="hidden"> {t.inferred({ reason: when.inferred })}</span>}
    </span>
  );
};

/** The same date within a line of text, breaking only between the year and the rest. */
export const InlineDate = ({ when, lang }: { when: When; lang: CardLanguage }) => {
  const { year, dayMonth } = lines(when.date, lang);
  const [open, shut] = when.inferred === undefined ? ['', ''] : ['[', ']'];
  const [first, second] = lang === 'zh' ? [year, dayMonth] : [dayMonth, year];
  return (
    <time dateTime={when.date}>
      {first && second ? (
        <>
          <span class="nowrap">
            {open}
            {first}
          </span>
          {lang === 'zh' ? <wbr /> : ' '}
          <span class="nowrap">
            {second}
            {shut}
          </span>
        </>
      ) : (
        `${open}${first}${second}${shut}`
      )}
    </time>
  );
};

function lines(date: PartialDate, lang: CardLanguage): { year: string; dayMonth: string } {
  const { year, month = '', day = '' } = dateParts(date, lang);
  return { year, dayMonth: lang === 'zh' ? month + day : [day, month].filter(Boolean).join(' ') };
}
