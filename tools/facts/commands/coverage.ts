import { writeFileSync } from 'node:fs';
import { readArticles } from '../articles.ts';
import { counted } from '../counted.ts';
import { countOf, coverageOf } from '../gaps/coverage.ts';
import { coveragePage } from '../gaps/page.ts';
import { paintFor, tableOf } from '../gaps/table.ts';
import { InputError } from '../input-error.ts';
import { readFacts } from '../read.ts';
import { type Command, folder, printProblems } from './command.ts';

export const coverage: Command = {
  usage: `
  coverage --articles DIR [--html FILE]
                           per paragraph of each article the facts that draw on it and the names in it; ends with 1
                           where a paragraph has no fact and is not marked as furniture`,
  options: ['articles', 'html'],
  operands: 0,
  run({ dir, shown, option }) {
    const articlesDir = folder(option('articles'), '--articles');
    const files = readFacts(dir, shown);
    printProblems(files.problems);
    const articles = readArticles(articlesDir, files.sources);
    const sources = coverageOf(files, articles);
    for (const { value } of files.sources)
      if (!articles.has(value.id)) console.error(`${value.file} is not in ${articlesDir}: ${value.id} is left out`);
    if (sources.length === 0)
      throw new InputError(`${articlesDir} holds none of the articles that facts/sources names`);
    const paint = paintFor(process.stdout.isTTY === true && !process.env.NO_COLOR);
    console.log(sources.map((source) => tableOf(source, paint)).join('\n\n'));
    const html = option('html');
    if (html !== undefined) {
      try {
        writeFileSync(html, coveragePage(sources));
      } catch (error) {
        throw new InputError(`cannot write ${html}: ${(error as Error).message}`);
      }
    }
    const gaps = sources.reduce((sum, source) => sum + countOf(source).gaps, 0);
    console.log(`\n${gaps === 0 ? 'no paragraph is without a fact' : `${counted(gaps, 'paragraph')} without a fact`}`);
    return gaps === 0 && files.problems.length === 0 ? 0 : 1;
  },
};
