import { isArabic, isLetter, isMark } from '../letters.ts';

/**
 * Arabic titles and verbs that run into the name behind them when a space is lost: "السيدترامب".
 * Only such words: any other run of letters may be a word of its own. What stands around them is asked of the few
 * places that are found: asked in the expression itself, it costs more than the whole scan.
 */
const GLUED =
  /(?:السيد|الرئيس|الوزير|الزعيم|للرئيس|بالرئيس|لرئيس|شركة|عملاق|صحيفة|قال|أعلن|أكد|بين|ضد|عن|من|مع|أن|إن|إلى|على|لكن|بعد|قالت|دونالد|جو)ـ*(?=[\u0620-\u077f\u0870-\u08ff\ufb50-\ufefc])/g;
const CONJUNCTIONS = 'وف';

/** Tells where a name may start that is glued to the word before it. */
export function gluedNames(text: string, found: (at: number) => void): void {
  GLUED.lastIndex = 0;
  for (let match = GLUED.exec(text); match; match = GLUED.exec(text)) {
    const end = match.index + match[0].length;
    const last = match.index - 1;
    const before = last >= 0 && CONJUNCTIONS.includes(text.charAt(last)) ? last - 1 : last;
    // What is the end of another word is no title.
    if (isArabic(text, end) && !isLetter(text, before) && !isMark(text, before)) found(end);
  }
}
