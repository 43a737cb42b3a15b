import type { Articles } from '../articles.ts';
import { knownNames } from '../known-names.ts';
import { proposeNames } from '../proposals/names.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { FactFiles } from '../read.ts';

/** `covered`: a fact draws on it. `furniture`: its source file says that it says nothing. `gap`: neither. */
export type ParagraphState = 'covered' | 'furniture' | 'gap';

export interface ParagraphCoverage {
  /** From 1. */
  number: number;
  state: ParagraphState;
  /** Ids of the facts that draw on it. */
  facts: string[];
  /** Ids of the entities that the linker finds in it. */
  entities: string[];
  /** Names that no entity covers, each once. */
  unknown: Proposal[];
  /** The first words, too few to be a sentence. */
  excerpt: string;
}

export interface SourceCoverage {
  id: string;
  file: string;
  lang: string;
  paragraphs: ParagraphCoverage[];
}

/** Below the eight words, or sixteen Han characters, that make a borrowed sentence. */
const EXCERPT_WORDS = 6;
const EXCERPT_HAN = 14;

export const excerptOf = (text: string): string => {
  const words = text.split(/\s+/);
  const cut = words.slice(0, EXCERPT_WORDS).join(' ');
  const han = [...cut.matchAll(/\p{Script=Han}/gu)][EXCERPT_HAN];
  const short = han === undefined ? cut : cut.slice(0, han.index);
  return short === text ? text : `${short} …`;
};

const once = (proposals: readonly Proposal[]): Proposal[] =>
  proposals.filter(({ form }, index) => proposals.findIndex((other) => other.form === form) === index);

/** How much of each article at hand the fact base holds. */
export const coverageOf = ({ entities, facts, sources }: FactFiles, articles: Articles): SourceCoverage[] => {
  const read = knownNames(entities.map(({ value }) => value));
  return sources.flatMap(({ value: { id, file, lang, furniture } }) => {
    const paragraphs = articles.get(id);
    if (!paragraphs) return [];
    const known = read(paragraphs, lang);
    return [
      {
        id,
        file,
        lang,
        paragraphs: paragraphs.map((text, index): ParagraphCoverage => {
          const number = index + 1;
          const drawing = facts.filter(({ value }) =>
            value.evidence.some(({ source, paragraph }) => source === id && paragraph === number),
          );
          const still = furniture.includes(number);
          return {
            number,
            state: still ? 'furniture' : drawing.length > 0 ? 'covered' : 'gap',
            facts: drawing.map(({ value }) => value.id),
            entities: known[index]?.entities ?? [],
            unknown: still ? [] : once(proposeNames(text, lang, known[index]?.spans ?? [])),
            excerpt: excerptOf(text),
          };
        }),
      },
    ];
  });
};

export interface CoverageCount {
  paragraphs: number;
  covered: number;
  furniture: number;
  gaps: number;
  /** Different names that no entity covers. */
  unknown: number;
}

export const countOf = ({ paragraphs }: SourceCoverage): CoverageCount => {
  const of = (state: ParagraphState) => paragraphs.filter((paragraph) => paragraph.state === state).length;
  return {
    paragraphs: paragraphs.length,
    covered: of('covered'),
    furniture: of('furniture'),
    gaps: of('gap'),
    unknown: new Set(paragraphs.flatMap(({ unknown }) => unknown.map(({ form }) => form))).size,
  };
};
