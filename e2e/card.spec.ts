import type { Point, Tab } from '../tools/browser/driver.ts';
import {
  annotated,
  type Box,
  type Card,
  card,
  cardParts,
  clickInCard,
  eventually,
  hover,
  leave,
  opened,
  shut,
} from '../tools/browser/page-parts.ts';
import { axeFindings } from './harness/axe.ts';
import { expect, test } from './harness/test.ts';

const WORDS = {
  en: '<p>The <b>H20</b> is back on sale. Nvidia hopes for licences, and Jensen Huang said so in the capital.</p>',
  ar: '<p>عادت H20 إلى السوق، وتأمل إنفيديا في الحصول على تراخيص، كما قال جنسن هوانغ في العاصمة.</p>',
  zh: '<p>H20重新上市，英伟达希望获得许可证，黄仁勋在首都这样说。</p>',
};

const article = (body: string, lang = 'en', head = '') => `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>Chips</title>
<meta property="og:type" content="article">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Chips","datePublished":"2025-08-20"}</script>
<style>body { font: 18px/1.6 serif; margin: 40px; }</style>${head}</head>
<body><article><h1>Chips</h1>${body}</article></body></html>`;

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Time in which a card that were to open or close would have: dwell or grace with room for a slow machine. */
const LONG = 1200;

const stays = async (tab: Tab): Promise<Card> => {
  await pause(LONG);
  const open = await card(tab);
  if (!open) throw new Error('the card closed');
  return open;
};

const staysShut = async (tab: Tab): Promise<void> => {
  await pause(LONG);
  expect(await card(tab), 'no card').toBeNull();
};

const part = async (tab: Tab, selector: string) =>
  eventually(`${selector} in the card`, async () => (await cardParts(tab, selector))[0]);

test.beforeEach(({ site }) => {
  for (const lang of ['en', 'ar', 'zh'] as const) site.page(`/${lang}`, article(WORDS[lang].repeat(3), lang));
});

test.describe('what it says', () => {
  for (const [lang, name, kind, dir] of [
    ['en', 'Nvidia', 'Company', 'ltr'],
    ['ar', 'إنفيديا', 'شركة', 'rtl'],
    ['zh', '英伟达', '公司', 'ltr'],
  ] as const) {
    test(`${lang}: name, kind, gloss and facts with date, claimant, status and source, in the page's language`, async ({
      open,
    }) => {
      const tab = await open(`/${lang}`);
      await annotated(tab);
      await hover(tab, 'nvidia');
      const shown = await opened(tab);
      expect([shown.lang, shown.dir]).toEqual([lang, dir]);
      expect((await part(tab, '.name')).text).toBe(name);
      expect((await part(tab, '.kind')).text).toBe(kind);
      expect((await part(tab, '.gloss')).text).not.toBe('');
      expect((await cardParts(tab, '.names li')).length).toBe(2);
      expect((await cardParts(tab, '.statement')).length).toBeGreaterThanOrEqual(3);
      expect((await part(tab, '.note .date')).text).toMatch(/20\d\d/);
      const [who, ...status] = await cardParts(tab, '.note:first-child .credit .part');
      expect([who?.text, status.at(-1)?.text]).not.toContain('');
      expect(status.length).toBeGreaterThanOrEqual(1);
      const [mark] = await cardParts(tab, '.mark');
      await tab.move(middle((mark as { box: Box }).box));
      await tab.click(middle((mark as { box: Box }).box));
      expect((await part(tab, '.evidence:not([hidden])')).text).toMatch(/2025/);
    });
  }

  test('why this match', async ({ open }) => {
    const tab = await open('/en');
    await annotated(tab);
    await hover(tab, 'jensen-huang');
    await opened(tab);
    const { box } = await part(tab, '.why button');
    await tab.move(middle((await opened(tab)).box));
    await tab.click(middle(box));
    expect((await part(tab, '.why-text:not([hidden])')).text).toContain('Jensen Huang');
  });

  test('a related name opens in the same card, and the way back is there', async ({ open }) => {
    const tab = await open('/en');
    await annotated(tab);
    await hover(tab, 'jensen-huang');
    await opened(tab);
    const chip = await part(tab, '.chip');
    await tab.move(middle(chip.box));
    await tab.click(middle(chip.box));
    await eventually('the related card', async () => (await part(tab, '.name')).text === chip.text || null);
    const back = await part(tab, '.back');
    expect(back.text).toBe('Jensen Huang');
    await tab.move(middle(back.box));
    await tab.click(middle(back.box));
    await eventually('the first card', async () => (await part(tab, '.name')).text === 'Jensen Huang' || null);
  });
});

