/** What the code of one area may import besides itself. Prose of the same table: ARCHITECTURE.md. */
export interface Area {
  /** Folders (ending in `/`) and files that make up the area; the longest that fits a file is its area. */
  holds: string[];
  /** Folders and files of the project. */
  project: string[];
  /**
   * Packages, `node:` for Node's own modules, `virtual:…` for what the build makes; an end in `/` covers what is below.
   * `declared`: whatever package.json has, for code that never reaches a reader.
   */
  packages: string[] | 'declared';
}

/** Files of tests are of their area, and may reach for these too. */
export const TEST_PACKAGES = [
  'vitest',
  'fast-check',
  'fake-indexeddb',
  'fake-indexeddb/',
  'node:',
  'happy-dom',
  'linkedom',
  'axe-core',
  'preact',
  'yaml',
  'wxt/testing/',
  'virtual:hashiya/',
];

export const AREAS: Area[] = [
  { holds: ['lib/linker/'], project: [], packages: [] },
  { holds: ['lib/fact-base/'], project: ['lib/linker/'], packages: ['valibot', 'fuse.js'] },
  {
    holds: ['lib/packs/'],
    project: ['lib/linker/', 'lib/fact-base/', 'lib/worker-calls.ts'],
    packages: ['valibot', 'idb', 'wxt/utils/storage', 'virtual:hashiya/fingerprint'],
  },
  { holds: ['lib/frame-world.ts', 'lib/ink-group.ts'], project: ['lib/linker/types.ts'], packages: [] },
  {
    holds: ['lib/annotator/'],
    project: ['lib/linker/', 'lib/frame-world.ts', 'lib/ink-group.ts'],
    packages: [],
  },
  {
    holds: ['lib/reader/'],
    project: [
      'lib/fact-base/',
      'lib/linker/types.ts',
      'lib/frame-world.ts',
      'lib/ink-group.ts',
      'lib/i18n.ts',
      'lib/dates.ts',
      'components/',
    ],
    packages: ['preact', 'preact/', '@floating-ui/core'],
  },
  // Every message and every stored item, once.
  {
    holds: ['lib/messages.ts'],
    project: ['lib/fact-base/', 'lib/linker/types.ts', 'lib/frame-world.ts'],
    packages: ['@webext-core/messaging'],
  },
  { holds: ['lib/worker-calls.ts'], project: [], packages: ['birpc'] },
  {
    holds: ['lib/search.ts'],
    project: ['lib/fact-base/', 'lib/linker/matcher.ts', 'lib/packs/bases.ts', 'lib/worker-calls.ts'],
    packages: [],
  },
  { holds: ['lib/access.ts'], project: [], packages: ['webextension-polyfill'] },
  { holds: ['lib/ask.ts'], project: ['lib/messages.ts'], packages: ['wxt/browser'] },
  {
    holds: ['lib/settings.ts', 'lib/stored.ts'],
    project: ['lib/fact-base/types.ts', 'lib/ink-group.ts', 'lib/linker/types.ts'],
    packages: [],
  },
  {
    holds: ['lib/settings-storage.ts'],
    project: ['lib/settings.ts', 'lib/stored.ts'],
    packages: ['wxt/utils/storage'],
  },
  // Pure rules over settings and the shared object.
  {
    holds: ['lib/site-rule.ts', 'lib/tab-report.ts', 'lib/mutes.ts', 'lib/highlight-style.ts'],
    project: [
      'lib/settings.ts',
      'lib/stored.ts',
      'lib/frame-world.ts',
      'lib/ink-group.ts',
      'lib/linker/types.ts',
      'lib/linker/matcher.ts',
      'lib/fact-base/types.ts',
    ],
    packages: [],
  },
  {
    holds: ['lib/site-rules.ts'],
    project: ['lib/settings.ts', 'lib/settings-storage.ts', 'lib/site-rule.ts'],
    packages: ['wxt/utils/storage'],
  },
  {
    holds: ['lib/settings-file.ts'],
    project: ['lib/settings.ts', 'lib/stored.ts', 'lib/site-rule.ts'],
    packages: ['valibot'],
  },
  {
    holds: ['lib/i18n.ts', 'lib/dates.ts'],
    project: ['lib/fact-base/types.ts', 'lib/linker/types.ts'],
    packages: ['virtual:hashiya/messages/'],
  },
  // What stands behind the gate and the background entry points.
  {
    holds: ['lib/gate/', 'lib/background/'],
    project: [
      'lib/annotator/news-page/',
      'lib/fact-base/',
      'lib/linker/types.ts',
      'lib/linker/core-languages.ts',
      'lib/linker/matcher.ts',
      'lib/packs/',
      'lib/mutes.ts',
      'lib/frame-world.ts',
      'lib/messages.ts',
      'lib/settings.ts',
      'lib/settings-storage.ts',
      'lib/stored.ts',
      'lib/site-rule.ts',
      'lib/site-rules.ts',
      'lib/tab-report.ts',
      'lib/highlight-style.ts',
      'lib/i18n.ts',
    ],
    packages: ['wxt/browser', 'webextension-polyfill'],
  },
  {
    holds: ['components/'],
    project: [
      'lib/search.ts',
      'lib/fact-base/',
      'lib/packs/',
      'lib/linker/types.ts',
      'lib/frame-world.ts',
      'lib/ink-group.ts',
      'lib/tab-report.ts',
      'lib/settings.ts',
      'lib/settings-file.ts',
      'lib/site-rule.ts',
      'lib/mutes.ts',
      'lib/highlight-style.ts',
      'lib/i18n.ts',
      'lib/dates.ts',
    ],
    packages: ['preact', 'preact/'],
  },
  {
    holds: ['components/factbook/'],
    project: [
      'components/',
      'lib/search.ts',
      'lib/fact-base/',
      'lib/linker/types.ts',
      'lib/ink-group.ts',
      'lib/settings.ts',
      'lib/highlight-style.ts',
      'lib/i18n.ts',
      'lib/dates.ts',
    ],
    packages: ['preact', 'preact/', 'd3-force', 'd3-scale', 'd3-selection', 'd3-zoom'],
  },
  {
    holds: ['entrypoints/'],
    project: ['lib/', 'components/', 'assets/'],
    packages: ['preact', 'preact/', 'webextension-polyfill', 'wxt/', 'virtual:hashiya/'],
  },
  {
    holds: ['tools/'],
    project: ['lib/linker/', 'lib/fact-base/', 'lib/packs/', 'lib/frame-world.ts', 'lib/annotator/'],
    packages: 'declared',
  },
  {
    holds: ['e2e/'],
    project: ['tools/browser/', 'tools/start/', 'tools/setup/', 'lib/'],
    packages: 'declared',
  },
  {
    holds: ['bench/'],
    project: [
      'lib/linker/',
      'lib/fact-base/',
      'lib/packs/',
      'lib/annotator/',
      'lib/frame-world.ts',
      'lib/ink-group.ts',
      'tools/',
    ],
    packages: 'declared',
  },
];
