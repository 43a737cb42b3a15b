import type { GateState } from '../lib/frame-world.ts';
import type { Tab } from '../tools/browser/driver.ts';
import { expect, test } from './harness/test.ts';

const PROSE = `<p>${'Nvidia and Huawei wait for the licence that Washington has promised. '.repeat(3)}</p>`;
const page = (head: string, body: string, title = 'x') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
const NEWS_HEAD = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
const NEWS = page(NEWS_HEAD, `<h1>Licence</h1>${PROSE}`);
const SHOP = page('<meta property="og:type" content="product">', `<h1>Fan</h1>${PROSE}`);

interface FrameView {
  path: string;
  top: boolean;
  state: GateState | null;
  running: boolean;
}

/** Every frame of a tab that our scripts reach, the page's own first. */
const frames = (tab: Tab): Promise<FrameView[]> =>
  tab.worlds(() => {
    interface World {
      gate?: { state(): GateState | undefined };
      annotator?: { running(): boolean };
    }
    const world = (globalThis as unknown as Record<symbol, World | undefined>)[Symbol.for('hashiya')];
    return {
      path: location.pathname,
      top: self === self.top,
      state: world?.gate?.state() ?? null,
      running: world?.annotator?.running() ?? false,
    };
  });

/** The page's own frame as `reason: reading|idle`. */
const top = async (tab: Tab): Promise<string> => {
  const [frame] = await frames(tab);
  return `${frame?.state?.reason}: ${frame?.running ? 'reading' : 'idle'}`;
};

/** How many frames are being read. */
const reading = async (tab: Tab): Promise<number> => (await frames(tab)).filter(({ running }) => running).length;

