import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { launchChromium } from '../tools/browser/chromium.ts';
import { annotated, hover, opened } from '../tools/browser/page-parts.ts';
import { findBrowser } from '../tools/setup/browsers.ts';
import { expect, test } from './harness/test.ts';

/**
 * The walk of facts/README.md, "Add an article", from a text file to a card: in a copy of the project, with an article
 * that we made up, through the commands that an editor types. Nothing of it differs by browser.
 */
const ARTICLE = `Chips

Veldhoven Optics slows deliveries to SMIC

Veldhoven Optics said that it holds back 14 lithography machines which SMIC ordered, since 12 March 2026.

“We would rather wait six weeks than ship a machine that nobody may service,” chief executive Marijke van Dalen told analysts.

Nobody at SMIC answered.

Sign up to our newsletter
`;

/** From its headline. */
const ID = 'veldhoven-optics-slows-deliveries-to';

const ENTITY = `id: veldhoven-optics
kind: company
names: { en: Veldhoven Optics, ar: فيلدهوفن أوبتيكس, zh: 费尔德霍芬光学 }
gloss: { en: A maker of lithography machines., ar: شركة تصنع آلات الطباعة الضوئية., zh: 光刻机制造商。 }
aliases: {}
`;
const TITLE = {
  en: 'A toolmaker holds machines back',
  ar: 'صانعة آلات تؤخر التسليم',
  zh: '设备商推迟交付',
};
const STATEMENT = {
  en: 'Veldhoven Optics says that 14 machines for SMIC have been waiting since 12 March 2026.',
  ar: 'تقول فيلدهوفن أوبتيكس إن 14 آلة مخصصة لشركة SMIC تنتظر منذ 12 مارس/آذار 2026.',
  zh: '费尔德霍芬光学称，自2026年3月12日起，14台供应中芯国际的设备一直在等待发货。',
};

const page = (
  lang: string,
  text: string,
) => `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><title>News</title><meta property="og:type" content="article"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"News"}</script></head>
<body style="font: 18px/1.6 serif; margin: 60px"><article><h1>News</h1>${`<p>${text}</p>`.repeat(3)}</article></body></html>`;

const root = join(import.meta.dirname, '..');
const LEFT_OUT = new Set([
  'node_modules',
  '.git',
  '.output',
  '.wxt',
  '.cache',
  'test-results',
  'playwright-report',
  'docs',
]);

let tree = '';
test.beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'add-article-'));
  cpSync(root, tree, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
});
test.afterEach(() => rmSync(tree, { recursive: true, force: true }));

const run = (...args: string[]) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    execFile(process.execPath, args, { cwd: tree, maxBuffer: 2 ** 24 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? -1) : 0, output: out + err }),
    );
  });
/** Runs a command as the README writes it. */
const facts = (command: string) => {
  const readme = readFileSync(join(tree, 'facts/README.md'), 'utf8');
  const walk = readme.slice(readme.indexOf('## Add an article'));
  const line = new RegExp(`npm run facts -- (${command} [^#\n]*)`).exec(walk)?.[1] ?? '';
  return run('tools/facts/cli.ts', ...(line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, '')));
};

const edit = (file: string, change: (document: ReturnType<typeof parseDocument>) => void) => {
  const path = join(tree, 'facts', file);
  const document = parseDocument(readFileSync(path, 'utf8'));
  change(document);
  writeFileSync(path, document.toString());
};

test('an article becomes facts on a card, with no change to code', async ({ site }) => {
  test.setTimeout(600_000);
  mkdirSync(join(tree, 'articles'));
  writeFileSync(join(tree, 'articles/lenses.txt'), ARTICLE);

  const ingested = await facts('ingest');
  expect(ingested.output).toContain('names without an entity: Veldhoven Optics, Marijke van Dalen');
  expect(ingested.code).toBe(0);

  const refused = await facts('check');
  expect(refused.output).toContain('statement.en is still to be written');
  expect(refused.code).toBe(1);

  writeFileSync(join(tree, 'facts/entities/veldhoven-optics.yaml'), ENTITY);
  edit(`sources/${ID}.yaml`, (source) => {
    source.set('title', TITLE);
    // One paragraph is enough for this test; the others are said to say nothing.
    source.set('furniture', [1, 2, 4, 5, 6]);
  });
  edit(`facts/${ID}.yaml`, (drafts) => {
    const list = drafts.contents;
    if (!isSeq(list)) throw new Error('the draft is a list');
    list.items = list.items.filter((item) => parseDocument(String(item)).get('id') === `${ID}-p3`);
    drafts.setIn([0, 'id'], 'machines-wait-for-smic');
    drafts.setIn([0, 'about'], ['veldhoven-optics', 'smic']);
    drafts.setIn([0, 'statement'], STATEMENT);
    drafts.setIn([0, 'claimant'], { entity: 'veldhoven-optics' });
  });
  expect(await facts('check')).toMatchObject({
    code: 0,
    output: expect.stringContaining('no problems'),
  });
  expect((await facts('coverage')).output).toContain('no paragraph is without a fact');

  const built = await run('node_modules/wxt/bin/wxt.mjs', 'build');
  expect(built.code, built.output).toBe(0);

  site.page('/lenses', page('en', 'Nobody knows when Veldhoven Optics will ship to SMIC.'));
  site.page('/lenses-ar', page('ar', 'لا أحد يعلم متى ترسل فيلدهوفن أوبتيكس آلاتها إلى SMIC.'));
  const executable = findBrowser('chromium');
  if (!executable) throw new Error('No Chromium here; npm test puts one in place.');
  const driver = await launchChromium({ executable, extension: join(tree, '.output/chrome-mv3') });
  try {
    const tab = await driver.open(site.url('/lenses'));
    expect((await annotated(tab)).map(({ entity }) => entity)).toContain('veldhoven-optics');
    await hover(tab, 'veldhoven-optics');
    const english = await opened(tab);
    expect(english.text).toContain(STATEMENT.en);
    expect(english.text).toContain('A maker of lithography machines.');

    await tab.goto(site.url('/lenses-ar'));
    await annotated(tab);
    // The other entity of the fact shows it too, in the language of the page.
    await hover(tab, 'smic');
    const arabic = await opened(tab);
    expect(arabic.text).toContain(STATEMENT.ar);
    expect(tab.errors()).toEqual([]);
  } finally {
    await driver.close();
  }
});
