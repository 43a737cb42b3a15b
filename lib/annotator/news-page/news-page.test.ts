// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
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
    expect(verdict('', item)).toEqual({ news: true, signals: ['type=newsarticle'] });
  });
});

describe('an article is news when its date or its site say so', () => {
  const article = meta('og:type', 'article');
  it.each([
    [
      'date of publication and section',
      article + meta('article:published_time', '2026-11-02') + meta('article:section', 'x'),
    ],
    ['typed, dated', article + jsonLd('{"@type":"Article"}') + meta('article:published_time', '2026-11-02')],
    ['keywords for news readers', article + meta('parsely-pub-date', '2026-11-02') + meta('news_keywords', 'x')],
    [
      'date in the address',
      article + meta('og:url', 'https://x.example/2026/11/02/quota') + meta('date', '2026-11-02'),
    ],
  ])('%s', (_, head) => {
    expect(verdict(head).news).toBe(true);
    // and it is the markup that said so
    expect(verdict('').news).toBe(false);
  });

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
    ['German', nav('politik', 'wirtschaft', 'sport', 'meinung', 'kultur')],
  ])('departments in %s', (_, links) => {
    expect(verdict(article, links + ARTICLE).news).toBe(true);
    expect(verdict(article).news).toBe(false);
  });
});

describe('the front page of a news organisation is news', () => {
  it('by its organisation and departments', () => {
    const organisation = jsonLd('{"@type":"NewsMediaOrganization"}');
    expect(verdict(organisation, nav('politics', 'business', 'sport', 'world', 'opinion')).news).toBe(true);
    expect(verdict(organisation, nav('about', 'jobs')).news).toBe(false);
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
    ['other data', jsonLd('{"@type":"WebPage"}')],
  ])('%s', (_, head) => {
    expect(verdict(head).news).toBe(false);
  });

  it.each([
    ['sign-in', '<form><input type="password"></form>'],
    ['the privacy policy is no politics', nav('politique-de-confidentialite', 'sport', 'culture') + ARTICLE],
    [
      'links to articles are no departments',
      nav('politics', 'sport', 'world').replaceAll('href="/', `href="/${'x'.repeat(60)}/`),
    ],
  ])('%s', (_, body) => {
    expect(verdict(article + meta('article:tag', 'x'), body).news).toBe(false);
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
  expect(verdict(head, `<time>today</time><input type="password">${ARTICLE}`).signals).toEqual([
    '-type=recipe',
    'og:type=article',
    'article:section',
    'time',
    '-sign-in',
    'prose',
  ]);
});
