import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import KeywordProcessor from 'flashtext.js';
import ModernAhoCorasick from 'modern-ahocorasick';
import regexgen from 'regexgen';
import { compileMatcher, loadMatcher, type PatternInput } from '../lib/linker/matcher.ts';

export interface Contender {
  name: string;
  /** Patterns beyond which it takes minutes or fails to build. */
  most?: number;
  /** Makes a function that counts the mentions of a text. */
  build(patterns: readonly PatternInput[]): (text: string) => number;
}

/** The cheapest folding that finds names in other cases and widths; the packages have none of their own. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
const formsOf = (patterns: readonly PatternInput[]): string[] => [...new Set(patterns.map(({ form }) => fold(form)))];
const LONGEST_PHRASE = 5;

export const bare: Contender = {
  name: 'bare',
  build: () => (text) => {
    let sum = 0;
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
    // Never true; keeps the loop.
    return sum === 1 ? 1 : 0;
  },
};

export const hashiya: Contender = {
  name: 'hashiya',
  build(patterns) {
    const matcher = loadMatcher(compileMatcher(patterns).bytes);
    let mentions = 0;
    const accept = (): boolean => {
      mentions++;
      return true;
    };
    return (text) => {
      mentions = 0;
      matcher.scan(text, accept);
      return mentions;
    };
  },
};

export const others: Contender[] = [
  {
    name: 'modern-ahocorasick',
    build(patterns) {
      const matcher = new ModernAhoCorasick(formsOf(patterns));
      return (text) => matcher.count(fold(text));
    },
  },
  {
    name: '@monyone/aho-corasick',
    build(patterns) {
      const matcher = new FastAhoCorasick(formsOf(patterns));
      return (text) => matcher.matchInText(fold(text)).length;
    },
  },
  {
    name: 'ahocorasick',
    build(patterns) {
      const matcher = new AhoCorasick(formsOf(patterns));
      return (text) => matcher.search(fold(text)).length;
    },
  },
  {
    name: 'flashtext.js',
    build(patterns) {
      const processor = new KeywordProcessor();
      for (const form of formsOf(patterns)) processor.addKeyword(form);
      return (text) => processor.extractKeywords(fold(text)).length;
    },
  },
  {
    name: 'regexgen',
    most: 10_000,
    build(patterns) {
      const pattern = new RegExp(regexgen(formsOf(patterns)).source, 'g');
      return (text) => fold(text).match(pattern)?.length ?? 0;
    },
  },
  {
    name: 'Intl.Segmenter',
    build(patterns) {
      const forms = new Set(formsOf(patterns));
      const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
      return (text) => {
        const segments = Array.from(segmenter.segment(fold(text)), ({ segment }) => segment);
        let mentions = 0;
        for (let at = 0; at < segments.length; at++) {
          let phrase = '';
          let end = 0;
          for (let next = at; next < segments.length && next < at + LONGEST_PHRASE; next++) {
            phrase += segments[next];
            if (forms.has(phrase)) end = next;
          }
          if (end > 0) {
            mentions++;
            at = end;
          }
        }
        return mentions;
      };
    },
  },
];
