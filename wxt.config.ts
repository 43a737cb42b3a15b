import { dirname, join } from 'node:path';
import { defineConfig } from 'wxt';

/** Nothing but what the package holds: no request leaves, whatever the code of the extension's own pages were to try. */
const PACKAGE_ONLY = [
  "default-src 'none'",
  ...['script-src', 'style-src', 'img-src', 'connect-src'].map((kind) => `${kind} 'self'`),
  // `default-src` does not reach these.
  ...['base-uri', 'form-action', 'frame-ancestors'].map((kind) => `${kind} 'none'`),
].join('; ');

/** Keys to begin with; the browser has a page of its own to change them. */
const commands = {
  'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_extCommandNext__' },
  'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_extCommandPrevious__' },
  'toggle-site': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_extCommandSite__' },
  _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
};

export default defineConfig({
  // In Firefox too, where WXT's own choice is 2: docs/adr/0007.
  manifestVersion: 3,
  modulesDir: 'tools/wxt',
  imports: false,
  zip: {
    // All that `npm run zip` needs to make the same bytes again, and no more: README.md says how.
    includeSources: [
      ...['assets', 'components', 'entrypoints', 'facts', 'lib', 'locales', 'public', 'tools'].map(
        (dir) => `${dir}/**`,
      ),
      ...['package.json', 'package-lock.json', '.npmrc', 'tsconfig.json', 'wxt.config.ts'],
      ...['LICENSE', 'README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'docs/**/*.md'],
    ],
    dotSources: true,
    excludeSources: ['**/node_modules/**', '**/.DS_Store', '**/*.log'],
  },
  hooks: {
    // The page scripts go without WXT's content script context, which is as large as the gate itself and tells the
    // page of the extension by an event: they are built from `run.ts`, which calls them and nothing else.
    'vite:build:extendConfig': ([entrypoint], { build }) => {
      if (entrypoint && ['gate', 'annotator', 'reader'].includes(entrypoint.name) && build?.lib)
        build.lib.entry = join(dirname(entrypoint.inputPath), 'run.ts');
      // What pages share in one file: each file more is a question to the browser before the popup can show anything.
      const output = build?.rollupOptions?.output;
      if (entrypoint?.name === 'factbook' && output && !Array.isArray(output))
        output.codeSplitting = { groups: [{ name: 'shared', minShareCount: 2 }] };
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    short_name: 'Hashiya',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // caretPositionFromPoint, the last to come of what is used here
    ...(browser !== 'firefox' && { minimum_chrome_version: '128' }),
    permissions: ['storage', 'scripting', 'contextMenus'],
    commands,
    host_permissions: ['*://*/*'],
    // One background for all windows: lib/background keeps the rules of private ones in memory, apart from the stored.
    incognito: 'spanning',
    // `wxt dev` talks to its server.
    ...(command === 'build' && { content_security_policy: { extension_pages: PACKAGE_ONLY } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: '{7b0d6f1c-4c5e-4a0e-9c64-2b8d5a1f3e90}',
          // The first with the Navigation API, the last to come of what is used here.
          strict_min_version: '147.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
