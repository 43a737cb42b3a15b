import type { Tab } from '../browser/driver.ts';
import { cardParts, cards, clickInCard, eventually, hover, leave, opened } from '../browser/page-parts.ts';

/** A state of the card, and how a hand brings it about. */
export interface State {
  name: string;
  /** Whose mention it opens at. */
  entity: string;
  /** Shown in a narrow window too. */
  narrow?: boolean;
  /** Shown in forced colours too. */
  contrast?: boolean;
  /** The page's date; by default one after all facts. */
  published?: string;
  /** From the open card on. */
  act?(tab: Tab): Promise<void>;
}

/** Clicks what matches, when the card has come to rest. */
const click = async (tab: Tab, selector: string): Promise<void> => {
  await opened(tab);
  await clickInCard(tab, selector);
};

const scrollTo = (tab: Tab, selector: string): Promise<unknown> =>
  tab.world((selector) => {
    type Roots = { chrome: { dom: { openOrClosedShadowRoot(of: Element): ShadowRoot } } };
    for (const host of document.querySelectorAll('hashiya-card')) {
      const root = (globalThis as unknown as Roots).chrome.dom.openOrClosedShadowRoot(host);
      root.querySelector(selector)?.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
  }, selector);

/** Presses Tab until the focus has come so far. */
const tabs = async (tab: Tab, times: number): Promise<void> => {
  for (let n = 0; n < times; n++) await tab.press('Tab');
};

const walk = async (tab: Tab, times: number): Promise<void> => {
  for (let n = 0; n < times; n++) {
    await tab.world(() => {
      type World = { reader?: { walk(step: 1): boolean } };
      (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')]?.reader?.walk(1);
    });
  }
};

export const STATES: State[] = [
  { name: 'chip', entity: 'h20', narrow: true, contrast: true },
  { name: 'company', entity: 'nvidia', narrow: true },
  { name: 'official', entity: 'scott-bessent', contrast: true },
  { name: 'expert', entity: 'jensen-huang' },
  { name: 'organisation', entity: 'csis', narrow: true },
  { name: 'earlier-page', entity: 'h20', published: '2025-05-20', narrow: true },
  { name: 'earlier-page-official', entity: 'scott-bessent', published: '2019-03-04' },
  { name: 'all-facts', entity: 'h20', act: (tab) => click(tab, '.notes-more') },
  {
    name: 'dispute',
    entity: 'h20',
    narrow: true,
    contrast: true,
    async act(tab) {
      await click(tab, '.notes-more');
      await scrollTo(tab, '.dispute');
    },
  },
  {
    name: 'dispute-unfolded',
    entity: 'hbm',
    async act(tab) {
      await click(tab, '.dispute > .quiet');
      await scrollTo(tab, '.dispute');
    },
  },
  { name: 'source', entity: 'nvidia', narrow: true, contrast: true, act: (tab) => click(tab, '.mark') },
  {
    name: 'copied',
    entity: 'nvidia',
    async act(tab) {
      await click(tab, '.mark');
      await click(tab, '.copy .quiet');
      await eventually('the answer', async () => (await cardParts(tab, '.copy [role=status]'))[0]?.text || null);
    },
  },
  { name: 'related', entity: 'jensen-huang', narrow: true, act: (tab) => click(tab, '.chip') },
  { name: 'why', entity: 'jensen-huang', narrow: true, act: (tab) => click(tab, '.why button') },
  { name: 'mute', entity: 'jensen-huang', narrow: true, contrast: true, act: (tab) => click(tab, '.mute-button') },
  {
    name: 'muted',
    entity: 'jensen-huang',
    narrow: true,
    async act(tab) {
      await click(tab, '.mute-button');
      await click(tab, '.mute-choice');
      await eventually('the answer', async () => (await cardParts(tab, '.undo'))[0]);
    },
  },
  {
    name: 'walk',
    entity: 'h20',
    narrow: true,
    contrast: true,
    async act(tab) {
      await tab.press('Escape');
      await walk(tab, 2);
    },
  },
  {
    name: 'walk-card',
    entity: 'h20',
    contrast: true,
    async act(tab) {
      await tab.press('Escape');
      await walk(tab, 2);
      await tab.press('Enter');
      await opened(tab);
      await tabs(tab, 1);
    },
  },
  {
    name: 'pinned',
    entity: 'h20',
    narrow: true,
    async act(tab) {
      const { box } = await opened(tab);
      await tab.move({ x: box.x + 40, y: box.y + 20 });
      await click(tab, '.pin');
    },
  },
];

/** Two pinned cards side by side, the first dragged to the other side; they need a wide window. */
export async function compare(tab: Tab, width: number): Promise<void> {
  for (const [at, entity] of ['h20', 'jensen-huang'].entries()) {
    await hover(tab, entity);
    await eventually(`card ${at + 1}`, async () => {
      const open = await cards(tab);
      return open.length === at + 1 && open.every(({ still }) => still) ? true : null;
    });
    const { box } = await opened(tab);
    const head = { x: box.x + 60, y: box.y + 20 };
    await tab.move(head);
    await clickInCard(tab, '.pin');
    const aside = box.x + box.width / 2 < width / 2 ? width - box.width + 52 : 68;
    if (at === 0) await tab.drag(head, { x: aside, y: 50 });
    await leave(tab);
  }
}

/** @param name what the entity is called in the page's language */
export async function show(tab: Tab, { entity, act }: State, name: string): Promise<void> {
  await hover(tab, entity);
  // Not that of a name on the way: the dwell is short, and a machine may be slow.
  await eventually(`the card of ${name}`, async () => ((await opened(tab)).text.startsWith(name) ? true : null));
  await act?.(tab);
}

/** Back to a page without cards. */
export async function clear(tab: Tab): Promise<void> {
  await leave(tab);
  await eventually('no card', async () => {
    await tab.press('Escape');
    return (await cards(tab)).length === 0 ? true : null;
  });
  await tab.press('Escape');
}
