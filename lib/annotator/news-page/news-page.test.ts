// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { markup, NEWS, OTHER } from './markup-cases.ts';
import { newsPage } from './news-page.ts';

const PROSE = `<p>${'The ministry gave its reasons at some length. '.repeat(3)}</p>`;
const ARTICLE = `<h1>Quota halved</h1>${PROSE.repeat(6)}`;
const nav = (...labels: string[]) => labels.map((label) => `<a href="/${label}">${label}</a>`).join('');
const jsonLd = (text: string) => `<script type="application/ld+json">${text}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

const parsed = (head: string, body: string): Document =>
  new DOMParser().parseFromString(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, 'text/html');
const verdict = (head: string, body = ARTICLE) => newsPage(parsed(head, body));

describe('a declared news article is news', () => {
  it.each([
    ['NewsArticle', '{"@context":"https://schema.org","@type":"NewsArticle"}'],
    ['a kind of it', '{"@type":"ReportageNewsArticle"}'],
    ['opinion', '{"@type": "OpinionNewsArticle"}'],
    ['live blog', '{"@type":"LiveBlogPosting"}'],
    ['fact check', '{"@type":"ClaimReview"}'],
    ['full address of the type', '{"@type":"http://schema.org/NewsArticle"}'],
    ['several types', '{"@type":["Article","NewsArticle"]}'],
    ['in a graph', '{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle"}]}'],
    ['in a list', '[{"@type":"BreadcrumbList"},{"@type":"NewsArticle"}]'],
    ['set over lines', '{\n  "@type" :\n  "NewsArticle"\n}'],
    ['a comma too many', '{"headline":"x",,"@type":"NewsArticle",}'],
    ['never closed', '{"@type":"NewsArticle","articleBody":"…'],
    ['with a paywall', '{"@type":"NewsArticle","isPartOf":{"@type":["CreativeWork","Product"]}}'],
    ['with what it reviews', '{"@type":"Product"}, {"@type":"NewsArticle"}'],
  ])('%s', (_, text) => {
    expect(verdict(jsonLd(text)).news).toBe(true);
  });

  it('in microdata', () => {
    const item = '<article itemscope itemtype="http://schema.org/NewsArticle">x</article>';
    expect(verdict('', item)).toEqual({ news: true, signals: ['newsarticle'] });
  });
});

describe('an article that is dated is news with one thing more', () => {
  const article = meta('og:type', 'article');
  const dated = article + meta('article:published_time', '2026-11-02');
  it.each([
    ['a section', dated + meta('article:section', 'x')],
    ['words for news search', `${dated}<meta name="news_keywords" content="x">`],
    ['og:type=news, as Chinese portals say', meta('og:type', 'news') + meta('date', '2026-11-02')],
  ])('%s', (_, head) => {
    expect(verdict(head).news).toBe(true);
    // and it is the markup that said so
    expect(verdict(head, '').news).toBe(true);
    expect(verdict('').news).toBe(false);
  });

  it.each([
    ['a date alone', dated],
    ['a type said twice', `${dated}${jsonLd('{"@type":"Article"}')}`],
    ['a date of change', article + meta('article:modified_time', '2026-11-02') + meta('article:section', 'x')],
  ])('but not with %s', (_, head) => {
    expect(verdict(head).news).toBe(false);
  });

  it.each([
    ['English', 'The minister said no. The mayor told us why, and according to officials it will stay so.'],
    ['Arabic', 'قال الوزير لا، وأكد أن القرار نهائي، وأضاف أن اللجنة ستجتمع غدا وفق البيان المنشور على الموقع.'],
    ['Chinese', '部长表示，决定已经作出。据介绍，委员会将于下周再次开会讨论有关问题的细节。'],
    [
      'French',
      'La décision est prise selon le ministre, et selon la mairie elle viendra avant la fin du mois prochain.',
    ],
  ])('what somebody said, in %s', (_, words) => {
    const paragraph = `<p>${words}</p>`;
    expect(verdict(dated, `<h1>x</h1>${paragraph.repeat(3)}`)).toMatchObject({ news: true });
  });
});

describe('the departments of its site speak for what reports something', () => {
  const article = meta('og:type', 'article');
  const REPORT = `<h1>Quota halved</h1><time>today</time>${`<p>Officials told the council, and the mayor ${'much '.repeat(9)}later.</p>`.repeat(2)}`;
  it.each([
    ['English', nav('politics', 'business', 'sport', 'world', 'opinion')],
    [
      'Arabic',
      '<a href="/1">سياسة</a><a href="/2">اقتصاد</a><a href="/3">رياضة</a><a href="/4">ثقافة</a><a href="/5">رأي</a>',
    ],
    [
      'Chinese',
      '<a href="/1">政治</a><a href="/2">财经</a><a href="/3">体育</a><a href="/4">国际</a><a href="/5">文化</a>',
    ],
    ['Turkish', nav('politika', 'ekonomi', 'spor', 'dunya', 'kultur')],
    ['Spanish', nav('politica', 'economia', 'deportes', 'cultura', 'opinion')],
  ])('%s', (_, links) => {
    expect(verdict('', links + REPORT)).toMatchObject({ news: true });
    expect(verdict('', REPORT).news).toBe(false);
    // the site's own pages: who it is, how it keeps what it knows
    expect(verdict(article, `${links}<time>today</time>${ARTICLE}`).news).toBe(false);
  });
});

describe('what stands beside the headline of an article', () => {
  const source = '来源：某报';
  it.each([
    ['a Chinese date and source', `2026年11月03日 17:15 ${source}`, true],
    ['a Chinese date and reporter', '某報記者 2026-11-03', true],
    ['a Chinese date and editor', '2026-11-03 作者：李明 责编：王五', true],
    ['a source alone', source, false],
    ['a date alone', '2026-11-03 17:15', false],
  ])('%s', (_, beside, news) => {
    expect(verdict('', `<div><h1>会谈</h1><div>${beside}</div>${PROSE.repeat(6)}</div>`).news).toBe(news);
  });

  it.each([
    '2026-11-03',
    '2026/11/3',
    '2026年11月3日',
    '3.11.2026',
    '3 November 2026',
    'November 3, 2026',
    '3 نوفمبر 2026',
    'Tue, 3 Nov 2026',
  ])('%s is a date', (date) => {
    expect(verdict('', `<h1>Quota halved</h1><p>${date}</p>`).signals).toContain('dated');
  });

  it.each(['in 2026', 'model 2026 x', '3 of 4'])('%s is none', (words) => {
    expect(verdict('', `<h1>Quota halved</h1><p>${words}</p>`).signals).not.toContain('dated');
  });
});

describe('a list of articles is none', () => {
  const teaser = `<h2><a href="/x">Quota halved, says minister</a></h2><p>The minister said what officials had told the council, and more of it will follow in a day or two.</p>`;
  const list = `<h1>Today</h1><time>today</time>${teaser.repeat(5)}`;
  it('by headlines that lead away from between its paragraphs', () => {
    expect(verdict('', list + nav('politics', 'business', 'sport', 'world', 'opinion'))).toMatchObject({ news: false });
    expect(verdict('', list).signals).toContain('-list');
  });

  it('but those that follow an article make it no list', () => {
    expect(
      verdict('', `${ARTICLE}<time>today</time>${'<h2><a href="/x">More</a></h2>'.repeat(9)}`).signals,
    ).not.toContain('-list');
  });
});

describe('what is no news', () => {
  const article = meta('og:type', 'article');
  it.each([
    ['nothing said', ''],
    ['an article and no more', article],
    ['product', meta('og:type', 'product') + jsonLd('{"@type":"Product"}')],
    ['recipe with a date', article + jsonLd('{"@type":"Recipe"}') + meta('article:published_time', '2026-11-02')],
    ['question and answers', jsonLd('{"@type":"QAPage"}') + meta('date', '2026-11-02')],
    [
      'encyclopedia',
      `<meta name="generator" content="MediaWiki 1.44">${jsonLd('{"@type":"Article"}')}${meta('date', 'x')}`,
    ],
    ['forum', '<meta name="generator" content="vBulletin 4"><link rel="alternate" type="application/rss+xml">'],
    ['film', article + meta('og:type', 'video.movie') + meta('date', 'x') + meta('article:tag', 'x')],
    ['a diary', `${article}${jsonLd('{"@type":"BlogPosting"}')}${meta('article:published_time', '2026-11-02')}`],
    ['other data', jsonLd('{"@type":"WebPage"}')],
  ])('%s', (_, head) => {
    expect(verdict(head).news).toBe(false);
  });

  it.each([
    ['the privacy policy is no politics', nav('politique-de-confidentialite', 'sport', 'culture') + ARTICLE],
    [
      'links to articles are no departments',
      nav('politics', 'sport', 'world').replaceAll('href="/', `href="/${'x'.repeat(60)}/`),
    ],
  ])('%s', (_, body) => {
    expect(verdict(article + meta('article:tag', 'x'), body).news).toBe(false);
  });
});

