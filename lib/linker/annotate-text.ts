import type { Link, Linker } from './types.ts';

/** A whole text as a page of its own: blocks are its lines. */
export const annotateText = (linker: Linker, text: string, lang?: string): Link[] => {
  const page = linker.page();
  const starts: number[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end > start) {
      const order = starts.push(start) - 1;
      const block = text.slice(start, end);
      page.read(order, lang === undefined ? { text: block, order } : { text: block, lang, order });
    }
    start = end + 1;
  }
  return starts.flatMap((offset, id) =>
    page.links(id).map((link): Link => ({ ...link, start: link.start + offset, end: link.end + offset })),
  );
};
