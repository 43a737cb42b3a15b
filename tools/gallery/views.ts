import type { CardLanguage } from '../../lib/fact-base/types.ts';
import type { Driver, Tab } from '../browser/driver.ts';
import { annotated, centre, eventually } from '../browser/page-parts.ts';
import type { PageName } from './pages.ts';

export const SURFACES = ['popup', 'factbook', 'options', 'welcome'] as const;
export type Surface = (typeof SURFACES)[number];

/** The stage that a view is shown on. */
export interface Stage {
  driver: Driver;
  lang: CardLanguage;
  /** The tab that the popup speaks of, read to its end. */
  page(name: PageName): Promise<Tab>;
}

/** A state of one of the extension's own pages, and how a hand brings it about. */
export interface View {
  surface: Surface;
  name: string;
  /** Taken in every look. */
  often?: boolean;
  /** As high as what it shows, and not as the window. */
  tall?: boolean;
  /** What is stored when the page opens. */
  stored?: Record<string, unknown>;
  /** Of the page, from the root of the extension. */
  address(stage: Stage): Promise<string> | string;
  /** It is there when this matches. */
  ready: string;
  /** From the open page on. */
  act?(tab: Tab, stage: Stage): Promise<void>;
  after?(stage: Stage): Promise<void>;
}

const shows = (tab: Tab, selector: string): Promise<true> =>
  eventually(selector, () => tab.evaluate((at) => (document.querySelector(at) ? true : null), selector));

const press = async (tab: Tab, selector: string): Promise<void> => tab.click(await centre(tab, selector));

/** Follows a link, which may run over two lines and have its middle in neither. */
const follow = async (tab: Tab, selector: string): Promise<void> => {
  await tab.evaluate((at) => document.querySelector<HTMLElement>(at)?.focus(), selector);
  await tab.press('Enter');
};

const search = async (tab: Tab, query: string, found: string): Promise<void> => {
  await press(tab, '.search-input');
  await tab.type(query);
  await shows(tab, found);
};

const QUERY = { en: 'trump letter', ar: 'ترامب', zh: '特朗普' };

interface World {
  annotator?: { running(): boolean; summary(): { pending: number; entities: unknown[] } };
}