it('a page with code is about code', () => {
  const dated = ['og:type=article', 'article:published_time=2026-11-02', 'article:section=posts']
    .map((each) => each.split('='))
    .map(([name, content]) => meta(name ?? '', content ?? ''))
    .join('');
  expect(verdict(dated).news).toBe(true);
  expect(verdict(dated, `${ARTICLE}<pre><code>x</code></pre>`).news).toBe(false);
});

/** What the markup of these does not tell from a diary: dates and departments are nowhere in it. */
const UNTOLD = ['Blogger in the service of a small newsroom'];

describe('pages as content systems write them', () => {
  it.each(NEWS.map((page) => [page.name, page] as const))('news: %s', (name, page) => {
    const { head, body } = page;
    expect(newsPage(new DOMParser().parseFromString(markup(page), 'text/html')).news, head + body).toBe(
      !UNTOLD.includes(name),
    );
  });

  it.each(OTHER.map((page) => [page.name, page] as const))('not news: %s', (_, page) => {
    expect(newsPage(new DOMParser().parseFromString(markup(page), 'text/html'))).toMatchObject({ news: false });
  });
});

describe('whatever the page, there is an answer', () => {
  it.each([
    ['empty', '', ''],
    ['JSON-LD that is none', jsonLd('&lt;html&gt; NewsArticle'), ''],
    ['the word alone', '<title>NewsArticle</title>', '<p>"@type" NewsArticle</p>'],
    ['JSON-LD without end', jsonLd(`{"@type":[${'"x",'.repeat(50_000)}`), ''],
    ['JSON-LD of quotes', jsonLd('"@type":'.repeat(50_000)), ''],
    ['nameless declarations', '<meta content="og:type=article"><meta name content><meta property="">', ''],
    ['types without a name', '', '<p itemtype></p><p itemtype="/"></p>'],
    ['20,000 links', '', '<a href="/politics">politics</a>'.repeat(20_000)],
  ])('%s', (_, head, body) => {
    expect(verdict(head, body)).toMatchObject({ news: false });
  });

  it.each([
    ['blanks', jsonLd(`${' '.repeat(5_000_000)}{"@type":"NewsArticle"}`)],
    ['a list of types without end', jsonLd(`{"@type":["/2026/01${'","/2026/01'.repeat(500_000)}`)],
    ['a type without end', jsonLd(`{"@type":"${'x/'.repeat(1_000_000)}`)],
    ['an address without end', meta('og:url', '/2026/0'.repeat(500_000))],
    ['a name without end', meta('pub-'.repeat(500_000), 'x')],
    ['a generator without end', `<meta name="generator" content="${'wik'.repeat(500_000)}">`],
  ])('and it is there soon: %s', (_, head) => {
    const page = parsed(head, '');
    // the processor's time, so that a busy machine makes it no longer
    const started = process.cpuUsage();
    expect(newsPage(page).news).toBe(false);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1_000).toBeLessThan(200);
  });
});

it('says what spoke for and against', () => {
  const head = meta('og:type', 'article') + meta('article:section', 'x') + jsonLd('{"@type":"Recipe"}');
  expect(verdict(head, `<time>today</time><pre><code>x</code></pre>${ARTICLE}`).signals).toEqual([
    '-type=recipe',
    'article:section',
    'type=article',
    '-code',
  ]);
});
