import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { packsPlugin } from './tools/facts/packs-plugin.ts';
import { gazetteerPlugin } from './tools/facts/plugin.ts';
import { messagesPlugin } from './tools/locales/plugin.ts';

const root = import.meta.dirname;

export default defineConfig({
  plugins: [
    messagesPlugin(join(root, 'locales')),
    gazetteerPlugin(join(root, 'facts')),
    packsPlugin(join(root, 'facts')),
  ],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // A limit tells that a test hangs, not that the machine is busy: some start programs of their own.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['{assets,lib,components,entrypoints,tools}/**/*.test.{ts,tsx}'],
  },
});
