import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** What a saved page says of itself. */
export interface PageMeta {
  title?: string;
  publisher?: string;
  /** As the page writes it, most often ISO 8601 with a time. */
  published?: string;
  /** BCP 47 tag of the page. */
  lang?: string;
}

/** Elements that stand in a line of text; all others begin a line of their own. */
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);
/** What Readability leaves in place and no reader reads as a sentence. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'IFRAME', 'RT', 'RP']);
const ELEMENT = 1;
const TEXT = 3;

/** The text below a node, one line a block. */
const linesOf = (root: Node): string[] => {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const visit = (node: Node) => {
    if (node.nodeType === TEXT) line += node.nodeValue ?? '';
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    const block = !INLINE.has(name);
    if (block) end();
    for (const child of node.childNodes) visit(child);
    if (block) end();
  };
  visit(root);
  end();
  return lines;
};

const given = <K extends keyof PageMeta>(key: K, value: string | null | undefined): Pick<PageMeta, K> | object =>
  value?.trim() ? { [key]: value.trim() } : {};

/** Readability's answer; the plain `article` or `main` of a page on whose markup it stumbles. */
const readable = (document: Document) => {
  const plain = { content: document.querySelector('article, main')?.cloneNode(true), title: document.title };
  try {
    return new Readability<Node>(document, { serializer: (node) => node }).parse();
  } catch {
    return { ...plain, siteName: undefined, publishedTime: undefined, lang: undefined };
  }
};

/** A page's title without the name of its site, which Readability leaves on short ones. */
const headline = (title: string, site: string): string => {
  const whole = title.replace(/\s+/g, ' ').trim();
  const cut =
    site !== '' && whole.endsWith(site) ? whole.slice(0, -site.length).replace(/\s*[-–—|:·»]\s*$/u, '') : whole;
  return cut === '' ? whole : cut;
};

/**
 * The article of a saved page, one paragraph a line with its title first, and what the page says of itself.
 * `text` is empty where the page has no main text.
 */
export const mainText = (html: string): PageMeta & { text: string } => {
  // Part of a page gets the rest: the parser makes no document of it by itself.
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  const lang = document.documentElement.getAttribute('lang');
  const article = readable(document as unknown as Document);
  if (!article?.content) return { text: '' };
  const title = headline(article.title ?? '', article.siteName ?? '');
  const lines = linesOf(article.content);
  return {
    text: (title && lines[0] !== title ? [title, ...lines] : lines).join('\n'),
    ...given('title', title),
    ...given('publisher', article.siteName),
    ...given('published', article.publishedTime),
    ...given('lang', article.lang ?? lang),
  };
};
