import { readFileSync } from 'node:fs';
import type { Tab } from '../../tools/browser/driver.ts';
import { eventually } from '../../tools/browser/page-parts.ts';
import { expect } from './test.ts';

export const pageFile = (name: string): string => readFileSync(new URL(`../pages/${name}`, import.meta.url), 'utf8');

interface World {
  gate?: { state(): { on: boolean } | undefined };
  annotator?: {
    running(): boolean;
    summary(): { pending: number };
    mentions(): { surface: string }[];
  };
}

/** Surfaces that are linked, in reading order: the page's own frame, then those in it as they come. */
export const namedIn = (tab: Tab): Promise<string[][]> =>
  tab.worlds(() => {
    const world = (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')];
    if (!world?.annotator?.running() || world.annotator.summary().pending > 0) return [];
    return world.annotator.mentions().map(({ surface }) => surface);
  });

/** Waits until the page is read and names these, and the frames in it those, whatever their order. */
export const names = async (tab: Tab, top: string[], ...frames: string[][]): Promise<void> => {
  const seen = async () => {
    // frames that come and go break a question off
    const [own = [], ...inner] = await namedIn(tab).catch((): string[][] => []);
    return [own, ...inner.filter((list) => list.length > 0).sort((a, b) => `${a}`.localeCompare(`${b}`))];
  };
  const wanted = [top, ...frames.sort((a, b) => `${a}`.localeCompare(`${b}`))];
  await expect.poll(seen).toEqual(wanted);
};

/** How many names of the page's own frame are underlined. */
export const underlined = (tab: Tab): Promise<number> =>
  tab.world(() => {
    let sum = 0;
    for (const group of ['chip', 'company', 'person', 'organisation', 'policy'])
      for (const tone of ['', '-light']) sum += CSS.highlights.get(`hashiya-${group}${tone}`)?.size ?? 0;
    return sum;
  });

/** The page has done something to itself that its witness was not told of: as it is now it is right. */
export const settle = (tab: Tab): Promise<void> =>
  tab.world(() => void document.dispatchEvent(new Event('witness-settle')));

/**
 * What must hold in every page: its DOM is byte for byte as the page made it and was never touched, it saw no message,
 * no exception and no breach of its policy, and the console says nothing. `e2e/pages/witness.js` saw to the first.
 * @param ask from where: an extension that is gone has no world of its own
 */
export async function unharmed(tab: Tab, ask: 'world' | 'evaluate' = 'world'): Promise<void> {
  const findings = await eventually('the witness to answer', () =>
    tab[ask](() => {
      // not `documentElement`: a page may have another thing of that name
      const root = document.getElementsByTagName('html')[0];
      document.dispatchEvent(new Event('witness-ask'));
      const findings = root?.getAttribute('data-witness') ?? null;
      document.dispatchEvent(new Event('witness-heard'));
      return findings;
    }),
  );
  expect.soft(findings, 'what the page saw').toBe('');
  expect.soft([...tab.errors(), ...tab.console()], 'what the console says').toEqual([]);
}
