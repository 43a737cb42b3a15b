import { inflateSync } from 'node:zlib';
import type { Tab } from '../tools/browser/driver.ts';
import { centre, hover, leave, mentions, opened, shut } from '../tools/browser/page-parts.ts';
import { names, pageFile, settle, underlined, unharmed } from './harness/hostile.ts';
import { reactPage } from './harness/react-page.ts';
import { expect, test } from './harness/test.ts';
import type { StoryPage } from './pages/react/story.ts';

/*
 * The pages of `e2e/pages/`, one for each way in which the web is hostile to an extension; docs/hostile-web.md says
 * which test holds which. Every test ends in `unharmed`: DOM, console, exceptions.
 */

// `unharmed` says more
test.use({ quiet: false });

/** Looks that the open card lies over everything and within the window, and closes it. */
const cardIsSeen = async (tab: Tab): Promise<void> => {
  const { box } = await opened(tab);
  const { over, width, height } = await tab.world(
    ({ x, y }) => ({
      over: Document.prototype.elementFromPoint.call(document, x, y)?.localName,
      width: innerWidth,
      height: innerHeight,
    }),
    { x: box.x + box.width / 2, y: box.y + box.height / 2 },
  );
  expect(over, 'what lies over all else').toBe('hashiya-card');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
  await tab.press('Escape');
  await shut(tab);
};

test.describe('pages that are read as any other', () => {
  const cases: {
    page: string;
    headers?: Record<string, string>;
    named: string[];
    frames?: string[][];
    card?: string;
    /** Where not all that is named is near the viewport. */
    lines?: number;
  }[] = [
    {
      page: 'policy.html',
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'permissions-policy': 'fullscreen=(), clipboard-write=()',
      },
      named: ['Huawei', 'H20', 'Nvidia'],
      card: 'nvidia',
    },
    { page: 'unset.html', named: ['Huawei', 'Nvidia'], card: 'nvidia' },
    { page: 'prototypes.html', named: ['Huawei', 'H20', 'Nvidia'], card: 'nvidia' },
    { page: 'clobbered.html', named: ['Huawei', 'H20', 'Nvidia', 'SMIC'], card: 'smic' },
    { page: 'arabic.html', named: ['إنفيديا', 'H20', 'هواوي'], card: 'nvidia' },
    { page: 'pictures.html', named: ['Huawei', 'Nvidia'] },
    {
      page: 'shadow.html',
      named: ['Huawei', 'Nvidia', 'Donald Trump', 'H20', 'Jensen Huang', 'H100'],
      card: 'jensen-huang',
    },
    { page: 'deep.html', named: ['Huawei', 'Nvidia'] },
    { page: 'bulk.html', named: ['Huawei', 'Nvidia'], lines: 1 },
    { page: 'nasty.html', named: ['Huawei', 'Nvidia'], lines: 1 },
    {
      page: 'frames.html',
      named: ['Huawei'],
      frames: [['Nvidia', 'H20'], ['Nvidia', 'H20'], ['SMIC'], ['Howard Lutnick'], ['Xi Jinping'], ['Joe Biden']],
    },
  ];

  test('each is named right, and is unharmed', async ({ site, open }) => {
    for (const { page, headers = {}, named, frames = [], card, lines = named.length } of cases) {
      await test.step(page, async () => {
        site.page(`/hostile/${page}`, { body: pageFile(page), headers });
        // a tab for each: what Firefox says of a page that is left is not of the next
        const tab = await open(`/hostile/${page}`);
        await names(tab, named, ...frames);
        await expect.poll(() => underlined(tab), 'underlines').toBe(lines);
        if (card) {
          await hover(tab, card);
          await cardIsSeen(tab);
          await leave(tab);
        }
        await unharmed(tab);
        await tab.close();
      });
    }
  });
});

