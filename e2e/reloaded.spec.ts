import { annotated, hover, leave, mentions, opened, shut } from '../tools/browser/page-parts.ts';
import { names, unharmed } from './harness/hostile.ts';
import { expect, test } from './harness/test.ts';

// `unharmed` says more
test.use({ quiet: false });

test('the extension is loaded anew under an open page: the old scripts go quiet, the new ones take over', async ({
  open,
  driver,
}) => {
  const tab = await open('/pages/policy.html');
  const named = ['Huawei', 'H20', 'Nvidia'];
  await names(tab, named);
  // brings the reader, and leaves it at work
  await hover(tab, 'nvidia');
  await opened(tab);
  const before = (await mentions(tab)).map(({ id }) => id);
  expect(before.length).toBe(3);
  await driver.reloadExtension();
  await tab.front();
  await names(tab, named);
  await leave(tab);
  await shut(tab);
  expect(await tab.evaluate(() => document.querySelectorAll('hashiya-card').length), 'cards of the old reader').toBe(0);
  // each name is underlined once
  const underlined = () => tab.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  await expect.poll(underlined).toBe(3);
  await hover(tab, 'nvidia');
  expect((await opened(tab)).text).toContain('Nvidia');
  expect(await tab.evaluate(() => document.querySelectorAll('hashiya-card').length), 'one card, of one reader').toBe(1);
  await tab.press('Escape');
  await shut(tab);
  await leave(tab);
  // the page goes on, and only the new scripts follow it
  await tab.evaluate(() => {
    (globalThis as unknown as { witness: { own(act: () => void): void } }).witness.own(() =>
      document.body.insertAdjacentHTML('beforeend', '<p>SMIC went.</p>'),
    );
  });
  await names(tab, [...named, 'SMIC']);
  await driver.extension((_, browser) => browser.storage.local.set({ mode: 'off' }));
  await names(tab, []);
  await expect.poll(underlined).toBe(0);
  await driver.extension((_, browser) => browser.storage.local.set({ mode: 'news' }));
  await annotated(tab);
  await unharmed(tab);
});