test.describe('what the markup says', () => {
  test('news is read, other pages are not, and each says why', async ({ open, site }) => {
    site.page('/news', NEWS);
    site.page('/shop', SHOP);
    const news = await open('/news');
    await expect.poll(() => top(news)).toBe('news: reading');
    const [frame] = await frames(news);
    expect(frame?.state).toMatchObject({ on: true, news: true, site: 'localhost', signals: ['newsarticle'] });
    const shop = await open('/shop');
    await expect.poll(() => top(shop)).toBe('not-news: idle');
    expect((await frames(shop))[0]?.state).toMatchObject({ on: false, news: false });
  });

  for (const [kind, type, body] of [
    ['XML', 'application/xml', '<?xml version="1.0"?><a>Nvidia</a>'],
    ['SVG', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Nvidia</text></svg>'],
    ['plain text', 'text/plain', 'Nvidia'],
  ] as const) {
    test(`${kind} is left alone in every mode`, async ({ open, site, driver }) => {
      await driver.extension((_, browser) => browser.storage.local.set({ mode: 'all' }));
      site.page('/file', { body, type });
      site.page('/shop', SHOP);
      const tab = await open('/file');
      const html = await open('/shop');
      await expect.poll(() => top(html)).toBe('mode-all: reading');
      expect((await frames(tab)).every(({ state, running }) => !state && !running)).toBe(true);
    });
  }
});

test.describe('the mode', () => {
  test('is followed at once in pages that are open', async ({ open, site, driver }) => {
    site.page('/news', NEWS);
    site.page('/shop', SHOP);
    const news = await open('/news');
    const shop = await open('/shop');
    for (const [mode, ofNews, ofShop] of [
      ['all', 'mode-all: reading', 'mode-all: reading'],
      ['off', 'mode-off: idle', 'mode-off: idle'],
      ['news', 'news: reading', 'not-news: idle'],
    ]) {
      await driver.extension((mode, browser) => browser.storage.local.set({ mode }), mode);
      await expect.poll(() => top(news)).toBe(ofNews);
      await expect.poll(() => top(shop)).toBe(ofShop);
    }
  });
});

test.describe('the switch of a site', () => {
  test('acts at once in every tab and frame of the site, and in no other', async ({ open, site, driver }) => {
    site.page('/inner', page('', PROSE));
    const frame = (src: string) => `<iframe width="600" height="300" ${src}></iframe>`;
    site.page(
      '/framed',
      page(
        NEWS_HEAD,
        PROSE +
          frame('src="/inner"') +
          frame(`src="${site.url('/inner', '127.0.0.1')}"`) +
          frame(`srcdoc="${PROSE}"`) +
          frame('sandbox src="/inner"'),
      ),
    );
    site.page('/news', NEWS);
    const framed = await open('/framed');
    await expect.poll(() => reading(framed)).toBe(5);
    const plain = await open('/news');
    const other = await open('/news', 'other.localhost');
    await expect.poll(() => top(other)).toBe('news: reading');
    for (const { top, state } of await frames(framed)) {
      expect(state).toMatchObject({ site: 'localhost', on: true, reason: top ? 'news' : 'top-frame' });
    }
    for (const [rule, ofFramed, ofPlain] of [
      ['off', 0, 'site-off: idle'],
      ['on', 5, 'site-on: reading'],
      ['off', 0, 'site-off: idle'],
      [undefined, 5, 'news: reading'],
    ] as const) {
      const sites = rule ? { localhost: rule } : {};
      await driver.extension((sites, browser) => browser.storage.local.set({ sites }), sites);
      await expect.poll(() => reading(framed)).toBe(ofFramed);
      await expect.poll(() => top(plain)).toBe(ofPlain);
      expect(await top(other)).toBe('news: reading');
    }
  });

  test('brings a page to be read that is no news', async ({ open, site, driver }) => {
    site.page('/shop', SHOP);
    const tab = await open('/shop');
    await expect.poll(() => top(tab)).toBe('not-news: idle');
    await driver.extension((_, browser) => browser.storage.local.set({ mode: 'off', sites: { localhost: 'on' } }));
    await expect.poll(() => top(tab)).toBe('site-on: reading');
  });

  test('is remembered by the browser', async ({ open, site, driver }) => {
    site.page('/news', NEWS);
    await driver.extension((_, browser) => browser.storage.local.set({ sites: { localhost: 'off' } }));
    const before = await open('/news');
    await expect.poll(() => top(before)).toBe('site-off: idle');
    await driver.restart();
    const after = await driver.open(site.url('/news'));
    await expect.poll(() => top(after)).toBe('site-off: idle');
    await driver.extension((_, browser) => browser.storage.local.set({ sites: {} }));
    await expect.poll(() => top(after)).toBe('news: reading');
  });

  test('holds in a page that comes back by the back button', async ({ open, site, driver }) => {
    site.page('/news', NEWS);
    site.page('/shop', SHOP);
    const tab = await open('/news');
    await expect.poll(() => top(tab)).toBe('news: reading');
    await tab.goto(site.url('/shop'));
    await driver.extension((_, browser) => browser.storage.local.set({ sites: { localhost: 'off' } }));
    // not at once: the page would be gone before it has answered
    await tab.evaluate(() => void setTimeout(() => history.back(), 50));
    await expect.poll(async () => (await tab.url()).endsWith('/news')).toBe(true);
    await expect.poll(() => top(tab)).toBe('site-off: idle');
  });
});

test.describe('frames', () => {
  test('that come later follow the page', async ({ open, site }) => {
    site.page('/inner', page('', PROSE));
    site.page('/news', NEWS);
    const tab = await open('/news');
    await expect.poll(() => reading(tab)).toBe(1);
    await tab.evaluate(() => {
      for (const src of ['/inner', 'about:blank']) {
        const frame = document.createElement('iframe');
        Object.assign(frame, { src, width: 600, height: 300 });
        document.body.append(frame);
      }
    });
    await expect.poll(() => reading(tab)).toBe(3);
  });

  test('that are too small to read wait until they have grown', async ({ open, site }) => {
    site.page('/inner', page('', PROSE));
    site.page('/news', page(NEWS_HEAD, `${PROSE}<iframe src="/inner" width="40" height="40"></iframe>`));
    const tab = await open('/news');
    await expect.poll(() => reading(tab)).toBe(1);
    expect((await frames(tab)).find(({ top }) => !top)?.state).toBeNull();
    await tab.evaluate(() => {
      Object.assign(document.querySelector('iframe') as HTMLIFrameElement, { width: '600', height: '300' });
    });
    await expect.poll(() => reading(tab)).toBe(2);
  });

  test('of a page that is no news are left alone, news or not', async ({ open, site }) => {
    site.page('/news', NEWS);
    site.page('/shop', page('', '<iframe src="/news" width="600" height="300"></iframe>'));
    const tab = await open('/shop');
    await expect.poll(async () => (await frames(tab)).map(({ state }) => state?.on)).toEqual([false, false]);
    expect(await reading(tab)).toBe(0);
  });
});

test('a page that becomes another on the client is judged again, its frames with it', async ({ open, site }) => {
  site.page('/inner', page('', PROSE));
  site.page('/news', page(NEWS_HEAD, `${PROSE}<iframe src="/inner" width="600" height="300"></iframe>`));
  const tab = await open('/news');
  await expect.poll(() => reading(tab)).toBe(2);
  await tab.evaluate(() => {
    history.pushState(null, '', '/video');
    // the content follows the address, as it does where it is fetched
    setTimeout(() => document.querySelector('script[type="application/ld+json"]')?.remove(), 300);
  });
  await expect.poll(() => top(tab)).toBe('not-news: idle');
  await expect.poll(() => reading(tab)).toBe(0);
  await tab.evaluate((head) => {
    history.back();
    setTimeout(() => document.head.insertAdjacentHTML('beforeend', head), 300);
  }, NEWS_HEAD);
  await expect.poll(() => top(tab)).toBe('news: reading');
  await expect.poll(() => reading(tab)).toBe(2);
});

test.describe('stored values that are not what they should be', () => {
  for (const [name, stored, reason] of [
    ['a mode that is none', { mode: 'loud' }, 'news'],
    ['a mode of a later version', { mode: 'off', mode$: { v: 9 } }, 'news'],
    ['site rules that are a list', { sites: ['localhost'] }, 'news'],
    ['one bad rule among good ones', { sites: { localhost: 'off', x: 1 } }, 'site-off'],
  ] as const) {
    test(`${name}: what can be used is in force, and a copy is kept`, async ({ open, site, driver }) => {
      site.page('/news', NEWS);
      const tab = await open('/news');
      await expect.poll(() => top(tab)).toBe('news: reading');
      await driver.extension((stored, browser) => browser.storage.local.set(stored), stored as Record<string, unknown>);
      await expect.poll(() => top(tab)).toBe(`${reason}: ${reason === 'news' ? 'reading' : 'idle'}`);
      const [key, value] = Object.entries(stored)[0] as [string, unknown];
      await expect
        .poll(() =>
          driver.extension(async (key, browser) => (await browser.storage.local.get(key))[key], `kept:${key}`),
        )
        .toMatchObject([{ key, value }]);
    });
  }
});
