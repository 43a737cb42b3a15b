import { wordings } from '../../lib/fact-base/schema.ts';
import { normalise } from '../../lib/linker/matcher.ts';
import type { Problem } from '../yaml/document.ts';
import { commonWords, LISTED_LANGUAGES } from './common-words.ts';
import type { FactFiles } from './read.ts';

/**
 * Words that every reader of the language meets daily; beyond it the lists hold names that films and the web have
 * made frequent.
 */
const DAILY = 5000;

/** Capitals alone set a form apart from a word: WHO is not who. */
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+$/u;
const languageName = new Intl.DisplayNames('en', { type: 'language' });

/** Forms that are enough alone and yet a common word of their language. */
export const commonFormProblems = ({ entities }: FactFiles): Problem[] =>
  entities.flatMap(({ value, document }) => {
    const forms = [
      ...wordings(value.names).map(([lang, form]) => ({
        lang,
        form,
        path: ['names', lang] as (string | number)[],
      })),
      ...Object.entries(value.aliases).flatMap(([lang, list]) =>
        list.flatMap((alias, index) => {
          const {
            form,
            strength,
            frames,
            common,
            case: exact,
          } = typeof alias === 'string' ? { form: alias, strength: 'strong', frames: [] } : alias;
          const apart = strength === 'weak' || frames.length > 0 || common !== undefined;
          return apart || (ACRONYM.test(form) && exact !== false)
            ? []
            : [{ lang, form, path: ['aliases', lang, index] }];
        }),
      ),
    ];
    // A name that the aliases hold too is theirs to explain.
    const explained = new Set(
      Object.values(value.aliases).flatMap((list) =>
        list.map((alias) => normalise(typeof alias === 'string' ? alias : alias.form)),
      ),
    );
    return forms.flatMap(({ lang, form, path }) => {
      const folded = normalise(form);
      if (path[0] === 'names' && (explained.has(folded) || ACRONYM.test(form))) return [];
      for (const tongue of lang === 'any' ? LISTED_LANGUAGES : [lang]) {
        const rank = commonWords(tongue).get(folded);
        if (rank !== undefined && rank <= DAILY)
          return [
            document.at(
              path,
              `"${form}" is a common word of ${languageName.of(tongue)} (number ${rank} of its most frequent)`,
              'make it weak, with cues or frames, or say under common: why it is strong all the same',
            ),
          ];
      }
      return [];
    });
  });
