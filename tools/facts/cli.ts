import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CARD_LANGUAGES } from '../../lib/fact-base/types.ts';
import { compileGazetteer } from '../../lib/linker/gazetteer.ts';
import { formatProblem, type Problem, ProblemsError } from '../yaml/document.ts';
import { readArticles } from './articles.ts';
import { checkFacts } from './check.ts';
import { compileFactBase, compileSearch, loadFactSet } from './compile.ts';
import { withHashes, withParagraphCount } from './hash.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readFacts } from './read.ts';

const USAGE = `npm run facts -- <command>

  check [--articles DIR]   everything that is wrong in facts/; with the articles, holds each fact against its text
  hash --articles DIR      writes the missing paragraph hashes and counts into the YAML, and changes nothing else
  compile OUT              writes what the build puts into the extension: en.json, ar.json, zh.json, search.json,
                           gazetteer.bin

  --facts DIR              another fact base than facts/
`;

class UsageError extends Error {}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const folder = (path: string | undefined, option: string): string => {
  if (path === undefined) throw new UsageError(`${option} is missing`);
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new UsageError(`${option} ${path}: there is no such folder`);
  return path;
};

const print = (problems: readonly Problem[]) => {
  for (const problem of problems) console.error(formatProblem(problem));
};

const check = (dir: string, shown: string, articles: string | undefined): number => {
  const { files, problems, unverified } = checkFacts(dir, shown, articles);
  print(problems);
  for (const note of unverified) console.error(`not verified: ${note}`);
  console.log(
    `${counted(files.entities.length, 'entity', 'entities')}, ${counted(files.facts.length, 'fact')}, ` +
      `${counted(files.sources.length, 'source')}, ${counted(files.disputes.length, 'dispute')}: ` +
      `${problems.length === 0 ? 'no problems' : counted(problems.length, 'problem')}`,
  );
  return problems.length === 0 ? 0 : 1;
};

const yamlIn = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir)
        .filter((name) => /\.ya?ml$/.test(name))
        .map((name) => join(dir, name))
    : [];

const hash = (dir: string, shown: string, articlesDir: string): number => {
  const write = (path: string, { text, added }: { text: string; added: number }, one: string, many: string) => {
    if (added === 0) return;
    writeFileSync(path, text);
    console.log(`${relative('', path)}: ${counted(added, one, many)}`);
  };
  for (const path of yamlIn(join(dir, 'sources'))) {
    const source = readFileSync(path, 'utf8');
    const article = join(articlesDir, /^file:\s*["']?(.+?)["']?\s*$/m.exec(source)?.[1] ?? '');
    if (existsSync(article) && statSync(article).isFile())
      write(
        path,
        withParagraphCount(source, paragraphsOf(readFileSync(article, 'utf8')).length),
        'paragraph count',
        'paragraph counts',
      );
  }
  const files = readFacts(dir, shown);
  const articles = readArticles(articlesDir, files.sources);
  for (const path of yamlIn(join(dir, 'facts')))
    write(path, withHashes(readFileSync(path, 'utf8'), articles), 'hash', 'hashes');
  for (const { value } of files.sources)
    if (!articles.has(value.id))
      console.error(`${value.file} is not in ${articlesDir}: nothing written for ${value.id}`);
  print(files.problems);
  return files.problems.length === 0 ? 0 : 1;
};

const compile = (dir: string, shown: string, out: string): number => {
  const set = loadFactSet(dir, shown);
  mkdirSync(out, { recursive: true });
  const write = (name: string, text: string | Uint8Array) => {
    const content = Buffer.from(text);
    writeFileSync(join(out, name), content);
    console.log(
      `${join(out, name)}  ${content.length.toLocaleString('en')} ${typeof content === 'string' ? 'units' : 'bytes'}`,
    );
  };
  for (const lang of CARD_LANGUAGES) write(`${lang}.json`, JSON.stringify(compileFactBase(set, lang)));
  write('search.json', JSON.stringify(compileSearch(set)));
  write('gazetteer.bin', compileGazetteer(set.entities));
  return 0;
};

const main = (args: string[]): number => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { articles: { type: 'string' }, facts: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const [command, ...rest] = positionals;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const dir = folder(values.facts ?? resolve(import.meta.dirname, '../../facts'), '--facts');
  const shown = relative('', dir) || '.';
  const expected = command === 'compile' ? 1 : 0;
  if (rest.length > expected) throw new UsageError(`what is "${rest[expected]}"?`);
  if (command === 'check') return check(dir, shown, values.articles && folder(values.articles, '--articles'));
  if (command === 'hash') return hash(dir, shown, folder(values.articles, '--articles'));
  if (command === 'compile') {
    if (rest[0] === undefined) throw new UsageError('compile where to? give a folder');
    return compile(dir, shown, rest[0]);
  }
  throw new UsageError(command === undefined ? 'give a command' : `there is no command "${command}"`);
};

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  if (!usage && !(error instanceof ProblemsError)) throw error;
  console.error((error as Error).message);
  if (usage) console.error(`\n${USAGE}`);
  process.exitCode = usage ? 2 : 1;
}
