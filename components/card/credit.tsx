import { useId, useState } from 'preact/hooks';
import { formatDate } from '../../lib/dates.ts';
import type { CardData, CardLanguage, Fact, Source } from '../../lib/fact-base/types.ts';
import { cardMessages, commonMessages } from '../../lib/i18n.ts';

export interface CreditProps {
  fact: Fact;
  names: CardData['names'];
  sources: CardData['sources'];
  lang: CardLanguage;
}

/** Who says so, with which status, and the source mark, which unfolds title, date and why a date was inferred. */
export const Credit = ({ fact, names, sources, lang }: CreditProps) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  const t = cardMessages(lang);
  const common = commonMessages(lang);
  const { claimant, reportedBy } = fact;
  const via = reportedBy && reportedBy !== claimant.entity ? names[reportedBy] : undefined;
  const mark = t.paragraph({ numbers: fact.evidence.map((e) => e.paragraph).join(common.listSeparator()) });
  return (
    <>
      <p class="credit">
        <bdi class="credit-who">{claimant.text}</bdi>
        {via && !claimant.text.includes(via) && <bdi>{t.via({ name: via })}</bdi>}
        <span class={fact.status === 'denied' ? 'credit-denied' : undefined}>{common.status[fact.status]()}</span>
        <button
          type="button"
          class="mark"
          aria-expanded={open}
          aria-controls={id}
          aria-label={t.source({ mark })}
          onClick={() => setOpen(!open)}
        >
          {mark}
        </button>
      </p>
      <div class="evidence" id={id} hidden={!open}>
        {sourcesOf(fact, sources).map((source) => (
          <SourceLine key={source.id} source={source} lang={lang} />
        ))}
        {fact.when?.inferred && <p>{t.inferred({ reason: fact.when.inferred })}</p>}
      </div>
    </>
  );
};

const sourcesOf = (fact: Fact, sources: CardData['sources']): Source[] =>
  [...new Set(fact.evidence.map((e) => e.source))].flatMap((id) => sources[id] ?? []);

const SourceLine = ({ source, lang }: { source: Source; lang: CardLanguage }) => {
  const { title, publisher, published, link } = source;
  const date = published && formatDate(published.date, lang);
  return (
    <p>
      {link ? (
        <a href={link} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        <bdi>{title}</bdi>
      )}
      {publisher && <bdi class="credit-part">{publisher}</bdi>}
      {date && <span class="credit-part">{published.inferred ? `[${date}]` : date}</span>}
    </p>
  );
};
