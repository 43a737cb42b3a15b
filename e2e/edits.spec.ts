import fc from 'fast-check';
import type { Tab } from '../tools/browser/driver.ts';
import { annotated } from '../tools/browser/page-parts.ts';
import { expect, test } from './harness/test.ts';

/** Whatever a page does to itself, what is followed is what a fresh reading finds, and is underlined once. */

/** The same edits each time, so that a failure is one of the change at hand; any other number looks elsewhere. */
const SEED = Number(process.env.HASHIYA_SEED ?? 20_261_122);
const RUNS = 40;
const EDITS = { minLength: 20, maxLength: 80 };

/** An edit: its name, and numbers from 0 to 1 that choose where and what. */
type Edit = [name: string, a: number, b: number, c: number];

const NAMES = [
  ...['text', 'element', 'remove', 'move', 'retype', 'splice', 'cut', 'split', 'merge', 'unwrap', 'wrap', 'again'],
  ...['editor', 'role', 'lang', 'shadow', 'slot', 'frame', 'clone', 'markup', 'fragment', 'away', 'back', 'comment'],
];

interface Outcome {
  followed: string[];
  fresh: string[];
  /** Ranges that are registered of those that should be, once they are as many or will not become so. */
  registered: number;
  wanted: number;
}

/** Does the edits to a page that begins anew, and returns what is followed and what a fresh reading finds. */
const run = (tab: Tab, edits: Edit[]): Promise<Outcome> =>
  tab.world(async (edits) => {
    interface World {
      annotator: {
        start(): void;
        stop(): void;
        summary(): { pending: number };
        mentions(): { surface: string; entity: string; underlined: boolean }[];
      };
    }
    const { annotator } = (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')] as World;
    const WORDS = [
      ...[
        'Hua',
        'wei',
        'Huawei',
        ' ',
        'Nvidia',
        ' and ',
        'Jensen',
        ' Huang',
        'H',
        '20',
        'SMIC',
        ', ',
        'the',
        '华',
        '为',
      ],
      ...['ل', 'إنفيديا', '-', '\u00ad', 'Xi Jinping', '’s ', 'Nvidia ', 'H20 ', 'Huawei, ', ' Jensen Huang '],
    ];
    const TAGS = [
      ...['p', 'div', 'b', 'span', 'i', 'li', 'hr', 'br', 'code', 'a', 'section', 'sup', 'table', 'td', 'form'],
      ...['button', 'x-part', 'details', 'wbr', 'rt'],
    ];
    const BOX = '<div><p>Huawei waits.</p><p>Then <b>Nvi</b>dia came, and Huang.</p><p>Jensen Huang</p></div>';
    const START = BOX.repeat(4);
    const pick = <T>(list: readonly T[], at: number): T => list[Math.floor(at * list.length)] as T;
    const some = (at: number) =>
      Array.from({ length: 1 + Math.floor(at * 4) }, (_, n) => pick(WORDS, (at * 7919 * (n + 1)) % 1)).join('');
    const roots: (HTMLElement | ShadowRoot)[] = [document.body];
    const away: Node[] = [];
    document.body.innerHTML = START;

    const standing = () => roots.filter((root) => root.isConnected);
    const elements = () => standing().flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')]);
    /** Such as take little with them when they go. */
    const small = () => elements().filter((each) => each.getElementsByTagName('*').length < 3);
    const parents = () => [...standing(), ...elements().filter(({ localName }) => localName !== 'iframe')];
    const texts = () =>
      parents().flatMap((each) => [...each.childNodes].filter((node) => node.nodeType === 3)) as Text[];
    const put = (what: Node, at: number, where: number) => {
      const parent = pick(parents(), at);
      if (!what.contains(parent)) parent.insertBefore(what, pick([null, ...parent.childNodes], where));
    };
    const made = (tag: number, text: number) => {
      const element = document.createElement(pick(TAGS, tag));
      element.append(some(text));
      return element;
    };
    const does: Record<string, (a: number, b: number, c: number) => void> = {
      text: (a, b, c) => put(document.createTextNode(some(c)), a, b),
      element: (a, b, c) => put(made(c, (a + c) % 1), a, b),
      remove: (a) => pick(small(), a)?.remove(),
      move(a, b, c) {
        const what = pick(elements(), c);
        if (what) put(what, a, b);
      },
      retype(a, _, c) {
        const text = pick(texts(), a);
        if (text) text.data = some(c);
      },
      splice(a, b, c) {
        const text = pick(texts(), a);
        text?.insertData(Math.floor(b * (text.length + 1)), some(c));
      },
      cut(a, b) {
        const text = pick(texts(), a);
        text?.deleteData(Math.floor(b * text.length), 3);
      },
      split(a, b) {
        const text = pick(texts(), a);
        text?.splitText(Math.floor(b * (text.length + 1)));
      },
      merge: (a) => pick(parents(), a).normalize(),
      unwrap(a) {
        const each = pick(elements(), a);
        each?.replaceWith(...each.childNodes);
      },
      wrap(a, b) {
        const each = pick(texts(), a);
        const around = document.createElement(pick(TAGS, b));
        each?.replaceWith(around);
        if (each) around.append(each);
      },
      again(a) {
        const each = pick(elements(), a);
        const parent = each?.parentNode;
        each?.remove();
        if (each) parent?.append(each);
      },
      editor: (a) => pick(small(), a)?.toggleAttribute('contenteditable'),
      role(a, b) {
        const each = pick(small(), a);
        if (each?.hasAttribute('role')) each.removeAttribute('role');
        else each?.setAttribute('role', pick(['textbox', 'note'], b));
      },
      lang: (a, b) => pick(elements(), a)?.setAttribute('lang', pick(['en', 'ar', 'zh'], b)),
      shadow(a, b, c) {
        const host = document.createElement(pick(['section', 'x-host'], c));
        const root = host.attachShadow({ mode: pick(['open', 'closed'], (c * 17) % 1) });
        root.innerHTML = `<p>${some(b)}</p>${some(c)}`;
        host.append(some(a));
        roots.push(root);
        put(host, a, b);
      },
      slot(a, b) {
        const root = pick(standing(), a);
        if (root !== document.body)
          root.insertBefore(document.createElement('slot'), pick([null, ...root.childNodes], b));
      },
      frame(a, b, c) {
        const frame = document.createElement('iframe');
        frame.srcdoc = `<p>${some(c)}</p>`;
        put(frame, a, b);
      },
      clone(a, b, c) {
        const what = pick(elements(), c);
        if (what && !what.querySelector('*')?.shadowRoot) put(what.cloneNode(true), a, b);
      },
      markup(a, b, c) {
        const each = pick(small(), a);
        if (each) each.innerHTML = `${some(b)}<p>${some(c)}</p>${some(a)}`;
      },
      fragment(a, b, c) {
        const fragment = document.createDocumentFragment();
        fragment.append(some(a), made(b, c), some(c));
        put(fragment, b, c);
      },
      away(a) {
        const each = pick(small(), a);
        each?.remove();
        if (each) away.push(each);
      },
      back(a, b) {
        const each = away.pop();
        if (each) put(each, a, b);
      },
      comment: (a, b) => put(document.createComment('Huawei'), a, b),
    };

    const turn = () => new Promise((resolve) => setTimeout(resolve));
    const read = async () => {
      // what changed is told in a task of its own
      await turn();
      while (annotator.summary().pending > 0) await turn();
      return annotator.mentions().map(({ entity, surface, underlined }) => `${surface} ${entity} ${underlined}`);
    };
    const registered = () =>
      ['chip', 'company', 'person', 'organisation', 'policy'].reduce(
        (sum, group) => sum + (CSS.highlights.get(`hashiya-${group}`)?.size ?? 0),
        0,
      );
    /** The browser tells some frames later what is near the viewport, which here is all; of more, 200 are. */
    const underlined = async () => {
      const wanted = Math.min(200, annotator.mentions().filter(({ underlined }) => underlined).length);
      const deadline = performance.now() + 5_000;
      while (registered() !== wanted && performance.now() < deadline) await turn();
      return { registered: registered(), wanted };
    };
    await read();
    for (const [at, [name, a, b, c]] of edits.entries()) {
      does[name]?.(a, b, c);
      // some in one task, some in tasks of their own
      if (at % 7 === 0) await turn();
    }
    const followed = await read();
    const lines = await underlined();
    annotator.stop();
    annotator.start();
    return { followed, fresh: await read(), ...lines };
  }, edits);

test('after any edits a page names what a fresh reading finds', async ({ site, open }) => {
  test.slow();
  site.page(
    '/edits',
    `<!doctype html><html lang="en"><title>Edits</title><script type="application/ld+json">{"@type":"NewsArticle"}</script>
    <style>/* small enough to be near the viewport as a whole */
    body { font: 4px/5px serif; columns: 8 } iframe { position: absolute; top: 0; left: 0 }</style><body>`,
  );
  const tab = await open('/edits');
  await annotated(tab);
  const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  let named = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...NAMES), place, place, place), EDITS), async (edits) => {
      const { followed, fresh, registered, wanted } = await run(tab, edits);
      named += fresh.length;
      expect(followed).toEqual(fresh);
      expect(registered, 'underlines').toBe(wanted);
    }),
    // what fails is made smaller, but told of before the test's own time is over
    { seed: SEED, numRuns: RUNS, endOnFailure: false, interruptAfterTimeLimit: 200_000, markInterruptAsFailure: true },
  );
  expect(named, 'names that there were to find').toBeGreaterThan(5 * RUNS);
});
