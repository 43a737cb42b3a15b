import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Articles } from './articles.ts';
import { paragraphHash } from './paragraphs.ts';

interface Insertion {
  at: number;
  text: string;
}

const insertionInto = (map: YAMLMap, hash: string, source: string, lines: LineCounter): Insertion | undefined => {
  const last = map.items.at(-1);
  const first = map.items[0];
  const value = last?.value;
  if (!isScalar(value) || !value.range || !isScalar(first?.key) || !first.key.range) return undefined;
  if (map.flow) return { at: value.range[1], text: `, hash: ${hash}` };
  const column = lines.linePos(first.key.range[0]).col - 1;
  const end = source.indexOf('\n', value.range[1]);
  const at = end < 0 ? source.length : end;
  return { at, text: `\n${' '.repeat(column)}hash: ${hash}` };
};

/** Lists of evidence in a file of facts, or in the roles of an entity. */
const evidenceIn = (contents: unknown): unknown[] => {
  const holders = isMap(contents) ? contents.get('roles') : contents;
  return isSeq(holders) ? holders.items.map((holder) => (isMap(holder) ? holder.get('evidence') : undefined)) : [];
};

/**
 * Writes the missing hashes into a file of facts or of an entity. Only the new lines are added: comments, order, quotes and line
 * breaks stay. A hash that is there already stays too, right or wrong; `check` tells.
 */
export const withHashes = (source: string, articles: Articles): { text: string; added: number } => {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, schema: 'core' });
  const insertions: Insertion[] = [];
  for (const evidence of evidenceIn(document.contents)) {
    for (const item of isSeq(evidence) ? evidence.items : []) {
      if (!isMap(item) || item.has('hash')) continue;
      const paragraph = articles.get(String(item.get('source')))?.[Number(item.get('paragraph')) - 1];
      const insertion =
        paragraph === undefined ? undefined : insertionInto(item, paragraphHash(paragraph), source, lines);
      if (insertion) insertions.push(insertion);
    }
  }
  let text = source;
  for (const { at, text: added } of insertions.sort((a, b) => b.at - a.at))
    text = text.slice(0, at) + added + text.slice(at);
  return { text, added: insertions.length };
};

/** Writes how many paragraphs the article has into its source file, where the file does not say it. */
export const withParagraphCount = (source: string, count: number): { text: string; added: number } => {
  const document = parseDocument(source, { schema: 'core' });
  if (!isMap(document.contents) || document.contents.has('paragraphs')) return { text: source, added: 0 };
  return { text: source.replace(/^(file:.*)$/m, `$1\nparagraphs: ${count}`), added: 1 };
};
