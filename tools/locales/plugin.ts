import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { CARD_LANGUAGES, type CardLanguage } from '../../lib/fact-base/types.ts';
import { compileSection, readLocales } from './compile.ts';

const SECTION = /^virtual:hashiya\/messages\/([\w-]+)$/;
const QUERY = '?hashiya-messages=';
const REQUEST = /\/([a-z]+)\.yml\?(?:import&)?hashiya-messages=([\w-]+)$/;

/**
 * `virtual:hashiya/messages/<section>`: messages of one section in every language, compiled to functions.
 * Each language is a module of its own whose id begins with the path of its YAML file: Vite and WXT then
 * rebuild what depends on it when that file changes.
 */
export const messagesPlugin = (dir: string): Plugin => {
  const file = (lang: CardLanguage) => normalizePath(join(dir, `${lang}.yml`));
  return {
    name: 'hashiya:messages',
    enforce: 'pre',
    resolveId(id) {
      if (SECTION.test(id)) return `\0${id}`;
      // In a browser-like environment Vite asks for `/locales/en.yml?import&hashiya-messages=card`.
      const [, lang, section] = REQUEST.exec(id) ?? [];
      const known = CARD_LANGUAGES.find((each) => each === lang);
      return known ? `${file(known)}${QUERY}${section}` : null;
    },
    load(id) {
      const section = SECTION.exec(id.replace('\0', ''))?.[1];
      if (section !== undefined) {
        const imports = CARD_LANGUAGES.map(
          (lang) => `import ${lang} from ${JSON.stringify(`${file(lang)}${QUERY}${section}`)};`,
        );
        const code = `${imports.join('\n')}\nexport default { ${CARD_LANGUAGES.join(', ')} };`;
        return { code, moduleType: 'js', moduleSideEffects: false };
      }
      const at = id.indexOf(QUERY);
      if (at < 0) return null;
      const lang = CARD_LANGUAGES.find((each) => id.startsWith(file(each)));
      if (lang === undefined) return null;
      for (const each of CARD_LANGUAGES) this.addWatchFile(file(each));
      const locales = readLocales(dir);
      const name = id.slice(at + QUERY.length);
      if (!locales.sections.includes(name))
        throw new Error(`locales/en.yml has no section "${name}"; it has ${locales.sections.join(', ')}`);
      return { code: compileSection(lang, locales.section(lang, name)), moduleType: 'js', moduleSideEffects: false };
    },
  };
};
