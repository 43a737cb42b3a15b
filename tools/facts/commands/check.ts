import { checkFacts } from '../check.ts';
import { counted } from '../counted.ts';
import { type Command, folder, printProblems } from './command.ts';

export const check: Command = {
  usage: `
  check [--articles DIR]   everything that is wrong in facts/; with the articles, holds each fact against its text`,
  options: ['articles'],
  operands: 0,
  run({ dir, shown, option }) {
    const articles = option('articles');
    const { files, problems, unverified } = checkFacts(dir, shown, articles && folder(articles, '--articles'));
    printProblems(problems);
    for (const note of unverified) console.error(`not verified: ${note}`);
    console.log(
      `${counted(files.entities.length, 'entity', 'entities')}, ${counted(files.facts.length, 'fact')}, ` +
        `${counted(files.sources.length, 'source')}, ${counted(files.disputes.length, 'dispute')}: ` +
        `${problems.length === 0 ? 'no problems' : counted(problems.length, 'problem')}`,
    );
    return problems.length === 0 ? 0 : 1;
  },
};
