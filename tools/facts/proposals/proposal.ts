/** A name that a text may hold, found by its form or by what stands around it; a person decides. */
export interface Proposal {
  /** Offsets in UTF-16 units; the name without titles, clitics and quotes around it. */
  start: number;
  end: number;
  form: string;
  /** What speaks for it, in a few words. */
  why: string;
}

export interface Span {
  start: number;
  end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** A word of a text with the gap to the one before. */
export interface Token extends Span {
  text: string;
  /** What stands between the token before and this one. */
  gap: string;
}

export const tokensOf = (text: string, word: RegExp): Token[] => {
  let last = 0;
  return [...text.matchAll(word)].map((match) => {
    const start = match.index;
    const gap = text.slice(last, start);
    last = start + match[0].length;
    return { text: match[0], start, end: last, gap };
  });
};
