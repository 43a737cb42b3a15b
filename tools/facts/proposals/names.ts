import { arabicNames } from './arabic.ts';
import { casedNames } from './cased.ts';
import { chineseNames } from './chinese.ts';
import { overlaps, type Proposal, type Span } from './proposal.ts';

/** Languages whose script has no capitals; of these only Arabic and Chinese have rules of their own. */
const UNCASED = new Set(['ar', 'fa', 'ur', 'he', 'hi', 'zh', 'ja', 'ko', 'th']);

/** Whether anything but capitals speaks for a name in this language. */
export const hasNameRules = (lang: string): boolean => {
  const base = lang.split('-')[0] ?? '';
  return base === 'ar' || base === 'zh' || !UNCASED.has(base);
};

/** Names in a paragraph that no entity covers, in order. `known`: spans of the names that one does. */
export const proposeNames = (text: string, lang: string, known: readonly Span[]): Proposal[] => {
  const base = lang.split('-')[0] ?? '';
  const own = base === 'ar' ? arabicNames(text, known) : base === 'zh' ? chineseNames(text, known) : [];
  const cased = casedNames(text, lang, UNCASED.has(base)).filter(
    (proposal) => !own.some((other) => overlaps(other, proposal)),
  );
  return [...own, ...cased]
    .filter((proposal) => !known.some((span) => overlaps(span, proposal)))
    .sort((a, b) => a.start - b.start);
};
