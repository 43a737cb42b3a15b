import type { ComponentChildren } from 'preact';
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
  const cited = citations(fact, sources);
  const paragraphs = ({ numbers }: Citation) => t.paragraph({ numbers: numbers.join(common.listSeparator()) });
  const mark = cited.length === 1 && cited[0] ? paragraphs(cited[0]) : t.sources({ count: cited.length });
  return (
    <>
      <p class="credit">
        <Part>{claimant.text}</Part> {via && !claimant.text.includes(via) && <Part>{t.via({ name: via })}</Part>}{' '}
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
        {cited.map((citation) => (
          <SourceLine key={citation.source.id} source={citation.source} lang={lang}>
            {cited.length > 1 && paragraphs(citation)}
          </SourceLine>
        ))}
        {when?.inferred && <p>{t.inferred({ reason: when.inferred })}</p>}
      </div>
    </>
  );
};

/** Isolated, whatever its script; the separator that follows stays outside and keeps the line's direction. */
const Part = ({ children }: { children: string }) => (
  <span class="part">
    <bdi>{children}</bdi>
  </span>
);

interface Citation {
  source: Source;
  /** Paragraphs of it, in its order. */
  numbers: number[];
}

function citations(fact: Fact, sources: CardData['sources']): Citation[] {
  const cited = new Map<string, Citation>();
  for (const { source: id, paragraph } of fact.evidence) {
    const source = sources[id];
    if (!source) continue;
    const citation = cited.get(id) ?? { source, numbers: [] };
    cited.set(id, { source, numbers: [...citation.numbers, paragraph].sort((a, b) => a - b) });
  }
  return [...cited.values()];
}

interface SourceLineProps {
  source: Source;
  lang: CardLanguage;
  children: ComponentChildren;
}

const SourceLine = ({ source, lang, children }: SourceLineProps) => {
  const { title, publisher, published, link } = source;
  return (
    <p class="source">
      {link ? (
        <a class="part" href={link} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        <Part>{title}</Part>
      )}{' '}
      {publisher && <Part>{publisher}</Part>}{' '}
      {published && (
        <span class="part">
          <InlineDate when={published} lang={lang} />
        </span>
      )}{' '}
      {children && <span class="part">{children}</span>}
    </p>
  );
};
