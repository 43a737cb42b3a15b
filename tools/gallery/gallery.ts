/**
 * `npm run gallery`: every state of the card in every language, theme and width, and of popup, fact book, settings and
 * welcome in every pair of them, as pictures of the built extension in Chromium, and a page to look through them.
 * `--surface card --state chip --lang ar --theme dark` narrows them, each may be given again.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CARD_LANGUAGES, type CardLanguage, type FactBase } from '../../lib/fact-base/types.ts';
import { launchChromium } from '../browser/chromium.ts';
import type { Driver, Tab } from '../browser/driver.ts';
import { annotated } from '../browser/page-parts.ts';
import { ensureBrowser, ensureFonts, MissingBrowser } from '../setup/browsers.ts';
import { buildExtension } from '../start/build.ts';
import { type Site, serve } from '../start/server.ts';
import { articleIn } from './pages.ts';
import { clear, compare, STATES, type State, show } from './states.ts';
import { takeSurfaces } from './surfaces.ts';
import { SURFACES } from './views.ts';

const BUILD = '.output/chrome-mv3';
const AFTER_ALL_FACTS = '2025-09-12';
/** The shortest that a reader can choose: a gallery need not dwell. */
const DWELL = 100;
/** WCAG 1.4.10 asks for 320 px, which is a window of 1280 px at 400 %; `zoomed` is what 1280 by 800 px are then. */
const WIDTHS = {
  wide: { width: 720, height: 760 },
  narrow: { width: 320, height: 640 },
  low: { width: 720, height: 300 },
  zoomed: { width: 320, height: 200 },
};
const COMPARE = { width: 900, height: 760 };
type Width = keyof typeof WIDTHS;
const THEMES = ['light', 'dark', 'contrast'] as const;
type Theme = (typeof THEMES)[number];

const { values: wanted } = parseArgs({
  options: {
    out: { type: 'string', default: '.output/gallery' },
    build: { type: 'boolean', default: true },
    lang: { type: 'string', multiple: true },
    theme: { type: 'string', multiple: true },
    state: { type: 'string', multiple: true },
    surface: { type: 'string', multiple: true },
  },
  allowNegative: true,
});
const say = (line: string): void => console.log(line);
const among = (name: string, names: readonly string[] | undefined): boolean => !names || names.includes(name);

const inWidth = ({ narrow, name }: State, width: Width): boolean =>
  width === 'wide' ||
  (width === 'narrow' ? narrow === true : name === 'chip' || (width === 'zoomed' && name === 'related'));
const inTheme = ({ contrast }: State, theme: Theme, width: Width): boolean =>
  theme !== 'contrast' || (contrast === true && width === 'wide');

async function dress(tab: Tab, theme: Theme): Promise<void> {
  await tab.colorScheme(theme === 'dark' ? 'dark' : 'light');
  await tab.forcedColors?.(theme === 'contrast');
}

/** What the built fact base calls each entity. */
async function namesIn(lang: CardLanguage): Promise<Map<string, string>> {
  const base = JSON.parse(await readFile(join(BUILD, 'facts', `${lang}.json`), 'utf8')) as FactBase;
  return new Map(base.entities.map(({ id, name }) => [id, name]));
}

/** Takes the pictures of one language, theme and width; tells their names. */
async function take(driver: Driver, site: Site, lang: CardLanguage, theme: Theme, width: Width): Promise<string[]> {
  const states = STATES.filter(
    (state) => among(state.name, wanted.state) && inWidth(state, width) && inTheme(state, theme, width),
  );
  const names = await namesIn(lang);
  const pictures: string[] = [];
  let tab: Tab | undefined;
  let published: string | undefined;
  const page = async (date: string): Promise<Tab> => {
    if (tab && published === date) return tab;
    await tab?.close();
    published = date;
    tab = await driver.open(site.url(`/${lang}/${date}`));
    await tab.resize(WIDTHS[width].width, WIDTHS[width].height);
    await dress(tab, theme);
    await annotated(tab);
    return tab;
  };
  const picture = async (tab: Tab, state: string): Promise<void> => {
    const name = `${state}-${lang}-${theme}-${width}.png`;
    await writeFile(join(wanted.out, name), await tab.screenshot());
    pictures.push(name);
  };
  for (const state of states) {
    const tab = await page(state.published ?? AFTER_ALL_FACTS);
    await show(tab, state, names.get(state.entity) ?? '');
    await picture(tab, state.name);
    await clear(tab);
    // What was muted is named again.
    await driver.extension((_, browser) => browser.storage.local.remove('mutes'));
  }
  if (width === 'wide' && theme !== 'contrast' && among('compare', wanted.state)) {
    const tab = await page(AFTER_ALL_FACTS);
    await tab.resize(COMPARE.width, COMPARE.height);
    await compare(tab, COMPARE.width);
    await picture(tab, 'compare');
  }
  await tab?.close();
  return pictures;
}

const html = (names: readonly string[]): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Hashiya: every state</title>
<style>body { font: 14px sans-serif; margin: 16px; background: #888 } figure { display: inline-block; margin: 4px }
img { display: block; max-width: 100% }</style>
${names.map((name) => `<figure><img src="${name}" loading="lazy" alt=""><figcaption>${name}</figcaption></figure>`).join('\n')}
</html>`;

try {
  const executable = ensureBrowser('chromium', say);
  ensureFonts(say);
  if (wanted.build) buildExtension(say);
  await rm(wanted.out, { recursive: true, force: true });
  await mkdir(wanted.out, { recursive: true });
  const site = await serve({ '/': 'demo' });
  for (const lang of CARD_LANGUAGES)
    for (const date of new Set([AFTER_ALL_FACTS, ...STATES.flatMap(({ published }) => published ?? [])]))
      site.page(`/${lang}/${date}`, articleIn(lang, date));
  const driver = await launchChromium({ executable, extension: BUILD });
  const names: string[] = [];
  try {
    await driver.extension((dwell, browser) => browser.storage.local.set({ dwell, dwell$: { v: 1 } }), DWELL);
    for (const lang of CARD_LANGUAGES.filter((lang) => among('card', wanted.surface) && among(lang, wanted.lang)))
      for (const theme of THEMES.filter((theme) => among(theme, wanted.theme)))
        for (const width of Object.keys(WIDTHS) as Width[])
          names.push(...(await take(driver, site, lang, theme, width)));
    const surfaces = SURFACES.filter((surface) => among(surface, wanted.surface));
    names.push(...(await takeSurfaces(driver, site, surfaces, wanted)));
  } finally {
    await driver.close();
    await site.close();
  }
  await writeFile(join(wanted.out, 'index.html'), html(names));
  say(`${names.length} pictures; look through them in ${join(wanted.out, 'index.html')}`);
} catch (error) {
  console.error(error instanceof MissingBrowser ? error.message : error);
  process.exitCode = 1;
}
