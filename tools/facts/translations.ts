import { wordings } from '../../lib/fact-base/schema.ts';
import type { Problem } from '../yaml/document.ts';
import { inWords, quantitiesOf } from './quantities.ts';
import { type FactFiles, intact } from './read.ts';

const quote = new Intl.ListFormat('en', { type: 'conjunction' });

/** Statements whose languages do not give the same numbers and dates. */
export const translationProblems = ({ facts }: FactFiles): Problem[] =>
  facts.flatMap((located) => {
    const { document, path } = located;
    const [first, ...others] = wordings(located.value.statement);
    if (!first || !intact(located, 'statement', first[0])) return [];
    const [reference, text] = first;
    const wanted = quantitiesOf(text);
    return others.flatMap(([lang, other]) => {
      const own = quantitiesOf(other);
      const at = [...path, 'statement', lang];
      const lacks = [...wanted].filter((quantity) => !own.has(quantity)).map(inWords);
      const adds = [...own].filter((quantity) => !wanted.has(quantity)).map(inWords);
      return [
        ...(lacks.length > 0
          ? [document.at(at, `the statement in ${lang} lacks ${quote.format(lacks)}, which ${reference} has`)]
          : []),
        ...(adds.length > 0
          ? [document.at(at, `the statement in ${lang} has ${quote.format(adds)}, which ${reference} lacks`)]
          : []),
      ];
    });
  });
