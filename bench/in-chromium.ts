import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { ensureBrowser } from '../tools/setup/browsers.ts';
import type { measure, Result, Trial } from './measure.ts';

/** All that one of the packages asks of Node. */
const NODE = 'globalThis.Buffer = { isBuffer: () => false };';

/** `measure` in a Chromium of its own. A page is told no processor time: quiet turns are left to the number of rounds. */
export const measureInChromium = async (trial: Trial): Promise<Result[]> => {
  const executablePath = ensureBrowser('chromium', (line) => console.error(line));
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('measure.ts', import.meta.url)), formats: ['iife'], name: 'bench' },
    },
  })) as Rolldown.RolldownOutput[];
  const [script] = built.flatMap(({ output }) => output);
  if (script?.type !== 'chunk') throw new Error('the benchmark was not bundled');
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: `${NODE}\n${script.code}` });
    return await page.evaluate((trial) => {
      const { bench } = globalThis as unknown as { bench: { measure: typeof measure } };
      return bench.measure(trial, () => performance.now());
    }, trial);
  } finally {
    await browser.close();
  }
};
