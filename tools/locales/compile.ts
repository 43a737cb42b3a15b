import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/lib/compile-module.js';
import { CARD_LANGUAGES, type CardLanguage } from '../../lib/fact-base/types.ts';
import { type Path, type Problem, ProblemsError, readYaml, type YamlDocument } from '../yaml/document.ts';
import { type ArgumentTypes, argumentsOf } from './arguments.ts';

/** A section's messages: ICU MessageFormat strings, nested in maps. */
export interface MessageTree {
  [key: string]: string | MessageTree;
}

export interface Locales {
  /** Top-level keys, `extension` not among them. */
  sections: string[];
  /** Messages of a section in one language. */
  section(lang: CardLanguage, section: string): MessageTree;
  /** The `extension` section: what the browser itself shows. */
  extension(lang: CardLanguage): Record<string, string>;
}

/** Digits are pinned: see docs/adr/0003-messages.md. */
const FORMAT_LOCALE: Record<CardLanguage, string> = { en: 'en', ar: 'ar-u-nu-latn', zh: 'zh' };

const formatter = (lang: CardLanguage) => new MessageFormat(FORMAT_LOCALE[lang]);

/** Longest texts that Chrome takes in a manifest, in UTF-16 units. */
const LONGEST: Record<string, number> = { 'extension.name': 75, 'extension.description': 132 };

interface Leaf {
  path: string[];
  text: string;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const leaves = (document: YamlDocument, problems: Problem[]): Map<string, Leaf> => {
  const found = new Map<string, Leaf>();
  const visit = (value: unknown, path: string[]) => {
    if (typeof value === 'string') found.set(path.join('.'), { path, text: value });
    else if (isMapping(value)) for (const [key, child] of Object.entries(value)) visit(child, [...path, key]);
    else problems.push(document.at(path, `${path.join('.')} must be text`, 'put it in quotes'));
  };
  if (isMapping(document.value)) visit(document.value, []);
  else if (document.problems.length === 0)
    problems.push(document.at([], 'must be a mapping of sections, each a mapping of messages'));
  return found;
};

const inWords = (types: ArgumentTypes): string =>
  types.size === 0 ? 'no arguments' : [...types].map(([name, type]) => `${name}: ${type}`).join(', ');

const sameArguments = (a: ArgumentTypes, b: ArgumentTypes): boolean =>
  a.size === b.size && [...a].every(([name, type]) => b.get(name) === type);

/**
 * Reads `<lang>.yml` of every card language and holds them against each other.
 * @throws {ProblemsError} with all that is wrong in all files
 */
export const readLocales = (dir: string, shown = 'locales'): Locales => {
  const problems: Problem[] = [];
  const documents = new Map<CardLanguage, YamlDocument>();
  const messages = new Map<CardLanguage, Map<string, Leaf>>();
  const present = new Set(readdirSync(dir));
  for (const lang of CARD_LANGUAGES) {
    const name = `${lang}.yml`;
    const document = readYaml(`${shown}/${name}`, present.has(name) ? readFileSync(join(dir, name), 'utf8') : '');
    if (!present.has(name)) problems.push(document.at([], 'the file is missing', 'every card language has one'));
    documents.set(lang, document);
    problems.push(...document.problems);
    messages.set(lang, leaves(document, problems));
  }
  if (problems.length > 0) throw new ProblemsError('locales', problems);

  const reference = messages.get('en') as Map<string, Leaf>;
  for (const lang of CARD_LANGUAGES) {
    const document = documents.get(lang) as YamlDocument;
    const mine = messages.get(lang) as Map<string, Leaf>;
    for (const [key, { path, text }] of mine) {
      const report = (at: Path, message: string, hint?: string) => problems.push(document.at(at, message, hint));
      try {
        formatter(lang).compile(text);
      } catch (error) {
        report(path, `${key} is no valid message in ${lang}: ${String((error as Error).message).split('\n', 1)[0]}`);
        continue;
      }
      const longest = LONGEST[key] ?? Number.POSITIVE_INFINITY;
      if (text.length > longest) report(path, `${key} has ${text.length} characters, Chrome takes ${longest}`);
      const theirs = reference.get(key);
      if (theirs === undefined)
        problems.push(document.atKey(path, `${key} is not in en.yml`, 'add it there or remove it here'));
      else if (lang !== 'en') {
        const want = argumentsOf(theirs.text);
        const have = argumentsOf(text);
        if (want && have && !sameArguments(want, have))
          report(path, `${key} takes ${inWords(have)}; in en.yml it takes ${inWords(want)}`);
      }
    }
    for (const [key, { path }] of reference)
      if (!mine.has(key)) problems.push(document.at(path, `${key} is missing`, `en.yml has it; say it in ${lang}`));
  }
  if (problems.length > 0) throw new ProblemsError('locales', problems);

  const tree = (lang: CardLanguage) => documents.get(lang)?.value as Record<string, MessageTree>;
  return {
    sections: Object.keys(tree('en')).filter((name) => name !== 'extension'),
    section: (lang, section) => tree(lang)[section] ?? {},
    extension: (lang) => tree(lang).extension as Record<string, string>,
  };
};

/** Source of an ES module whose default export mirrors `tree` with functions for texts. */
export const compileSection = (lang: CardLanguage, tree: MessageTree): string => compileModule(formatter(lang), tree);

/** `_locales/<lang>/messages.json`: `name` becomes `extName`, `description` becomes `extDescription`. */
export const browserMessages = (extension: Record<string, string>): string =>
  `${JSON.stringify(
    Object.fromEntries(
      Object.entries(extension).map(([key, message]) => [
        `ext${key.charAt(0).toUpperCase()}${key.slice(1)}`,
        { message },
      ]),
    ),
  )}\n`;
