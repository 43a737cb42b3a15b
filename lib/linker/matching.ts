/**
 * Called with a form id, the surface `start` to `end`, and the same with clitics and affixes.
 * True consumes the text up to `outerEnd`; false lets a shorter or later candidate try.
 * It must not scan with the same matcher.
 */
export type Accept = (form: number, start: number, end: number, outerStart: number, outerEnd: number) => boolean;

export interface Matcher {
  /**
   * Finds forms leftmost-longest at word boundaries (where a script is written without spaces: at any
   * place), after folding, with the clitics before and affixes after them that their language allows.
   * At each start the longest goes first; among equals, a form of its own before a variant of another.
   * False where the text holds no Arabic for sure.
   */
  scan(text: string, accept: Accept): boolean;
  /** Offers the forms that start at `start`, longest first, as if a word began there; no clitics. */
  offerAt(text: string, start: number, accept: Accept): void;
}
