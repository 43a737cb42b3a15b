import Fuse from 'fuse.js';
import { foldText } from '../linker/folding.ts';
import type { EntityId } from '../linker/types.ts';
import { byNewest } from './rank.ts';
import { tiedBy } from './ties.ts';
import type { CardLanguage, Fact, FactBase } from './types.ts';

export interface FactHit {
  /** In the language of the first base, whatever language the query found it in. */
  fact: Fact;
  /** The statement that the query matched, and its language. */
  statement: string;
  lang: CardLanguage;
  /** What matched in it: UTF-16 offsets, end exclusive, in order, apart. Empty where only a name of the fact matched. */
  ranges: [start: number, end: number][];
}

/** One statement in one language. */
interface Row {
  fact: Fact;
  statement: string;
  lang: CardLanguage;
  folded: string;
}

/** Rows that hold a word, and those about an entity whose name holds it. */
interface Postings {
  word: string;
  rows: Set<number>;
  about: Set<number>;
}

/** Words of at least this many letters may have a typing error; of shorter ones every beginning is another word. */
const FORGIVING = 4;
/** Fuse scores 0 (exact) to 1: one wrong letter in four to six, two in seven, as two that change places. */
const THRESHOLD = 0.3;
/** A fact that only has the name in another spelling stands behind those that say it; more than any slip. */
const BY_NAME = 1;

const HAN = /\p{Script=Han}/u;
/** Chinese stands beside letters without a space. */
const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const wordsOf = (folded: string): string[] => folded.match(WORD) ?? [];
/** Arabic hangs conjunctions, prepositions and the article on a word; the text may have others, or none. */
const withoutClitics = (word: string): string =>
  word.replace(/^(?:[وف]?(?:[بك]?ال|لل)|[وفبلكس])(?=[\u0621-\u064a]{3})/u, '');
/** A word of a query as it was written, and without what may be a clitic: لوتنيك begins with one and has none. */
interface Term {
  written: string;
  stem: string;
}

/** "H-20" and "H 20" are H20. */
const termsOf = (query: string): Term[] => {
  const folded = foldText(query).text.replace(/(?<![\p{L}\p{N}])([a-z]{1,4}) (\d+)(?![\p{L}\p{N}])/gu, '$1$2');
  return [...new Set(wordsOf(folded))].map((written) => ({ written, stem: withoutClitics(written) }));
};

/** Where the terms or the words that they stand for are in a statement. */
const rangesOf = (statement: string, found: readonly ReadonlySet<string>[], terms: readonly Term[]) => {
  const folded = foldText(statement);
  const marked = new Set<number>();
  const mark = (from: number, length: number) => {
    for (let at = from; at < from + length; at++) marked.add(at);
  };
  for (const { 0: word, index } of folded.text.matchAll(WORD))
    terms.forEach(({ written, stem }, which) => {
      const term = word.includes(written) ? written : stem;
      const at = word.indexOf(term);
      if (HAN.test(term))
        for (let han = at; han >= 0; han = word.indexOf(term, han + 1)) mark(index + han, term.length);
      else if (found[which]?.has(word)) mark(index + Math.max(0, at), at < 0 ? word.length : term.length);
    });
  const ranges: FactHit['ranges'] = [];
  for (const at of [...marked].sort((a, b) => a - b)) {
    const [start, end] = [folded.starts[at] as number, folded.ends[at] as number];
    const last = ranges.at(-1);
    if (last && marked.has(at - 1)) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
};

/**
 * Search over the statements of facts in every language that is given, by words: each word of the query must be in the
 * statement, with a slip of the hand or another Arabic spelling or clitic, or name something that the fact is about.
 * What the statement says comes first, then what only its names say; of equals the language of the first base, then
 * the newer.
 * @param bases the same facts in one language each; the first is that of the reader
 */
export const createFactSearch = (bases: readonly Pick<FactBase, 'lang' | 'facts' | 'entities'>[]) => {
  const own = new Map((bases[0]?.facts ?? []).map((fact) => [fact.id, fact]));
  const names = new Map<EntityId, string[]>(
    (bases[0]?.entities ?? []).map((entity) => [
      entity.id,
      wordsOf(foldText(Object.values(entity.names).join(' ')).text),
    ]),
  );
  const rows: Row[] = bases.flatMap(({ lang, facts }) =>
    facts.flatMap(({ id, statement }): Row[] => {
      const fact = own.get(id);
      return fact ? [{ fact, statement, lang, folded: foldText(statement).text }] : [];
    }),
  );
  const vocabulary = new Map<string, Postings>();
  const post = (word: string, place: 'rows' | 'about', row: number) => {
    let postings = vocabulary.get(word);
    if (!postings) {
      postings = { word, rows: new Set(), about: new Set() };
      vocabulary.set(word, postings);
    }
    postings[place].add(row);
  };
  rows.forEach(({ fact, folded }, row) => {
    for (const word of wordsOf(folded)) post(word, 'rows', row);
    for (const entity of tiedBy(fact)) for (const word of names.get(entity) ?? []) post(word, 'about', row);
  });
  const words = [...vocabulary.values()];
  const fuse = new Fuse(words, {
    keys: ['word'],
    threshold: THRESHOLD,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    includeScore: true,
  });

  /** Words that a term may stand for, with how far they are from it. */
  const meant = (term: string): [Postings, number][] => {
    if (HAN.test(term)) return words.flatMap((each) => (each.word.includes(term) ? [[each, 0]] : []));
    if (term.length < FORGIVING)
      return words.flatMap((each) =>
        each.word.startsWith(term) || withoutClitics(each.word).startsWith(term) ? [[each, 0]] : [],
      );
    // Fuse never scores 0.
    return fuse.search(term).map(({ item, score = 1 }) => [item, item.word.includes(term) ? 0 : score]);
  };

  return (query: string, limit = 6): FactHit[] => {
    const terms = termsOf(query);
    if (terms.length === 0) return [];
    const meanings = terms.map(({ stem }) => meant(stem));
    const scores = meanings.map((postings) => {
      const best = new Map<number, number>();
      const score = (row: number, value: number) => best.set(row, Math.min(value, best.get(row) ?? value));
      for (const [{ rows: said, about }, distance] of postings) {
        for (const row of said) score(row, distance);
        for (const row of about) score(row, distance + BY_NAME);
      }
      return best;
    });
    const total = (row: number): number => scores.reduce((sum, score) => sum + (score.get(row) ?? 0), 0);
    const hits = [...(scores[0]?.keys() ?? [])]
      .filter((row) => scores.every((score) => score.has(row)))
      .map((row) => ({ row: rows[row] as Row, at: row, score: total(row) }))
      .sort((a, b) => a.score - b.score || a.at - b.at);
    const best = new Map(hits.toReversed().map((hit) => [hit.row.fact.id, hit]));
    const found = meanings.map((postings) => new Set(postings.map(([{ word }]) => word)));
    return [...best.values()]
      .sort((a, b) => a.score - b.score || byNewest(a.row.fact, b.row.fact) || a.at - b.at)
      .slice(0, limit)
      .map(({ row: { fact, statement, lang } }) => ({
        fact,
        statement,
        lang,
        ranges: rangesOf(statement, found, terms),
      }));
  };
};
