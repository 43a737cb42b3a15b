import type { Tab } from '../tools/browser/driver.ts';
import { annotated, centre, eventually, opened } from '../tools/browser/page-parts.ts';
import { says, search, shows } from './harness/own-page.ts';
import { expect, test } from './harness/test.ts';

const ARTICLE = `<!doctype html><html lang="en"><head><title>Chips</title>
<meta property="og:type" content="article">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Chips","datePublished":"2025-08-03"}</script>
</head><body><article><h1>A chip, a letter and a deadline</h1>
<p>Nvidia hopes to sell the H20 in China again. Jensen Huang said so twice, and Nvidia would not add a word.</p>
<p>Donald Trump has not answered. Huawei was quiet as well.</p></article></body></html>`;
const SHOP = `<!doctype html><html lang="en"><title>Shop</title>
<h1>Kettles</h1><p>A kettle that Nvidia never made.</p></html>`;

test('the switch stands first, then the page by kind with counts, then what ties its names', async ({
  driver,
  site,
  open,
}) => {
  site.page('/article', ARTICLE);
  const tab = await open('/article');
  await annotated(tab);
  const popup = await driver.popup(tab);
  await says(
    popup,
    /On: looks like news \(NewsArticle\).*of 3 Aug 2025.*Named on this page.*Chips.*H20.*Companies.*Nvidia.*What ties them together.*Export rules.*By licence since Jul 2025.*In dispute.*Named here: Nvidia.*What this page leaves out.*Not named here/,
  );
  const first = await popup.evaluate(() => document.querySelector('button, input')?.getAttribute('role'));
  expect(first).toBe('switch');
  const counts = await popup.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.named-row')].map((row) => [
        row.querySelector('bdi')?.textContent,
        Number(row.querySelector('.count')?.textContent),
      ]),
    ),
  );
  expect(counts).toMatchObject({ Nvidia: 2, H20: 1, 'Jensen Huang': 1, 'Donald Trump': 1, Huawei: 1 });
});

test('the strip says where a name stands: Enter goes there and opens its card', async ({ driver, site, open }) => {
  site.page('/article', ARTICLE);
  const tab = await open('/article');
  await annotated(tab);
  const popup = await driver.popup(tab);
  const ticks = () =>
    popup.evaluate(() => {
      const row = [...document.querySelectorAll('.named-row')].find((each) => each.textContent?.includes('Nvidia'));
      return [...(row?.querySelectorAll('.tick') ?? [])].map((tick) => tick.getAttribute('aria-label') ?? '');
    });
  const [first = ''] = await eventually('the strip', async () => ((await ticks()).length > 0 ? ticks() : null));
  expect(first).toMatch(/^1 of \d, \d+% down$/);
  await popup.evaluate(() => {
    const row = [...document.querySelectorAll('.named-row')].find((each) => each.textContent?.includes('Nvidia'));
    row?.querySelector<HTMLElement>('.tick[tabindex="0"]')?.focus();
  });
  await popup.press('Enter');
  const card = await opened(tab);
  expect(card.text).toContain('Nvidia');
});

test('the briefing is copied as Markdown, each fact with its source', async ({ driver, site, open }) => {
  site.page('/article', ARTICLE);
  const tab = await open('/article');
  await annotated(tab);
  const popup = await driver.popup(tab);
  await says(popup, 'What this page leaves out');
  // A headless browser has no clipboard to look into.
  await popup.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: async (text: string) => {
        document.documentElement.dataset.copied = text;
      },
    });
  });
  await popup.click(await centre(popup, '.foot button'));
  await says(popup, 'Copied.');
  const text = await popup.evaluate(() => document.documentElement.dataset.copied ?? '');
  expect(text).toMatch(/^# Chips\n\n<http:.*\/article>\n/);
  expect(text).toMatch(/## What ties them together\n- .+ — .+\[\^1\]\n/);
  expect(text).toMatch(/\n\[\^1\]: .+¶ \d/);
});

