import { dirname, join } from 'node:path';
import { defineConfig } from 'wxt';

/** Nothing but what the package holds: no request leaves, whatever the code of the extension's own pages were to try. */
const PACKAGE_ONLY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";

/** Keys to begin with; the browser has a page of its own to change them. */
const commands = (manifestVersion: number) => ({
  'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_extCommandNext__' },
  'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_extCommandPrevious__' },
  'toggle-site': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_extCommandSite__' },
  [manifestVersion === 3 ? '_execute_action' : '_execute_browser_action']: {
    suggested_key: { default: 'Alt+Shift+F' },
  },
});

export default defineConfig({
  modulesDir: 'tools/wxt',
  imports: false,
  hooks: {
    // The page scripts go without WXT's content script context, which is as large as the gate itself and tells the
    // page of the extension by an event: they are built from `run.ts`, which calls them and nothing else.
    'vite:build:extendConfig': ([entrypoint], { build }) => {
      if (entrypoint && ['gate', 'annotator', 'reader'].includes(entrypoint.name) && build?.lib)
        build.lib.entry = join(dirname(entrypoint.inputPath), 'run.ts');
    },
  },
  manifest: ({ browser, command, manifestVersion }) => ({
    name: '__MSG_extName__',
    short_name: 'Hashiya',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // caretPositionFromPoint, the last to come of what is used here
    ...(browser !== 'firefox' && { minimum_chrome_version: '128' }),
    permissions: ['storage', 'scripting', 'contextMenus'],
    commands: commands(manifestVersion),
    host_permissions: ['*://*/*'],
    // `wxt dev` talks to its server.
    ...(command === 'build' && {
      content_security_policy: manifestVersion === 3 ? { extension_pages: PACKAGE_ONLY } : PACKAGE_ONLY,
    }),
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
