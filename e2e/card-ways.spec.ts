import type { Driver, Point, Tab } from '../tools/browser/driver.ts';
import {
  annotated,
  type Box,
  card,
  cardParts,
  cards,
  clickInCard,
  eventually,
  hover,
  leave,
  mentions,
  opened,
  shut,
} from '../tools/browser/page-parts.ts';
import { expect, test } from './harness/test.ts';

const WORDS =
  '<p>The H20 is back on sale, for now.</p><p>Nvidia hopes for licences.</p><p>Jensen Huang said so in the capital.</p>';

const article = (body: string, head = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Chips</title>
<meta property="og:type" content="article">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-05-20"}</script>
<style>body { font: 18px/1.6 serif; margin: 40px }</style>${head}</head>
<body><article><h1>Chips</h1>${body}</article></body></html>`;

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

interface Reader {
  reader?: { walk(step: 1 | -1, edge?: boolean): boolean; open(id: string): boolean };
}

/** What the background does when a key of the manifest is pressed before any pointer has rested on a name. */
const injectReader = (driver: Driver, tab: Tab): Promise<unknown> =>
  driver.extension(
    (tabId, browser) =>
      browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/reader.js'] }).then(() => null),
    tab.id,
  );

const walk = (tab: Tab, step: 1 | -1): Promise<boolean | undefined> =>
  tab.world(
    (step) => (globalThis as unknown as Record<symbol, Reader>)[Symbol.for('hashiya')]?.reader?.walk(step),
    step,
  );

const ring = async (tab: Tab): Promise<string | undefined> => (await cardParts(tab, '.walk-label b'))[0]?.text;

test.describe('what a reader can do with it', () => {
  test('a fact is copied with who says so, its date and its source', async ({ site, open, driver }) => {
    const paste = '<textarea id="to" style="width: 400px; height: 200px"></textarea>';
    site.page('/copy', article(WORDS + paste));
    site.page('/forbidden', {
      body: article(WORDS + paste),
      headers: { 'permissions-policy': 'clipboard-write=(), clipboard-read=()' },
    });
    for (const path of ['/copy', '/forbidden']) {
      const tab = await open(path);
      await annotated(tab);
      await hover(tab, 'nvidia');
      await opened(tab);
      await clickInCard(tab, '.mark');
      await clickInCard(tab, '.copy .quiet');
      await eventually('the answer', async () => (await cardParts(tab, '.copy [role=status]'))[0]?.text || null);
      const [statement] = await cardParts(tab, '.statement');
      await tab.press('Escape');
      await shut(tab);
      await tab.click(
        await tab.evaluate(() => {
          const { x, y } = (document.querySelector('#to') as Element).getBoundingClientRect();
          return { x: x + 20, y: y + 20 };
        }),
      );
      await tab.press(process.platform === 'darwin' ? 'Meta+V' : 'Control+V');
      const pasted = await eventually('the text', () =>
        tab.evaluate(() => (document.querySelector('#to') as HTMLTextAreaElement).value || null),
      );
      expect(pasted.split('\n')[0], `${driver.name} ${path}`).toBe(statement?.text);
      expect(pasted).toMatch(/\n— .+ 2025\]?\nSource: .+ ¶ \d/);
    }
  });

  test('a name is muted on this site, the card says so, and one click takes it back', async ({ site, open }) => {
    site.page('/mute', article(WORDS));
    const tab = await open('/mute');
    const named = async (entity: string) => (await mentions(tab)).some((mention) => mention.entity === entity);
    await annotated(tab);
    await hover(tab, 'jensen-huang');
    await opened(tab);
    await clickInCard(tab, '.mute-button');
    await clickInCard(tab, '.mute-choice');
    await eventually('the name to be left alone', async () => ((await named('jensen-huang')) ? null : true));
    expect(await named('nvidia')).toBe(true);
    const told = async () => (await cardParts(tab, '.why [role=status]'))[0]?.text;
    await expect.poll(told).toContain('Jensen Huang');
    await clickInCard(tab, '.undo');
    await eventually('the name to be back', async () => ((await named('jensen-huang')) ? true : null));
  });

  test('two cards are pinned, moved and compared; they outlast scrolling and close one by one', async ({
    site,
    open,
  }) => {
    site.page('/pins', article(`${WORDS}${'<p>More.</p>'.repeat(60)}`));
    const tab = await open('/pins');
    const count = (wanted: number) =>
      eventually(`${wanted} cards`, async () => {
        const open = await cards(tab);
        return open.length === wanted && open.every(({ still }) => still) ? open : null;
      });
    await annotated(tab);
    const at = await hover(tab, 'h20');
    await opened(tab);
    await clickInCard(tab, '.pin');
    const [before] = await count(1);
    if (!before) throw new Error('no card');
    await tab.drag({ x: before.box.x + 30, y: before.box.y + 20 }, { x: 700, y: at.y + 10 });
    let last = before.box.x;
    const moved = await eventually('it to be where it was let go', async () => {
      const x = (await count(1))[0]?.box.x ?? 0;
      const still = x === last && x > before.box.x + 100;
      last = x;
      return still ? x : null;
    });
    await hover(tab, 'jensen-huang');
    await count(2);
    await clickInCard(tab, '.pin');
    await tab.evaluate(() => scrollBy({ top: 900, behavior: 'instant' }));
    const apart = (a: Box, b: Box) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y;
    const one = await eventually('two that do not cover one another', async () => {
      const [one, two] = await count(2);
      return one && two && (apart(one.box, two.box) || apart(two.box, one.box)) ? one : null;
    });
    expect(one.box.x).toBe(moved);
    await tab.press('Escape');
    await count(1);
    await clickInCard(tab, '.close');
    await count(0);
  });
});

test.describe('by key and by finger', () => {
  test('the walk goes from name to name, in and out, and the page hears none of its keys', async ({
    driver,
    site,
    open,
  }) => {
    site.page(
      '/keys',
      article(
        `${WORDS}<p style="margin-top: 2000px">CSIS has an answer.</p>`,
        `<script>
          globalThis.heard = [];
          for (const type of ['keydown', 'keypress', 'keyup'])
            document.addEventListener(type, (event) => heard.push(event.key), { capture: true });
          for (const type of ['click', 'pointerdown', 'focusin', 'copy'])
            document.addEventListener(type, (event) => heard.push(type));
        </script>`,
      ),
    );
    const tab = await open('/keys');
    const heard = () => tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
    await annotated(tab);
    await injectReader(driver, tab);
    expect([await walk(tab, 1), await ring(tab)]).toEqual([true, '1 of 4']);
    expect([await walk(tab, 1), await ring(tab)]).toEqual([true, '2 of 4']);
    await tab.press('Enter');
    const shown = await opened(tab);
    expect(shown.text).toMatch(/^Nvidia/);
    const focused = async () => (await cardParts(tab, ':focus'))[0];
    await expect.poll(async () => (await focused())?.text, 'what it says').toMatch(/^Jul/);
    const foot = async () => (await cardParts(tab, '.book'))[0]?.box.y ?? 0;
    const before = { foot: await foot(), page: await tab.evaluate(() => scrollY) };
    await tab.press('End');
    await eventually('the card to be scrolled', async () => ((await foot()) < before.foot ? true : null));
    expect(await tab.evaluate(() => scrollY), 'and not the page').toBe(before.page);
    // Firefox stops at what scrolls on the way.
    await eventually('the first button', async () => {
      await tab.press('Tab');
      return (await focused())?.label?.startsWith('Source') ? true : null;
    });
    await tab.press('Enter');
    await eventually('its source', async () => (await cardParts(tab, '.evidence:not([hidden])'))[0]);
    await tab.type('jk/');
    expect(await walk(tab, -1)).toBe(true);
    await eventually('the card before', async () => ((await card(tab))?.text.startsWith('H20') ? true : null));
    await tab.press('Shift+Tab');
    await shut(tab);
    await expect.poll(() => ring(tab), 'the place is kept').toBe('1 of 4');
    for (let n = 0; n < 3; n++) await walk(tab, 1);
    await expect.poll(() => ring(tab)).toBe('4 of 4');
    const height = await tab.evaluate(() => innerHeight);
    await eventually('it to be scrolled to', async () => {
      const [last] = await cardParts(tab, '.walk-ring');
      return (last && last.box.y > 0 && last.box.y < height) || null;
    });
    await tab.press('Escape');
    await expect.poll(() => ring(tab)).toBeUndefined();
    expect(await heard(), 'so far the page has heard nothing').toEqual([]);
    await tab.press('Escape');
    await expect.poll(heard).toContain('Escape');
  });

  test('a tap opens a name that is no link, a tap elsewhere closes, a link stays a link', async ({ site, open }) => {
    site.page('/tap', article(`${WORDS}<p><a href="#followed">HBM</a> is scarce.</p>`));
    const tab = await open('/tap');
    const at = async (entity: string): Promise<Point> => {
      const rect = (await annotated(tab)).find((mention) => mention.entity === entity)?.rect;
      if (!rect) throw new Error(`no ${entity}`);
      return middle(rect);
    };
    await tab.tap(await at('h20'));
    expect((await opened(tab)).text).toMatch(/^H20/);
    await tab.tap({ x: 600, y: 20 });
    await shut(tab);
    await tab.tap(await at('hbm'));
    await eventually('the link', () => tab.evaluate(() => (location.hash === '#followed' ? true : null)));
    await tab.tap(await at('jensen-huang'));
    expect((await opened(tab)).text, 'and no card of the link').toMatch(/^Jensen Huang/);
  });

  test('with a modifier key the pointer alone opens nothing', async ({ driver, site, open }) => {
    site.page('/modifier', article(WORDS));
    await driver.extension((_, browser) => browser.storage.local.set({ modifier: 'shift', modifier$: { v: 1 } }));
    const tab = await open('/modifier');
    await annotated(tab);
    await injectReader(driver, tab);
    await hover(tab, 'h20');
    // Its dwell would have ended long before another's, which comes after it.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await card(tab)).toBeNull();
    await tab.press('Shift');
    await opened(tab);
    await leave(tab);
    await shut(tab);
  });
});

test.describe('wherever it is', () => {
  test('a page that listens everywhere and holds the focus hears nothing of it, and takes nothing', async ({
    driver,
    site,
    open,
  }) => {
    site.page(
      '/trap',
      article(
        `<div role="dialog" tabindex="-1" id="trap">${WORDS}</div>`,
        `<script>
          globalThis.heard = [];
          const types = 'keydown keyup mousedown mouseup mouseover mouseout mouseenter mouseleave pointerdown pointerup ' +
            'pointermove pointerover pointerenter pointerleave click dblclick contextmenu wheel focusin focusout focus blur';
          for (const type of types.split(' '))
            document.addEventListener(type, (event) => {
              const { target } = event;
              if (target.localName !== 'hashiya-card') return;
              heard.push(type);
              event.preventDefault();
              event.stopImmediatePropagation();
              if (type === 'focusin') document.querySelector('#trap').focus();
            }, { capture: true, passive: false });
        </script>`,
      ),
    );
    const tab = await open('/trap');
    await annotated(tab);
    await hover(tab, 'nvidia');
    await opened(tab);
    await clickInCard(tab, '.mark');
    await eventually('its source', async () => (await cardParts(tab, '.evidence:not([hidden])'))[0]);
    await clickInCard(tab, '.mark');
    await eventually('none', async () => ((await cardParts(tab, '.evidence:not([hidden])'))[0] ? null : true));
    // pressed on one button and let go on another
    const [mark] = await cardParts(tab, '.mark');
    const [pin] = await cardParts(tab, '.pin');
    if (!mark || !pin) throw new Error('no buttons');
    await tab.drag(middle(mark.box), middle(pin.box));
    await clickInCard(tab, '.why-button');
    await eventually('why', async () => (await cardParts(tab, '.why-text:not([hidden])'))[0]?.text || null);
    expect(await cardParts(tab, '.grip'), 'which pinned nothing').toEqual([]);
    await tab.press('Escape');
    await shut(tab);
    await injectReader(driver, tab);
    await walk(tab, 1);
    await tab.press('Enter');
    await opened(tab);
    await eventually('the first button by key', async () => {
      await tab.press('Tab');
      return (await cardParts(tab, ':focus'))[0]?.label?.startsWith('Source') ? true : null;
    });
    await tab.press('Enter');
    await eventually('its source', async () => (await cardParts(tab, '.evidence:not([hidden])'))[0]);
    expect(await tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  });

  test('in a small frame it takes the room there is, whole and to be scrolled', async ({ site, open }) => {
    site.page(
      '/framed',
      article('<p>Nvidia hopes for licences.</p>', '<style>h1 { display: none } body { margin: 4px }</style>'),
    );
    site.page(
      '/frame',
      article(`${WORDS}<iframe src="/framed" style="width: 300px; height: 150px; border: 0"></iframe>`),
    );
    const tab = await open('/frame');
    await annotated(tab);
    const frame = await tab.evaluate(() => {
      const { x, y } = (document.querySelector('iframe') as Element).getBoundingClientRect();
      return { x, y };
    });
    const inside = await eventually('the frame to be read', async () => {
      const all = await tab.worlds(() => {
        type World = { annotator?: { mentions(): { rects(): DOMRect[] }[] } };
        const world = (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')];
        const rect = innerWidth === 300 ? world?.annotator?.mentions()[0]?.rects()[0] : undefined;
        return rect ? { x: rect.x, y: rect.y, width: rect.width, height: rect.height } : null;
      });
      return all.find((rect) => rect !== null);
    });
    const at = middle(inside);
    await tab.move({ x: frame.x + at.x, y: frame.y + at.y });
    let last = '';
    const seen = await eventually('the card in the frame, at rest', async () => {
      const all = await tab.worlds(() => {
        type Roots = { openOrClosedShadowRoot?: ShadowRoot };
        type Chrome = { chrome?: { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot } } };
        const host = document.querySelector<HTMLElement>('hashiya-card:popover-open');
        if (!host || innerWidth !== 300) return null;
        const root =
          (host as Roots).openOrClosedShadowRoot ??
          (globalThis as unknown as Chrome).chrome?.dom?.openOrClosedShadowRoot(host);
        const dialog = root?.querySelector('[role="dialog"]');
        if (!dialog) return null;
        const { left, top, right, bottom } = dialog.getBoundingClientRect();
        return { left, top, right, bottom, hidden: dialog.scrollHeight - dialog.clientHeight };
      });
      const box = all.find((box) => box !== null);
      const still = JSON.stringify(box) === last;
      last = JSON.stringify(box);
      return still ? box : null;
    });
    expect(seen.left >= 0 && seen.top >= 0 && seen.right <= 300 && seen.bottom <= 150, 'nothing is cut off').toBe(true);
    expect(seen.bottom - seen.top).toBeGreaterThanOrEqual(100);
    expect(seen.hidden, 'the rest is scrolled to').toBeGreaterThan(0);
  });
});