test('the switch acts at once, is remembered and needs no reload', async ({ driver, site, open }) => {
  site.page('/article', ARTICLE);
  const tab = await open('/article');
  await annotated(tab);
  let popup = await driver.popup(tab);
  await says(popup, 'On: looks like news (NewsArticle).');
  await popup.click(await centre(popup, '.switch'));
  await says(popup, 'Off: you switched this site off.');
  await eventually(
    'the highlights to go',
    async () =>
      (await tab.evaluate(() => [...CSS.highlights.values()].every((highlight) => highlight.size === 0))) || null,
  );
  await popup.close();

  popup = await driver.popup(tab);
  await says(popup, 'No glosses on this site');
  await popup.click(await centre(popup, '.switch'));
  await says(popup, 'On: looks like news (NewsArticle).');
  expect((await annotated(tab)).length).toBeGreaterThan(0);
  const rules = await driver.extension((_, browser) => browser.storage.local.get('sites'));
  expect(rules, 'a news site that is on by default needs no rule').toEqual({ sites: {} });
});

test('switches of several windows that are used at once all hold, and each says what the others did', async ({
  driver,
  site,
  open,
}) => {
  site.page('/article', ARTICLE);
  const one = await open('/article');
  const other = await open('/article', 'other.localhost');
  const [first, again, second] = [await driver.popup(one), await driver.popup(one), await driver.popup(other)];
  const all = [first, again, second];
  for (const popup of all) await says(popup, 'On: looks like news (NewsArticle).');
  const use = (popup: Tab) => popup.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
  const rules = () =>
    driver.extension(async (_, browser) => (await browser.storage.local.get('sites')).sites as Record<string, string>);
  await Promise.all([use(first), use(second)]);
  await expect.poll(rules).toEqual({ localhost: 'off', 'other.localhost': 'off' });
  for (const popup of all) await says(popup, 'Off: you switched this site off.');
  await use(again);
  for (const popup of [first, again]) await says(popup, 'On: looks like news (NewsArticle).');
  expect(await rules()).toEqual({ 'other.localhost': 'off' });
  await says(second, 'Off: you switched this site off.');
});

test('a page that is no news says so, and the switch overrides', async ({ driver, site, open }) => {
  site.page('/shop', SHOP);
  const tab = await open('/shop');
  const popup = await driver.popup(tab);
  await says(popup, 'Off: does not look like news.');
  await popup.click(await centre(popup, '.switch'));
  await says(popup, /On: you switched this site on\..*Nvidia/);
});

test.describe('search', () => {
  test('finds an entity by a query in any script', async ({ driver, site, open }) => {
    site.page('/shop', SHOP);
    const popup = await driver.popup(await open('/shop'));
    for (const [query, name] of [
      ['lutnick', 'Howard Lutnick'],
      ['بيسنت', 'Scott Bessent'],
      ['华为', 'Huawei'],
      ['輝達', 'Nvidia'],
      ['nvidea', 'Nvidia'],
    ] as const) {
      await search(popup, query);
      await eventually(
        `${query} to find ${name} first`,
        async () => (await popup.evaluate(() => document.querySelector('.result-name')?.textContent)) === name || null,
      );
    }
  });

  test('facts are found by what they say in another script, and the arrow keys reach them', async ({
    driver,
    site,
    open,
  }) => {
    site.page('/shop', SHOP);
    const popup = await driver.popup(await open('/shop'));
    await search(popup, 'والرسالة لوتنيك');
    await says(popup, /Facts.*letter/);
    // what the letters before it found stands until the last has its answer
    await eventually('the whole query to be marked', () =>
      popup.evaluate(
        () => [...document.querySelectorAll('a.result mark')].some((mark) => mark.textContent === 'لوتنيك') || null,
      ),
    );
    await popup.press('ArrowDown');
    await shows(popup, '.result:focus');
    await popup.press('ArrowUp');
    await popup.press('Escape');
    await says(popup, 'Hashiya keeps to the news');
  });

  test('what is not there is said, and a result opens its card', async ({ driver, site, open }) => {
    site.page('/shop', SHOP);
    const popup = await driver.popup(await open('/shop'));
    await search(popup, 'zebra crossing');
    await says(popup, 'Nothing in the fact base answers to “zebra crossing”.');
    await search(popup, 'h20');
    // what its first letters find may stand elsewhere
    await eventually(
      'H20',
      async () => (await popup.evaluate(() => document.querySelector('.result-name')?.textContent)) === 'H20' || null,
    );
    await popup.click(await centre(popup, '.result'));
    await says(popup, /H20.*AI chip that Nvidia designed/);
  });
});
