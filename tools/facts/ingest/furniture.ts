/** Lines of a page around an article: what they say is about the page. */
const PHRASES =
  /cookies?|subscribe|sign up|newsletter|leave a (?:reply|comment)|^comments?\b|^share\b|read (?:more|also)|advertisement|back to top|all rights reserved|your e-?mail|اترك تعليق|^التعليقات|اقر[أا] (?:أيض|المزيد)|^شارك|زر الذهاب|بريدك الإلكتروني|الحقول الإلزامية|جميع الحقوق|اشترك|إعلان|相关阅读|責任編輯|责任编辑|^分享|^评论|广告|扫码|版权所有|订阅/iu;
/** Longer lines with such words say something. */
const PHRASE_WORDS = 16;
/** A heading: so short, and no sentence. */
const HEADING_WORDS = 6;
const HEADING_HAN = 14;
const SENTENCE_END = /[.!?。！？؟…:：;；"”»」)]$/u;

const wordsIn = (text: string): number => text.split(/\s+/).length;

const short = (text: string): boolean => {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 ? han <= HEADING_HAN : wordsIn(text) <= HEADING_WORDS;
};

/** Index of the headline: the first paragraph that is more than a label. */
export const headlineIndex = (paragraphs: readonly string[]): number =>
  Math.max(
    0,
    paragraphs.findIndex((text) => wordsIn(text) > 2 || !short(text)),
  );

/**
 * Numbers, from 1, of the paragraphs that seem to say nothing of their own: section labels, headings, forms. The
 * headline is none of them.
 */
export const furnitureOf = (paragraphs: readonly string[]): number[] => {
  const headline = headlineIndex(paragraphs);
  return paragraphs.flatMap((text, index) => {
    if (index === headline) return [];
    const phrase = PHRASES.test(text) && wordsIn(text) <= PHRASE_WORDS && text.length <= 100;
    return phrase || (short(text) && !SENTENCE_END.test(text)) ? [index + 1] : [];
  });
};
