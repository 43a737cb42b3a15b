import { join, sep } from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { compileFactBase, compileSearch } from '../../lib/fact-base/compile.ts';
import { CARD_LANGUAGES } from '../../lib/fact-base/types.ts';
import { loadFactSet } from '../facts/compile.ts';
import { packIn, packsDeclaration, packsPlugin } from '../facts/packs-plugin.ts';
import { gazetteerDeclaration, gazetteerIds, gazetteerPlugin } from '../facts/plugin.ts';

/** The fact base: checked before a build, `facts/*.json` in the package, the gazetteers in the bundles. */
export default defineWxtModule((wxt) => {
  const dir = join(wxt.config.root, 'facts');
  addViteConfig(wxt, () => ({ plugins: [gazetteerPlugin(dir), packsPlugin(dir)] }));
  wxt.hook('prepare:types', (_, entries) => {
    entries.push({ path: 'types/gazetteer.d.ts', text: gazetteerDeclaration, tsReference: true });
    entries.push({ path: 'types/packs.d.ts', text: packsDeclaration, tsReference: true });
  });
  wxt.hook('prepare:publicPaths', (_, paths) => {
    for (const name of [...CARD_LANGUAGES, 'search', 'built-in.hashiya']) paths.push(`facts/${name}.json`);
  });
  wxt.hook('build:before', () => {
    loadFactSet(dir);
  });
  wxt.hook('build:publicAssets', (_, files) => {
    const set = loadFactSet(dir);
    for (const lang of CARD_LANGUAGES)
      files.push({ relativeDest: `facts/${lang}.json`, contents: JSON.stringify(compileFactBase(set, lang)) });
    files.push({ relativeDest: 'facts/search.json', contents: JSON.stringify(compileSearch(set)) });
    files.push({ relativeDest: 'facts/built-in.hashiya.json', contents: JSON.stringify(packIn(dir)) });
  });
  wxt.hook('server:created', (_, server) => {
    server.watcher.add(dir);
    server.watcher.on('all', (event, path) => {
      if (!path.startsWith(dir + sep) || !/\.ya?ml$/.test(path) || event === 'addDir' || event === 'unlinkDir') return;
      try {
        loadFactSet(dir);
      } catch (error) {
        wxt.logger.error(`${(error as Error).message}\nThe extension keeps the facts it has.`);
        return;
      }
      // WXT rebuilds what contains a changed file. The gazetteers are in two scripts; the background holds
      // the facts in memory, so its change reloads the extension with the new files.
      for (const id of gazetteerIds(dir)) server.watcher.emit('all', 'change', id);
      server.watcher.emit('all', 'change', join(wxt.config.entrypointsDir, 'background.ts'));
    });
  });
});
