import { normalizePath, type Plugin } from 'vite';

/** A way from a string to markup in a package's code, and what stands there instead. */
interface Cut {
  /** End of the module's path. */
  module: string;
  find: RegExp;
  by: string;
}

export const CUTS: readonly Cut[] = [
  // `dangerouslySetInnerHTML`: the branch that sets it; minified, so names are one letter each.
  {
    module: '/preact/dist/preact.mjs',
    find: /\b(\w)\?\((?:(?!\?\().)*?\(\w\.innerHTML=\1\.__html\),\w\.__k=\[\]\):(?=\()/,
    by: '',
  },
  {
    module: '/d3-selection/dist/d3-selection.mjs',
    find: /^function html\w+\([\s\S]*(?=^function selection_html)/m,
    by: '',
  },
  {
    module: '/d3-selection/dist/d3-selection.mjs',
    find: /^function selection_html\([\s\S]*?^}$/m,
    by: "function selection_html() { throw new Error('taken out of this build'); }",
  },
];

/** `code` of the module without its ways from a string to markup; null where it has none. Throws when they moved. */
export function withoutMarkup(id: string, code: string): string | null {
  const path = normalizePath(id.replace(/\?.*$/, ''));
  const cuts = CUTS.filter(({ module }) => path.endsWith(module));
  if (cuts.length === 0) return null;
  const rest = cuts.reduce((text, { find, by }) => text.replace(find, by), code);
  if (cuts.some(({ find }) => !find.test(code)) || /\.innerHTML\b/.test(rest))
    throw new Error(`${path} is not as tools/markup/plugin.ts knows it: look at its uses of innerHTML and mend CUTS.`);
  return rest;
}

/**
 * Takes `innerHTML` out of the two packages that have it. Nothing here uses it; without it no text of a page, a fact or
 * a pack can become markup by any mistake, and the stores' linters find nothing to ask about.
 */
export const noMarkupPlugin = (): Plugin => ({
  name: 'hashiya:no-markup',
  enforce: 'pre',
  // The development server hands packages on unread.
  apply: 'build',
  transform: (code, id) => {
    const rest = withoutMarkup(id, code);
    return rest === null ? null : { code: rest, map: null };
  },
});
