import type { Tab } from '../tools/browser/driver.ts';
import { annotated, centre } from '../tools/browser/page-parts.ts';
import { ownPageFindings } from './harness/axe.ts';
import { search, shows } from './harness/own-page.ts';
import { expect, test } from './harness/test.ts';

const ARTICLE = `<!doctype html><html lang="en"><head><title>Chips</title>
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-08-03"}</script>
</head><body><article><p>Nvidia hopes to sell the H20 in China again. Jensen Huang said so twice.</p>
<p>Donald Trump has not answered. Huawei was quiet as well.</p></article></body></html>`;

const STORED = {
  sites: { 'a-long-host-name.of-a-newspaper.example.com': 'on' },
  mutes: [{ entity: 'bis', site: 'a.example' }],
  'kept:dwell': [{ key: 'dwell', value: 9, version: 1, why: 'shape', date: '2026-01-02T03:04:05Z' }],
};

interface Place {
  /** What there is when it is drawn. */
  ready: string;
  reach?: (tab: Tab) => Promise<unknown>;
}

/** States of the popup, one after the other. */
const POPUP: Place[] = [
  { ready: '.tick' },
  {
    ready: '.result mark',
    reach: (popup) => search(popup, 'H20'),
  },
  {
    ready: '.popup .card .note',
    reach: async (popup) => popup.click(await centre(popup, '.result')),
  },
  {
    ready: '.notice',
    reach: async (popup) => {
      await search(popup, 'x');
      await popup.press('Escape');
      await popup.click(await centre(popup, '.switch'));
    },
  },
];

/** Places of the fact book, some in each language. */
const BOOK = {
  en: { names: '.name-line', timeline: '[role="option"]', 'entity/h20': '.entry' },
  ar: { 'facts?q=H20': '.entry mark', 'relations?of=h20': '[role="option"]' },
  zh: { disputes: '.entry', sources: '.source-line' },
};

for (const lang of ['en', 'ar', 'zh'] as const)
  test(`${lang}: axe finds nothing, light or dark; each page has its language and direction, and fits a narrow window`, async ({
    driver,
    site,
    open,
  }) => {
    test.setTimeout(300_000);
    site.page('/article', ARTICLE);
    const bench = await open('/article');
    const article = await open('/article');
    await annotated(article);
    await driver.extension((values, api) => api.storage.local.set(values), { ...STORED, interfaceLanguage: lang });
    const own = await driver.open();
    await own.resize(320, 640);

    const look = async (what: string, { ready, reach }: Place): Promise<void> => {
      await own.front();
      await reach?.(own);
      await shows(own, ready);
      const { dir, ...page } = await own.evaluate(() => ({
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      expect({ dir, ...page }, what).toEqual({ lang, dir: lang === 'ar' ? 'rtl' : 'ltr', over: 0 });
      expect(await ownPageFindings(own, bench, site), what).toEqual([]);
    };
    await own.goto(`${driver.origin}/popup.html?tab=${article.id}`);
    // The words of the others are looked at in pictures; their marks are the same in every language.
    for (const [at, place] of POPUP.slice(0, lang === 'en' ? POPUP.length : 2).entries())
      await look(`popup ${at}`, place);
    for (const [place, ready] of Object.entries(BOOK[lang])) {
      await own.goto(`${driver.origin}/factbook.html#/${place}`);
      await look(place, { ready });
    }
    await own.goto(`${driver.origin}/options.html`);
    await look('options', { ready: '#kept' });
    await own.goto(`${driver.origin}/welcome.html`);
    await look('welcome', { ready: '.demo' });
    expect(own.errors()).toEqual([]);
  });
