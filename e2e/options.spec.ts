import type { Driver, Tab } from '../tools/browser/driver.ts';
import { annotated, eventually } from '../tools/browser/page-parts.ts';
import { expect, test } from './harness/test.ts';

const ARTICLE = `<!doctype html><html lang="en"><head><title>Chips</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle"}</script></head>
<body><article><p>Nvidia hopes to sell the H20 in China; Nvidia says so twice, and Donald Trump once.</p></article>
<iframe srcdoc="<p>Huawei and Nvidia stand in a frame.</p>" width="400" height="200"></iframe></body></html>`;

const underlined = (tab: Tab): Promise<Record<string, number>> =>
  tab.world(() => {
    const counts: Record<string, number> = {};
    for (const group of ['chip', 'company', 'person', 'organisation', 'policy']) {
      const size = CSS.highlights.get(`hashiya-${group}`)?.size ?? 0;
      if (size > 0) counts[group] = size;
    }
    return counts;
  });

/** What an underline is painted in; the browser's own way to write a colour does not matter. */
const ink = (tab: Tab, name: string): Promise<string> =>
  tab.world((name) => {
    const text = document.querySelector('p');
    return text ? getComputedStyle(text, `::highlight(${name})`).textDecorationColor : '';
  }, name);

const badge = (driver: Driver, tab: Tab): Promise<string> =>
  driver.extension((tabId, api) => api.action.getBadgeText({ tabId }), tab.id);

const press = (tab: Tab, selector: string): Promise<true> =>
  eventually(selector, () =>
    tab.evaluate((selector) => {
      const element = document.querySelector<HTMLElement>(selector);
      element?.click();
      return element ? true : null;
    }, selector),
  );

const openOptions = async (driver: Driver): Promise<Tab> => {
  const options = await driver.open(`${driver.origin}/options.html`);
  await eventually('the options', () => options.evaluate(() => (document.querySelector('#inks, .inks') ? true : null)));
  return options;
};

test('what is set acts at once in open pages, on the toolbar and in other pages of options', async ({
  driver,
  site,
  open,
}) => {
  site.page('/article', ARTICLE);
  const tab = await open('/article');
  await annotated(tab);
  // Nvidia, H20, Trump and, in the frame, Huawei
  await expect.poll(() => badge(driver, tab)).toBe('4');
  await expect.poll(() => underlined(tab)).toEqual({ company: 1, chip: 1, person: 1 });
  const options = await openOptions(driver);
  const other = await openOptions(driver);

  await press(options, '#underlines .choice:nth-of-type(2) input');
  await expect.poll(() => underlined(tab)).toMatchObject({ company: 2 });
  await press(options, '[data-ink=company] [type=checkbox]');
  await expect.poll(() => underlined(tab)).toEqual({ chip: 1, person: 1 });
  const before = await ink(tab, 'hashiya-chip');
  const person = await ink(tab, 'hashiya-person');
  await press(options, '[data-ink=chip] [data-colour=red] input');
  await expect.poll(() => ink(tab, 'hashiya-chip')).toBe(person);
  expect(before).not.toBe(person);

  // what is not underlined is not counted either: Nvidia, and Huawei in the frame
  await expect.poll(() => badge(driver, tab)).toBe('2');
  await driver.extension((_, api) => api.storage.local.set({ mutes: [{ entity: 'h20' }] }).then(() => null));
  await expect.poll(() => underlined(tab)).toEqual({ person: 1 });
  await expect.poll(() => badge(driver, tab)).toBe('1');
  await press(options, '#mutes .row .button');
  await expect.poll(() => badge(driver, tab)).toBe('2');

  await press(options, '#mode .choice:nth-of-type(3) input');
  await expect.poll(() => underlined(tab)).toEqual({});
  await expect.poll(() => badge(driver, tab)).toBe('');

  const seen = () =>
    other.evaluate(() => [
      document.querySelector<HTMLInputElement>('#mode input:checked')?.value,
      document.querySelector<HTMLInputElement>('[data-ink=company] [type=checkbox]')?.checked,
      document.documentElement.dir,
    ]);
  await expect.poll(seen).toEqual(['off', false, 'ltr']);
  await driver.extension((_, api) => api.storage.local.set({ interfaceLanguage: 'ar' }).then(() => null));
  await expect.poll(seen).toEqual(['off', false, 'rtl']);
});

test('the welcome page reads its own lines, and shows a card', async ({ driver }) => {
  await driver.reset();
  const tab = await driver.open(`${driver.origin}/welcome.html`);
  const at = await eventually('a name of the demo', () =>
    tab.evaluate(() => {
      interface World {
        annotator?: { mentions(): { entity: string; rects(): DOMRect[] }[] };
        reader?: object;
      }
      const world = (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')];
      const name = world?.reader && world.annotator?.mentions().find(({ entity }) => entity === 'nvidia');
      const box = name?.rects()[0];
      return box && CSS.highlights.get('hashiya-company')?.size
        ? { x: box.x + box.width / 2, y: box.y + box.height / 2 }
        : null;
    }),
  );
  await tab.move({ x: 2, y: 2 });
  await tab.move(at);
  await eventually('its card', () =>
    tab.evaluate(() => (document.querySelector('hashiya-card:popover-open') ? true : null)),
  );
  expect(tab.errors()).toEqual([]);
});
