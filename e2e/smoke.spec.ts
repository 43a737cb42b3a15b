import { eventually, gate } from '../tools/browser/page-parts.ts';
import { expect, test } from './harness/test.ts';

test('the built extension runs on a page and its popup opens over it', async ({ driver, site, open }) => {
  site.page('/smoke', '<!doctype html><html lang="en"><title>Smoke</title><p>Nothing to see.</p>');
  const tab = await open('/smoke');
  await eventually('the gate to decide', () => gate(tab));
  const popup = await driver.popup(tab);
  expect(await popup.evaluate(() => document.title)).not.toBe('');
});
