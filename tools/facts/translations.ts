import { CARD_LANGUAGES } from '../../lib/fact-base/types.ts';
import type { Problem } from '../yaml/document.ts';
import { inWords, quantitiesOf } from './quantities.ts';
import type { FactFiles } from './read.ts';

const quote = new Intl.ListFormat('en', { type: 'conjunction' });

/** Statements whose languages do not give the same numbers and dates. */
export const translationProblems = ({ facts }: FactFiles): Problem[] =>
  facts.flatMap(({ value: { statement }, document, path }) => {
    const english = quantitiesOf(statement.en);
    return CARD_LANGUAGES.flatMap((lang) => {
      const own = quantitiesOf(statement[lang]);
      const at = [...path, 'statement', lang];
      const lacks = [...english].filter((quantity) => !own.has(quantity)).map(inWords);
      const adds = [...own].filter((quantity) => !english.has(quantity)).map(inWords);
      return [
        ...(lacks.length > 0
          ? [document.at(at, `the statement in ${lang} lacks ${quote.format(lacks)}, which en has`)]
          : []),
        ...(adds.length > 0
          ? [document.at(at, `the statement in ${lang} has ${quote.format(adds)}, which en lacks`)]
          : []),
      ];
    });
  });
