import { join } from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { CARD_LANGUAGES } from '../../lib/fact-base/types.ts';
import { browserMessages, readLocales } from '../locales/compile.ts';
import { declarations } from '../locales/declarations.ts';
import { messagesPlugin } from '../locales/plugin.ts';

/** Messages of the extension: compiled modules, their types, and `_locales/` for the browser. */
export default defineWxtModule((wxt) => {
  const dir = join(wxt.config.root, 'locales');
  addViteConfig(wxt, () => ({ plugins: [messagesPlugin(dir)] }));
  wxt.hook('prepare:types', (_, entries) => {
    entries.push({ path: 'types/messages.d.ts', text: declarations(readLocales(dir)), tsReference: true });
  });
  wxt.hook('build:publicAssets', (_, files) => {
    const locales = readLocales(dir);
    for (const lang of CARD_LANGUAGES)
      files.push({
        relativeDest: `_locales/${lang}/messages.json`,
        contents: browserMessages(locales.extension(lang)),
      });
  });
});
