/**
 * What a large pack costs: `npm run bench:packs [ENTITIES ALIASES]`, a row for each step. Times are the processor's, so
 * that other programs do not count; the first of each, as a reader meets it.
 */

import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cardData } from '../lib/fact-base/card-data.ts';
import { compileFactBase, compileSearch } from '../lib/fact-base/compile.ts';
import { createSearch } from '../lib/fact-base/search.ts';
import { annotateText } from '../lib/linker/annotate-text.ts';
import { compileGazetteer, type GazetteerEntity, loadGazetteer } from '../lib/linker/gazetteer.ts';
import { createLinker } from '../lib/linker/linker.ts';
import { normalise } from '../lib/linker/matcher.ts';
import { checkPack } from '../lib/packs/check-pack.ts';
import { commonRankOf } from '../lib/packs/common-rank.ts';
import { COMMON_WORDS } from '../lib/packs/common-words.ts';
import { mergePacks } from '../lib/packs/merge.ts';
import type { Pack } from '../lib/packs/pack.ts';
import { readPack } from '../lib/packs/read-pack.ts';
import { packIn } from '../tools/facts/packs-plugin.ts';
import { gazetteerOf } from './gazetteer.ts';
import { madePack } from './made-pack.ts';
import { chunksOf } from './texts.ts';

const [entities = 10_000, aliases = 100_000] = process.argv.slice(2).map(Number);

const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const step = <T>(name: string, work: () => T, note: (result: T) => string = () => ''): T => {
  const before = spent();
  const result = work();
  console.log(`| ${name} | ${(spent() - before).toFixed(1)} ms | ${note(result)} |`);
  return result;
};
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

const builtIn = packIn(join(import.meta.dirname, '../facts'));
const bytes = new TextEncoder().encode(JSON.stringify(madePack(entities, aliases)));
const commonRank = commonRankOf(COMMON_WORDS);
console.log(
  `${entities} entities, ${aliases} names, ${entities * 2} facts\n\n| step | processor | |\n| --- | --- | --- |`,
);

const read = step(
  'read and validate the file',
  () => readPack(bytes),
  () => megabytes(bytes.length),
);
if ('refusal' in read) throw new Error(JSON.stringify(read.refusal));
const pack: Pack = read.pack;
step('hold it against itself and the built-in base', () => checkPack(pack, { builtIn, kinds: new Map(), commonRank }));
const { set } = step('merge', () => mergePacks(builtIn, [pack]));
const gazetteer = step(
  'compile the gazetteer',
  () => compileGazetteer(set.entities as GazetteerEntity[]),
  (compiled) => `${megabytes(compiled.length)}, gzip ${megabytes(gzipSync(compiled).length)}`,
);
const base = step('compile the base of one language', () => compileFactBase(set, 'en'));
const text = JSON.stringify(base);
step(
  'parse that base',
  () => JSON.parse(text),
  () => megabytes(text.length),
);

const base64 = Buffer.from(gazetteer).toString('base64');
step('unpack the gazetteer in a page (atob)', () => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)));
const loaded = step('load the gazetteer in a page', () => loadGazetteer(gazetteer));
const linker = createLinker(loaded);
const small = createLinker(loadGazetteer(compileGazetteer(builtIn.entities as GazetteerEntity[])));
const chunks = chunksOf('mixed', 20, gazetteerOf(300));
const units = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
for (const chunk of chunks) annotateText(linker, chunk);
for (const chunk of chunks) annotateText(small, chunk);
const rate = (before: number): string => `${(units / (spent() - before) / 1000).toFixed(1)} M units/s`;
for (const [name, each] of [
  ['with the pack', linker],
  ['built-in base alone', small],
] as const) {
  const before = spent();
  for (const chunk of chunks) annotateText(each, chunk);
  console.log(`| find and link, ${name} | | ${rate(before)} |`);
}
step('first card', () => cardData(base, { entity: 'made-7', near: ['nvidia'], page: ['nvidia', 'huawei'] }));
step('next card', () => cardData(base, { entity: 'nvidia', near: ['h20'], page: ['h20', 'huawei'] }));
const entries = compileSearch(set);
const search = step('index for the search', () => createSearch(entries, normalise));
for (const query of ['n', 'nv', 'nvi', 'nvid', 'nvidia', 'nvidea', 'zebra crossing', 'وترامب'])
  step(
    `search “${query}”`,
    () => search(query),
    (hits) => hits[0]?.matched ?? 'nothing',
  );
