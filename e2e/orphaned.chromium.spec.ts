import { hover, leave, opened } from '../tools/browser/page-parts.ts';
import { names, unharmed } from './harness/hostile.ts';
import { expect, test } from './harness/test.ts';

// `unharmed` says more
test.use({ quiet: false });

test('the extension goes from under an open page: its scripts go quiet, and take what is theirs with them', async ({
  open,
  driver,
}) => {
  const tab = await open('/pages/policy.html');
  await names(tab, ['Huawei', 'H20', 'Nvidia']);
  // brings the reader
  await hover(tab, 'nvidia');
  await opened(tab);
  await leave(tab);
  if (!driver.dropExtension) throw new Error('This browser cannot be told to take an extension away');
  await driver.dropExtension();
  try {
    // The scripts do not know yet: what they ask for nobody answers, and nobody hears of it.
    await tab.evaluate(() => {
      const page = globalThis as unknown as { witness: { own(act: () => void): void } };
      page.witness.own(() => document.body.insertAdjacentHTML('beforeend', '<p>SMIC went.</p>'));
      history.pushState(null, '', '?on');
    });
    await tab.move({ x: 40, y: 30 });
    await tab.move({ x: 44, y: 32 });
    // As after an update, and as when a reader comes back to the tab.
    await tab.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    const left = () =>
      tab.evaluate(
        () =>
          [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) +
          document.querySelectorAll('hashiya-card').length,
      );
    await expect.poll(left, 'underlines and cards').toBe(0);
    // and nothing comes back
    await tab.evaluate(() => {
      const page = globalThis as unknown as { witness: { own(act: () => void): void } };
      page.witness.own(() => document.querySelector('p')?.append(' Nvidia too.'));
    });
    await tab.move({ x: 50, y: 30 });
    await tab.move({ x: 44, y: 32 });
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
    expect(await left()).toBe(0);
    await unharmed(tab, 'evaluate');
  } finally {
    await driver.restart();
  }
});
