import type { Tab } from '../tools/browser/driver.ts';
import { annotated, mentions } from '../tools/browser/page-parts.ts';
import { expect, test } from './harness/test.ts';

const NEWS = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle"}</script>';
const page = (body: string, style = '', lang = 'en') => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>Chips</title>${NEWS}
<style>body { font: 16px/1.5 serif; margin: 20px; } ${style}</style></head><body>${body}</body></html>`;

/** What is read of the object that the page scripts share; declared in `lib/frame-world.ts`. */
interface World {
  annotator: {
    start(): void;
    stop(): void;
    summary(): { pending: number };
    timings(): { longestTask: number };
    mentions(): { id: string; surface: string; rects(): DOMRect[] }[];
    hovered(): { mention: { entity: string; id: string } } | null;
    onHover(listener: (event: { type: string }) => void, signal: AbortSignal): void;
  };
}

const surfaces = async (tab: Tab): Promise<string[]> => (await mentions(tab)).map(({ surface }) => surface);

/** Waits until the page is read to its end and names these, in reading order. */
const names = (tab: Tab, expected: string[]): Promise<void> => expect.poll(() => surfaces(tab)).toEqual(expected);

/** How many ranges are registered, by highlight. */
const registered = (tab: Tab): Promise<Record<string, number>> =>
  tab.world(() => {
    const counts: Record<string, number> = {};
    for (const group of ['chip', 'company', 'person', 'organisation', 'policy'])
      for (const tone of ['', '-light']) {
        const size = CSS.highlights.get(`hashiya-${group}${tone}`)?.size ?? 0;
        if (size > 0) counts[`${group}${tone}`] = size;
      }
    return counts;
  });

const total = async (tab: Tab): Promise<number> =>
  Object.values(await registered(tab)).reduce((sum, size) => sum + size, 0);

/**
 * The page, read again from nothing.
 * @param body what it holds from now on; what it holds already, without it
 */
const readAfresh = async (tab: Tab, body?: string): Promise<void> => {
  if (body !== undefined)
    await tab.evaluate((html) => {
      document.body.innerHTML = html;
    }, body);
  await tab.world(() => {
    const world = (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')];
    world?.annotator.stop();
    world?.annotator.start();
  });
  await annotated(tab);
};

test.describe('which text is read', () => {
  const cases: [rule: string, body: string, expected: string[]][] = [
    ['a name that begins inside an element', '<p>Then <b>Hua</b>wei waits.</p>', ['Huawei']],
    ['a name over three elements', '<p>Then <i>Jensen</i> <a href="#">Hu</a><b>ang</b> spoke.</p>', ['Jensen Huang']],
    ['a name over a line break', '<h2>As Jensen<br>Huang said</h2>', ['Jensen Huang']],
    ['a word with a soft break', '<p>Hua<wbr>wei waits.</p>', ['Huawei']],
    ['a comment within a name', '<p>Hua<!-- x -->wei waits.</p>', ['Huawei']],
    ['two blocks are no one name', '<p>Jensen</p><p>Huang</p>', []],
    ['a list inside a paragraph', '<div>Huawei<ul><li>Nvidia</li></ul>H20</div>', ['Huawei', 'Nvidia', 'H20']],
    ['a card that is one link', '<a href="#"><h3>Huawei</h3><p>Nvidia</p></a>', ['Huawei', 'Nvidia']],
    ['a footnote mark', '<p>The H20<sup>1</sup> and H100<sub>a</sub> are chips.</p>', ['H20', 'H100']],
    ['spans set as blocks', '<p><span class="own">Tech</span><span class="own">Huawei</span></p>', ['Huawei']],
    ['spans set as words', '<p><span>Hua</span><span>wei</span> waits.</p>', ['Huawei']],
    ['a custom element inside a line', '<p>Then <x-term>Hua</x-term>wei waits.</p>', ['Huawei']],
    ['a custom element set as a block', '<x-row class="own">Tech</x-row><x-row class="own">Huawei</x-row>', ['Huawei']],
    ['ruby beside the name', '<p lang="zh">今天<ruby>华<rt>huá</rt>为<rt>wéi</rt></ruby>说。</p>', ['华为']],
    ['table cells', '<table><tr><td>Huawei</td><td>Nvidia</td></tr></table>', ['Huawei', 'Nvidia']],
    ['preformatted prose', '<pre>Huawei waits.</pre>', ['Huawei']],
    ['what assistive technology passes over', '<p aria-hidden="true">Huawei waits.</p>', ['Huawei']],
    ['an element without a box', '<div style="display: contents">Huawei waits.</div>', ['Huawei']],
    ['code', '<p>Type <code>Huawei</code> or <kbd>Nvidia</kbd>.</p><pre><code>Huawei</code></pre>', []],
    ['forms', '<textarea>Huawei</textarea><select><option>Nvidia</select><button>H20</button><input value="H100">', []],
    [
      'editors',
      '<p contenteditable>Huawei</p><div role="textbox"><p>Nvidia</p></div><p>Hu<b contenteditable>awei</b></p>',
      [],
    ],
    ['what an editor leaves alone', '<p contenteditable="false">Huawei</p>', ['Huawei']],
    [
      'scripts and templates',
      '<p>x<template>Nvidia</template><script type="text/x">Huawei</script><style>Nvidia</style></p>',
      [],
    ],
    ['pictures', '<svg><text y="9">Huawei</text></svg><canvas>Nvidia</canvas><img alt="H20">', []],
    ['the hidden attribute', '<p hidden>Huawei</p><p>Then <span hidden>Nvidia</span> x</p>', []],
    ['display: none', '<div class="none"><p>Huawei</p></div><p>Then <span class="none">Nvidia</span> x</p>', []],
    ['visibility: hidden', '<p class="unseen">Huawei <b class="seen">Nvidia</b></p>', []],
    ['closed details', '<details><summary>Huawei</summary><p>Nvidia</p></details>', ['Huawei']],
    ['a closed dialog', '<dialog>Huawei</dialog>', []],
    ['hidden text lends no support', '<p hidden>Jensen Huang</p><p>Then Huang spoke.</p>', []],
    ['shown text does', '<p>Jensen Huang</p><p>Then Huang spoke.</p>', ['Jensen Huang', 'Huang']],
  ];
  test('by each rule', async ({ site, open }) => {
    const css = '.own { display: block } .none { display: none } .unseen { visibility: hidden }';
    site.page('/text', page('', css));
    const tab = await open('/text');
    await annotated(tab);
    for (const [rule, body, expected] of cases) {
      await readAfresh(tab, body);
      expect.soft(await surfaces(tab), rule).toEqual(expected);
    }
  });

  // Chromium's own layout ends between two and three thousand.
  test('two thousand elements in one another', async ({ site, open }) => {
    for (const name of ['div', 'span']) {
      site.page(
        `/${name}`,
        page(`<p>Huawei</p><script>
        let at = document.body;
        for (let i = 0; i < 2_000; i++) at = at.appendChild(document.createElement('${name}'));
        at.textContent = 'Nvidia';
        </script>`),
      );
      const tab = await open(`/${name}`);
      await annotated(tab);
      expect(await surfaces(tab)).toEqual(['Huawei', 'Nvidia']);
    }
  });

  test('one text node of a million letters', async ({ site, open }) => {
    site.page('/long', page(`<div>${'so they waited for a word on it '.repeat(31_250)}Huawei</div>`));
    const tab = await open('/long');
    expect((await annotated(tab, 60_000)).map(({ surface }) => surface)).toEqual(['Huawei']);
  });
});

test.describe('the page', () => {
  test('is byte for byte as it was served', async ({ site, open }) => {
    site.page('/same', page('<p>Huawei, <b>Nvi</b>dia and the <a href="#">H20</a>.</p><div></div>'));
    const tab = await open('/same');
    await annotated(tab);
    await expect.poll(() => total(tab)).toBe(3);
    const [served, now] = await tab.evaluate(async () => {
      const text = await (await fetch(location.href)).text();
      return [new DOMParser().parseFromString(text, 'text/html'), document].map(
        (each) => each.documentElement.outerHTML,
      );
    });
    expect(now).toBe(served);
  });

  test('is laid out as it was, joined Arabic letters too', async ({ site, open }) => {
    site.page(
      '/ar',
      page(
        '<p dir="rtl">قالت شركة إنفيديا إن رقائق H20 عادت، ولإنفيديا تراخيص، وقال جنسن هوانغ ذلك لهواوي.</p>',
        '',
        'ar',
      ),
    );
    const tab = await open('/ar');
    await annotated(tab);
    await expect.poll(() => total(tab)).toBeGreaterThan(2);
    const letters = () =>
      tab.evaluate(() => {
        const node = document.querySelector('p')?.firstChild as Text;
        const range = document.createRange();
        return Array.from(node.data, (_, at) => {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return [x, y, width, height];
        });
      });
    const underlined = await letters();
    await tab.world(() => (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')]?.annotator.stop());
    expect(await total(tab)).toBe(0);
    expect(await letters()).toEqual(underlined);
  });
});

test.describe('what changes', () => {
  const START = '<div id="box"><p id="one">Huawei waits.</p><p id="two">Then Nvidia came.</p></div>';
  const cases: [change: string, run: () => void, expected: string[]][] = [
    [
      'a paragraph is appended',
      () => document.querySelector('#box')?.insertAdjacentHTML('beforeend', '<p>H20</p>'),
      ['Huawei', 'Nvidia', 'H20'],
    ],
    [
      'one is put between',
      () => document.querySelector('#one')?.insertAdjacentHTML('afterend', '<p>H20</p>'),
      ['Huawei', 'H20', 'Nvidia'],
    ],
    ['one goes', () => document.querySelector('#one')?.remove(), ['Nvidia']],
    [
      'one is moved',
      () => document.querySelector('#box')?.append(document.querySelector('#one') as Element),
      ['Nvidia', 'Huawei'],
    ],
    [
      'its text is written anew',
      () => {
        (document.querySelector('#one') as Element).textContent = 'SMIC and H20';
      },
      ['SMIC', 'H20', 'Nvidia'],
    ],
    [
      'letters are put before a name',
      () => {
        ((document.querySelector('#one') as Element).firstChild as Text).data = 'So Huawei waits.';
      },
      ['Huawei', 'Nvidia'],
    ],
    [
      'a node is split in a name',
      () => ((document.querySelector('#one') as Element).firstChild as Text).splitText(3),
      ['Huawei', 'Nvidia'],
    ],
    [
      'a name is broken',
      () => ((document.querySelector('#one') as Element).firstChild as Text).insertData(3, ' '),
      ['Nvidia'],
    ],
    ['text before a list', () => document.querySelector('#box')?.prepend('H20 first'), ['H20', 'Huawei', 'Nvidia']],
    [
      'a block parts a name',
      () =>
        ((document.querySelector('#one') as Element).firstChild as Text)
          .splitText(3)
          .before(document.createElement('hr')),
      ['Nvidia'],
    ],
    [
      'all is replaced',
      () => {
        document.body.innerHTML = '<main>SMIC</main>';
      },
      ['SMIC'],
    ],
    [
      'another body',
      () => {
        const body = document.createElement('body');
        body.innerHTML = '<p>SMIC</p>';
        document.body = body;
      },
      ['SMIC'],
    ],
    ['it becomes an editor', () => document.querySelector('#one')?.setAttribute('contenteditable', ''), ['Nvidia']],
    ['the frame of it becomes one', () => document.querySelector('#box')?.setAttribute('role', 'textbox'), []],
    ['a paragraph is hidden', () => document.querySelector('#one')?.setAttribute('hidden', ''), ['Nvidia']],
    [
      'a plain element grows a shadow root',
      () => {
        const host = document.createElement('section');
        host.attachShadow({ mode: 'open' }).innerHTML = '<p>H20</p>';
        document.body.append(host);
      },
      ['Huawei', 'Nvidia', 'H20'],
    ],
    [
      'a name comes in a shadow root',
      () => {
        const host = document.createElement('x-late');
        const root = host.attachShadow({ mode: 'closed' });
        document.body.append(host);
        setTimeout(() => (root.innerHTML = '<p>H20</p>'), 50);
      },
      ['Huawei', 'Nvidia', 'H20'],
    ],
    [
      'a custom element is defined late',
      () => {
        document.body.append(document.createElement('x-slow'));
        setTimeout(
          () =>
            customElements.define(
              'x-slow',
              class extends HTMLElement {
                connectedCallback() {
                  this.attachShadow({ mode: 'closed' }).innerHTML = '<p>H20</p>';
                }
              },
            ),
          300,
        );
      },
      ['Huawei', 'Nvidia', 'H20'],
    ],
    [
      'support comes',
      () => document.querySelector('#two')?.insertAdjacentHTML('afterend', '<p>Then Huang</p><p>and Jensen Huang</p>'),
      ['Huawei', 'Nvidia', 'Huang', 'Jensen Huang'],
    ],
  ];
  test('is followed, as if read afresh', async ({ site, open }) => {
    site.page('/change', page(''));
    const tab = await open('/change');
    await annotated(tab);
    for (const [change, run, expected] of cases) {
      await test.step(change, async () => {
        await readAfresh(tab, START);
        expect(await surfaces(tab), `before ${change}`).toEqual(['Huawei', 'Nvidia']);
        await tab.evaluate(run as () => undefined);
        await names(tab, expected);
        await expect.poll(() => total(tab), `${change}: each is underlined once`).toBe(expected.length);
        await readAfresh(tab);
        expect(await surfaces(tab), `${change}: as if read afresh`).toEqual(expected);
      });
    }
  });

  test('what was hidden is read when it comes into view', async ({ site, open }) => {
    site.page('/reveal', page('<details><summary>More</summary><p>Jensen Huang</p></details><p>Then Huang spoke.</p>'));
    const tab = await open('/reveal');
    await annotated(tab);
    expect(await surfaces(tab)).toEqual([]);
    await tab.evaluate(() => ((document.querySelector('details') as HTMLDetailsElement).open = true));
    await names(tab, ['Jensen Huang', 'Huang']);
  });

  test('a mention stays the same one while the text around it changes', async ({ site, open }) => {
    site.page('/ticker', page('<p>It is <span>1</span> now; Huawei waits, Huawei hopes.</p>'));
    const tab = await open('/ticker');
    const before = (await annotated(tab)).map(({ id }) => id);
    expect(new Set(before).size).toBe(2);
    await expect.poll(() => total(tab)).toBe(1);
    for (const count of ['22', '333', '4444']) {
      await tab.evaluate((text) => ((document.querySelector('span') as Element).textContent = text), count);
      expect((await mentions(tab)).map(({ id }) => id)).toEqual(before);
      // at once: no frame is without its underline
      expect(await total(tab)).toBe(1);
    }
    const box = await tab.evaluate(() => {
      const range = document.createRange();
      const text = document.querySelector('p')?.lastChild as Text;
      range.setStart(text, text.data.indexOf('Huawei'));
      range.setEnd(text, text.data.indexOf('Huawei') + 6);
      return range.getBoundingClientRect().x;
    });
    expect((await mentions(tab))[0]?.rect?.x).toBeCloseTo(box, 1);
  });
});

test.describe('underlines', () => {
  test('only what is near the viewport is registered, and it follows the scrolling', async ({ site, open }) => {
    site.page(
      '/long',
      page(Array.from({ length: 400 }, (_, at) => `<p id="p${at}">Huawei waits for ${at}.</p>`).join('')),
    );
    const tab = await open('/long');
    expect((await annotated(tab)).length).toBe(400);
    await expect.poll(() => total(tab)).toBeGreaterThan(10);
    await expect.poll(() => total(tab)).toBeLessThan(60);
    await tab.evaluate(() => document.querySelector('#p399')?.scrollIntoView());
    await expect
      .poll(() => tab.world(() => [...(document.querySelectorAll('#p0, #p399') ?? [])].map(({ id }) => id)))
      .toEqual(['p0', 'p399']);
    await expect.poll(() => total(tab)).toBeGreaterThan(10);
    await expect.poll(() => total(tab)).toBeLessThan(60);
  });

  for (const [shape, body] of [
    ['many blocks', '<b>Huawei</b> <hr>'.repeat(600)],
    ['many paragraphs side by side', '<p style="float: left; margin: 2px">Huawei</p>'.repeat(600)],
  ] as const) {
    test(`at most 200 are registered: ${shape}`, async ({ site, open }) => {
      site.page('/crowd', page(body, 'body { font: 4px/5px serif } hr { margin: 0; border: 0 }'));
      const tab = await open('/crowd');
      expect((await annotated(tab)).length).toBe(600);
      await expect.poll(() => total(tab)).toBe(200);
      await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect.poll(() => total(tab)).toBe(200);
    });
  }

  test('each density', async ({ site, open, driver }) => {
    site.page('/dense', page('<p>Huawei, Huawei and Huawei.</p><p>Huawei again.</p>'));
    const tab = await open('/dense');
    expect((await annotated(tab)).length).toBe(4);
    await expect.poll(() => total(tab)).toBe(2);
    await driver.extension((_, browser) => browser.storage.local.set({ density: 'all' }));
    await expect.poll(() => total(tab)).toBe(4);
    await driver.extension((_, browser) => browser.storage.local.set({ density: 'first' }));
    await expect.poll(() => total(tab)).toBe(2);
  });

  test('the ink suits the text, and follows a page that turns dark', async ({ site, open }) => {
    const dark = '.dark { background: #111; color: color(display-p3 0.9 0.9 0.9) }';
    site.page('/tone', page('<p>Huawei</p><p style="background: #05c; color: oklch(0.98 0 0)">H20</p>', dark));
    const tab = await open('/tone');
    await annotated(tab);
    await expect.poll(() => registered(tab)).toEqual({ company: 1, 'chip-light': 1 });
    await tab.evaluate(() => document.body.classList.add('dark'));
    await expect.poll(() => registered(tab)).toEqual({ 'company-light': 1, 'chip-light': 1 });
  });

  test('come back where the page clears its registry or ours', async ({ site, open }) => {
    site.page('/clear', page('<p>Huawei and Nvidia, then H20.</p>'));
    const tab = await open('/clear');
    await annotated(tab);
    const all = { company: 2, chip: 1 };
    await expect.poll(() => registered(tab)).toEqual(all);
    await tab.evaluate(() => CSS.highlights.clear());
    await expect.poll(() => registered(tab)).toEqual(all);
    await tab.evaluate(() => {
      for (const each of CSS.highlights.values()) each.clear();
    });
    await expect.poll(() => registered(tab)).toEqual(all);
  });
});

test.describe('the pointer', () => {
  const hovered = (tab: Tab) =>
    tab.world(
      () =>
        (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')]?.annotator.hovered()?.mention.entity ??
        null,
    );

  test('is on a mention where its letters are, in a shadow tree too, and nowhere else', async ({ site, open }) => {
    site.page(
      '/point',
      page(`<p style="user-select: none">Huawei waits.</p><x-card></x-card><p>x</p>
      <script>document.querySelector('x-card').attachShadow({ mode: 'closed' }).innerHTML = '<p>Then Nvidia</p>';</script>`),
    );
    const tab = await open('/point');
    for (const { entity, rect } of await annotated(tab)) {
      if (!rect) throw new Error(`${entity} has no place`);
      const y = rect.y + rect.height / 2;
      await tab.move({ x: rect.x + 3, y });
      await expect.poll(() => hovered(tab)).toBe(entity);
      await tab.move({ x: rect.x + rect.width - 3, y });
      expect(await hovered(tab)).toBe(entity);
      // the caret there snaps to the end of the line
      await tab.move({ x: rect.x + 500, y });
      await expect.poll(() => hovered(tab)).toBeNull();
    }
  });

  test('is no longer on it when the page scrolls under it, and on no other', async ({ site, open }) => {
    site.page('/scroll', page(Array.from({ length: 100 }, () => '<p style="margin: 0">Huawei waits.</p>').join('')));
    const tab = await open('/scroll');
    const at = (await annotated(tab))[5]?.rect;
    if (!at) throw new Error('no mention');
    await tab.move({ x: at.x + 10, y: at.y + at.height / 2 });
    await expect.poll(() => hovered(tab)).toBe('huawei');
    await tab.evaluate(() => scrollBy({ top: 240, behavior: 'instant' }));
    await expect.poll(() => hovered(tab)).toBeNull();
    await tab.move({ x: at.x + 12, y: at.y + at.height / 2 });
    await expect.poll(() => hovered(tab)).toBe('huawei');
  });
});
