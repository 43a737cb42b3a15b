import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { Driver, Tab } from '../tools/browser/driver.ts';
import { centre, eventually } from '../tools/browser/page-parts.ts';
import { expect, test } from './harness/test.ts';

const ARTICLE = `<!doctype html><html lang="en"><head><title>Chips</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle"}</script></head>
<body><article><p>Nvidia hopes to sell the H20 in China again.</p></article></body></html>`;
const SHOP =
  '<!doctype html><html lang="en"><title>Shop</title><h1>Kettles</h1><p>A kettle that Nvidia never made.</p>';

interface World {
  gate?: { state(): { on: boolean } | undefined };
  annotator?: { running(): boolean };
}

const openPrivate = (driver: Driver, url: string): Promise<{ window: number; tab: number }> =>
  driver.extension(async (url, api) => {
    const window = await api.windows.create({ incognito: true, url });
    return { window: window.id as number, tab: window.tabs?.[0]?.id as number };
  }, url);

const openPublic = (driver: Driver, url: string): Promise<number> =>
  driver.extension(async (url, api) => {
    const window = (await api.windows.getAll()).find(({ incognito }) => !incognito);
    return (await api.tabs.create({ url, windowId: window?.id as number, active: false })).id as number;
  }, url);

/** Waits until the page at this address is on, and annotated, or off and left alone. */
const becomes = (driver: Driver, tab: number, url: string, on: boolean): Promise<true> =>
  eventually(`${url} to be ${on ? 'on' : 'off'}`, () =>
    driver.extension(
      async ({ tab, url, on }, api) => {
        const look = () => {
          const world = (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')];
          return [location.href, world?.gate?.state()?.on ?? null, world?.annotator?.running() ?? false];
        };
        // the page may be on its way
        const frames = await api.scripting.executeScript({ target: { tabId: tab }, func: look }).catch(() => []);
        return JSON.stringify(frames[0]?.result) === JSON.stringify([url, on, on]) || null;
      },
      { tab, url, on },
    ),
  );

const goto = (driver: Driver, tab: number, url: string): Promise<unknown> =>
  driver.extension(({ tab, url }, api) => api.tabs.update(tab, { url }).then(() => null), { tab, url });

const toggleInPopup = async (driver: Driver, tab: number): Promise<void> => {
  const popup = await driver.popup({ id: tab } as Tab);
  await popup.click(await centre(popup, '[role=switch]:enabled'));
  await eventually('the rule to be kept', () =>
    driver.extension(async (_, api) => 'privateSites' in (await api.storage.session.get()) || null),
  );
  await popup.close();
};

test('a site rule of a private window holds there, is never stored, and is forgotten with the last', async ({
  driver,
  site,
}) => {
  await driver.reset();
  site.page('/article', ARTICLE);
  // A picture of it never comes: a rule must not wait for that.
  const silent = createServer(() => {});
  await once(silent.listen(0, '127.0.0.1'), 'listening');
  const { port } = silent.address() as AddressInfo;
  site.page('/shop', `${SHOP}<img alt="" src="http://127.0.0.1:${port}/">`);
  const [article, again, shop, shopAgain] = ['/article', '/article?again', '/shop', '/shop?again'].map((path, index) =>
    site.url(path, index < 2 ? undefined : 'shop.localhost'),
  ) as [string, string, string, string];
  await driver.allowPrivate();
  const { window, tab } = await openPrivate(driver, article);
  await becomes(driver, tab, article, true);

  await toggleInPopup(driver, tab);
  await becomes(driver, tab, article, false);
  await goto(driver, tab, again);
  await becomes(driver, tab, again, false);
  await becomes(driver, await openPublic(driver, article), article, true);

  await goto(driver, tab, shop);
  await becomes(driver, tab, shop, false);
  await toggleInPopup(driver, tab);
  await becomes(driver, tab, shop, true);
  await goto(driver, tab, shopAgain);
  await becomes(driver, tab, shopAgain, true);

  expect(await driver.extension((_, api) => api.storage.local.get('sites'))).toEqual({});
  await driver.extension((window, api) => api.windows.remove(window).then(() => null), window);
  await eventually('the rules to be forgotten', () =>
    driver.extension(async (_, api) => !('privateSites' in (await api.storage.session.get())) || null),
  );
  const next = await openPrivate(driver, article);
  await becomes(driver, next.tab, article, true);
  await driver.extension((window, api) => api.windows.remove(window).then(() => null), next.window);
  silent.close();
});
