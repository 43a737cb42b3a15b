import { test as base, expect } from '@playwright/test';
import { launchChromium } from '../../tools/browser/chromium.ts';
import type { BrowserName, Driver, Tab } from '../../tools/browser/driver.ts';
import { launchFirefox } from '../../tools/browser/firefox.ts';
import { findBrowser } from '../../tools/setup/browsers.ts';
import { type Site, serve } from '../../tools/start/server.ts';

const here = (path: string): string => new URL(`../../${path}`, import.meta.url).pathname;

export interface WorkerOptions {
  /** Which browser the project drives; set in playwright.config.ts. */
  target: BrowserName;
}

interface Shared {
  /** The browser with the built extension; one for all specs of a worker. */
  driver: Driver;
  /** `demo/` at `/`, `e2e/pages/` at `/pages/`; `site.page()` adds pages from memory. */
  site: Site;
}

interface PerTest {
  /** A new tab on a path of the site. What it logs as an error fails the test, unless `quiet` is false. */
  open: (path: string, host?: string) => Promise<Tab>;
  /** Fail the test on any exception or console error in a tab that `open` made. Default true. */
  quiet: boolean;
}

/**
 * `open` and `driver` are all that most specs need. Before each test every tab is closed and the extension's storage
 * is empty, so no test sees another's switch.
 */
export const test = base.extend<PerTest, WorkerOptions & Shared>({
  target: ['chromium', { option: true, scope: 'worker' }],
  quiet: [true, { option: true }],
  driver: [
    async ({ target }, use) => {
      const executable = findBrowser(target);
      if (!executable) throw new Error(`No ${target} here; npm test puts one in place.`);
      const driver =
        target === 'chromium'
          ? await launchChromium({ executable, extension: here('.output/chrome-mv3') })
          : await launchFirefox({ executable, extension: here('.output/firefox-mv3') });
      await use(driver);
      await driver.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs off its pattern
    async ({}, use) => {
      const site = await serve({ '/': here('demo'), '/pages/': here('e2e/pages') });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ driver, site, quiet }, use, info) => {
    await driver.reset();
    const tabs: Tab[] = [];
    await use(async (path, host) => {
      const tab = await driver.open(site.url(path, host));
      tabs.push(tab);
      return tab;
    });
    if (info.status !== info.expectedStatus) {
      for (const [index, tab] of tabs.entries()) {
        const picture = await tab.screenshot().catch(() => undefined);
        if (picture) await info.attach(`tab ${index + 1}`, { body: picture, contentType: 'image/png' });
      }
    }
    if (quiet)
      expect(
        tabs.flatMap((tab) => tab.errors()),
        'errors in the page',
      ).toEqual([]);
  },
});

export { expect };
