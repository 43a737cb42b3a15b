import type { Driver, Tab } from '../tools/browser/driver.ts';
import {
  annotated,
  card,
  cardParts,
  centre,
  clickInCard,
  eventually,
  hover,
  leave,
  mentions,
  opened,
  shut,
} from '../tools/browser/page-parts.ts';
import { says as saysIn, search, shows } from './harness/own-page.ts';
import { expect, test } from './harness/test.ts';

const NEWS = `<!doctype html><html lang="en"><head><title>Foundries</title>
<meta property="og:type" content="article">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Foundries","datePublished":"2025-08-03"}</script>
</head><body><article><h1>A foundry on the coast</h1>
<p>Kestrel Foundry will make memory for Nvidia, said its head of works, Odalys Marrow.</p>
<p>Nobody at Kestrel Foundry would say when.</p></article></body></html>`;

const inAll = (text: string) => ({ en: text, ar: `${text} (ar)`, zh: `${text} (zh)` });

const PACK = {
  format: 'hashiya-pack',
  version: 1,
  pack: {
    id: 'coast-desk',
    name: 'The Coast Desk',
    maker: 'An invented newsroom',
    version: '1.0',
    date: '2025-08-01',
    languages: ['en', 'ar', 'zh'],
    licence: 'CC0',
    link: 'https://coast.example/facts',
  },
  entities: [
    {
      id: 'kestrel-foundry',
      kind: 'company',
      names: inAll('Kestrel Foundry'),
      gloss: inAll('A made-up maker of memory'),
      aliases: {},
    },
    {
      id: 'nvidia',
      kind: 'company',
      names: inAll('Another name for Nvidia'),
      gloss: inAll('Another gloss'),
      aliases: { en: ['The Green Firm of Santa Clara'] },
    },
  ],
  facts: [
    {
      id: 'order',
      about: ['kestrel-foundry', 'nvidia'],
      statement: inAll('The foundry has an order for memory.'),
      when: '2025-07',
      status: 'reported',
      claimant: { group: inAll('Two people who work there') },
      evidence: [{ source: 'walk', paragraph: 1 }],
    },
  ],
  sources: [{ id: 'walk', file: 'walk.txt', lang: 'en', paragraphs: 2, title: inAll('A walk on the coast') }],
  disputes: [],
};

const settingsPage = async (driver: Driver): Promise<Tab> => {
  const tab = await driver.open(`${driver.origin}/options.html`);
  await says(tab, 'No pack has been added.');
  return tab;
};

const says = (tab: Tab, what: string): Promise<true> => saysIn(tab, what, '#packs');

/** Chooses a file in the section's own file input. */
const choose = (tab: Tab, name: string, text: string): Promise<void> =>
  tab.evaluate(
    ({ name, text }) => {
      const input = document.querySelector<HTMLInputElement>('.pack-file');
      if (!input) throw new Error('no file input');
      const files = new DataTransfer();
      files.items.add(new File([text], name, { type: 'application/json' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, text },
  );

const press = async (tab: Tab, selector: string): Promise<void> => {
  await tab.front();
  await tab.click(await centre(tab, selector));
};

const surfaces = async (tab: Tab): Promise<string[]> => (await mentions(tab)).map(({ surface }) => surface);

const WITHOUT = ['Nvidia'];
const WITH = ['Kestrel Foundry', 'Nvidia', 'Kestrel Foundry'];

/** Waits until these are the names that the page is found to hold. */
const named = (tab: Tab, names: string[]): Promise<true> =>
  eventually(`${names.join(', ')} to be found`, async () => `${await surfaces(tab)}` === `${names}` || null);

test('a pack from a file: its names are found in the open page, its card says whose it is; off, on, removed, put back', async ({
  driver,
  site,
  open,
}) => {
  site.page('/foundry', NEWS);
  const page = await open('/foundry');
  await annotated(page);
  expect(await surfaces(page)).toEqual(WITHOUT);

  const settings = await settingsPage(driver);
  await choose(settings, 'coast.hashiya.json', JSON.stringify(PACK));
  await says(settings, 'The Coast Desk by An invented newsroom · edition 1.0 of 2025-08-01');
  await says(settings, '2 entities, 7 names, 1 fact, 1 source');
  await says(settings, '1 entity is there already');
  expect(await surfaces(page), 'nothing happens before the reader says so').toEqual(WITHOUT);

  await press(settings, '.pack-outline .button-main');
  await says(settings, '“The Coast Desk” has been added.');
  await named(page, WITH);

  await page.front();
  await hover(page, 'kestrel-foundry');
  const foundry = await opened(page);
  expect(foundry.text).toContain('A made-up maker of memory');
  expect(foundry.text).toContain('The foundry has an order for memory.');
  expect(foundry.html).toContain('The Coast Desk');
  await leave(page);
  await shut(page);
  await hover(page, 'nvidia');
  const nvidia = await opened(page);
  expect(nvidia.text, 'the built-in name and gloss stand').not.toContain('Another');
  await leave(page);
  await shut(page);

  await press(settings, '[data-pack="coast-desk"] .pack-switch');
  await says(settings, '“The Coast Desk” is off.');
  await named(page, WITHOUT);
  await press(settings, '[data-pack="coast-desk"] .pack-switch');
  await says(settings, '“The Coast Desk” is on.');
  await named(page, WITH);

  await press(settings, '[data-pack="coast-desk"] .pack-remove');
  await says(settings, '“The Coast Desk” has been removed.');
  await named(page, WITHOUT);
  expect(await card(page)).toBeNull();
  await press(settings, '.pack-undo');
  await says(settings, '“The Coast Desk” is back.');
  await named(page, WITH);

  // as a browser does that runs short of room
  await settings.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const clearing = indexedDB.deleteDatabase('packs');
        clearing.onsuccess = () => resolve();
        clearing.onerror = () => reject(clearing.error);
      }),
    undefined,
  );
  const again = await settingsPage(driver);
  await says(again, '“The Coast Desk” is no longer there');
  await press(again, '.pack-noted');
  await eventually('the note to be gone', () =>
    again.evaluate(() => document.querySelector('.pack-missing') === null || null, undefined),
  );
  await says(again, 'No pack has been added.');
});

