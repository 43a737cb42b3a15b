import { expect, test } from 'vitest';
import { mainText } from './main-text.ts';

const sentence = (number: number) =>
  `Paragraph ${number} tells, at some length and with a <em>few</em> commas, what a maker of lenses did, when it did so, and why nobody else minded at all.`;
const page = (body: string) => `<!doctype html><html lang="en-GB"><head><title>Lenses slow down - The Optician</title>
<meta property="og:site_name" content="The Optician"><meta property="article:published_time" content="2026-03-17T08:00:00Z">
<script>var a = 'not text';</script></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>${body}
<footer><p>All rights reserved.</p></footer></body></html>`;

test('the article of a page, title first, a block a line, and what the page says of itself', () => {
  const { text, ...meta } = mainText(
    page(
      `<article><h1>Lenses slow down</h1><p>${sentence(1)}</p><p>${sentence(2)}<br>After a break.</p><h2>More</h2>
       <ul><li>${sentence(3)}</li></ul><p>${sentence(4)}</p><style>p { color: red }</style></article>`,
    ),
  );
  expect(text.split('\n').map((line) => line.slice(0, 17).trim())).toEqual([
    'Lenses slow down',
    'Paragraph 1 tells',
    'Paragraph 2 tells',
    'After a break.',
    'More',
    'Paragraph 3 tells',
    'Paragraph 4 tells',
  ]);
  expect(text).toContain('with a few commas');
  expect(text).not.toMatch(/Home|rights|color|not text/);
  expect(meta).toEqual({
    title: 'Lenses slow down',
    publisher: 'The Optician',
    published: '2026-03-17T08:00:00Z',
    lang: 'en-GB',
  });
});

test.each([['nothing'], [''], ['<html><body></body></html>'], ['\0\0']])('a page without an article: %j', (html) => {
  expect(mainText(html).text.length).toBeLessThan(10);
});
