import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { bundledPackage, licenceList, mitTerms, packageFolder } from '../licences/packages.ts';

/** `licences.txt` in the package: of whose code its scripts are made, by the modules that are really in them. */
export default defineWxtModule((wxt) => {
  const { root } = wxt.config;
  const folders = new Set<string>();
  const watch: Plugin = {
    name: 'hashiya:licences',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(part.modules)) {
          const folder = renderedLength > 0 ? packageFolder(id, root) : undefined;
          if (folder) folders.add(realpathSync(folder));
        }
      }
    },
  };
  addViteConfig(wxt, () => ({ plugins: [watch] }));
  wxt.hook('prepare:publicPaths', (_, paths) => {
    paths.push('licences.txt');
  });
  // After all scripts are built.
  wxt.hook('build:publicAssets', (_, files) => {
    const own = readFileSync(join(root, 'LICENSE'), 'utf8');
    const packages = [...folders].map((folder) => bundledPackage(folder, mitTerms(own)));
    files.push({ relativeDest: 'licences.txt', contents: licenceList(own, packages) });
  });
});
