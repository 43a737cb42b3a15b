import { type EntityInput, wordings } from '../../lib/fact-base/schema.ts';
import { compileGazetteer, loadGazetteer } from '../../lib/linker/gazetteer.ts';
import { createLinker } from '../../lib/linker/linker.ts';
import { compileMatcher, loadMatcher } from '../../lib/linker/matcher.ts';
import type { Span } from './proposals/proposal.ts';

/** What the fact base knows of one paragraph. */
export interface KnownNames {
  /** Entities that the linker, as shipped, finds there; each once, in order. */
  entities: string[];
  /** The links themselves. */
  links: (Span & { entity: string })[];
  /** Every place where a form of any entity stands, linked or not: no unknown name. */
  spans: Span[];
}

/** Reads an article as the extension would read its page. */
export const knownNames = (entities: readonly EntityInput[]) => {
  const linker = createLinker(loadGazetteer(compileGazetteer(entities)));
  const forms = entities.flatMap(({ names, aliases }) => [
    ...wordings(names),
    ...Object.entries(aliases).flatMap(([lang, list]) =>
      list.map((alias): [string, string] => [lang, typeof alias === 'string' ? alias : alias.form]),
    ),
  ]);
  const matcher = loadMatcher(compileMatcher(forms.map(([lang, form]) => ({ lang, form }))).bytes);
  return (paragraphs: readonly string[], lang: string): KnownNames[] => {
    const page = linker.page();
    paragraphs.forEach((text, order) => {
      page.read(order, { text, lang, order });
    });
    return paragraphs.map((text, order) => {
      const links = page.links(order).map(({ start, end, entity }) => ({ start, end, entity }));
      const spans: Span[] = [...links];
      matcher.scan(text, (_, start, end) => {
        spans.push({ start, end });
        return true;
      });
      return { entities: [...new Set(links.map(({ entity }) => entity))], links, spans };
    });
  };
};
