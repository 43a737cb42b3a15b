import { CARD_LANGUAGES, type FactBase } from './types.ts';

const VERSION: FactBase['version'] = 1;
const LISTS = ['entities', 'facts', 'sources', 'disputes'] as const;

/**
 * A fact base as it was loaded from the package. The compiler vouches for what is inside; this tells a file that is
 * something else, or of another version, from one that can be used.
 * @throws {TypeError} that says what is wrong
 */
export const parseFactBase = (value: unknown): FactBase => {
  if (typeof value !== 'object' || value === null) throw new TypeError('fact base: not an object');
  const { version, lang, ...rest } = value as Record<string, unknown>;
  if (version !== VERSION)
    throw new TypeError(`fact base: version ${String(version)}, this extension reads version ${VERSION}`);
  if (!CARD_LANGUAGES.some((known) => known === lang)) throw new TypeError(`fact base: language ${String(lang)}`);
  for (const list of LISTS) if (!Array.isArray(rest[list])) throw new TypeError(`fact base: ${list} is not a list`);
  return value as FactBase;
};
