/**
 * Arabic titles and verbs that run into the name behind them when a space is lost: "السيدترامب".
 * Only such words: any other run of letters may be a word of its own.
 */
const GLUED =
  /(?<![\p{L}\p{M}])(?:و|ف)?(?:السيد|الرئيس|الوزير|الزعيم|للرئيس|بالرئيس|لرئيس|شركة|عملاق|صحيفة|قال|أعلن|أكد|بين|ضد|عن|من|مع|دونالد|جو)(?=\p{Script=Arabic})/gu;

/** Where a name may start that is glued to the word before it. */
export function* gluedNames(text: string): Generator<number> {
  for (const match of text.matchAll(GLUED)) yield match.index + match[0].length;
}
