import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import * as v from 'valibot';
import { slug } from '../../../lib/fact-base/schema.ts';
import { type Article, readArticle } from '../articles.ts';
import { isRealDate } from '../calendar.ts';
import { counted } from '../counted.ts';
import { draftFacts, draftSource, unknownNames } from '../ingest/draft.ts';
import { findingsOf } from '../ingest/findings.ts';
import { headlineIndex } from '../ingest/furniture.ts';
import { sourceIdOf } from '../ingest/slug.ts';
import { InputError } from '../input-error.ts';
import { hasNameRules } from '../proposals/names.ts';
import { readFacts } from '../read.ts';
import { type Command, UsageError } from './command.ts';

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

const open = (path: string): Article => {
  if (!existsSync(path)) throw new InputError(`${path}: there is no such file`);
  if (!statSync(path).isFile()) throw new InputError(`${path} is no file; give one article, .txt or .html`);
  if (!/\.(?:txt|x?html?)$/i.test(path))
    throw new InputError(`${path}: an article is a .txt file, one paragraph a line, or a saved .html page`);
  try {
    const article = readArticle(path);
    if (article.paragraphs.length > 0) return article;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`cannot read ${path}: ${(error as Error).message}`);
  }
  throw new InputError(
    `${path} holds no article: ${/\.txt$/i.test(path) ? 'it is empty' : 'no main text was found in it'}`,
  );
};

const languageOf = (given: string | undefined, page: string | undefined): string => {
  if (given === undefined && page === undefined)
    throw new InputError('--lang is missing: the language of the article, such as ar');
  const tag = given ?? page ?? '';
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag);
    if (languages.of(canonical) !== undefined) return canonical;
  } catch {
    // Said below, for both.
  }
  throw new InputError(`--lang ${tag}: there is no such language; write a tag such as ar, en or zh`);
};

const dateOf = (given: string | undefined, page: string | undefined): string | undefined => {
  if (given !== undefined) {
    if (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(given) && isRealDate(given)) return given;
    throw new InputError(`--published ${given}: write a date as YYYY, YYYY-MM or YYYY-MM-DD`);
  }
  const day = /^\d{4}-\d\d-\d\d/.exec(page ?? '')?.[0];
  return day !== undefined && isRealDate(day) ? day : undefined;
};

const linkOf = (given: string | undefined): string | undefined => {
  if (given === undefined || (URL.canParse(given) && /^https?:/i.test(given))) return given;
  throw new InputError(`--link ${given}: write the whole address, with https://`);
};

export const ingest: Command = {
  usage: `
  ingest ARTICLE [--lang ar] [--publisher NAME] [--published 2025-07-28] [--link URL] [--id SLUG]
                           starts a new source from a text file or a saved page: drafts of its source file and of a
                           fact for each paragraph, for a person to write out; what a page says of itself need not
                           be given`,
  options: ['lang', 'publisher', 'published', 'link', 'id'],
  operands: 1,
  run({ dir, shown, operand: path, option }) {
    if (path === undefined) throw new UsageError('ingest what? give an article, .txt or .html');
    const article = open(path);
    const lang = languageOf(option('lang'), article.lang);
    const published = dateOf(option('published'), article.published);
    const publisher = option('publisher') ?? article.publisher;
    const link = linkOf(option('link'));
    const file = basename(path);
    const title = article.title ?? article.paragraphs[headlineIndex(article.paragraphs)] ?? '';
    const id =
      option('id') ?? sourceIdOf({ title, file, ...(publisher && { publisher }), ...(published && { published }) });
    if (!v.is(slug, id)) throw new InputError(`--id ${id}: lower-case letters, digits and single hyphens`);

    const files = readFacts(dir, shown);
    const same = files.sources.find(({ value }) => value.file === file);
    if (same) throw new InputError(`${file} is the article of ${same.value.id} already, see ${same.document.file}`);
    const targets = ['sources', 'facts'].map((folder) => join(dir, folder, `${id}.yaml`)) as [string, string];
    for (const target of targets)
      if (existsSync(target)) throw new InputError(`${relative('', target)} exists already; give another --id`);

    const { paragraphs } = article;
    const entities = files.entities.map(({ value }) => value);
    const findings = findingsOf(paragraphs, lang, entities, published);
    const source = {
      id,
      file,
      lang,
      ...(publisher && { publisher }),
      ...(published && { published }),
      ...(link && { link }),
    };
    for (const target of targets) mkdirSync(dirname(target), { recursive: true });
    // `wx`: refuses what has come into being since.
    writeFileSync(targets[0], draftSource(source, findings), { flag: 'wx' });
    writeFileSync(targets[1], draftFacts(id, findings, paragraphs), { flag: 'wx' });

    const drafted = findings.filter(({ furniture }) => !furniture);
    const known = new Set(drafted.flatMap((paragraph) => paragraph.entities));
    const unknown = unknownNames(findings);
    console.log(
      `${relative('', targets[0])}: ${counted(paragraphs.length, 'paragraph')}, ${paragraphs.length - drafted.length} of them furniture`,
    );
    console.log(`${relative('', targets[1])}: ${counted(drafted.length, 'fact')} to write`);
    console.log(`known names: ${[...known].join(', ') || 'none'}`);
    console.log(`names without an entity: ${unknown.map(({ form }) => form).join(', ') || 'none found'}`);
    if (!hasNameRules(lang))
      console.error(
        `names in ${languages.of(lang)} are only found where they are in Latin letters; look for others yourself`,
      );
    console.log(`\nNext: write what is TODO in both files, then npm run facts -- check --articles ${dirname(path)}`);
    return 0;
  },
};
