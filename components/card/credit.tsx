import { useId, useState } from 'preact/hooks';
import type { CardData, CardLanguage, Fact, Source } from '../../lib/fact-base/types.ts';
import { cardMessages, commonMessages } from '../../lib/i18n.ts';
import { InlineDate } from '../fact-date.tsx';

export interface CreditProps {
  fact: Fact;
  names: CardData['names'];
  sources: CardData['sources'];
  lang: CardLanguage;
  /** Gives the fact's date in the line; for places without a date column. */
  dated?: boolean;
}

/** Who says so, with which status, and the source mark, which unfolds title, date and why a date was inferred. */
export const Credit = ({ fact, names, sources, lang, dated = false }: CreditProps) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  const t = cardMessages(lang);
  const common = commonMessages(lang);
  const { claimant, reportedBy, when } = fact;
  const via = reportedBy && reportedBy !== claimant.entity ? names[reportedBy] : undefined;
  const mark = t.paragraph({ numbers: fact.evidence.map((e) => e.paragraph).join(common.listSeparator()) });
  return (
    <>
      <p class="credit">
        <bdi class="part">{claimant.text}</bdi>{' '}
        {via && !claimant.text.includes(via) && <bdi class="part">{t.via({ name: via })}</bdi>}{' '}
        <span class={fact.status === 'denied' ? 'part credit-denied' : 'part'}>{common.status[fact.status]()}</span>{' '}
        {dated && when && (
          <span class="part">
            <InlineDate when={when} lang={lang} />
          </span>
        )}{' '}
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
        {when?.inferred && <p>{t.inferred({ reason: when.inferred })}</p>}
      </div>
    </>
  );
};

const sourcesOf = (fact: Fact, sources: CardData['sources']): Source[] =>
  [...new Set(fact.evidence.map((e) => e.source))].flatMap((id) => sources[id] ?? []);

const SourceLine = ({ source, lang }: { source: Source; lang: CardLanguage }) => {
  const { title, publisher, published, link } = source;
  return (
    <p>
      {link ? (
        <a class={publisher || published ? 'part' : undefined} href={link} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        <bdi class={publisher || published ? 'part' : undefined}>{title}</bdi>
      )}{' '}
      {publisher && <bdi class={published ? 'part' : undefined}>{publisher}</bdi>}{' '}
      {published && <InlineDate when={published} lang={lang} />}
    </p>
  );
};
