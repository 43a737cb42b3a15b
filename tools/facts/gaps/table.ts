import { stripVTControlCharacters, styleText } from 'node:util';
import { counted } from '../counted.ts';
import { countOf, type ParagraphCoverage, type SourceCoverage } from './coverage.ts';

/** Paints text for a terminal, or leaves it. */
export type Paint = (style: 'red' | 'yellow' | 'dim' | 'bold', text: string) => string;

export const paintFor = (terminal: boolean): Paint =>
  terminal ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;

/** First strong isolate and its end: a right-to-left excerpt stays in its column. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Columns of a terminal that a text takes: Han and the like take two, marks and isolates none. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const character of stripVTControlCharacters(text)) {
    if (/[\p{M}\p{Cf}]/u.test(character)) continue;
    width += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/u.test(
      character,
    )
      ? 2
      : 1;
  }
  return width;
};

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

const MARK = { covered: ' ', furniture: '·', gap: '✗' } as const;
const INDENT = ' '.repeat(8);

const linesOf = (paragraph: ParagraphCoverage, paint: Paint): string[] => {
  const { number, state, facts, entities, unknown, excerpt } = paragraph;
  const said = { covered: counted(facts.length, 'fact'), furniture: 'furniture', gap: 'NO FACT' }[state];
  const head = `${MARK[state]} ¶${String(number).padEnd(4)} ${pad(said, 10)} ${isolate(excerpt)}`;
  const list = (label: string, items: readonly string[]) =>
    items.length > 0 ? [`${INDENT}${pad(label, 10)} ${items.join(', ')}`] : [];
  return [
    state === 'gap' ? paint('red', head) : state === 'furniture' ? paint('dim', head) : head,
    ...list('facts', facts),
    ...list('names', entities),
    ...list(
      'unknown',
      unknown.map(({ form, why }) => `${isolate(form)} (${why})`),
    ).map((line) => paint('yellow', line)),
  ];
};

/** One line of figures for an article. */
export const summaryOf = (source: SourceCoverage): string => {
  const { paragraphs, covered, furniture, gaps, unknown } = countOf(source);
  return (
    `${source.id} (${source.file}): ${counted(paragraphs, 'paragraph')}, ${covered} with facts, ${furniture} furniture, ` +
    `${counted(gaps, 'gap')}, ${counted(unknown, 'name')} without an entity`
  );
};

export const tableOf = (source: SourceCoverage, paint: Paint): string =>
  [paint('bold', summaryOf(source)), ...source.paragraphs.flatMap((paragraph) => linesOf(paragraph, paint))].join('\n');
