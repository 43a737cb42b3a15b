import { type FactInput, wordings } from '../../lib/fact-base/schema.ts';
import type { Path, Problem } from '../yaml/document.ts';
import type { Articles } from './articles.ts';
import { borrowing } from './borrowed.ts';
import { paragraphHash } from './paragraphs.ts';
import { inWords, type Quantity, quantitiesOf, quantitiesOfDate } from './quantities.ts';
import { type FactFiles, intact, type Located } from './read.ts';

/** Tells which entities each paragraph of an article names. */
export type NamesIn = (paragraphs: readonly string[]) => ReadonlySet<string>[];

const quote = new Intl.ListFormat('en', { type: 'conjunction' });

const union = (sets: Iterable<ReadonlySet<Quantity>>): Set<Quantity> => {
  const all = new Set<Quantity>();
  for (const set of sets) for (const item of set) all.add(item);
  return all;
};

/** `hbm-relief ¶3 and ¶2` */
const cited = ({ evidence }: Pick<FactInput, 'evidence'>): string =>
  quote.format(
    evidence.map(({ source, paragraph }, index) =>
      evidence[index - 1]?.source === source ? `¶${paragraph}` : `${source} ¶${paragraph}`,
    ),
  );

/** Every citation of the fact base with its place. */
const citations = ({ facts, entities }: FactFiles): Located<FactInput['evidence'][number]>[] => [
  ...facts.flatMap(({ value, document, path }) =>
    value.evidence.map((item, index) => ({ value: item, document, path: [...path, 'evidence', index] })),
  ),
  ...entities.flatMap(({ value, document, path }) =>
    value.roles.flatMap(({ evidence }, role) =>
      evidence.map((item, index) => ({ value: item, document, path: [...path, 'roles', role, 'evidence', index] })),
    ),
  ),
];

/** Hashes of the cited paragraphs, and whether each source counts its paragraphs rightly. */
export const hashProblems = (files: FactFiles, articles: Articles): Problem[] => [
  ...files.sources.flatMap(({ value, document }) => {
    const count = articles.get(value.id)?.length;
    return count === undefined || count === value.paragraphs
      ? []
      : [document.at(['paragraphs'], `${value.file} has ${count} paragraphs, not ${value.paragraphs}`)];
  }),
  ...citations(files).flatMap((citation) => {
    const { value, document, path } = citation;
    const { source, paragraph, hash } = value;
    const text = intact(citation, 'paragraph') ? articles.get(source)?.[paragraph - 1] : undefined;
    if (text === undefined || hash === paragraphHash(text)) return [];
    return [
      hash === undefined
        ? document.at(path, `paragraph ${paragraph} of ${source} has no hash yet`, 'npm run facts -- hash writes it')
        : document.at(
            [...path, 'hash'],
            `paragraph ${paragraph} of ${source} is not the text that this ${path.includes('roles') ? 'role' : 'fact'} was written from`,
            'read it again; then remove the hash and run npm run facts -- hash',
          ),
    ];
  }),
];

/** Numbers and dates that the evidence does not give. */
const quantityProblems = (located: Located<FactInput>, paragraphs: readonly string[]): Problem[] => {
  const { value, document, path } = located;
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
  // A statement may give its date; where that is not known, nothing can be held against its numbers.
  for (const [lang, statement] of intact(located, 'when') ? wordings(value.statement) : []) {
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
const aboutProblems = (
  { value, document, path }: Located<FactInput>,
  named: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Problem[] =>
  value.about.flatMap((id, index) => {
    const reason = id in value.aboutInferred;
    if (!known.has(id) || named.has(id) === !reason) return [];
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

/**
 * What a reader of the article would hold against a fact: its numbers, its dates, the names in it; and against a role,
 * that its paragraph does not name who holds it.
 */
export const evidenceProblems = (files: FactFiles, articles: Articles, namesIn: NamesIn): Problem[] => {
  const names = new Map([...articles].map(([id, paragraphs]) => [id, namesIn(paragraphs)]));
  const namedIn = (evidence: FactInput['evidence']): ReadonlySet<string> =>
    union(evidence.map(({ source, paragraph }) => names.get(source)?.[paragraph - 1] ?? new Set<string>()));
  const atHand = (located: Located<unknown>, evidence: FactInput['evidence'], ...at: Path): boolean =>
    intact(located, ...at, 'evidence') &&
    evidence.every(({ source, paragraph }) => articles.get(source)?.[paragraph - 1] !== undefined);
  // The names of what is broken itself are not known.
  const known = new Set(files.entities.map(({ value }) => value.id).filter((id) => !files.broken.has(id)));
  return [
    ...files.facts.flatMap((located) => {
      const { evidence } = located.value;
      if (!atHand(located, evidence)) return [];
      const paragraphs = evidence.map(({ source, paragraph }) => articles.get(source)?.[paragraph - 1] ?? '');
      return [...quantityProblems(located, paragraphs), ...aboutProblems(located, namedIn(evidence), known)];
    }),
    ...files.entities.flatMap((located) =>
      located.value.roles.flatMap(({ evidence }, role) => {
        const { id } = located.value;
        const silent = evidence.length > 0 && known.has(id) && atHand(located, evidence, 'roles', role);
        if (!silent || namedIn(evidence).has(id)) return [];
        const at = [...located.path, 'roles', role, 'evidence'];
        return [
          located.document.at(at, `${id} is not named in ${cited({ evidence })}`, 'cite the paragraph that does'),
        ];
      }),
    ),
  ];
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
