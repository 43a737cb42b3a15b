import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from '../../tools/browser/driver.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/**
 * What axe finds fault with, a line per rule. `tab` is a page of the test's own: the extension's pages and shadow
 * trees let no foreign script in, so a test puts a copy of what they show there.
 */
export const axeFindings = (tab: Tab): Promise<string[]> =>
  tab.evaluate(async (source) => {
    // biome-ignore lint/security/noGlobalEval: puts axe into a page of the test's own
    globalThis.eval(source);
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }, source);
