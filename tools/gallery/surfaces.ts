import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CARD_LANGUAGES, type CardLanguage } from '../../lib/fact-base/types.ts';
import type { Driver, Tab } from '../browser/driver.ts';
import { eventually } from '../browser/page-parts.ts';
import type { Site } from '../start/server.ts';
import { addPages, type PageName, pageUrl } from './pages.ts';
import { type Stage, type Surface, VIEWS, type View } from './views.ts';

/**
 * Windows in CSS px. `zoomed` is what a zoom of 200 % leaves of a usual window, and of the largest popup that browsers
 * open (800 × 600).
 */
const ROOMS: Record<'popup' | 'page', Record<Room, { width: number; height: number }>> = {
  popup: {
    wide: { width: 420, height: 600 },
    narrow: { width: 320, height: 560 },
    zoomed: { width: 400, height: 300 },
  },
  page: {
    wide: { width: 1180, height: 800 },
    narrow: { width: 320, height: 640 },
    zoomed: { width: 640, height: 400 },
  },
};
type Room = 'wide' | 'narrow' | 'zoomed';
const THEMES = ['light', 'dark', 'contrast'] as const;
type Theme = (typeof THEMES)[number];
const ROOM_NAMES: Room[] = ['wide', 'narrow', 'zoomed'];
/** A picture of a long page ends here, in px. */
const TALLEST = 2600;

interface Look {
  lang: CardLanguage;
  theme: Theme;
  room: Room;
}

/**
 * Nine looks hold every pair of language, theme and room; any three with the same shift hold each of them once. A view
 * gets three, another three than the one before it; what is looked at most gets all nine.
 */
export const looksOf = (at: number, all: boolean): Look[] =>
  [0, 1, 2]
    .filter((shift) => all || shift === at % 3)
    .flatMap((shift) =>
      CARD_LANGUAGES.map((lang, row) => ({
        lang,
        theme: THEMES[(row + shift) % 3] as Theme,
        room: ROOM_NAMES[(row + 2 * shift) % 3] as Room,
      })),
    );

export interface Wanted {
  out: string;
  state?: string[] | undefined;
  lang?: string[] | undefined;
  theme?: string[] | undefined;
}

const among = (name: string, names: readonly string[] | undefined): boolean => !names || names.includes(name);

/** Takes the pictures of the extension's own pages; tells their names. */
export async function takeSurfaces(
  driver: Driver,
  site: Site,
  surfaces: readonly Surface[],
  wanted: Wanted,
): Promise<string[]> {
  addPages(site);
  const pictures: string[] = [];
  for (const lang of CARD_LANGUAGES.filter((lang) => among(lang, wanted.lang))) {
    const pages = new Map<PageName, Tab>();
    const page = async (name: PageName): Promise<Tab> => {
      const known = pages.get(name);
      if (known) return known;
      const tab = await driver.open();
      pages.set(name, tab);
      const arrived = tab.goto(pageUrl(site, name, lang));
      // Where nobody answers, the browser shows its own page.
      await (name === 'unreachable' ? arrived.catch(() => undefined) : arrived);
      return tab;
    };
    for (const [at, view] of VIEWS.entries()) {
      if (!surfaces.includes(view.surface) || !among(view.name, wanted.state)) continue;
      for (const look of looksOf(at, view.often === true)) {
        if (look.lang !== lang || !among(look.theme, wanted.theme)) continue;
        const name = `${view.surface}-${view.name}-${lang}-${look.theme}-${look.room}.png`;
        await writeFile(join(wanted.out, name), await picture({ driver, lang, page }, view, look));
        pictures.push(name);
      }
    }
    for (const tab of pages.values()) await tab.close();
  }
  return pictures;
}

async function picture(stage: Stage, view: View, { lang, theme, room }: Look): Promise<Buffer> {
  const { driver } = stage;
  await driver.extension(
    async (values, browser) => {
      await browser.storage.local.clear();
      await browser.storage.local.set(values);
    },
    { interfaceLanguage: lang, ...view.stored },
  );
  const address = await view.address(stage);
  const tab = await driver.open();
  try {
    const { width, height } = ROOMS[view.surface === 'popup' ? 'popup' : 'page'][room];
    await tab.resize(width, height);
    await tab.colorScheme(theme === 'dark' ? 'dark' : 'light');
    await tab.forcedColors?.(theme === 'contrast');
    await tab.goto(`${driver.origin}/${address}`);
    await eventually(`${view.surface} ${view.name}`, () =>
      tab.evaluate((ready) => (document.querySelector(ready) ? true : null), view.ready),
    );
    await view.act?.(tab, stage);
    if (view.tall) await tab.resize(width, Math.max(height, Math.min(TALLEST, await contentHeight(tab))));
    return await tab.screenshot();
  } finally {
    await tab.close();
    await view.after?.(stage);
  }
}

const contentHeight = (tab: Tab): Promise<number> => tab.evaluate(() => document.documentElement.scrollHeight);
