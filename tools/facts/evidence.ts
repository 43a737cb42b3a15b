import { type FactInput, wordings } from '../../lib/fact-base/schema.ts';
import type { Problem } from '../yaml/document.ts';
import type { Articles } from './articles.ts';
import { borrowing } from './borrowed.ts';
import { paragraphHash } from './paragraphs.ts';
import { inWords, type Quantity, quantitiesOf, quantitiesOfDate } from './quantities.ts';
import type { FactFiles, Located } from './read.ts';

/** Tells which entities each paragraph of an article names. */
export type NamesIn = (paragraphs: readonly string[]) => ReadonlySet<string>[];

const quote = new Intl.ListFormat('en', { type: 'conjunction' });

const union = (sets: Iterable<ReadonlySet<Quantity>>): Set<Quantity> => {
  const all = new Set<Quantity>();
  for (const set of sets) for (const item of set) all.add(item);
  return all;
};

/** `hbm-relief ¶3 and ¶2` */
const cited = ({ evidence }: FactInput): string =>
  quote.format(
    evidence.map(({ source, paragraph }, index) =>
      evidence[index - 1]?.source === source ? `¶${paragraph}` : `${source} ¶${paragraph}`,
    ),
  );

/** Hashes of the cited paragraphs, and whether each source counts its paragraphs rightly. */
export const hashProblems = ({ facts, sources }: FactFiles, articles: Articles): Problem[] => [
  ...sources.flatMap(({ value, document }) => {
    const count = articles.get(value.id)?.length;
    return count === undefined || count === value.paragraphs
      ? []
      : [document.at(['paragraphs'], `${value.file} has ${count} paragraphs, not ${value.paragraphs}`)];
  }),
  ...facts.flatMap(({ value, document, path }) =>
    value.evidence.flatMap(({ source, paragraph, hash }, index) => {
      const text = articles.get(source)?.[paragraph - 1];
      if (text === undefined) return [];
      const at = [...path, 'evidence', index];
      if (hash === undefined)
        return [
          document.at(at, `paragraph ${paragraph} of ${source} has no hash yet`, 'npm run facts -- hash writes it'),
        ];
      return hash === paragraphHash(text)
        ? []
        : [
            document.at(
              [...at, 'hash'],
              `paragraph ${paragraph} of ${source} is not the text that this fact was written from`,
              'read it again; then remove the hash and run npm run facts -- hash',
            ),
          ];
    }),
  ),
];

/** Numbers and dates that the evidence does not give. */
const quantityProblems = ({ value, document, path }: Located<FactInput>, paragraphs: readonly string[]): Problem[] => {
  const problems: Problem[] = [];
  const given = union(paragraphs.map(quantitiesOf));
  const dated = value.when === undefined ? new Set<Quantity>() : quantitiesOfDate(value.when);
  if (!value.whenInferred) {
    const missing = [...dated].filter((part) => !given.has(part));
    if (missing.length > 0)
      problems.push(
        document.at(
          [...path, 'when'],
          `${quote.format(missing.map(inWords))} of this date does not stand in ${cited(value)}`,
          'give whenInferred: the reason in en, ar and zh',
        ),
      );
  }
  for (const [lang, statement] of wordings(value.statement)) {
    const reason = value.whenInferred?.[lang];
    const allowed = reason === undefined ? given : union([given, dated, quantitiesOf(reason)]);
    const missing = [...quantitiesOf(statement)].filter((quantity) => !allowed.has(quantity));
    if (missing.length > 0)
      problems.push(
        document.at(
          [...path, 'statement', lang],
          `${quote.format(missing.map(inWords))} of the statement does not stand in ${cited(value)}`,
          'correct it, cite the paragraph that has it, or give the date as when: with whenInferred:',
        ),
      );
  }
  return problems;
};

/** Entities of `about` that the evidence does not name and that have no reason either; and reasons without need. */
const aboutProblems = ({ value, document, path }: Located<FactInput>, named: ReadonlySet<string>): Problem[] =>
  value.about.flatMap((id, index) => {
    const reason = id in value.aboutInferred;
    if (named.has(id) === !reason) return [];
    return [
      reason
        ? document.atKey([...path, 'aboutInferred', id], `${id} is named in ${cited(value)}`, 'remove this reason')
        : document.at(
            [...path, 'about', index],
            `${id} is not named in ${cited(value)}`,
            'remove it, cite the paragraph that does, or give the reason under aboutInferred:',
          ),
    ];
  });

/** What a reader of the article would hold against a fact: its numbers, its dates, the names in it. */
export const evidenceProblems = ({ facts, sources }: FactFiles, articles: Articles, namesIn: NamesIn): Problem[] => {
  const names = new Map(
    sources.flatMap(({ value: { id } }) => {
      const paragraphs = articles.get(id);
      return paragraphs ? [[id, namesIn(paragraphs)] as const] : [];
    }),
  );
  return facts.flatMap((located) => {
    const { evidence } = located.value;
    if (!evidence.every(({ source }) => articles.has(source))) return [];
    const paragraphs = evidence.map(({ source, paragraph }) => articles.get(source)?.[paragraph - 1] ?? '');
    const named = union(
      evidence.map(({ source, paragraph }) => names.get(source)?.[paragraph - 1] ?? new Set<string>()),
    );
    return [...quantityProblems(located, paragraphs), ...aboutProblems(located, named)];
  });
};

/** Texts of the fact base that repeat a run of words of an article. */
export const borrowedProblems = ({ entities, facts, sources, disputes }: FactFiles, articles: Articles): Problem[] => {
  const repeats = borrowing([...articles.values()].map((paragraphs) => paragraphs.join('\n')));
  const visit = (located: Located<unknown>, value: unknown, path: (string | number)[]): Problem[] => {
    if (typeof value === 'string') {
      const run = repeats(value);
      return run === undefined
        ? []
        : [located.document.at([...located.path, ...path], `repeats the article: "${run}"`, 'say it in our own words')];
    }
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, child]) =>
      visit(located, child, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  return [...entities, ...facts, ...sources, ...disputes].flatMap((located) => visit(located, located.value, []));
};
