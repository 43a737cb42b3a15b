/**
 * `npm run -s annotate:page -- FILE.html …` opens each saved page in Chromium with the built extension, none of the
 * page's own scripts running and no network, and prints one JSON line for it. Errors of the extension go to standard
 * error, and make the exit 1.
 */
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium } from '@playwright/test';
import type { AnnotatorTimings } from '../../lib/frame-world.ts';
import { launchChromium } from '../browser/chromium.ts';
import type { Driver } from '../browser/driver.ts';
import { annotated, eventually, gate } from '../browser/page-parts.ts';
import { ensureBrowser } from '../setup/browsers.ts';
import { buildExtension } from '../start/build.ts';
import { serve } from '../start/server.ts';

const BUILD = '.output/chrome-mv3';
/** A page of 5 MB is read in a fraction of it, on a machine that does nothing else. */
const READ_WITHIN_MS = 120_000;

interface Line {
  file: string;
  news: boolean;
  mentions: { entity: string; surface: string }[];
  /** `gate` is the time of its decision; the others count from the annotator's injection, null where it slept. */
  ms: { gate: number } & { [name in keyof AnnotatorTimings]: AnnotatorTimings[name] | null };
  domChanged: boolean;
}

const serialised = (): string =>
  [document, ...[...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? [])]
    .map((page) => page.documentElement.outerHTML)
    .join('\n');

/** What the page is with the extension, and the errors of the extension's own scripts. */
async function read(driver: Driver, url: string): Promise<Omit<Line, 'file' | 'domChanged'> & Seen> {
  const tab = await driver.open(url);
  try {
    const decision = await eventually('the gate to decide', () => gate(tab));
    const mentions = decision.on ? await annotated(tab, READ_WITHIN_MS) : [];
    const timings = await tab.world(() => {
      const world = (globalThis as unknown as Record<symbol, World>)[Symbol.for('hashiya')];
      return world?.annotator?.timings() ?? { firstHighlight: null, total: null, longestTask: null };
    });
    return {
      news: decision.reason === 'news',
      mentions: mentions.map(({ entity, surface }) => ({ entity, surface })),
      ms: { gate: decision.ms, ...timings },
      dom: await tab.evaluate(serialised),
      errors: tab.errors().filter((text) => text.includes('chrome-extension://')),
    };
  } finally {
    await tab.close();
  }
}

interface Seen {
  dom: string;
  errors: string[];
}

interface World {
  annotator?: { timings(): AnnotatorTimings };
}

async function main(files: string[]): Promise<number> {
  if (files.length === 0) throw new Error('usage: npm run -s annotate:page -- FILE.html …');
  const absent = files.find((file) => !existsSync(file));
  if (absent) throw new Error(`${absent}: no such file`);
  const say = (line: string): void => console.error(line);
  const executable = ensureBrowser('chromium', say);
  if (!existsSync(`${BUILD}/manifest.json`)) buildExtension(say);
  const site = await serve({});
  const driver = await launchChromium({ executable, extension: BUILD });
  const bare = await chromium.launch({
    executablePath: executable,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
  });
  const page = await bare.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  const plain = async (url: string): Promise<string> => {
    await page.goto(url);
    return page.evaluate(serialised);
  };
  let status = 0;
  try {
    for (const [index, file] of files.entries()) {
      const body = readFileSync(file);
      const path = `/${index}/${encodeURIComponent(basename(file))}`;
      site.page(decodeURIComponent(path), {
        body,
        // A page that is no UTF-8 says itself what it is.
        type: isUtf8(body) ? 'text/html; charset=utf-8' : 'text/html',
        headers: { 'content-security-policy': "script-src 'none'" },
      });
      try {
        const [{ dom, errors, ...seen }, served] = await Promise.all([
          read(driver, site.url(path)),
          plain(site.url(path)),
        ]);
        const line: Line = { file, ...seen, domChanged: dom !== served };
        console.log(JSON.stringify(line));
        if (errors.length > 0) throw new Error(errors.join('\n'));
      } catch (error) {
        console.error(`${file}: ${(error as Error).message}`);
        status = 1;
      }
    }
  } finally {
    await Promise.all([driver.close(), bare.close(), site.close()]);
  }
  return status;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
