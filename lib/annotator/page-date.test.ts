// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { publishedOf } from './page-date.ts';

const published = (head: string, body = '') =>
  publishedOf(new DOMParser().parseFromString(`<!doctype html><head>${head}</head><body>${body}</body>`, 'text/html'));
const jsonLd = (text: string) => `<script type="application/ld+json">${text}</script>`;

describe("the page's own date, as it writes it", () => {
  it.each([
    [
      'linked data',
      jsonLd('{"@type":"NewsArticle","datePublished":"2025-08-20T06:00:00+08:00"}'),
      '',
      '2025-08-20T06:00:00+08:00',
    ],
    ['malformed linked data', jsonLd('{"a":"x\ny",,"datePublished" : "2025-08-20"'), '', '2025-08-20'],
    [
      'the second linked data',
      jsonLd('{"@type":"WebSite"}') + jsonLd('{"datePublished":"2025-08-20"}'),
      '',
      '2025-08-20',
    ],
    [
      'Open Graph',
      '<meta property="article:published_time" content=" 2025-07-28T10:11:12Z ">',
      '',
      '2025-07-28T10:11:12Z',
    ],
    ['microdata', '', '<time itemprop="datePublished" datetime="2025-07-28">July</time>', '2025-07-28'],
    ['Dublin Core', '<meta name="dc.date" content="2025-07-28">', '', '2025-07-28'],
    [
      'a time in the article',
      '',
      '<article><time datetime="2025-07-28T10:00">July</time></article>',
      '2025-07-28T10:00',
    ],
    [
      'linked data before all else',
      `<meta property="article:published_time" content="2025-07-01">${jsonLd('{"datePublished":"2025-07-02"}')}`,
      '',
      '2025-07-02',
    ],
    [
      'what can be read before what cannot',
      '<meta name="date" content="2025-07-28">',
      jsonLd('{"datePublished":"July 28"}'),
      '2025-07-28',
    ],
  ])('%s', (_, head, body, expected) => expect(published(head, body)).toBe(expected));
});

describe('none', () => {
  it.each([
    ['nothing said', '', ''],
    ['no ISO date', '<meta property="article:published_time" content="28 July 2025">', ''],
    ['a time beside the article', '', '<aside><time datetime="2025-07-28">July</time></aside>'],
  ])('%s', (_, head, body) => expect(published(head, body)).toBeUndefined());
});
