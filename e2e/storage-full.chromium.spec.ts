import { annotated, centre, eventually, hover, leave, mentions, opened, shut } from '../tools/browser/page-parts.ts';
import { unharmed } from './harness/hostile.ts';
import { expect, test } from './harness/test.ts';

// `unharmed` says more
test.use({ quiet: false });

// Firefox sets its extensions no limit but the disk's.
test('where nothing more can be stored, pages are read and cards open, and the switch says that it was not saved', async ({
  open,
  driver,
}) => {
  await driver.extension(async (_, browser) => {
    const { local } = browser.storage as unknown as {
      local: { QUOTA_BYTES: number; getBytesInUse(): Promise<number>; set(items: object): Promise<void> };
    };
    const key = 'filler';
    const room = local.QUOTA_BYTES - (await local.getBytesInUse());
    await local.set({ [key]: 'x'.repeat(room - key.length - '""'.length) });
  });
  const tab = await open('/pages/policy.html');
  const named = (await annotated(tab)).map(({ surface }) => surface);
  expect(named).toEqual(['Huawei', 'H20', 'Nvidia']);
  await hover(tab, 'nvidia');
  expect((await opened(tab)).text).toContain('Nvidia');
  await leave(tab);
  await shut(tab);
  await unharmed(tab);
  const popup = await driver.popup(tab);
  await popup.click(await centre(popup, '[role=switch]:enabled'));
  await eventually(
    'the popup to say so',
    async () =>
      (await popup.evaluate(() => document.body.innerText)).includes('The browser could not store this.') || null,
  );
  expect((await mentions(tab)).length, 'what was not saved does not hold').toBe(3);
});
