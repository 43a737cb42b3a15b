import type { Tab } from '../tools/browser/driver.ts';
import { centre, eventually } from '../tools/browser/page-parts.ts';
import { says, shows } from './harness/own-page.ts';
import { expect, test } from './harness/test.ts';

const heading = (book: Tab, text: string): Promise<true> =>
  eventually(`the heading ${text}`, async () => {
    const found = await book.evaluate(() => document.querySelector('h1')?.textContent);
    return found === text || null;
  });

/** The fact base has changed when the facts do, so that what is looked for is read from the page itself. */
const texts = (book: Tab, selector: string): Promise<string[]> =>
  book.evaluate((at) => [...document.querySelectorAll(at)].map((element) => element.textContent ?? ''), selector);

test('every name, fact and source has an address; back and forward lead through what was read', async ({ driver }) => {
  const book = await driver.open(`${driver.origin}/factbook.html#/entity/nvidia`);
  await heading(book, 'Nvidia');
  await says(book, /Company .*\d+ facts/);
  await book.click(await centre(book, '.permalink'));
  const [statement = ''] = await eventually('the fact’s own page', async () => {
    const headings = await texts(book, 'h1');
    return (await book.url()).includes('#/fact/') && headings[0] !== 'Nvidia' ? headings : null;
  });
  expect(statement.length).toBeGreaterThan(20);
  await book.click(await centre(book, '.source-list a'));
  await says(book, /Paragraph \d+/);
  await book.evaluate(() => history.back());
  await heading(book, statement);
  await book.evaluate(() => history.back());
  await heading(book, 'Nvidia');
  await book.evaluate(() => history.forward());
  await heading(book, statement);
  await book.evaluate(() => {
    location.hash = '#/entity/nobody-at-all';
  });
  await heading(book, 'Not in the fact base');
});

test('search and filters narrow the lists, and stand in the address', async ({ driver }) => {
  const book = await driver.open(`${driver.origin}/factbook.html`);
  await heading(book, 'Names');
  const all = (await texts(book, '.name-text')).length;
  await book.click(await centre(book, '.search-input'));
  await book.type('بيسنت');
  await eventually(
    'the one who is looked for',
    async () => (await texts(book, '.name-text'))[0] === 'Scott Bessent' || null,
  );
  expect((await texts(book, '.name-text')).length).toBeLessThan(all);
  await book.goto(`${driver.origin}/factbook.html#/facts?status=denied`);
  await heading(book, 'Facts');
  await says(book, /Clear filters/);
  const said = await eventually('facts', async () => {
    const credits = await texts(book, '.credit');
    return credits.length > 0 ? credits : null;
  });
  expect(said.filter((credit) => !credit.includes('denied'))).toEqual([]);
  await book.click(await centre(book, '.filters .quiet'));
  await eventually('all facts', async () => (await texts(book, '.credit')).length > said.length || null);
  expect(await book.url()).not.toContain('status');
});

test('the timeline is walked by keys, tells the facts of a mark, zooms, and has a list beside it', async ({
  driver,
}) => {
  const book = await driver.open(`${driver.origin}/factbook.html#/timeline`);
  await heading(book, 'Timeline');
  const first = await eventually('a mark', async () => (await texts(book, '[role="option"]')).length > 5 || null);
  expect(first).toBe(true);
  await book.click(await centre(book, '[role="option"] .mark-text'));
  await eventually(
    'a mark with focus',
    async () => (await book.evaluate(() => document.activeElement?.getAttribute('role'))) === 'option' || null,
  );
  await book.press('Home');
  const picked = () =>
    book.evaluate(() => document.querySelector('[role="option"][aria-selected="true"] title')?.textContent);
  await eventually('the oldest mark', async () => (await picked())?.startsWith('2022') || null);
  await says(book, /2022 · Reports and announcements .*Biden/);
  await book.press('ArrowRight');
  await eventually('the next mark', async () => (await picked())?.startsWith('2024') || null);
  await shows(book, '[role="option"][aria-selected="true"]:focus');
  const ticks = await texts(book, '.tick text');
  for (const key of ['=', '=', '=']) await book.press(key);
  await eventually('a closer look', async () => (await texts(book, '.tick text')).join() !== ticks.join() || null);
  await book.press('0');
  await eventually('the whole', async () => (await texts(book, '.tick text')).join() === ticks.join() || null);
  const dated = await book.evaluate(() => document.querySelectorAll('.as-list .entry').length);
  expect(dated).toBeGreaterThan(40);
});

test('the graph of relations is explored by pointer and keys, each tie with its facts', async ({ driver }) => {
  const book = await driver.open(`${driver.origin}/factbook.html#/relations?of=h20`);
  await says(book, /What ties H20 .*Nvidia: \d+ facts/);
  await eventually('the drawing', async () => (await texts(book, '.node')).length > 5 || null);
  await book.evaluate(() => document.querySelector('.tie-facts summary')?.scrollIntoView({ behavior: 'instant' }));
  await book.click(await centre(book, '.tie-facts summary'));
  await says(book, /¶/);
  await book.evaluate(() => (document.querySelector('.node[aria-selected="true"]') as SVGElement).focus());
  await book.press('ArrowRight');
  await eventually('another name', async () => !(await book.url()).includes('of=h20') || null);
  expect(await book.url()).toContain('of=');
  await book.press('Escape');
  await eventually('none', async () => !(await book.url()).includes('of=') || null);
});
