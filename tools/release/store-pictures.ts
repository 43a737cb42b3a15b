/**
 * `npm run store:pictures`: what the stores show, of the built extension in Chromium: five pictures of 1280 × 800 px and
 * a tile of 440 × 280 px in each language. They are kept in the repository: a change shows what has become of them.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CARD_LANGUAGES, type CardLanguage } from '../../lib/fact-base/types.ts';
import { launchChromium } from '../browser/chromium.ts';
import type { Driver, Tab } from '../browser/driver.ts';
import { annotated, eventually, hover, mentions, opened } from '../browser/page-parts.ts';
import { ensureBrowser, ensureFonts, MissingBrowser } from '../setup/browsers.ts';
import { buildExtension } from '../start/build.ts';
import { type Site, serve } from '../start/server.ts';

const BUILD = '.output/chrome-mv3';
const OUT = 'docs/store/pictures';
/** What Chrome's store and addons.mozilla.org both take. */
const SIZE = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
/** The popup at its own width, and as high as browsers let it grow. */
const POPUP = { width: 400, height: 600 };

/** What is left of the page above the name of the first picture, in px: its card then opens below, with room for all. */
const ABOVE = 120;
/** Room for the buttons over the graph, in px. */
const ABOVE_GRAPH = 46;
/** The popup names the site. */
const HOST = 'meridian-courier.localhost';
const PAGES: Record<CardLanguage, string> = {
  en: '/en/memory-on-the-table.html',
  ar: '/ar/tajmid-al-quyud.html',
  zh: '/zh/sidegeermo.html',
};

const say = (line: string): void => console.log(line);

/** A picture of what stands over a page, where the browser would put it: at the end of its toolbar. */
const overPage = (lang: CardLanguage): string => `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><title>popup</title>
<style>
  body { margin: 0; width: ${SIZE.width}px; height: ${SIZE.height}px; overflow: hidden; background: url(/behind.png) }
  body::before { content: ""; position: fixed; inset: 0; background: rgb(0 0 0 / 12%) }
  img { position: fixed; inset-block-start: 24px; inset-inline-end: 32px; border-radius: 8px;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 18%), 0 16px 48px rgb(0 0 0 / 35%) }
</style><img src="/popup.png" alt="">`;

const tile = (lang: CardLanguage, name: string): string => {
  // The store's own name for it stands first, what it is after the colon.
  const [title = '', line = ''] = name.split(/[:：]\s*/);
  return `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><title>tile</title>
<style>
  body { margin: 0; width: ${TILE.width}px; height: ${TILE.height}px; overflow: hidden; background: #f6f1e7; color: #22262b;
    display: grid; align-content: center; justify-items: center; gap: 10px; text-align: center;
    font-family: "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", sans-serif }
  img { width: 96px; height: 96px }
  h1 { margin: 0; font: 600 34px/1.2 "Noto Serif", "Noto Naskh Arabic", "Noto Serif CJK SC", serif }
  p { margin: 0; font-size: 18px; line-height: 1.4 }
</style><img src="/icon.png" alt=""><h1>${title}</h1><p>${line}</p>`;
};

/** Waits until a page of the extension shows what it is for. */
const shows = (tab: Tab, selector: string): Promise<true> =>
  eventually(selector, () => tab.evaluate((at) => (document.querySelector(at) ? true : null), selector));

async function take(driver: Driver, site: Site, lang: CardLanguage): Promise<void> {
  const folder = join(OUT, lang);
  await mkdir(folder, { recursive: true });
  await driver.extension((interfaceLanguage, browser) => browser.storage.local.set({ interfaceLanguage }), lang);
  const save = async (name: string, tab: Tab): Promise<void> => {
    await writeFile(join(folder, `${name}.png`), await tab.screenshot());
    say(`  ${join(folder, `${name}.png`)}`);
  };
  const open = async (url: string, { width, height } = SIZE): Promise<Tab> => {
    const tab = await driver.open();
    await tab.resize(width, height);
    await tab.goto(url);
    return tab;
  };

  const page = await open(site.url(PAGES[lang], HOST));
  await annotated(page);
  const behind = await page.screenshot();
  // A chip has the most to show: what may be exported, since when, who says so.
  const chip = (await mentions(page)).find(({ entity, rect }) => entity === 'h20' && rect);
  await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), (chip?.rect?.y ?? 0) - ABOVE);
  await hover(page, 'h20');
  await opened(page);
  await save('1-card', page);

  const popup = await driver.popup(page);
  await popup.resize(POPUP.width, POPUP.height);
  await shows(popup, '.tick');
  const front = await popup.screenshot();
  await popup.close();
  await page.close();
  site.page('/behind.png', { body: behind, type: 'image/png' });
  site.page('/popup.png', { body: front, type: 'image/png' });
  site.page('/over', overPage(lang));
  const over = await open(site.url('/over'));
  await save('2-popup', over);
  await over.close();

  for (const [name, path, ready, alone] of [
    ['3-disputes', 'disputes', '.spread', false],
    ['4-timeline', 'timeline', '[role="option"]', false],
    // With the page's head, the graph is higher than the window.
    ['5-relations', 'relations?of=nvidia', '[role="option"]', true],
  ] as const) {
    const book = await open(`${driver.origin}/factbook.html#/${path}`);
    await shows(book, ready);
    if (alone)
      await book.evaluate((above) => {
        const { top } = document.querySelector('[role="option"]')?.closest('svg')?.getBoundingClientRect() ?? {
          top: 0,
        };
        scrollTo({ top: top - above, behavior: 'instant' });
      }, ABOVE_GRAPH);
    await save(name, book);
    await book.close();
  }

  const { extName } = JSON.parse(await readFile(join(BUILD, `_locales/${lang}/messages.json`), 'utf8')) as {
    extName: { message: string };
  };
  site.page('/icon.png', { body: await readFile(join(BUILD, 'icon/128.png')), type: 'image/png' });
  site.page('/tile', tile(lang, extName.message));
  const small = await open(site.url('/tile'), TILE);
  await save('tile', small);
  await small.close();
}

try {
  const executable = ensureBrowser('chromium', say);
  ensureFonts(say);
  if (!process.argv.includes('--no-build')) buildExtension(say);
  await rm(OUT, { recursive: true, force: true });
  const site = await serve({ '/': 'demo' });
  const driver = await launchChromium({ executable, extension: BUILD, viewport: SIZE });
  try {
    for (const lang of CARD_LANGUAGES) await take(driver, site, lang);
  } finally {
    await driver.close();
    await site.close();
  }
} catch (error) {
  console.error(error instanceof MissingBrowser ? error.message : error);
  process.exitCode = 1;
}
