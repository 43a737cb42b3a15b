import type { Driver } from '../tools/browser/driver.ts';
import { annotated, hover, mentions, opened } from '../tools/browser/page-parts.ts';
import { expect, test } from './harness/test.ts';

const PROSE = `<p>${'Nvidia and Huawei wait for the licence that Washington has promised. '.repeat(3)}</p>`;
const NEWS = `<!doctype html><html lang="en"><head><title>Licence</title>
  <script type="application/ld+json">{"@type":"NewsArticle"}</script></head>
  <body style="margin: 60px"><h1>Licence</h1>${PROSE}</body></html>`;

/** Milliseconds after the navigation began at which the worker is stopped: before, amid and after what it is asked. */
const MOMENTS = [0, 10, 20, 40, 80, 160];

const stopBackground = async ({ stopBackground }: Driver): Promise<void> => {
  if (!stopBackground) throw new Error('This browser cannot be told to stop the background');
  await stopBackground();
};

test.describe('the background worker may be stopped', () => {
  test('before a page is opened', async ({ open, site, driver }) => {
    site.page('/news', NEWS);
    await stopBackground(driver);
    expect((await annotated(await open('/news'))).length).toBeGreaterThan(0);
  });

  for (const moment of MOMENTS) {
    test(`${moment} ms into a page`, async ({ open, site, driver }) => {
      site.page('/blank', '<!doctype html><title>x</title>');
      site.page('/news', NEWS);
      const tab = await open('/blank');
      const opening = tab.goto(site.url('/news'));
      await new Promise((later) => setTimeout(later, moment));
      await stopBackground(driver);
      await opening;
      expect((await annotated(tab)).length).toBeGreaterThan(0);
    });
  }

  test('before a mention is hovered', async ({ open, site, driver }) => {
    site.page('/news', NEWS);
    const tab = await open('/news');
    await annotated(tab);
    await stopBackground(driver);
    await hover(tab, 'nvidia');
    expect((await opened(tab)).text).toContain('Nvidia');
  });

  test('before the page names more, which the toolbar counts', async ({ open, site, driver }) => {
    site.page('/news', NEWS);
    const tab = await open('/news');
    const badge = () => driver.extension((tabId, browser) => browser.action.getBadgeText({ tabId }), tab.id);
    await expect.poll(badge).toBe('2');
    await stopBackground(driver);
    await tab.evaluate(() => document.querySelector('p')?.append('SMIC joins them.'));
    await expect.poll(badge).toBe('3');
  });

  test('before the switch is used', async ({ open, site, driver }) => {
    site.page('/news', NEWS);
    const tab = await open('/news');
    await annotated(tab);
    await stopBackground(driver);
    await driver.extension((_, browser) => browser.storage.local.set({ sites: { localhost: 'off' } }));
    await expect.poll(async () => (await mentions(tab)).length).toBe(0);
    await stopBackground(driver);
    await driver.extension((_, browser) => browser.storage.local.set({ sites: {} }));
    expect((await annotated(tab)).length).toBeGreaterThan(0);
  });
});
