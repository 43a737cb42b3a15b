import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { CardData, CardLanguage, Fact, Source } from '../../lib/fact-base/types.ts';
import { cardMessages, commonMessages } from '../../lib/i18n.ts';
import { InlineDate } from '../fact-date.tsx';
import { type Citation, citation, citations, reporter } from './citation.ts';
import { Copy } from './copy.tsx';

export interface CreditProps {
  fact: Fact;
  names: CardData['names'];
  sources: CardData['sources'];
  lang: CardLanguage;
  /** Gives the fact's date in the line; for places without a date column. */
  dated?: boolean;
  /** The packs that facts come from; a fact of a pack says so. */
  packs?: CardData['packs'] | undefined;
  /** The fact is later than the page. */
  later?: boolean | undefined;
  /** Resolves to whether the text is on the clipboard. Without it there is no copying. */
  onCopy?: ((text: string) => Promise<boolean>) | undefined;
}

/** Who says so, with which status, and the source mark, which unfolds title, date and why a date was inferred. */
export const Credit = ({ fact, names, sources, lang, dated = false, packs, later, onCopy }: CreditProps) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  const t = cardMessages(lang);
  const common = commonMessages(lang);
  const { claimant, when } = fact;
  const via = reporter(fact, names);
  const pack = fact.pack && packs?.[fact.pack]?.name;
  const cited = citations(fact, sources);
  const paragraphs = ({ numbers }: Citation) => t.paragraph({ numbers: numbers.join(common.listSeparator()) });
  const mark = cited.length === 1 && cited[0] ? paragraphs(cited[0]) : t.sources({ count: cited.length });
  return (
    <>
      <p class="credit">
        <Part>{claimant.text}</Part> {via && <Part>{t.via({ name: via })}</Part>}{' '}
        <span class={fact.status === 'denied' ? 'part credit-denied' : 'part'}>{common.status[fact.status]()}</span>{' '}
        {dated && when && (
          <span class="part">
            <InlineDate when={when} lang={lang} />
          </span>
        )}{' '}
        {later && <span class="part credit-later">{t.later()}</span>} {pack && <Part>{pack}</Part>}{' '}
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
        {onCopy && open && <Copy text={citation(fact, names, sources, lang)} lang={lang} onCopy={onCopy} />}
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
