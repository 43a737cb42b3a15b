import { byPlace, type Problem } from '../yaml/document.ts';
import { readArticles } from './articles.ts';
import { commonFormProblems } from './common-forms.ts';
import { borrowedProblems, evidenceProblems, hashProblems } from './evidence.ts';
import { namesByForm } from './names.ts';
import { type FactFiles, readFacts } from './read.ts';
import { structureProblems } from './structure.ts';
import { translationProblems } from './translations.ts';

export interface CheckReport {
  files: FactFiles;
  problems: Problem[];
  /** What could not be checked, and why; empty when everything was. */
  unverified: string[];
}

/** Checks the whole fact base, against the articles too where `articlesDir` holds them. */
export const checkFacts = (dir: string, shown: string, articlesDir?: string): CheckReport => {
  const files = readFacts(dir, shown);
  const problems = [...structureProblems(files), ...commonFormProblems(files), ...translationProblems(files)];
  if (articlesDir === undefined)
    return {
      files,
      problems: problems.sort(byPlace),
      unverified: [
        'no text was verified: hashes, numbers, dates and names in the evidence, borrowed sentences; give --articles DIR',
      ],
    };
  const articles = readArticles(articlesDir, files.sources);
  const missing = files.sources.filter(({ value }) => !articles.has(value.id));
  problems.push(
    ...hashProblems(files, articles),
    ...evidenceProblems(files, articles, namesByForm(files.entities.map(({ value }) => value))),
    ...borrowedProblems(files, articles),
  );
  return {
    files,
    problems: problems.sort(byPlace),
    unverified: missing.map(({ value: { id, file } }) => {
      const count = files.facts.filter(({ value }) => value.evidence.some(({ source }) => source === id)).length;
      return `${file} is not in ${articlesDir}: ${count} facts that cite ${id} were not held against their text`;
    }),
  };
};
