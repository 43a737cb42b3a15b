import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from '../../tools/browser/driver.ts';
import type { Site } from '../../tools/start/server.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(options: {
    runOnly?: string[];
    resultTypes: string[];
  }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/**
 * What axe finds fault with, a line per rule. `tab` is a page of the test's own: the extension's pages and shadow
 * trees let no foreign script in, so a test puts a copy of what they show there.
 * @param only these rules; all without it
 */
export const axeFindings = (tab: Tab, site: Site, only?: string[]): Promise<string[]> => {
  // once for a page, and not with each question: it is half a megabyte
  site.page('/axe.js', { body: source, type: 'text/javascript' });
  return tab.evaluate(async (only) => {
    const page = globalThis as unknown as { axe?: Axe };
    if (!page.axe) {
      const script = document.createElement('script');
      script.src = '/axe.js';
      const loaded = new Promise((resolve, reject) => Object.assign(script, { onload: resolve, onerror: reject }));
      document.head.append(script);
      await loaded;
      script.remove();
    }
    if (!page.axe) throw new Error('axe is not there');
    const { violations } = await page.axe.run({
      ...(only && { runOnly: only }),
      // of what is right it would work out where it stands
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }, only);
};

/**
 * What axe finds fault with in one of the extension's own pages as it stands, in light and in dark.
 * @param bench a tab to put the copy into
 */
export const ownPageFindings = async (page: Tab, bench: Tab, site: Site): Promise<string[]> => {
  const copy = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title,
    html: document.body.innerHTML.replaceAll(/<script.*?<\/script>/g, ''),
    css: [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'),
  }));
  site.page(
    '/copy',
    `<!doctype html><html lang="${copy.lang}" dir="${copy.dir}"><title>${copy.title}</title><style>${copy.css}</style>${copy.html}</html>`,
  );
  // behind others its timers go by the second
  await bench.front();
  await bench.colorScheme('light');
  await bench.goto(site.url('/copy'));
  const light = await axeFindings(bench, site);
  // only the colours are others
  await bench.colorScheme('dark');
  const dark = await axeFindings(bench, site, ['color-contrast']);
  await bench.colorScheme('light');
  return [...light, ...dark.map((finding) => `dark: ${finding}`)];
};
