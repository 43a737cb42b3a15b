import type { Tab } from '../tools/browser/driver.ts';
import { annotated, cardParts, eventually, hover, leave, mentions, opened, shut } from '../tools/browser/page-parts.ts';
import { expect, test } from './harness/test.ts';

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Chips</title><meta property="og:type" content="article">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-08-20"}</script>
<style>body { font: 18px/1.6 serif; margin: 16px } p { margin: 0 0 1em }</style></head>
<body><article><h1>Chips</h1>${'<p>More of this.</p>'.repeat(90)}<p id="p">Here Nvidia is named.</p>${'<p>More.</p>'.repeat(90)}
</article></body></html>`;

/** Scrolls so that the line begins at this part of the view's height, and lets the page rest as a reader does. */
const putAt = (tab: Tab, part: number) =>
  tab.evaluate(async (part) => {
    const { y, height } = (document.querySelector('#p') as Element).getBoundingClientRect();
    const scrolled = new Promise((resolve) => addEventListener('scroll', resolve, { capture: true, once: true }));
    const before = scrollY;
    scrollBy({ top: Math.round(y - (innerHeight - height) * part), behavior: 'instant' });
    if (scrollY !== before) await scrolled;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }, part);

test('at 50 to 400 % the card is in the view, beside the line, with its name in sight', async ({
  driver,
  site,
  open,
}) => {
  site.page('/zoom', PAGE);
  await driver.extension((dwell, browser) => browser.storage.local.set({ dwell, dwell$: { v: 1 } }), 100);
  const tab = await open('/zoom');
  await annotated(tab);
  const zoomTo = (zoom: number) =>
    driver.extension(({ id, zoom }, browser) => browser.tabs.setZoom(id, zoom), { id: tab.id, zoom });
  try {
    for (const zoom of [0.5, 1, 2, 3, 4]) {
      await zoomTo(zoom);
      const view = await eventually('the zoom', () =>
        tab.evaluate((zoom) => {
          const view = { width: innerWidth, height: innerHeight };
          return Math.abs(view.width - 1280 / zoom) < 2 ? view : null;
        }, zoom),
      );
      // the middle of the view has the least room
      for (const part of [0.5, 0.9]) {
        await putAt(tab, part);
        // a page that is zoomed moves its text some frames later, from under the pointer too: then it points again
        const { box } = await eventually('the card', async () => {
          await hover(tab, 'nvidia');
          return opened(tab, 2_000).catch(() => leave(tab).then(() => null));
        });
        const [name] = await cardParts(tab, '.name');
        const line = (await mentions(tab))[0]?.rect;
        if (!line || !name) throw new Error('no name');
        const where = `${zoom}, ${part} of ${JSON.stringify(view)}: ${JSON.stringify({ box, line })}`;
        expect(box.x >= 0 && box.x + box.width <= view.width, `in the view, ${where}`).toBe(true);
        expect(box.y >= 0 && box.y + box.height <= view.height, `in the view, ${where}`).toBe(true);
        expect(box.y >= line.y + line.height || box.y + box.height <= line.y, `not on the line, ${where}`).toBe(true);
        expect(name.box.y >= box.y && name.box.y + name.box.height <= box.y + box.height, `name, ${where}`).toBe(true);
        expect(box.height, where).toBeGreaterThanOrEqual(60);
        await tab.press('Escape');
        await shut(tab);
        await leave(tab);
      }
    }
  } finally {
    // a zoom is the site's, and outlasts its tab
    await zoomTo(1);
  }
});
