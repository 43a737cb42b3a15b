import type { CardData, CardLanguage, Fact, Source } from '../../lib/fact-base/types.ts';
import { cardMessages, commonMessages } from '../../lib/i18n.ts';
import { dateInWords } from './as-of-words.ts';

export interface Citation {
  source: Source;
  /** Paragraphs of it, in its order. */
  numbers: number[];
}

/** The sources of a fact, each once. */
export function citations(fact: Fact, sources: CardData['sources']): Citation[] {
  const cited = new Map<string, Citation>();
  for (const { source: id, paragraph } of fact.evidence) {
    const source = sources[id];
    if (!source) continue;
    const citation = cited.get(id) ?? { source, numbers: [] };
    cited.set(id, { source, numbers: [...citation.numbers, paragraph].sort((a, b) => a - b) });
  }
  return [...cited.values()];
}

/** By whom it was reported, where that is not who says so anyway. */
export function reporter({ claimant, reportedBy }: Fact, names: CardData['names']): string | undefined {
  const via = reportedBy && reportedBy !== claimant.entity ? names[reportedBy] : undefined;
  return via && !claimant.text.includes(via) ? via : undefined;
}

/**
 * A fact to quote elsewhere, in plain text and in the card's language: the statement, then who says so, with which
 * status and when, then a line for each source.
 */
export function citation(
  fact: Fact,
  names: CardData['names'],
  sources: CardData['sources'],
  lang: CardLanguage,
): string {
  const t = cardMessages(lang);
  const common = commonMessages(lang);
  const via = reporter(fact, names);
  const list = (parts: (string | false | undefined)[]) => parts.filter(Boolean).join(common.listSeparator());
  const said = list([
    fact.claimant.text,
    via && t.via({ name: via }),
    common.status[fact.status](),
    fact.when && dateInWords(fact.when, lang),
  ]);
  const lines = citations(fact, sources).map(({ source: { title, publisher, published, link }, numbers }) =>
    t.citeSource({
      source: list([
        title,
        publisher,
        published && dateInWords(published, lang),
        t.paragraph({ numbers: numbers.join(common.listSeparator()) }),
        link,
      ]),
    }),
  );
  return [fact.statement, `— ${said}`, ...lines].join('\n');
}