test('parts of a page fill the screen: a card lies over them, and a film is left alone', async ({ open }) => {
  const tab = await open('/pages/fullscreen.html');
  await names(tab, ['Huawei', 'Nvidia']);
  const filled = () => tab.evaluate(() => document.fullscreenElement?.id ?? '');
  await tab.click(await centre(tab, '[data-fills=part]'));
  await expect.poll(filled).toBe('part');
  await hover(tab, 'nvidia');
  await cardIsSeen(tab);
  await tab.click(await centre(tab, '[data-fills=film]'));
  await expect.poll(filled).toBe('film');
  await names(tab, ['Huawei', 'Nvidia']);
  await tab.evaluate(async () => {
    // Chromium goes back to the part, Firefox to the page
    while (document.fullscreenElement) await document.exitFullscreen();
  });
  await expect.poll(filled).toBe('');
  await names(tab, ['Huawei', 'Nvidia']);
  await expect.poll(() => underlined(tab)).toBe(2);
  await unharmed(tab);
});

test('a page of React is hydrated and rendered anew over its underlines', async ({ site, open }) => {
  const { html, script } = await reactPage();
  site.page('/story', html);
  site.page('/story.js', { body: script, type: 'text/javascript' });
  const tab = await open('/story');
  const first = ['H20', 'Huawei', 'Nvidia', 'SMIC', 'Jensen Huang'];
  await names(tab, first);
  await tab.evaluate(() => (globalThis as unknown as StoryPage).hydrate());
  const rendered = () => tab.evaluate(() => (globalThis as unknown as StoryPage).rendered ?? null);
  await expect.poll(rendered).toBe(0);
  await names(tab, first);
  await unharmed(tab);
  for (const [step, named] of [
    [1, ['H100', 'Xi Jinping', 'Huawei', 'Nvidia', 'SMIC', 'Jensen Huang']],
    [2, ['H20', 'SMIC', 'Huawei', 'Jensen Huang']],
  ] as const) {
    await tab.evaluate(() => (globalThis as unknown as StoryPage).step());
    await expect.poll(rendered).toBe(step);
    await names(tab, [...named]);
  }
  await unharmed(tab);
});

test('a page that routes on the client, there and back', async ({ open }) => {
  const tab = await open('/pages/routes.html');
  await names(tab, ['Huawei', 'H20']);
  await tab.click(await centre(tab, 'nav a'));
  await names(tab, ['SMIC', 'Jensen Huang']);
  await tab.evaluate(() => history.back());
  await names(tab, ['Huawei', 'H20']);
  await unharmed(tab);
});

test('a feed without end: what has left the page is let go of', async ({ open, driver }) => {
  interface Feed {
    scrollOn(items: number): void;
  }
  const tab = await open('/pages/feed.html');
  const item = ['Huawei', 'Nvidia', 'H20'];
  const full = Array.from({ length: 20 }, () => item).flat();
  await names(tab, full);
  // Chromium can be told to collect; the references are our own world's, as the annotator's are
  if (driver.name === 'chromium')
    await tab.world(() => {
      const world = globalThis as unknown as { seen: WeakRef<Element>[] };
      world.seen = Array.from(document.querySelectorAll('main *'), (each) => new WeakRef(each));
    });
  for (let round = 0; round < 10; round++) {
    await tab.evaluate(() => (globalThis as unknown as Feed).scrollOn(50));
    await names(tab, full);
  }
  if (driver.name === 'chromium')
    await expect
      .poll(async () => {
        await tab.collectGarbage?.();
        return tab.world(
          () => (globalThis as unknown as { seen: WeakRef<Element>[] }).seen.filter((each) => each.deref()).length,
        );
      }, 'elements of the first items that are still held')
      .toBe(0);
  await unharmed(tab);
});

