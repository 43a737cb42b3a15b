import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readArticle, readArticles } from '../articles.ts';
import { counted } from '../counted.ts';
import { withHashes, withParagraphCount } from '../hash.ts';
import { readFacts } from '../read.ts';
import { type Command, folder, printProblems } from './command.ts';

const yamlIn = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir)
        .filter((name) => /\.ya?ml$/.test(name))
        .map((name) => join(dir, name))
    : [];

const write = (path: string, { text, added }: { text: string; added: number }, one: string, many: string) => {
  if (added === 0) return;
  writeFileSync(path, text);
  console.log(`${relative('', path)}: ${counted(added, one, many)}`);
};

export const hash: Command = {
  usage: `
  hash --articles DIR      writes the missing paragraph hashes and counts into the YAML, and changes nothing else`,
  options: ['articles'],
  operands: 0,
  run({ dir, shown, option }) {
    const articlesDir = folder(option('articles'), '--articles');
    for (const path of yamlIn(join(dir, 'sources'))) {
      const source = readFileSync(path, 'utf8');
      const article = join(articlesDir, /^file:\s*["']?(.+?)["']?\s*$/m.exec(source)?.[1] ?? '');
      if (existsSync(article) && statSync(article).isFile())
        write(
          path,
          withParagraphCount(source, readArticle(article).paragraphs.length),
          'paragraph count',
          'paragraph counts',
        );
    }
    const files = readFacts(dir, shown);
    const articles = readArticles(articlesDir, files.sources);
    for (const path of ['facts', 'entities'].flatMap((folder) => yamlIn(join(dir, folder))))
      write(path, withHashes(readFileSync(path, 'utf8'), articles), 'hash', 'hashes');
    for (const { value } of files.sources)
      if (!articles.has(value.id))
        console.error(`${value.file} is not in ${articlesDir}: nothing written for ${value.id}`);
    printProblems(files.problems);
    return files.problems.length === 0 ? 0 : 1;
  },
};
