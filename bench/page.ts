/**
 * What it costs a page to be read: `npm run bench:page`, or `npm run -s bench:page -- --json` for an array of `Row`.
 * In one Chromium, in turns: the page alone, Hashiya as built, and mark.js with the same names as one regular expression
 * and, on the large page, as a list. Each turn is a fresh tab; it begins when the page has come to rest, and ends when
 * it rests again.
 */
import { basename } from 'node:path';
import type { GazetteerEntity } from '../lib/linker/compile-gazetteer.ts';
import { coreOf } from '../lib/linker/core-languages.ts';
import type { PatternInput } from '../lib/linker/matcher.ts';
import { loadFactSet } from '../tools/facts/compile.ts';
import { buildExtension } from '../tools/start/build.ts';
import { serve } from '../tools/start/server.ts';
import { launch } from './browser.ts';
import { markJs } from './mark-js.ts';
import { pageOptions } from './page-options.ts';
import type { Contender } from './page-tab.ts';
import { type Row, rowOf, tableOf } from './page-table.ts';
import { firstHighlight, type Turn, turn } from './page-turn.ts';
import { type BenchPage, demoPages, generatedPages, LARGE, savedPages } from './pages.ts';
import { restOf } from './rest.ts';

const given = pageOptions();

const SAVED_COUNT = 4;
/** Which part of the rounds a page gets. */
const PART = { generated: 1, demo: 2, saved: 3 };
/** A contender that keeps a page busy for so long has told enough in one round, in milliseconds. */
const SLOW = 500;

const { entities } = loadFactSet('facts');
const names: PatternInput[] = coreOf(entities as GazetteerEntity[]).flatMap(({ names, aliases }) => [
  ...Object.entries(names).map(([lang, form]) => ({ lang, form: form as string })),
  ...Object.entries(aliases ?? {}).flatMap(([lang, list]) =>
    (list ?? []).map((alias) => ({ lang, form: typeof alias === 'string' ? alias : alias.form })),
  ),
]);

const say = (line: string): void => console.error(line);
if (!given.build) buildExtension(say);
const builds = given.build ?? ['.output/chrome-mv3'];
const pages: BenchPage[] = [...generatedPages(names), ...demoPages(), ...savedPages(given.saved, SAVED_COUNT)].filter(
  ({ path }) => !given.pages || given.pages.includes(path),
);
const js = markJs(names);
const site = await serve({ '/demo/': 'demo' });
for (const { path, html, kind } of pages) {
  if (html === undefined) continue;
  site.page(decodeURIComponent(path), {
    body: html,
    ...(kind === 'saved' && { headers: { 'content-security-policy': "script-src 'none'" } }),
  });
}

const benches = await Promise.all(builds.map((build) => launch(build, say)));
const contenders: Contender[] = [];
for (const [at, bench] of benches.entries()) {
  const rest = await restOf(bench);
  const add = (kind: Contender['kind'], name: string): number => contenders.push({ name, kind, bench, rest });
  if (at === 0) add('none', 'nothing');
  if (given.only.includes('hashiya')) add('hashiya', builds.length > 1 ? basename(builds[at] as string) : 'Hashiya');
  if (at === 0 && given.only.includes('expression')) add('expression', 'mark.js, one expression');
  if (at === 0 && given.only.includes('list')) add('list', 'mark.js, a list of 300');
}

/** Whether the turns of a round tell how a page lives: on most, once is enough. */
const lives = (kind: BenchPage['kind'], round: number): boolean => kind === 'generated' || round === 0;

const rowsOf = async ({ name, kind, path }: BenchPage): Promise<Row[]> => {
  const url = site.url(path);
  const mine = contenders.filter(({ kind }) => kind !== 'list' || path === LARGE);
  const turns = new Map<Contender, Turn[]>(mine.map((contender) => [contender, []]));
  const rounds = Math.ceil(given.rounds / PART[kind]);
  for (let round = 0; round < rounds; round++)
    for (const contender of mine) {
      const before = turns.get(contender) ?? [];
      const isOurs = contender.kind === 'hashiya';
      if (!isOurs && before.some(({ busy }) => busy > SLOW)) continue;
      const done = await turn(contender, url, js, contender.kind !== 'list' && !given.reading && lives(kind, round));
      if (isOurs) done.firstHighlight = await firstHighlight(contender, url, js);
      before.push(done);
    }
  const [alone = []] = turns.values();
  return [...turns].map(([contender, own]) => rowOf(name, contender.name, own, alone));
};

try {
  const rows: Row[] = [];
  for (const page of pages) {
    rows.push(...(await rowsOf(page)));
    say(`${page.name}: done`);
  }
  console.log(given.json ? JSON.stringify(rows) : tableOf(rows));
} finally {
  for (const bench of benches) await bench.close();
  await site.close();
}
