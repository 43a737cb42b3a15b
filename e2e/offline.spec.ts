import { annotated, hover, opened } from '../tools/browser/page-parts.ts';
import { expect, test } from './harness/test.ts';

test('the extension’s own pages can reach nothing but the package', async ({ driver, site }) => {
  site.page('/elsewhere', 'never asked for');
  const reached = await driver.extension(
    (url) =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    site.url('/elsewhere'),
  );
  expect(reached).toBe(false);
  const own = await driver.extension(async (_, browser) => (await fetch(browser.runtime.getURL('facts/en.json'))).ok);
  expect(own).toBe(true);
  expect(site.requests()).not.toContain('/elsewhere');
});

test('reading a page, its card and the popup ask the page’s server for nothing', async ({ driver, site, open }) => {
  const before = site.requests().length;
  const tab = await open('/en/twenty-names.html');
  await annotated(tab);
  await hover(tab, 'h20');
  await opened(tab);
  const popup = await driver.popup(tab);
  await popup.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  const asked = site.requests().slice(before);
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/en/twenty-names.html', '/paper.css']);
});
