import { normalise } from '../../../lib/linker/matcher.ts';
import { commonWords } from '../common-words.ts';
import { APPOSITION, BODIES, COMPANIES, ENDS, GIVEN, NEWS, SAYING, TITLES } from './arabic-words.ts';
import { placesAndTimes } from './places.ts';
import { overlaps, type Proposal, type Span, type Token, tokensOf } from './proposal.ts';

const WORD = /[\p{Script=Arabic}\p{M}\u0640]+(?<![،؛؟٪])/gu;
/** The few hundred words that every text is made of. */
const FUNCTION = 400;
/** A person has at most so many names, a body so many words behind its head, an office so many words of detail. */
const NAMES = 4;
const BODY = 4;
const OFFICE = 7;

interface Word extends Token {
  folded: string;
  /** Inside the name of a known entity. */
  known: boolean;
}

/** Small words inside foreign names. */
const PARTICLES = new Set(['فان', 'دي', 'دو', 'دا', 'بن', 'ابن', 'بو', 'لو', 'ال', 'اوف']);
/** First letters of the present tense: he or it, she, we, I. */
const PERSONS = ['ي', 'ت', 'ن', 'ا'];

/** Begins a clause: no name of the office before it follows. */
const CLAUSE = new Set(['ان', 'انه', 'انها', 'انهم', 'بان', 'بانه', 'بانها', 'الذي', 'التي']);

const clitic = (word: string, set: { has(word: string): boolean }): boolean =>
  set.has(word) || (/^[وفبلك]/u.test(word) && set.has(word.slice(1)));