test('a bad file is refused with its place and reason, and nothing changes', async ({ driver, site, open }) => {
  site.page('/foundry', NEWS);
  const page = await open('/foundry');
  await annotated(page);
  const settings = await settingsPage(driver);
  const text = JSON.stringify(PACK);
  const [first] = PACK.entities;
  const bad: [name: string, text: string, reason: string][] = [
    ['cut.json', text.slice(0, -40), 'The file ends in the middle.'],
    ['later.json', text.replace('"version":1', '"version":9'), 'this Hashiya reads version 1'],
    [
      'greedy.json',
      JSON.stringify({ ...PACK, entities: [{ ...first, aliases: { en: ['the'] } }, PACK.entities[1]] }),
      'is one of the most frequent words of its language. Make it weak',
    ],
  ];
  for (const [name, content, reason] of bad) {
    await choose(settings, name, content);
    await says(settings, `“${name}” was not added. Nothing has changed.`);
    await says(settings, reason);
    await says(settings, 'No pack has been added.');
    if (name === 'greedy.json') await says(settings, 'entities › kestrel-foundry › aliases › en › 1');
  }
  expect(await driver.extension(async () => (await indexedDB.databases()).length)).toBeLessThanOrEqual(1);
  expect(await surfaces(page)).toEqual(WITHOUT);
});

/** Everything that would be something else than text where text is not kept text. */
const MARKUP =
  '<img class="forged" src="x" onerror="document.title=1"> &lt;b class=forged&gt; [x](javascript:alert(1))';
/** Direction marks, joiners and combining marks are spelling, and a word without end is one. */
const ODD = `\u200f\u200d\u200e Z\u0351\u036b\u0343\u036a\u036f ${'W'.repeat(90)}`;
const hostile = (text: string) => inAll(`${text} ${MARKUP}`);
const NAME = 'Kestrel <b class=forged>Foundry</b>';

const HOSTILE = {
  ...PACK,
  pack: {
    ...PACK.pack,
    name: `Desk ${MARKUP}`.slice(0, 120),
    maker: '</script><script class="forged">document.title=1</script>',
    licence: `"><svg class=forged onload=alert(1)> ${'W'.repeat(80)}`,
    link: `https://a@coast-${'w'.repeat(150)}.example/"><b class=forged>/javascript:alert(1)`,
  },
  entities: [
    {
      ...PACK.entities[0],
      names: { en: NAME, ar: `<i class=forged>${ODD}`.slice(0, 120), zh: 'javascript:alert(1)' },
      gloss: inAll(`<style class=forged>*{display:none}</style> ${ODD} ${ODD}`),
      aliases: { en: ['Kestrel Foundry'] },
      roles: [{ title: hostile('Office'), organisation: 'nvidia', evidence: [{ source: 'walk', paragraph: 1 }] }],
    },
  ],
  facts: [
    {
      ...PACK.facts[0],
      statement: inAll(`${MARKUP} ${'W'.repeat(600)} </div></template>`),
      whenInferred: hostile('When'),
      claimant: { entity: 'kestrel-foundry', group: hostile('Two people') },
      dispute: { id: 'which', side: 'one' },
    },
  ],
  sources: [
    {
      ...PACK.sources[0],
      file: '../../<b class=forged>.txt',
      title: hostile('A walk'),
      publisher: `<a class=forged href="javascript:alert(1)">${'W'.repeat(60)}</a>`,
      link: 'http://coast.example/%22%3E?"><img class=forged>',
    },
  ],
  disputes: [
    {
      id: 'which',
      question: hostile('Which?'),
      sides: [
        { id: 'one', label: hostile('One') },
        { id: 'other', label: hostile('Other') },
      ],
    },
  ],
};

