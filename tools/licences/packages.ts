import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences whose terms the package keeps by carrying the list that `licenceList` writes. */
const KNOWN = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0', 'Unicode-DFS-2016'];
/**
 * Packages under the MIT licence that publish no licence file, by their names' beginnings: the line that their
 * repositories' licence has between its title and its terms.
 */
const UNFILED: Record<string, string> = {
  wxt: 'Copyright (c) 2023 Aaron', // github.com/wxt-dev/wxt
  '@wxt-dev/': 'Copyright (c) 2023 Aaron',
  '@webext-core/': 'Copyright (c) 2022 Aaron', // github.com/aklinker1/webext-core
};
/** Modules that a tool writes itself, by the start of their id after the NUL: their text is the tool's. */
const WRITTEN_BY: Record<string, string> = { rolldown: 'rolldown', vite: 'vite' };

/** What Vite adds of the packages in itself: none of them is in what it writes into ours. */
const OF_OTHERS = /^# Licenses of bundled dependencies$[\s\S]*/m;

export interface BundledPackage {
  name: string;
  version: string;
  /** SPDX */
  licence: string;
  /** Where its source is. */
  address: string;
  /** Its licence file, or files, as they are. */
  text: string;
}

interface Manifest {
  name?: string;
  version?: string;
  license?: string;
  homepage?: string;
  repository?: string | { url?: string };
}

/**
 * The folder of the package that a bundled module is of; undefined for the project's own. `root` is the folder that
 * holds `node_modules`. Throws where a module of a tool has no package to name.
 */
export function packageFolder(id: string, root: string): string | undefined {
  if (id.startsWith('\0')) {
    const tool = WRITTEN_BY[/^\0(\w+)/.exec(id)?.[1] ?? ''];
    return tool && join(root, 'node_modules', tool);
  }
  const path = id.replaceAll('\\', '/');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/**
 * Throws where the package does not say its licence, or it is one that nobody has looked at.
 * @param mit the terms of the MIT licence, title and copyright line left out
 */
export function bundledPackage(folder: string, mit: string): BundledPackage {
  const { name, version, license, homepage, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  if (!name || !version) throw new Error(`${folder}/package.json has no name or no version`);
  if (!license || !KNOWN.includes(license))
    throw new Error(
      `${name} is bundled and its licence is ${license ?? 'unknown'}: see whether the extension may carry it, then add it to tools/licences/packages.ts, or do without the package.`,
    );
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(file))
    .sort();
  const line = Object.entries(UNFILED).find(
    ([start]) => name === start || (start.endsWith('/') && name.startsWith(start)),
  );
  if (files.length === 0 && !(line && license === 'MIT'))
    throw new Error(
      `${name} is bundled and has no licence file: add its copyright line to tools/licences/packages.ts.`,
    );
  const texts = files.map((file) =>
    readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').replace(OF_OTHERS, '').trim(),
  );
  const url = typeof repository === 'string' ? repository : repository?.url;
  return {
    name,
    version,
    licence: license,
    address: addressOf(url) ?? homepage ?? '',
    text: texts.length > 0 ? texts.join('\n\n') : `MIT License\n\n${line?.[1]}\n\n${mit}`,
  };
}

/** `repository` as npm lets it be written, as an address. */
function addressOf(repository: string | undefined): string | undefined {
  if (!repository) return undefined;
  if (/^[\w-]+\/[\w.-]+$/.test(repository)) return `https://github.com/${repository}`;
  return repository
    .replace(/^github:/, 'https://github.com/')
    .replace(/^git\+/, '')
    .replace(/^git(?::\/\/|@)([^/:]+)[/:]/, 'https://$1/')
    .replace(/^ssh:\/\/git@/, 'https://')
    .replace(/\.git$/, '');
}

/** The list that the package carries: own licence first, then each package by name, with its own text. */
export function licenceList(own: string, packages: readonly BundledPackage[]): string {
  const sorted = [...packages].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const line = '-'.repeat(80);
  const parts = [
    `Hashiya\n\n${own.trim()}`,
    `The scripts of this extension contain code of:\n\n${sorted
      .map(({ name, version, licence, address }) => `${name} ${version}, ${licence}, ${address}`)
      .join('\n')}\n\nTheir licences follow.`,
    ...sorted.map(({ name, version, text }) => `${name} ${version}\n\n${text}`),
  ];
  return `${parts.join(`\n\n${line}\n\n`)}\n`;
}

/** The terms of an MIT licence text. Throws where it is none. */
export function mitTerms(text: string): string {
  const terms = /^MIT License\s+Copyright [^\n]+\n\s*(Permission is hereby granted[\s\S]+)$/.exec(text)?.[1];
  if (!terms) throw new Error('LICENSE is not the MIT licence: tools/licences takes its terms from there.');
  return terms.trim();
}
