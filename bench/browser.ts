import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type Browser as Chromium, chromium, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { AnnotatorHandle } from '../lib/frame-world.ts';
import { ensureBrowser } from '../tools/setup/browsers.ts';

/** The extension as the benchmarks hold it: it sets its storage and asks its scripts, from a page of its own. */
export interface Lever {
  store(items: Record<string, unknown>): Promise<void>;
  /** How many mentions the tab of this address has; null while it is read. */
  mentions(url: string): Promise<number | null>;
}

export interface Bench {
  browser: Chromium;
  context: BrowserContext;
  lever: Lever;
  close(): Promise<void>;
}

const leverOf = async (context: BrowserContext): Promise<Lever> => {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(`${worker.url().split('/').slice(0, 3).join('/')}/manifest.json`);
  return {
    store: (items) =>
      page.evaluate((items) => {
        const { storage } = (globalThis as unknown as { chrome: Browser }).chrome;
        return storage.local.set(items);
      }, items),
    mentions: (url) =>
      page.evaluate(async (url) => {
        const { scripting, tabs } = (globalThis as unknown as { chrome: Browser }).chrome;
        const tab = (await tabs.query({})).find((each) => each.url === url);
        const [frame] = await scripting.executeScript({
          target: { tabId: tab?.id ?? 0 },
          func: () => {
            const world = (globalThis as unknown as Record<symbol, { annotator?: AnnotatorHandle }>)[
              Symbol.for('hashiya')
            ];
            if (!world?.annotator?.running() || world.annotator.summary().pending > 0) return null;
            return world.annotator.mentions().length;
          },
        });
        return frame?.result as number | null;
      }, url),
  };
};

/** A Chromium of its own with the extension that stands in `build`; nothing but loopback is reached from it. */
export const launch = async (build: string, say: (line: string) => void): Promise<Bench> => {
  const profile = mkdtempSync(join(tmpdir(), 'hashiya-bench-'));
  const extension = resolve(build);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser('chromium', say),
    chromiumSandbox: false,
    bypassCSP: true,
    viewport: { width: 1280, height: 800 },
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error('the browser cannot be traced');
  return {
    browser,
    context,
    lever: await leverOf(context),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

export interface Kept {
  /** Bytes of JavaScript heap and buffers. */
  heap: number;
  /** Nodes of all documents, those in no tree among them. */
  nodes: number;
  listeners: number;
}

/** What a tab keeps when all is let go of that nobody holds. */
export const keptBy = async (page: Page): Promise<Kept> => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { heap: usage.usedSize + (usage.backingStorageSize ?? 0), nodes, listeners: jsEventListeners };
};

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
export const p99 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.99))] ?? 0;
