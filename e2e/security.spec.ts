import type { Tab } from '../tools/browser/driver.ts';
import { annotated, card, eventually, hover, leave, mentions, opened, shut } from '../tools/browser/page-parts.ts';
import { expect, test } from './harness/test.ts';

/*
 * What a page can find out and do, from the page's side: docs/threat-model.md says what must hold, these tests hold it.
 */

const page = (head: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title>${head}
  <script type="application/ld+json">{"@type":"NewsArticle"}</script></head>
  <body style="margin: 60px; font: 16px/1.5 serif"><p>Huawei waits, and Nvidia came.</p></body></html>`;

// pages that try what is refused
test.use({ quiet: false });

/** What a page hears and has of its own from the start, before any script of an extension. */
const LISTENING = `<script>
  globalThis.heard = [];
  const { dispatchEvent } = EventTarget.prototype;
  addEventListener('message', ({ data }) => heard.push('message ' + JSON.stringify(data)), true);
  for (const type of ['hashiya', 'wxt', 'error', 'unhandledrejection', 'securitypolicyviolation', 'storage'])
    for (const target of [window, document]) target.addEventListener(type, () => heard.push(type), true);
  globalThis.before = Reflect.ownKeys(window);
</script>`;

interface Listening {
  heard: string[];
  before: PropertyKey[];
}

/** Longer than a card takes to open. */
const DWELL = 1_000;

test('a page is told nothing, has nothing new, and reaches nothing of the package', async ({ driver, site, open }) => {
  site.page('/news', page(LISTENING));
  const tab = await open('/news');
  await annotated(tab);
  await hover(tab, 'huawei');
  await opened(tab);
  const seen = await tab.evaluate(async (origin) => {
    const { heard, before } = globalThis as unknown as Listening;
    const has = (name: string) => (globalThis as unknown as Record<string, { runtime?: unknown } | undefined>)[name];
    const reach = (url: string) =>
      Promise.all([
        fetch(url).then(
          () => 'fetched',
          (error: Error) => error.message,
        ),
        ...(['img', 'script', 'link', 'iframe'] as const).map(
          (name) =>
            new Promise<string>((resolve) => {
              const element = document.createElement(name);
              if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: url });
              else element.src = url;
              element.onload = () => {
                // a frame that is refused loads a page of the browser's own
                const { contentDocument } = element as Partial<HTMLIFrameElement>;
                resolve(name === 'iframe' ? `frame ${contentDocument?.body.textContent ?? null}` : `loaded ${name}`);
              };
              element.onerror = () => resolve(`no ${name}`);
              document.body.append(element);
              // Firefox tells nothing of a frame that it refuses
              if (name === 'iframe') setTimeout(() => resolve('frame null'), 1_000);
            }),
        ),
      ]);
    const had = {
      heard: [...heard],
      added: Reflect.ownKeys(window)
        .filter((key) => !before.includes(key) && key !== 'before')
        .map(String),
      scripts: document.scripts.length,
      styles: document.styleSheets.length + document.adoptedStyleSheets.length,
    };
    const files = ['manifest.json', 'icon/16.png', 'options.html', 'content-scripts/gate.js', 'facts/en.json'];
    const reached = await Promise.all(files.map((file) => reach(`${origin}/${file}`)));
    // the same address but for the extension, which is not there
    const stranger = origin.replace(/\w{8}$/, 'abcdabcd');
    return {
      ...had,
      symbols: Object.getOwnPropertySymbols(window).map(String),
      runtime: [Boolean(has('chrome')?.runtime), Boolean(has('browser')?.runtime)],
      resources: performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(origin)).length,
      reached: reached.map((ways) => ways.join()),
      stranger: (await reach(`${stranger}/manifest.json`)).join(),
      root: document.querySelector('hashiya-card')?.shadowRoot ?? null,
    };
  }, driver.origin);
  const { reached, stranger, ...rest } = seen;
  expect(rest).toEqual({
    heard: [],
    added: [],
    symbols: rest.symbols.filter((name) => !/hashiya/i.test(name)),
    runtime: [false, false],
    resources: rest.resources,
    scripts: 2,
    styles: 0,
    root: null,
  });
  for (const ways of reached) {
    expect(ways, 'as where there is no such extension').toBe(stranger);
    expect(ways).not.toMatch(/fetched|loaded/);
  }
});

test('what no hand did opens nothing, closes nothing, chooses nothing', async ({ site, open }) => {
  site.page('/news', page(''));
  const tab = await open('/news');
  const mention = (await annotated(tab)).find(({ entity }) => entity === 'huawei');
  if (!mention?.rect) throw new Error('no mention');
  const at = { x: mention.rect.x + mention.rect.width / 2, y: mention.rect.y + mention.rect.height / 2 };

  /** All that a script can say of a pointer or a key, at a place, to whatever is there. */
  const forge = (tab: Tab, at: { x: number; y: number }): Promise<void> =>
    tab.evaluate(async ({ x, y }) => {
      const init = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true, view: window };
      const pointer = { ...init, pointerType: 'touch', isPrimary: true };
      const target = document.elementFromPoint(x, y) ?? document.body;
      const targets = [target, document.querySelector('hashiya-card') ?? document.body];
      for (const target of targets) {
        target.dispatchEvent(new PointerEvent('pointermove', { ...init, pointerType: 'mouse' }));
        await new Promise(requestAnimationFrame);
        target.dispatchEvent(new PointerEvent('pointermove', { ...init, clientX: x + 1, pointerType: 'mouse' }));
        target.dispatchEvent(new MouseEvent('mouseover', init));
        target.dispatchEvent(new PointerEvent('pointerdown', pointer));
        target.dispatchEvent(new PointerEvent('pointerup', pointer));
        target.dispatchEvent(new PointerEvent('click', pointer));
        (target as HTMLElement).click?.();
        for (const key of ['Enter', 'Escape', 'Tab', 'j'])
          for (const type of ['keydown', 'keyup'])
            target.dispatchEvent(
              new KeyboardEvent(type, { ...init, key, code: key, altKey: key === 'j', shiftKey: key === 'j' }),
            );
      }
      const forged = { type: 'card', data: { entity: 'huawei' }, timestamp: Date.now() };
      postMessage(forged, '*');
      for (const name of ['hashiya', '?', 'message']) document.dispatchEvent(new CustomEvent(name, { detail: forged }));
    }, at);

  await forge(tab, at);
  await new Promise((resolve) => setTimeout(resolve, DWELL));
  expect(await card(tab), 'a card that a script has opened').toBeNull();
  expect((await mentions(tab)).length).toBe(2);

  // The same to a card that a hand has opened.
  await hover(tab, 'huawei');
  const before = await opened(tab);
  await forge(tab, { x: before.box.x + before.box.width / 2, y: before.box.y + 20 });
  const after = await eventually('the card', () => card(tab));
  expect(after.html).toBe(before.html);

  // What a page sees of it is its element, and neither what is in it nor where one points in it.
  const seen = await tab.evaluate(({ x, y, width }) => {
    const host = document.querySelector('hashiya-card') as HTMLElement;
    const points = document.elementsFromPoint(x + width / 2, y + 20).map(({ localName }) => localName);
    const caret = document.caretPositionFromPoint(x + width / 2, y + 20);
    let inside = 'refused';
    try {
      inside = String(host.attachInternals().shadowRoot);
    } catch {}
    host.focus();
    return {
      first: points[0],
      text: host.textContent + host.innerText + host.innerHTML,
      html: host.getHTML({ serializableShadowRoots: true }),
      caret: caret?.offsetNode instanceof Text ? caret.offsetNode.parentElement?.localName : 'none of its text',
      inside,
      children: host.childNodes.length,
    };
  }, before.box);
  expect(seen).toMatchObject({ first: 'hashiya-card', text: '', html: '', children: 0 });
  expect(['p', 'none of its text']).toContain(seen.caret);
  expect(['null', 'refused']).toContain(seen.inside);
  // It may take it away, as all that stands in it: the next one opens.
  await tab.evaluate(() => document.querySelector('hashiya-card')?.remove());
  await shut(tab);
  await leave(tab);
  await hover(tab, 'nvidia');
  expect((await opened(tab)).text).toContain('Nvidia');
});

test('a page that makes our element its own does not get into the card', async ({ site, open }) => {
  const trap = `<script>
    globalThis.caught = [];
    const look = (host) => {
      try { const root = host.attachInternals().shadowRoot; if (root) caught.push(root.innerHTML || 'a root'); } catch {}
      if (host.shadowRoot) caught.push('an open root');
    };
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) { caught.push('attachShadow'); return attachShadow.call(this, { ...init, mode: 'open' }); };
    customElements.define('hashiya-card', class extends HTMLElement {
      constructor() { super(); globalThis.host = this; }
      // each time that the test asks
      static again() { look(globalThis.host); }
      connectedCallback() { globalThis.host = this; look(this); queueMicrotask(() => look(this)); }
      attributeChangedCallback() { look(this); }
      static observedAttributes = ['popover'];
    });
  </script>`;
  site.page('/trap', page(trap));
  const tab = await open('/trap');
  await annotated(tab);
  await hover(tab, 'huawei');
  expect((await opened(tab)).text).toContain('Huawei');
  expect(
    await tab.evaluate(() => document.querySelector('hashiya-card') === (globalThis as { host?: unknown }).host),
  ).toBe(true);
  const caught = await tab.evaluate(() => {
    (customElements.get('hashiya-card') as unknown as { again(): void }).again();
    return (globalThis as unknown as { caught: string[] }).caught;
  });
  expect(caught).toEqual([]);
});
