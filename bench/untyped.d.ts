declare module 'flashtext.js' {
  export default class KeywordProcessor {
    addKeyword(keyword: string): void;
    extractKeywords(text: string): string[];
  }
}
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: string[]);
    /** Index of the last unit of each find, and what ends there. */
    search(text: string): [number, string[]][];
  }
}
declare module 'regexgen' {
  export default function regexgen(inputs: string[], flags?: string): RegExp;
}