/** Finds names that no entity covers in an Arabic text; `known` are the spans of those that one does. */
export const arabicNames = (text: string, known: readonly Span[] = []): Proposal[] => {
  const common = commonWords('ar');
  const places = placesAndTimes('ar');
  const words: Word[] = tokensOf(text, WORD).map((token) => ({
    ...token,
    folded: normalise(token.text),
    known: known.some((span) => overlaps(span, token)),
  }));
  const near = (index: number): boolean => words[index] !== undefined && /^\s+$/u.test(words[index]?.gap ?? '');
  const definite = (word: string): boolean => /^(?:[وف]?[بك]?ال|[وف]?لل)\p{L}{2}/u.test(word);
  /** Could it be (part of) a foreign person's or company's name? */
  const nameLike = ({ folded, known: taken, text: written }: Word): boolean =>
    !taken &&
    folded.length >= 2 &&
    !definite(folded) &&
    !/[ةى]$|(?:ات|اً|ًا|ها|هم|تها|ية)$/u.test(written) &&
    !clitic(folded, NEWS) &&
    !clitic(folded, SAYING) &&
    !clitic(folded, TITLES) &&
    !clitic(folded, COMPANIES) &&
    !clitic(folded, BODIES) &&
    !places.has(folded) &&
    (common.get(folded) ?? Number.POSITIVE_INFINITY) > (GIVEN.has(folded) ? 0 : FUNCTION);
  /** Unseen in everyday text, so a name rather than a word. */
  const rare = ({ folded }: Word): boolean => !common.has(folded) || GIVEN.has(folded);
  const folded = (index: number): string => words[index]?.folded ?? '';
  const nameLikeAt = (index: number): boolean => {
    const word = words[index];
    return word !== undefined && near(index) && nameLike(word);
  };
  /** In the present tense, by another person of the same verb among everyday words: تؤجل by يؤجل. */
  const isVerb = ({ folded: word }: Word): boolean =>
    PERSONS.includes(word[0] ?? '') &&
    word.length >= 4 &&
    PERSONS.some((person) => person !== word[0] && common.has(person + word.slice(1)));
  /** How many words from `index` on are one name. */
  const nameLength = (index: number, most: number): number => {
    let length = 0;
    while (length < most) {
      const word = words[index + length];
      if (!word || (length > 0 && !near(index + length))) break;
      const family = length > 0 && GIVEN.has(words[index]?.folded ?? '') && definite(word.folded) && !word.known;
      // A second name with "and" before it is another person.
      const joined = length > 0 && word.folded.startsWith('و') && !common.has(word.folded) && word.folded.length > 4;
      const particle = length > 0 && PARTICLES.has(folded(index + length)) && nameLikeAt(index + length + 1);
      if (!family && !particle && (!nameLike(word) || joined || (length > 0 && isVerb(word)))) break;
      length++;
    }
    return words.slice(index, index + length).some(rare) ? length : 0;
  };
  const found: Proposal[] = [];
  const propose = (index: number, length: number, why: string, cut = 0) => {
    const first = words[index];
    const last = words[index + length - 1];
    if (!first || !last) return;
    const span = { start: first.start + cut, end: last.end };
    if (found.some((other) => overlaps(other, span))) return;
    found.push({ ...span, form: text.slice(span.start, span.end), why });
  };
  words.forEach((word, index) => {
    if (word.known) return;
    const { folded: own } = word;
    if (clitic(own, TITLES)) {
      // "وزير الخزانة الأميركي فلان": past the words of the office to the first that may be a name.
      for (let next = index + 1; next <= index + OFFICE && near(next); next++) {
        const at = words[next];
        if (!at || clitic(at.folded, SAYING) || CLAUSE.has(at.folded)) break;
        const length = nameLength(next, NAMES);
        if (length > 0) {
          if (length > 1 || TITLES.has(words[next - 1]?.folded ?? '') || definite(words[next - 1]?.folded ?? ''))
            propose(next, length, `after “${word.text}”`);
          break;
        }
      }
    }
    if (clitic(own, SAYING) && near(index + 1)) {
      const length = nameLength(index + 1, NAMES);
      if (length >= 2) propose(index + 1, length, `after “${word.text}”`);
    }
    if (clitic(own, COMPANIES) && near(index + 1)) {
      let length = nameLength(index + 1, 3);
      // "شركة فلان لصناعة …": what the company is for, not its name.
      while (length > 1 && /^ل/u.test(words[index + length]?.folded ?? '')) length--;
      if (length > 0) propose(index + 1, length, `after “${word.text}”`);
    }
    const least = BODIES.get(own) ?? BODIES.get(own.replace(/^[وفبلك]/u, ''));
    if (least !== undefined) {
      let length = 0;
      while (length < BODY) {
        const next = words[index + 1 + length];
        if (!next || !near(index + 1 + length) || next.known || ENDS.has(next.folded)) break;
        // One word of detail may stand before the definite ones: "خطة عمل الذكاء الاصطناعي".
        const bare = length === 0 && nameLike(next) && definite(words[index + 2]?.folded ?? '') && near(index + 2);
        if (!definite(next.folded) && !bare) break;
        length++;
      }
      if (length >= least) propose(index, length + 1, `a body: “${word.text}”`, BODIES.has(own) ? 0 : 1);
    }
    if (/^\s*،\s*$/u.test(word.gap) && (definite(own) || APPOSITION.has(own))) {
      // "فلان الفلاني، المسؤول …": the name before the comma.
      for (let length = Math.min(3, index); length >= 2; length--) {
        const first = words[index - length];
        if (!first || first.known) continue;
        const and = first.folded.startsWith('و') && first.folded.length > 3 && !common.has(first.folded) ? 1 : 0;
        if (nameLength(index - length, length) === length) {
          propose(index - length, length, 'before an apposition', and);
          break;
        }
      }
    }
  });
  // A short quotation after the head of a body's name is its name.
  for (const quoted of text.matchAll(/(\p{L}+)\s+[“«"]([^”»"]{3,60})[”»"]/gu)) {
    const [whole, head = '', name = ''] = quoted;
    const start = quoted.index + whole.length - 1 - name.length;
    const span = { start, end: start + name.length };
    const folded = normalise(head);
    if (
      (clitic(folded, COMPANIES) || clitic(folded, BODIES)) &&
      name.split(/\s+/).length <= 6 &&
      ![...known, ...found].some((other) => overlaps(other, span))
    )
      found.push({ ...span, form: name, why: `in quotes after “${head}”` });
  }
  return found.sort((a, b) => a.start - b.start);
};
