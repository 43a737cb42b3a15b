import { byPlace, firstOf, type Problem } from '../yaml/document.ts';
import { readArticles } from './articles.ts';
import { commonFormProblems } from './common-forms.ts';
import { borrowedProblems, evidenceProblems, hashProblems } from './evidence.ts';
import { namesByForm } from './names.ts';
import { type FactFiles, intact, readFacts, withUnsound } from './read.ts';
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
  const all = withUnsound(files);
  const problems = [...structureProblems(files), ...commonFormProblems(all), ...translationProblems(all)];
  const report = (unverified: string[]): CheckReport => ({
    files,
    problems: firstOf(problems).sort(byPlace),
    unverified,
  });
  if (articlesDir === undefined)
    return report([
      'no text was verified: hashes, numbers, dates and names in the evidence, borrowed sentences; give --articles DIR',
    ]);
  const articles = readArticles(
    articlesDir,
    all.sources.filter((source) => intact(source, 'file')),
  );
  problems.push(
    ...hashProblems(all, articles),
    ...evidenceProblems(
      all,
      articles,
      namesByForm([...files.entities, ...(files.builtIn?.entities ?? [])].map(({ value }) => value)),
    ),
    ...borrowedProblems(all, articles),
  );
  return report(
    all.sources
      .filter(({ value }) => !articles.has(value.id))
      .map(({ value: { id, file } }) => {
        const count = all.facts.filter(({ value }) => value.evidence.some(({ source }) => source === id)).length;
        return `${file} is not in ${articlesDir}: ${count} facts that cite ${id} were not held against their text`;
      }),
  );
};
