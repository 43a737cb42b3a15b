import type { FactSet } from '../../lib/fact-base/compile.ts';
import { ProblemsError } from '../yaml/document.ts';
import { readFacts } from './read.ts';
import { structureProblems } from './structure.ts';

/**
 * Reads and checks the fact base; the articles are not needed.
 * @throws {ProblemsError} with everything that is wrong in it
 */
export const loadFactSet = (dir: string, shown = 'facts'): FactSet => {
  const files = readFacts(dir, shown);
  const problems = structureProblems(files);
  if (problems.length > 0) throw new ProblemsError('fact base', problems);
  return {
    entities: files.entities.map(({ value }) => value),
    facts: files.facts.map(({ value }) => value),
    sources: files.sources.map(({ value }) => value),
    disputes: files.disputes.map(({ value }) => value),
  };
};
