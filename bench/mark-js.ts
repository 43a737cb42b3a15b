import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { PatternInput } from '../lib/linker/matcher.ts';

/** Names of the list that mark.js gets: it calls itself for each, and with all of ours overflows the stack. */
const LIST_MOST = 300;

interface MarkWindow {
  Mark: new (
    root: Element,
  ) => { mark(list: string[], options: object): void; markRegExp(expression: RegExp, options: object): void };
}
declare const window: MarkWindow & typeof globalThis;

export interface MarkJs {
  /** What a page needs for it, to be loaded before it is measured. */
  readonly source: string;
  /**
   * Marks names in the last element of the page that a selector finds, as users of mark.js call it. Resolves to what
   * it threw.
   */
  mark(page: Page, how: 'expression' | 'list', selector: string): Promise<string | null>;
}

/** mark.js with these names, the longest first, as it has to be told. */
export const markJs = (names: readonly PatternInput[]): MarkJs => {
  const forms = [...new Set(names.map(({ form }) => form))].sort((a, b) => b.length - a.length);
  const expression = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return {
    source: readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8'),
    mark: (page, how, selector) =>
      page.evaluate(
        ({ list, source, selector }) => {
          const root = [...document.querySelectorAll(selector)].at(-1) as Element;
          try {
            if (list) new window.Mark(root).mark(list, { separateWordSearch: false, acrossElements: false });
            else new window.Mark(root).markRegExp(new RegExp(source, 'gi'), {});
            return null;
          } catch (error) {
            const { message } = error as Error;
            return message.slice(message.lastIndexOf(':') + 1).trim();
          }
        },
        how === 'list'
          ? { list: forms.slice(0, LIST_MOST), source: '', selector }
          : { list: null, source: expression, selector },
      ),
  };
};