/** What of a page of ours is not plain text within its width; nothing, where all is well. */
const unplain = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...Array.from(document.querySelectorAll('.forged, [onerror], [onload]'), (each) => each.outerHTML),
      ...Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'))
        .filter(({ protocol }) => !['http:', 'https:', location.protocol].includes(protocol))
        .map(({ href }) => href),
      ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []),
      ...(document.title === '1' ? ['a script ran'] : []),
    ];
  });

test('hostile words of a pack stay words: in its outline, on a card, in settings, popup and fact book', async ({
  driver,
  site,
  open,
}) => {
  site.page('/foundry', NEWS.replaceAll('Kestrel Foundry', NAME.replaceAll('<', '&lt;')));
  const page = await open('/foundry');
  await annotated(page);
  const settings = await settingsPage(driver);
  await settings.resize(340, 700);
  const file = '<img class="forged" src="x">.json';
  for (const [wrong, reason] of [
    [{ link: 'javascript:alert(1)' }, 'javascript:alert(1)'],
    [{ name: 'Desk \u202eksed' }, 'U+202E'],
    [{ maker: 'No\u0000body' }, 'U+0000'],
    [{ [`<b class=forged>${'w'.repeat(200)}`]: 1 }, '<b class=forged>www'],
  ] as const) {
    await choose(settings, file, JSON.stringify({ ...HOSTILE, pack: { ...HOSTILE.pack, ...wrong } }));
    await says(settings, `“${file}” was not added.`);
    await says(settings, reason);
    expect(await unplain(settings), reason).toEqual([]);
  }
  await choose(settings, file, JSON.stringify(HOSTILE));
  await says(settings, '</script><script class="forged">');
  await says(settings, 'coast-wwww');
  expect(await unplain(settings), 'outline').toEqual([]);
  await press(settings, '.pack-outline .button-main');
  // a name ends with its last letter
  await named(page, [NAME.slice(0, -1), 'Nvidia', NAME.slice(0, -1)]);
  await says(settings, '“Desk <img class="forged"');
  await driver.extension((_, api) =>
    api.storage.local.set({ mutes: [{ entity: 'kestrel-foundry', site: 'a.example' }] }),
  );
  await eventually('the muted name', () =>
    settings.evaluate((name) => document.querySelector('#mutes')?.textContent?.includes(name) || null, NAME),
  );
  expect(await unplain(settings), 'settings').toEqual([]);
  const box = await settings.evaluate(() => document.querySelector('.pack-switch')?.getBoundingClientRect().width);
  expect(box, 'width of its box').toBeGreaterThan(11);

  await page.front();
  await hover(page, 'kestrel-foundry');
  const { width } = (await opened(page)).box;
  for (const fold of ['.mark', '.why-button']) await clickInCard(page, fold);
  await eventually(
    'all that was folded',
    async () => (await cardParts(page, '.why-text:not([hidden])'))[0]?.text || null,
  );
  const card = await opened(page);
  for (const word of [NAME, MARKUP, '<style class=forged>', 'javascript:alert(1)']) expect(card.text).toContain(word);
  expect(card.html).not.toMatch(/<(img|script|style|svg|b class|i class)\b/);
  expect(await cardParts(page, '.forged, [onerror], [onload], a[href^="javascript:"]')).toEqual([]);
  expect(card.box.width, 'its width').toBe(width);
  const over = (await cardParts(page, '*')).filter(
    ({ box: { x, width } }) => width > 0 && (x < card.box.x - 1 || x + width > card.box.x + card.box.width + 1),
  );
  expect(over, 'what sticks out of it').toEqual([]);
  const [body] = await cardParts(page, '.body');
  expect(body?.box.height, 'room for facts under a long head').toBeGreaterThan(150);
  await page.press('Escape');
  await shut(page);
  expect(await page.evaluate(() => document.title)).toBe('Foundries');

  const popup = await driver.popup(page);
  await saysIn(popup, NAME);
  expect(await unplain(popup), 'popup').toEqual([]);
  await search(popup, 'kestrel');
  await shows(popup, '.result mark');
  expect(await unplain(popup), 'search').toEqual([]);
  await popup.click(await centre(popup, '.result'));
  await shows(popup, '.popup .card .statement');
  expect(await unplain(popup), 'card in the popup').toEqual([]);
  for (const [place, ready] of [
    ['entity/kestrel-foundry', '.entry'],
    ['fact/coast-desk:order', '.source-list'],
    ['relations?of=kestrel-foundry', '[role="option"]'],
    ['timeline', '[role="option"]'],
    ['disputes', '.entry'],
    ['sources', '.source-line'],
  ] as const) {
    await popup.goto(`${driver.origin}/factbook.html#/${place}`);
    await shows(popup, ready);
    expect(await unplain(popup), place).toEqual([]);
  }
  for (const tab of [settings, popup]) expect(tab.errors()).toEqual([]);
});
