/**
 * How long the popup takes to open over a demo page: `npm run bench:popup`, or `npm run -s bench:popup -- --json`.
 * The popup opens in a tab of its own in Chromium, over and over; with several builds they take turns, so that what
 * disturbs the machine disturbs all of them. The manifest, a text without a script, says what the browser itself takes.
 * Options: `--build DIR` (the extension as it is there, instead of a fresh build; may be given again),
 * `--rounds N` (default 20), `--lang en|ar|zh`, `--page PATH` of the demo site.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { launchChromium } from '../tools/browser/chromium.ts';
import type { Driver } from '../tools/browser/driver.ts';
import { annotated, eventually } from '../tools/browser/page-parts.ts';
import { ensureBrowser } from '../tools/setup/browsers.ts';
import { buildExtension } from '../tools/start/build.ts';
import { serve } from '../tools/start/server.ts';

const { values: given } = parseArgs({
  options: {
    build: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '20' },
    lang: { type: 'string', default: 'en' },
    page: { type: 'string', default: '/en/memory-on-the-table.html' },
    json: { type: 'boolean', default: false },
  },
});

/** Rounds that are not counted: the browser compiles scripts to its cache in the first ones. */
const WARM = 3;

/** A tab that was closed is gone after this, in milliseconds. */
const REST = 300;

/** Milliseconds from the beginning of the navigation to the page. */
interface Opening {
  /** `DOMContentLoaded`: the page is parsed, its modules have run up to their first wait. */
  parsed: number;
  /** The first paint that shows anything. */
  first: number;
  /** The paint that shows the briefing: its largest text. */
  content: number;
}

const open = async (driver: Driver, address: string): Promise<Opening> => {
  const tab = await driver.open();
  try {
    await tab.resize(380, 600);
    await tab.goto(address);
    return await eventually('the page to be painted', () =>
      tab.evaluate(async () => {
        const latest = (type: string) =>
          new Promise<number | undefined>((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime)).observe({
              type,
              buffered: true,
            });
            setTimeout(resolve, 500);
          });
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
        // Nothing is awaited where the popup has not come to its briefing.
        const there = !document.querySelector('#app') || document.querySelector('.named-row');
        const content = there ? await latest('largest-contentful-paint') : undefined;
        if (!navigation || !first || !content) return null;
        return { parsed: navigation.domContentLoadedEventEnd, first, content };
      }),
    );
  } finally {
    await tab.close();
  }
};

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0;

interface Row {
  what: string;
  /** Best, median and ninth decile of the rounds, in milliseconds. */
  parsed: number[];
  first: number[];
  content: number[];
}

const rowOf = (what: string, openings: readonly Opening[]): Row => {
  const of = (key: keyof Opening): number[] =>
    [0, 0.5, 0.9].map((part) =>
      Math.round(
        quantile(
          openings.map((opening) => opening[key]),
          part,
        ),
      ),
    );
  return { what, parsed: of('parsed'), first: of('first'), content: of('content') };
};

const executable = ensureBrowser('chromium', console.error);
if (!given.build) buildExtension(console.error);
const site = await serve({ '/': 'demo' });
const places: { what: string; driver: Driver; address: string; openings: Opening[] }[] = [];
const drivers: Driver[] = [];
try {
  for (const build of given.build ?? ['.output/chrome-mv3']) {
    const driver = await launchChromium({ executable, extension: build });
    drivers.push(driver);
    await driver.extension((lang, browser) => browser.storage.local.set({ interfaceLanguage: lang }), given.lang);
    const page = await driver.open(site.url(given.page));
    await annotated(page);
    if (drivers.length === 1)
      places.push({ what: 'the browser alone', driver, address: `${driver.origin}/manifest.json`, openings: [] });
    places.push({ what: build, driver, address: `${driver.origin}/popup.html?tab=${page.id}`, openings: [] });
  }
  for (let round = -WARM; round < Number(given.rounds); round++) {
    for (const { driver, address, openings } of places) {
      await sleep(REST);
      const opening = await open(driver, address);
      if (round >= 0) openings.push(opening);
    }
    // Who comes after whom must not count.
    places.push(...places.splice(0, 1 + (round & 1)));
  }
} finally {
  for (const driver of drivers) await driver.close();
  await site.close();
}
const rows = places.sort((a, b) => a.what.localeCompare(b.what)).map(({ what, openings }) => rowOf(what, openings));
if (given.json) console.log(JSON.stringify(rows, null, 2));
else {
  console.log('Milliseconds from navigation, best / median / ninth decile:');
  console.log('what | parsed | first paint | paint of the briefing');
  for (const { what, parsed, first, content } of rows)
    console.log([what, ...[parsed, first, content].map((values) => values.join(' / '))].join(' | '));
}