/** Has a page say that it is still being read: reading is quicker than any hand that would take a picture of it. */
const holdReading = (tab: Tab, named: boolean): Promise<void> =>
  tab.world((named) => {
    const { annotator } = (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')] ?? {};
    if (!annotator) return;
    const summary = annotator.summary.bind(annotator);
    let pending = 1240;
    annotator.summary = () => {
      const now = summary();
      pending = Math.max(430, pending - 90);
      return { ...now, pending, entities: named ? now.entities.slice(0, 3) : [] };
    };
  }, named);

/** The popup over a page, once that is read. */
const over =
  (name: PageName, readIt = true): View['address'] =>
  async ({ page }) => {
    const tab = await page(name);
    if (readIt) await annotated(tab);
    return `popup.html?tab=${tab.id}`;
  };

const popup = (name: string, address: View['address'], more: Partial<View> = {}): View => ({
  surface: 'popup',
  name,
  address,
  ready: '.site-state:not(:empty), .notice, .reading',
  ...more,
});

const ruleFor = (rule: 'on' | 'off') => ({ sites: { 'news.localhost': rule, 'shop.localhost': rule } });

const POPUP: View[] = [
  popup('briefing', over('article'), { ready: '.tick', often: true }),
  popup('briefing-whole', over('article'), { ready: '.tick', tall: true }),
  popup('names-unfolded', over('article'), { ready: '.more', tall: true, act: (tab) => press(tab, '.more') }),
  popup('tick-focused', over('article'), {
    ready: '.tick',
    act: async (tab) => {
      for (let tabs = 0; tabs < 2; tabs++) await tab.press('Tab');
      await tab.press('ArrowRight');
    },
  }),
  popup('card', over('article'), { ready: '.tick', act: (tab) => press(tab, '.named') }),
  popup('copied', over('article'), {
    ready: '.tick',
    async act(tab) {
      await press(tab, '.foot button');
      await shows(tab, '.foot-said:not(:empty)');
    },
  }),
  popup('frames', over('frames'), { ready: '.tick' }),
  popup('browser-page', () => 'popup.html?tab=999999999', { ready: '.notice' }),
  popup('no-access', over('unreachable', false), { ready: '.notice' }),
  popup('picture', over('picture', false), { ready: '.notice' }),
  popup('not-news', over('shop', false), { ready: '.notice', often: true }),
  popup('not-news-switched-on', over('shop', false), { stored: ruleFor('on'), ready: '.named-row, .notice' }),
  popup('site-off', over('article', false), { stored: ruleFor('off'), ready: '.notice' }),
  popup('mode-off', over('article', false), { stored: { mode: 'off' }, ready: '.notice' }),
  popup('mode-all', over('shop', false), { stored: { mode: 'all' }, ready: '.named-row, .notice' }),
  popup('nothing', over('nothing'), { ready: '.notice' }),
  popup(
    'reading',
    async (stage) => {
      const tab = await stage.page('long');
      await annotated(tab);
      await holdReading(tab, false);
      return `popup.html?tab=${tab.id}`;
    },
    {
      ready: '.reading-bar',
      act: (tab) =>
        eventually('progress', () => tab.evaluate(() => document.querySelector('progress')?.value || null)).then(
          () => {},
        ),
      after: async ({ page }) => (await page('long')).reload(),
    },
  ),
  popup(
    'reading-named',
    async (stage) => {
      const tab = await stage.page('long');
      await annotated(tab);
      await holdReading(tab, true);
      return `popup.html?tab=${tab.id}`;
    },
    { ready: '.reading-bar', after: async ({ page }) => (await page('long')).reload() },
  ),
  popup(
    'busy',
    async ({ page }) => {
      const tab = await page('busy');
      await annotated(tab);
      await tab.evaluate(() => {
        setTimeout(() => {
          const end = Date.now() + 3000;
          while (Date.now() < end);
        }, 50);
      });
      return `popup.html?tab=${tab.id}`;
    },
    { ready: '.switch:disabled', after: async ({ page }) => void (await (await page('busy')).evaluate(() => 1)) },
  ),
  popup('search', over('article'), {
    ready: '.search-input',
    often: true,
    act: (tab, { lang }) => search(tab, QUERY[lang], '.result'),
  }),
  popup('search-none', over('article'), {
    ready: '.search-input',
    act: (tab) => search(tab, 'zebra crossing', '.none'),
  }),
  popup('kept-aside', over('nothing'), {
    ready: '.kept',
    stored: {
      'kept:dwell': [{ key: 'dwell', value: 9, version: 1, why: 'shape', date: '2026-01-02T03:04:05Z' }],
      'kept:inks': [{ key: 'inks', value: 9, version: 1, why: 'shape', date: '2026-01-02T03:04:05Z' }],
    },
  }),
];

const book = (name: string, path: string, ready: string, more: Partial<View> = {}): View => ({
  surface: 'factbook',
  name,
  address: () => `factbook.html#/${path}`,
  ready,
  tall: true,
  ...more,
});

const PICTURE = '[role="option"]';

const BOOK: View[] = [
  book('names', 'names', '.name-line'),
  book('names-searched', 'names?q=華為', '.name-line .kind'),
  book('facts', 'facts', '.entry', { tall: false }),
  book('facts-filtered', 'facts?status=denied&from=2025', '.entry'),
  book('facts-searched', 'facts?q=H20', '.entry mark', { tall: false }),
  book('facts-none', 'facts?status=denied&from=2031', '.found'),
  book('entity', 'entity/h20', '.entry', { often: true }),
  book('person', 'entity/donald-trump', '.entry', { tall: false }),
  book('fact', 'fact/none', '.found', {
    async act(tab) {
      await tab.evaluate(() => {
        location.hash = '#/disputes';
      });
      await shows(tab, '.permalink');
      await follow(tab, '.permalink');
      await shows(tab, '[data-page="fact"] .entry');
    },
  }),
  book('missing', 'entity/nobody', '.found'),
  book('timeline', 'timeline', PICTURE, { often: true }),
  book('timeline-zoomed', 'timeline', PICTURE, {
    async act(tab) {
      await press(tab, `${PICTURE} .mark-text`);
      for (const key of ['Home', 'End', '=', '=', '=']) await tab.press(key);
    },
  }),
  book('timeline-list', 'timeline', PICTURE, { act: (tab) => press(tab, '.as-list summary') }),
  book('relations', 'relations', PICTURE, { often: true }),
  book('relations-of', 'relations?of=h20', PICTURE, { act: (tab) => press(tab, '.tie-facts summary') }),
  book('disputes', 'disputes', '.spread'),
  book('rules', 'rules', '.rule-step'),
  book('sources', 'sources', '.source-title'),
  book('source', 'sources', '.source-title', {
    async act(tab) {
      await follow(tab, '.source-title a');
      await shows(tab, '.paragraph');
    },
  }),
];

const FILLED = {
  mode: 'all',
  density: 'all',
  dwell: 1200,
  modifier: 'alt',
  cardLanguage: 'ar',
  sites: { 'a-long-host-name.of-a-newspaper.example.com': 'on', 'b.example': 'off', 'أخبار.example': 'on' },
  mutes: [{ entity: 'h20', site: 'a.example' }, { entity: 'nvidia', alias: 'nvidia' }, { entity: 'jensen-huang' }],
  'kept:dwell': [{ key: 'dwell', value: 9, version: 1, why: 'shape', date: '2026-01-02T03:04:05Z' }],
};

/** Hands a file to one of the page's own inputs. */
const give = (tab: Tab, selector: string, text: string): Promise<void> =>
  tab.evaluate(
    ({ selector, text }) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input) throw new Error(`no ${selector}`);
      const files = new DataTransfer();
      files.items.add(new File([text], 'file.json', { type: 'application/json' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      input.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
    { selector, text },
  );

const options = (name: string, more: Partial<View> = {}): View => ({
  surface: 'options',
  name,
  address: () => 'options.html',
  ready: '#packs .none',
  ...more,
});

const OPTIONS: View[] = [
  options('plain', { tall: true, often: true }),
  options('filled', { tall: true, stored: FILLED }),
  options('site-edited', {
    stored: FILLED,
    act: async (tab) => {
      await press(tab, '.row-name');
      await tab.type('.');
    },
  }),
  options('site-refused', {
    act: async (tab) => {
      await press(tab, '.add-name input');
      await tab.type('no site at all');
      await tab.press('Enter');
      await shows(tab, '#site-bad:not(:empty)');
    },
  }),
  options('reset', {
    stored: FILLED,
    act: async (tab) => {
      await press(tab, '#transfer .buttons > button:last-of-type');
      await shows(tab, '.preview');
    },
  }),
  options('refused', { act: (tab) => give(tab, '#transfer .file-input', '{"format":"other"}') }),
  options('pack', {
    act: async (tab) => {
      const pack = await tab.evaluate(async () => (await fetch('/facts/built-in.hashiya.json')).text());
      await give(tab, '.pack-file', pack.replace(/"id":\s*"[^"]+"/, '"id":"another-desk"'));
      await shows(tab, '#packs .preview, #packs .fault');
    },
  }),
];

const WELCOME: View[] = [
  {
    surface: 'welcome',
    name: 'page',
    often: true,
    tall: true,
    address: () => 'welcome.html',
    ready: '.demo',
    // here the annotator is part of the page
    act: async (tab) =>
      void (await eventually('the lines to be read', () =>
        tab.evaluate(() => {
          const { annotator } = (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')] ?? {};
          return annotator?.running() && annotator.summary().pending === 0 && CSS.highlights.size > 0 ? true : null;
        }),
      )),
  },
];

export const VIEWS: View[] = [...POPUP, ...BOOK, ...OPTIONS, ...WELCOME];