test('what is typed, taken back and pasted in an editor is what it would be without us', async ({ open, driver }) => {
  /** Once what was typed has been drawn. */
  const state = (tab: Tab) =>
    tab.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      return [
        ...Array.from(document.querySelectorAll('[contenteditable]'), (each) => each.innerHTML),
        (document.querySelector('textarea') as HTMLTextAreaElement).value,
      ];
    });
  /** The editors' content after each step of a hand at work. */
  const atWork = async (tab: Tab): Promise<string[][]> => {
    const states: string[][] = [];
    for (const editor of ['#rich', '#plain', '#area']) {
      await tab.click(await centre(tab, editor));
      for (const keys of [
        'Control+End',
        'text',
        'Control+z',
        'Control+y',
        'Control+a',
        'Control+c',
        'End',
        'Control+v',
        'Enter',
        'Backspace',
        'Control+z',
      ]) {
        if (keys === 'text') await tab.type(' Huawei and the H20 wait.');
        else await tab.press(keys);
        states.push(await state(tab));
      }
    }
    return states;
  };
  await driver.extension((_, browser) => browser.storage.local.set({ mode: 'off' }));
  const without = await atWork(await open('/pages/editors.html'));
  expect(new Set(without.map((each) => each.join())).size, 'states that the hand has made').toBeGreaterThan(8);
  await driver.extension((_, browser) => browser.storage.local.set({ mode: 'news' }));
  const tab = await open('/pages/editors.html');
  await names(tab, ['Huawei']);
  expect(await atWork(tab)).toEqual(without);
  await names(tab, ['Huawei']);
  await settle(tab);
  await unharmed(tab);
});

test('zoomed out and in, a card stands by its name and within the window', async ({ open, driver }) => {
  interface World {
    reader: { open(id: string): boolean };
  }
  const tab = await open('/pages/policy.html');
  const named = ['Huawei', 'H20', 'Nvidia'];
  await names(tab, named);
  // brings the reader
  await hover(tab, 'nvidia');
  await cardIsSeen(tab);
  await leave(tab);
  const width = await tab.evaluate(() => innerWidth);
  for (const factor of [0.5, 4, 1]) {
    await driver.extension(([id, factor], browser) => browser.tabs.setZoom(id, factor), [tab.id, factor] as const);
    await expect.poll(() => tab.evaluate(() => innerWidth)).toBe(Math.round(width / factor));
    await names(tab, named);
    const mention = (await mentions(tab)).find(({ entity }) => entity === 'nvidia');
    if (!mention?.rect) throw new Error('no mention');
    // not by the pointer: its places are not those of a page that is zoomed where the window is emulated
    const open = (id: string) =>
      (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')]?.reader.open(id);
    expect(await tab.world(open, mention.id)).toBe(true);
    const { box } = await opened(tab);
    const [top, bottom] = [box.y - (mention.rect.y + mention.rect.height), mention.rect.y - (box.y + box.height)];
    expect(Math.max(top, bottom), 'px between the name and its card').toBeLessThan(24);
    await cardIsSeen(tab);
  }
  await unharmed(tab);
});

/** Arabic, since its letters have other shapes where something parts them. */
test('on paper a page is as without us, joined letters too', async ({ open, driver }) => {
  const tab = await open('/pages/arabic.html');
  await names(tab, ['إنفيديا', 'H20', 'هواوي']);
  /** What is drawn: letters by their glyphs, and everything that is filled or stroked. */
  const drawn = async () => {
    const pdf = await tab.print();
    const marks: string[] = [];
    for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', pdf.indexOf('endstream', at) + 9)) {
      try {
        const content = inflateSync(pdf.subarray(at + 7, pdf.indexOf('endstream', at))).toString('latin1');
        if (/\bBT\b/.test(content)) marks.push(...(content.match(/^.*T[jJ]$|^(?:f\*?|F|S|s|B\*?|b\*?)$/gm) ?? []));
      } catch {
        // a font or a picture
      }
    }
    expect(marks.length).toBeGreaterThan(0);
    // a line that is set in pieces has its letters elsewhere in the file, some of them in one word
    return marks.flatMap((mark) => /^.*<([0-9A-F]+)> Tj$/.exec(mark)?.[1]?.match(/.{4}|.{2}$/g) ?? mark).sort();
  };
  const underlined = await drawn();
  await driver.extension((_, browser) => browser.storage.local.set({ mode: 'off' }));
  await names(tab, []);
  expect(underlined).toEqual(await drawn());
  await unharmed(tab);
});
