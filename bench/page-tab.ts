import type { Page } from '@playwright/test';
import type { Bench } from './browser.ts';
import { type MainThread, readTrace, TRACE_CATEGORIES } from './main-thread.ts';
import type { MarkJs } from './mark-js.ts';
import type { Rest } from './rest.ts';

/** Who works on the page, and in which browser. */
export interface Contender {
  name: string;
  kind: 'none' | 'hashiya' | 'expression' | 'list';
  bench: Bench;
  /** Resolves when the browser has nothing left to do. */
  rest: Rest;
}

/** Marks an instant in the trace. */
const mark = (page: Page, name: string): Promise<void> =>
  page.evaluate((name) => void performance.mark(name), `bench-${name}`);

/** What the tab does from now on, when the promise that is returned is called for. */
export const traced = async (page: Page, { browser }: Bench): Promise<() => Promise<MainThread>> => {
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  return async () => readTrace(await browser.stopTracing());
};

/** A fresh tab, at rest, with the extension off; what `use` makes of it. */
export const inTab = async <T>(
  { kind, bench, rest }: Contender,
  url: string,
  js: MarkJs,
  use: (page: Page) => Promise<T>,
) => {
  await bench.lever.store({ mode: 'off', sites: { localhost: 'off' } });
  const page = await bench.context.newPage();
  try {
    await page.goto(url);
    if (kind === 'expression' || kind === 'list') await page.addScriptTag({ content: js.source });
    await rest();
    return await use(page);
  } finally {
    await page.close();
  }
};

/** Has the contender go through what the selector finds. Resolves to what it threw. */
export const begin = async (page: Page, { kind, bench }: Contender, js: MarkJs): Promise<string | null> => {
  await mark(page, 'begin');
  if (kind === 'hashiya') await bench.lever.store({ mode: 'off', sites: { localhost: 'on' } });
  return kind === 'none' || kind === 'hashiya' ? null : js.mark(page, kind, 'body');
};

/** Waits until the contender has done its work, and marks that in the trace; resolves to the names it found. */
export const end = async (page: Page, url: string, { kind, bench, rest }: Contender): Promise<number> => {
  for (;;) {
    await rest();
    await mark(page, 'end');
    const mentions = kind === 'hashiya' ? await bench.lever.mentions(url) : await page.locator('mark').count();
    // not come to its work yet, on a machine that is busy
    if (mentions !== null) return mentions;
  }
};
