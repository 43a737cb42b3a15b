import { dateParts } from '../lib/dates.ts';
import type { CardLanguage, When } from '../lib/fact-base/types.ts';
import { cardMessages } from '../lib/i18n.ts';

interface Props {
  when: When | undefined;
  lang: CardLanguage;
}

/**
 * A date for a narrow column: day and month over the year, only what is known. As in a scholarly edition, square
 * brackets hold what the text does not say itself; the reason is read with it and shown with the source.
 */
export const FactDate = ({ when, lang }: Props) => {
  const t = cardMessages(lang);
  if (!when) return <span class="date date-none">{t.undated()}</span>;
  const { year, month, day } = dateParts(when.date, lang);
  const [open, shut] = when.inferred ? ['[', ']'] : ['', ''];
  const first = lang === 'zh' ? `${month ?? ''}${day ?? ''}` : [day, month].filter(Boolean).join(' ');
  return (
    <span class="date">
      <time dateTime={when.date}>
        {first && (
          <span class="date-day">
            {open}
            {first}{' '}
          </span>
        )}
        <span class={first ? 'date-year' : 'date-day'}>
          {!first && open}
          {year}
          {shut}
        </span>
      </time>
      {when.inferred && <span class="hidden"> {t.inferred({ reason: when.inferred })}</span>}
    </span>
  );
};
