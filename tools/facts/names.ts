import { type EntityInput, wordings } from '../../lib/fact-base/schema.ts';
import { compileMatcher, loadMatcher } from '../../lib/linker/matcher.ts';
import type { NamesIn } from './evidence.ts';

/**
 * Every entity of which a form stands in the paragraph, weak or strong: an editor who cites a paragraph has read it
 * and knows whom a bare surname means, so support on the page is not asked for, and forms may overlap.
 */
export const namesByForm = (entities: readonly EntityInput[]): NamesIn => {
  const matchers = entities.map(({ id, names, aliases }) => {
    const forms = [
      ...wordings(names),
      ...Object.entries(aliases).flatMap(([lang, list]) =>
        list.map((alias): [string, string] => [lang, typeof alias === 'string' ? alias : alias.form]),
      ),
    ];
    const { bytes } = compileMatcher(forms.map(([lang, form]) => ({ lang, form })));
    return { id, matcher: loadMatcher(bytes) };
  });
  return (paragraphs) =>
    paragraphs.map((paragraph) => {
      const named = new Set<string>();
      for (const { id, matcher } of matchers)
        matcher.scan(paragraph, () => {
          named.add(id);
          return true;
        });
      return named;
    });
};
