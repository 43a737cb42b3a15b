import { join } from 'node:path';
import { defineConfig } from 'wxt';

export default defineConfig({
  modulesDir: 'tools/wxt',
  imports: false,
  hooks: {
    'entrypoints:resolved': ({ config }, entrypoints) => {
      const gate = entrypoints.find(({ name }) => name === 'gate');
      if (gate) gate.outputDir = join(config.outDir, 'content-scripts');
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: 'Hashiya',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: ['*://*/*'],
    // as an unlisted script, the gate sheds WXT's content script context (3.4 kB), which is more than its own size
    content_scripts: [
      {
        matches: ['*://*/*'],
        js: ['content-scripts/gate.js'],
        run_at: 'document_end',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: '{7b0d6f1c-4c5e-4a0e-9c64-2b8d5a1f3e90}',
          // The first with popovers, custom highlights and caretPositionFromPoint all in place.
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
