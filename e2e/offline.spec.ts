import { annotated, hover, opened } from '../tools/browser/page-parts.ts';
import { expect, test } from './harness/test.ts';

/** What browsers ask by themselves, in spite of all settings. */
const BROWSERS_OWN = /(google|googleapis|gvt1|mozilla|mozilla\.\w+|firefox)\.(com|org|net)\b/;

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
  for (const own of ['options.html', 'welcome.html', 'factbook.html#timeline']) {
    const tab = await driver.open(`${driver.origin}/${own}`);
    await expect.poll(() => tab.evaluate(() => document.body.innerText.length), own).toBeGreaterThan(100);
    await tab.close();
  }
  const asked = site.requests().slice(before);
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/en/twenty-names.html', '/paper.css']);
});

test.describe('beyond the page’s own server', () => {
  // what the page asks for itself is refused
  test.use({ quiet: false });

  test('nothing is asked for by a browser with the extension', async ({ driver, open }) => {
    const tab = await open('/en/twenty-names.html');
    await annotated(tab);
    const asked = (line: string) => !BROWSERS_OWN.test(line) && !line.includes('elsewhere.example');
    // of anybody and by any part of this browser, in all the tests before: pages, workers, scripts
    expect(driver.beyond().filter(asked)).toEqual([]);
    // and who asks is seen
    await tab.evaluate(() => fetch('http://elsewhere.example/seen').catch(() => undefined));
    expect(driver.beyond()).toContain('GET http://elsewhere.example/seen HTTP/1.1');
  });
});
