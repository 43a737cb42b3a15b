import { join } from 'node:path';
import { launchFirefox } from '../tools/browser/firefox.ts';
import { centre, mentions } from '../tools/browser/page-parts.ts';
import { findBrowser } from '../tools/setup/browsers.ts';
import { expect, test } from './harness/test.ts';

test('where the reader took the access back nothing runs, the popup says so and asks for it at a click', async ({
  site,
}) => {
  const executable = findBrowser('firefox');
  if (!executable) throw new Error('No firefox here; npm test puts one in place.');
  // One of its own, whatever becomes of the access.
  const driver = await launchFirefox({ executable, extension: join(import.meta.dirname, '../.output/firefox-mv3') });
  try {
    const taken = await driver.extension((_, browser) => browser.permissions.remove({ origins: ['*://*/*'] }));
    expect(taken).toBe(true);
    const tab = await driver.open(site.url('/en/twenty-names.html'));
    await expect(mentions(tab)).rejects.toThrow('Missing host permission');
    const popup = await driver.popup(tab);
    const said = () => popup.evaluate(() => document.body.textContent ?? '');
    await expect.poll(said).toContain('no access to this page');
    expect(await popup.evaluate(() => document.querySelectorAll('.notice button').length)).toBe(1);
    await popup.click(await centre(popup, '.notice-action'));
    // The page is loaded anew, and read.
    await expect.poll(async () => (await mentions(tab).catch(() => [])).length).toBeGreaterThan(0);
    await expect.poll(said).toContain('Named on this page');
    expect(popup.errors()).toEqual([]);
    expect(tab.errors()).toEqual([]);
  } finally {
    await driver.close();
  }
});