test.describe('when it opens and closes', () => {
  test('a pointer that leaves early opens nothing', async ({ open }) => {
    const tab = await open('/en');
    await annotated(tab);
    await hover(tab, 'nvidia');
    await pause(200);
    await leave(tab);
    await staysShut(tab);
  });

  test('it can be entered, stays while it is hovered, and closes after the pointer left', async ({ open }) => {
    const tab = await open('/en');
    await annotated(tab);
    const from = await hover(tab, 'nvidia');
    const { box } = await opened(tab);
    await tab.move({ x: box.x + 40, y: box.y + 60 });
    await stays(tab);
    await tab.move(from);
    await stays(tab);
    await leave(tab);
    await shut(tab);
  });

  test('Esc closes it, the page does not hear it, and it stays closed on that mention', async ({ open }) => {
    const tab = await open('/en');
    await annotated(tab);
    await tab.evaluate(() => {
      addEventListener('keydown', (event) => {
        document.title += event.key;
      });
    });
    await hover(tab, 'nvidia');
    await opened(tab);
    await tab.press('Escape');
    await shut(tab);
    expect(await tab.evaluate(() => document.title)).toBe('Chips');
    await staysShut(tab);
    await tab.press('Escape');
    await expect.poll(() => tab.evaluate(() => document.title), 'without a card Esc is the page’s').toBe('ChipsEscape');
  });

  test('it turns from one mention to the next in place', async ({ open }) => {
    const tab = await open('/en');
    await annotated(tab);
    await hover(tab, 'nvidia');
    await opened(tab);
    await tab.world(() => {
      const world = globalThis as unknown as { removed: number };
      world.removed = 0;
      new MutationObserver((records) => {
        for (const record of records) world.removed += record.removedNodes.length;
      }).observe(document.documentElement, { childList: true });
    });
    await hover(tab, 'jensen-huang');
    await eventually('the other card', async () => (await part(tab, '.name')).text === 'Jensen Huang' || null);
    expect(await tab.world(() => (globalThis as unknown as { removed: number }).removed)).toBe(0);
  });

  test('nothing opens while typing, nor over a mention that was pressed', async ({ driver, site, open }) => {
    site.page('/field', article(`${WORDS.en}<p><input id="field"></p>`));
    const tab = await open('/field');
    // Long enough that the key is pressed within the dwell, however slow the machine.
    await driver.extension((dwell, browser) => browser.storage.local.set({ dwell }), 2_500);
    const staysShut = async () => {
      await pause(3_500);
      expect(await card(tab), 'no card').toBeNull();
    };
    await annotated(tab);
    await hover(tab, 'nvidia');
    await opened(tab);
    await leave(tab);
    await shut(tab);
    await tab.evaluate(() => (document.querySelector('#field') as HTMLElement).focus());
    await hover(tab, 'nvidia');
    await tab.type('a');
    await staysShut();
    await leave(tab);
    const at = await hover(tab, 'nvidia');
    await tab.click(at);
    await staysShut();
  });

  test('scrolling away closes it', async ({ site, open }) => {
    site.page('/long', article(WORDS.en + '<p>More.</p>'.repeat(80)));
    const tab = await open('/long');
    await annotated(tab);
    await hover(tab, 'nvidia');
    await opened(tab);
    await tab.evaluate(() => scrollBy({ top: 900, behavior: 'instant' }));
    await shut(tab);
  });

  test('the page is as it was before, to the byte', async ({ open }) => {
    const tab = await open('/en');
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    await annotated(tab);
    await hover(tab, 'nvidia');
    await opened(tab);
    await leave(tab);
    await shut(tab);
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});

test.describe('where it stands', () => {
  const inView = async (tab: Tab, { box }: Card): Promise<void> => {
    const view = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(view.width);
    expect(box.y + box.height).toBeLessThanOrEqual(view.height);
  };
  const offTheLine = ({ box }: Card, at: Point): void => {
    expect(at.y < box.y || at.y > box.y + box.height, 'the line that is read is not covered').toBe(true);
  };

  for (const [what, style, size] of [
    ['by the top left corner', 'position: absolute; left: 4px; top: 4px', [1000, 800]],
    ['by the right edge', 'position: absolute; right: 4px; top: 200px', [1000, 800]],
    ['by the bottom', 'position: absolute; left: 300px; top: 760px', [1000, 800]],
    ['in a window 320 px wide', 'position: absolute; left: 200px; top: 200px', [320, 640]],
    ['in a low window', 'position: absolute; left: 200px; top: 20px', [900, 320]],
  ] as const) {
    test(what, async ({ site, open }) => {
      site.page('/edge', article(`<p style="${style}; margin: 0; white-space: nowrap">Nvidia</p>`));
      const tab = await open('/edge');
      await tab.resize(size[0], size[1]);
      await annotated(tab);
      const at = await hover(tab, 'nvidia');
      const shown = await opened(tab);
      await inView(tab, shown);
      offTheLine(shown, at);
    });
  }

  test('in a modal dialog', async ({ site, open }) => {
    site.page('/modal', article(`${WORDS.en}<dialog id="d"><p>Huawei is named in here.</p></dialog>`));
    const tab = await open('/modal');
    await tab.evaluate(() => (document.querySelector('#d') as HTMLDialogElement).showModal());
    await hover(tab, 'huawei');
    const { box } = await opened(tab);
    await tab.move({ x: box.x + 40, y: box.y + 40 });
    await stays(tab);
    await tab.press('Escape');
    await shut(tab);
    expect(
      await tab.evaluate(() => (document.querySelector('#d') as HTMLDialogElement).open),
      'Esc was the card’s',
    ).toBe(true);
  });

  test('a page that unsets everything does not reach it', async ({ site, open }) => {
    const plain = await open('/en');
    await annotated(plain);
    await hover(plain, 'nvidia');
    const { box } = await opened(plain);
    await plain.close();

    const hostile = `<style>
      *, ::before, ::after { all: unset !important; z-index: 2147483647 !important; color: lime !important; font-size: 40px !important }
      head, script, style, title { display: none !important } p { display: block !important }
      :root { --paper: red !important; --ink: red !important; --size-text: 60px !important }
    </style>`;
    site.page('/hostile', article(WORDS.en.repeat(3), 'en', hostile));
    const tab = await open('/hostile');
    await annotated(tab);
    await hover(tab, 'nvidia');
    const shown = await opened(tab);
    expect([shown.box.width, shown.box.height]).toEqual([box.width, box.height]);
  });
});

test.describe('axe finds nothing', () => {
  /** The card as it is open in `tab`, in an open shadow root of a page of its own, where axe can be run. */
  async function copy(tab: Tab, to: Tab): Promise<void> {
    const { html, css } = await tab.world(() => {
      const host = document.querySelector('hashiya-card') as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot };
      const api = (globalThis as unknown as { chrome: { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot } } })
        .chrome.dom;
      const root = (host.openOrClosedShadowRoot ?? api?.openOrClosedShadowRoot(host)) as ShadowRoot;
      const rules = [...root.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
      return { html: root.innerHTML, css: rules.join('\n') };
    });
    await to.evaluate(
      ({ html, css }) => {
        const host = document.createElement('hashiya-card');
        const root = host.attachShadow({ mode: 'open' });
        // at rest: axe must not measure a card that fades in
        root.innerHTML = `<style>${css} * { animation: none !important; transition: none !important }</style>${html}`;
        document.querySelector('main')?.append(host);
        host.popover = 'manual';
        host.showPopover();
      },
      { html, css },
    );
  }

  for (const lang of ['en', 'ar', 'zh'] as const)
    test(`${lang}, light and dark`, async ({ site, open }) => {
      const tab = await open(`/${lang}`);
      await annotated(tab);
      await hover(tab, 'h20');
      const shown = await opened(tab);
      await tab.move({ x: shown.box.x + 40, y: shown.box.y + 30 });
      await clickInCard(tab, '.mark');
      await part(tab, '.evidence:not([hidden])');
      const scheme = async () => (Number(/rgb\((\d+)/.exec(await paperOf(tab))?.[1]) > 128 ? 'light' : 'dark');
      expect(await scheme()).toBe('light');

      site.page('/copy', '<!doctype html><html lang="en"><title>Copy</title><main><h1>Copy</h1></main></html>');
      const bench = await open('/copy');
      await copy(tab, bench);
      expect(await axeFindings(bench, site)).toEqual([]);
      // only the colours are others
      for (const each of [tab, bench]) await each.colorScheme('dark');
      await expect.poll(scheme).toBe('dark');
      expect(await axeFindings(bench, site, ['color-contrast']), 'dark').toEqual([]);
    });

  const paperOf = (tab: Tab): Promise<string> =>
    tab.world(() => {
      const host = document.querySelector('hashiya-card') as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot };
      const api = (globalThis as unknown as { chrome: { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot } } })
        .chrome.dom;
      const root = host.openOrClosedShadowRoot ?? api?.openOrClosedShadowRoot(host);
      return getComputedStyle(root?.querySelector('.card') as Element).backgroundColor;
    });
});
