import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { PatternInput } from '../lib/linker/matcher.ts';
import { chunksOf } from './texts.ts';

export interface BenchPage {
  name: string;
  kind: 'generated' | 'demo' | 'saved';
  /** Address below the site, and what stands there; none for a page of the `demo` folder. */
  path: string;
  html?: string | Buffer;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const article = (body: string, script = ''): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>A long day</title><meta property="og:type" content="article">
<style>body { font: 16px/1.5 serif; max-width: 60em; margin: auto }</style></head>
<body><main><article><h1>A long day</h1>${body}</article></main>${script}</body></html>`;

/** Paragraphs of about `units` units each, cut behind words. */
const paragraphs = (text: string, count: number, units: number): string[] => {
  const found: string[] = [];
  for (let from = 0; found.length < count && from < text.length; ) {
    const space = text.indexOf(' ', from + units - 1);
    const to = space < 0 || space > from + 2 * units ? from + units : space + 1;
    found.push(text.slice(from, to).trim());
    from = to;
  }
  return found;
};

/** Address of the large page. */
export const LARGE = '/large.html';

/** Units of text, and the nodes that it stands in, of the large page. */
const UNITS = 1_000_000;
const NODES = 10_000;
const CHUNK = 20_000;

/** Paragraphs that the endless page begins with, and those that each of its `more()` calls brings. */
const AT_FIRST = 40;
const EACH = 40;

/** The large page and the endless one, in sentences of our own in three languages with names of the fact base. */
export const generatedPages = (names: readonly PatternInput[]): BenchPage[] => {
  const text = chunksOf('mixed', Math.ceil((UNITS * 1.3) / CHUNK), names).join('');
  const all = paragraphs(text, NODES, UNITS / NODES).map((each) => `<p>${escaped(each)}</p>`);
  const rest = JSON.stringify(all.slice(AT_FIRST)).replace(/</g, '\\u003c');
  return [
    { name: '1 M units in 10,000 paragraphs', kind: 'generated', path: LARGE, html: article(all.join('\n')) },
    {
      name: 'endless, 25 × 40 paragraphs',
      kind: 'generated',
      path: '/endless.html',
      html: article(
        all.slice(0, AT_FIRST).join('\n'),
        `<script>
          const rest = ${rest}; let next = 0;
          function more() {
            const batch = document.createElement('section');
            batch.innerHTML = rest.slice(next, next += ${EACH}).join('');
            document.querySelector('article').append(batch);
            scrollTo(0, document.body.scrollHeight);
            return batch;
          }
        </script>`,
      ),
    },
  ];
};

/** Those of `demo/`, served below `/demo/`. */
export const demoPages = (): BenchPage[] =>
  ['ar', 'en', 'zh'].flatMap((lang) =>
    readdirSync(new URL(`../demo/${lang}/`, import.meta.url))
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({ name: `demo/${lang}/${file}`, kind: 'demo', path: `/demo/${lang}/${file}` })),
  );

/** `count` saved pages of a folder, evenly spread over its names. */
export const savedPages = (folder: string, count: number): BenchPage[] => {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  const step = Math.max(1, files.length / count);
  return Array.from({ length: Math.min(count, files.length) }, (_, at) => files[Math.floor(at * step)] as string).map(
    (file) => ({
      name: file,
      kind: 'saved',
      path: `/saved/${encodeURIComponent(file)}`,
      html: readFileSync(`${folder}/${file}`),
    }),
  );
};
