import {
  annotated,
  cardParts,
  clickInCard,
  hover,
  leave,
  mentions,
  opened,
  shut,
} from '../tools/browser/page-parts.ts';
import { names, unharmed } from './harness/hostile.ts';
import { expect, test } from './harness/test.ts';

const PROSE = `<p>${'Nvidia and Huawei wait for the licence that Washington has promised. '.repeat(3)}</p>`;
const page = (
  body: string,
  lang = 'en',
) => `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Licence</title>
  <script type="application/ld+json">{"@type":"NewsArticle"}</script></head>
  <body style="margin: 60px"><h1>Licence</h1>${body}</body></html>`;

/** Milliseconds after the navigation began at which the background is stopped: before, amid and after what it is asked. */
const MOMENTS = [0, 10, 20, 40, 80, 160];

test.describe('the background may be stopped', () => {
  test('at any moment of a page', async ({ open, site, driver }) => {
    site.page('/news', page(PROSE));
    const tab = await open('/news');
    for (const moment of MOMENTS) {
      const opening = tab.goto(site.url(`/news?${moment}`));
      await new Promise((later) => setTimeout(later, moment));
      await driver.stopBackground();
      await opening;
      expect((await annotated(tab)).length, `${moment} ms`).toBeGreaterThan(0);
    }
  });

  // `unharmed` says more
  test.describe('before', () => {
    test.use({ quiet: false });

    test('each thing that it is asked for', async ({ open, driver }) => {
      /** What a page or a reader does with nobody there to answer at once. */
      const unheard = (what: string, act: () => Promise<void>) =>
        test.step(what, async () => {
          await driver.stopBackground();
          await act();
        });
      const own = (act: string) =>
        tab.evaluate((act) => {
          const { witness } = globalThis as unknown as { witness: { own(act: () => void): void } };
          // biome-ignore lint/security/noGlobalEval: what a step does to its page
          witness.own(() => globalThis.eval(act));
        }, act);
      await driver.stopBackground();
      const tab = await open('/pages/policy.html');
      const named = ['Huawei', 'H20', 'Nvidia'];
      await names(tab, named);
      const linked = async () => (await mentions(tab)).some(({ entity }) => entity === 'nvidia');
      await unheard('a dwell, its card', async () => {
        await hover(tab, 'nvidia');
        await opened(tab);
      });
      await unheard('a name is muted', async () => {
        await clickInCard(tab, '.mute-button');
        await clickInCard(tab, '.mute-choice');
        await expect.poll(linked).toBe(false);
      });
      await unheard('and no longer', async () => {
        await clickInCard(tab, '.undo');
        await expect.poll(linked).toBe(true);
      });
      await unheard('a related name', async () => {
        const [chip] = await cardParts(tab, '.chip');
        await clickInCard(tab, '.chip');
        await expect.poll(async () => (await cardParts(tab, '.name'))[0]?.text).toBe(chip?.text);
      });
      await unheard('the fact book', async () => {
        await clickInCard(tab, '.book');
        const books = () =>
          driver.extension(async (_, browser) =>
            (await browser.tabs.query({})).flatMap(({ id, url }) =>
              url?.includes('/factbook.html#/entity/') && id ? id : [],
            ),
          );
        await expect.poll(async () => (await books()).length).toBe(1);
        await driver.extension((ids, browser) => browser.tabs.remove(ids), await books());
        await tab.front();
      });
      await tab.press('Escape');
      await leave(tab);
      await shut(tab);
      await unheard('a frame comes', async () => {
        await own(
          `const frame = document.createElement('iframe'); Object.assign(frame, { srcdoc: '<p>SMIC and Huawei</p>', width: 600, height: 300 }); document.body.append(frame)`,
        );
        await names(tab, named, ['SMIC', 'Huawei']);
      });
      await unheard('the page is another', async () => {
        await own(
          `document.querySelector('script[type="application/ld+json"]').remove(); history.pushState(null, '', '/pages/shop')`,
        );
        await names(tab, []);
      });
      await unharmed(tab);
    });
  });

  test('before names of all languages are needed', async ({ open, site, driver }) => {
    site.page('/korean', page('<p>하워드 러트닉은 엔비디아의 H20 판매를 허용했다.</p>', 'ko'));
    await driver.stopBackground();
    expect((await annotated(await open('/korean'))).map(({ entity }) => entity)).toContain('nvidia');
  });

  test('before the page names more, which the toolbar counts', async ({ open, site, driver }) => {
    site.page('/news', page(PROSE));
    const tab = await open('/news');
    const badge = () => driver.extension((tabId, browser) => browser.action.getBadgeText({ tabId }), tab.id);
    await expect.poll(badge).toBe('2');
    await driver.stopBackground();
    await tab.evaluate(() => document.querySelector('p')?.append('SMIC joins them.'));
    await expect.poll(badge).toBe('3');
  });

  test('before the switch is used', async ({ open, site, driver }) => {
    site.page('/news', page(PROSE));
    const tab = await open('/news');
    await annotated(tab);
    await driver.stopBackground();
    await driver.extension((_, browser) => browser.storage.local.set({ sites: { localhost: 'off' } }));
    await expect.poll(async () => (await mentions(tab)).length).toBe(0);
    await driver.stopBackground();
    await driver.extension((_, browser) => browser.storage.local.set({ sites: {} }));
    expect((await annotated(tab)).length).toBeGreaterThan(0);
  });
});
