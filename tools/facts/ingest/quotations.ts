import type { Span } from '../proposals/proposal.ts';

/** Words of another inside quotation marks; one or two words are a name or a manner of speaking. */
export interface Quotation extends Span {
  /** Words, or Han characters where it has no spaces. */
  length: number;
}

const MARKS =
  /“([^“”]+)”|«([^«»]+)»|„([^“”„]+)[“”]|「([^「」]+)」|『([^『』]+)』|"([^"]+)"|(?<![\p{L}\p{N}])‘([^‘]+?)’(?![\p{L}\p{N}])/gu;
const WORDS = 4;
const HAN = 8;

export const quotationsOf = (text: string): Quotation[] =>
  [...text.matchAll(MARKS)].flatMap((match) => {
    const inner = match.slice(1).find((group) => group !== undefined) ?? '';
    const han = inner.match(/\p{Script=Han}/gu)?.length ?? 0;
    const words = inner.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
    const length = han > words ? han : words;
    return length >= (han > words ? HAN : WORDS)
      ? [{ start: match.index, end: match.index + match[0].length, length }]
      : [];
  });
