import { join } from 'node:path';
import { launchFirefox } from '../tools/browser/firefox.ts';
import { mentions } from '../tools/browser/page-parts.ts';
import { findBrowser } from '../tools/setup/browsers.ts';
import { expect, test } from './harness/test.ts';

test('where the reader took the access back nothing runs, and the popup says so and offers to ask', async ({
  site,
}) => {
  const executable = findBrowser('firefox');
  if (!executable) throw new Error('No firefox here; npm test puts one in place.');
  // One of its own: it could be given back by a person only.
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
    expect(popup.errors()).toEqual([]);
    expect(tab.errors()).toEqual([]);
  } finally {
    await driver.close();
  }
});
