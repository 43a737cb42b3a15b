/** `npm start`: builds the extension and opens a demo news page with it in Chromium. */
import { type ChromiumDriver, launchChromium } from '../browser/chromium.ts';
import { ensureBrowser, ensureFonts, MissingBrowser } from '../setup/browsers.ts';
import { buildExtension } from './build.ts';
import { serve } from './server.ts';
import { tour } from './tour.ts';

const BUILD = '.output/chrome-mv3';
const PICTURES = '.output/tour';
const FIRST_PAGE = '/en/memory-on-the-table.html';
const say = (line: string): void => console.log(line);

/** A person can see a window: always on macOS and Windows, elsewhere where a display server is named. */
const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function withBrowser(
  headless: boolean,
  use: (driver: ChromiumDriver, page: string) => Promise<void>,
): Promise<void> {
  const executable = ensureBrowser('chromium', say);
  buildExtension(say);
  const site = await serve({ '/': 'demo' });
  const driver = await launchChromium({ executable, extension: BUILD, headless });
  try {
    await use(driver, site.url(FIRST_PAGE));
  } finally {
    await driver.close();
    await site.close();
  }
}

try {
  if (hasDisplay()) {
    await withBrowser(false, async (driver, page) => {
      say(`Chromium opens on ${page}`);
      say('Rest the pointer on an underlined name; the popup is behind the puzzle piece of the toolbar.');
      say('Close the browser to end.');
      await driver.show(page);
    });
  } else {
    ensureFonts(say);
    say('No display here, so the browser runs unseen and takes pictures.');
    await withBrowser(true, (driver, page) => tour(driver, page, PICTURES, say));
    say(`The pictures are in ${PICTURES}/`);
  }
} catch (error) {
  console.error(error instanceof MissingBrowser ? error.message : error);
  process.exitCode = 1;
}
