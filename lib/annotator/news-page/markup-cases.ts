/**
 * Pages as content systems write them, by kind, cut down to the markup that tells what a page is; the words are our
 * own. Written without looking at the test's rules, so that they measure the test and not its author.
 */
export interface MarkupCase {
  /** What makes the page, and what it is. */
  name: string;
  lang: string;
  head: string;
  body: string;
}

const SENTENCES: Record<string, string[]> = {
  en: [
    'Officials met for a third day in a hotel by the lake and left without a word to the cameras.',
    'Two people with knowledge of the talks described them as slow, and the list of open questions as long.',
    'A spokeswoman for the ministry said on Tuesday that a decision would come before the end of the month.',
    'Shares of the company fell by four per cent in early trading and recovered most of that by noon.',
    'The rules, which came into force in spring, have been criticised by makers and by their customers alike.',
  ],
  // of a diary: nobody reports
  diary: [
    'I packed twice and still forgot the charger, so the first morning went on finding one that fits the old phone.',
    'The hill behind the flat is steeper than it looks, and the bakery on top of it opens when it wants to.',
    'I tried three ways of doing this and the last one, which is the shortest, has worked for me ever since.',
  ],
  ar: [
    'اجتمع المسؤولون لليوم الثالث في فندق على ضفة البحيرة وغادروا من دون أي تصريح أمام الكاميرات.',
    'وقال مصدران مطلعان على المحادثات إنها تسير ببطء وإن قائمة المسائل العالقة ما زالت طويلة.',
    'وأكدت متحدثة باسم الوزارة يوم الثلاثاء أن القرار سيصدر قبل نهاية الشهر الجاري.',
  ],
  zh: [
    '官员们在湖边的一家酒店里进行了第三天的会谈，离开时没有对镜头说一句话。',
    '两名了解会谈情况的人士说，进展缓慢，悬而未决的问题还有很多。',
    '该部一位发言人周二表示，有关决定将在本月底之前公布，企业有时间做好准备。',
  ],
  de: [
    'Die Beamten trafen sich am dritten Tag in einem Hotel am See und gingen ohne ein Wort an den Kameras vorbei.',
    'Zwei mit den Gesprächen vertraute Personen beschrieben sie als zäh und die Liste der offenen Fragen als lang.',
  ],
  es: [
    'Los funcionarios se reunieron por tercer día en un hotel junto al lago y se marcharon sin hablar ante las cámaras.',
    'Dos personas que conocen las conversaciones las describieron como lentas y con muchas preguntas abiertas.',
  ],
  fr: [
    'Les responsables se sont réunis pour le troisième jour dans un hôtel au bord du lac, sans un mot à la presse.',
    'Deux personnes au fait des discussions les disent lentes, et la liste des questions en suspens longue.',
  ],
  ja: [
    '当局者は湖畔のホテルで三日目の会談を行い、報道陣には何も語らずに立ち去った。',
    '関係者によると、協議の進み方は遅く、残された課題は多いという。',
  ],
  ru: [
    'Чиновники встретились третий день подряд в гостинице у озера и ушли, не сказав ни слова.',
    'По словам двух собеседников, переговоры идут медленно, а список вопросов длинный.',
  ],
};

/** Paragraphs of a page's prose. */
const prose = (lang: string, count: number, open = '<p>', shut = '</p>'): string => {
  const list = SENTENCES[lang] ?? SENTENCES.en ?? [];
  return Array.from(
    { length: count },
    (_, at) => `${open}${list[at % list.length]} ${list[(at + 1) % list.length]}${shut}`,
  ).join('\n');
};
const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const og = (of: Record<string, string>): string =>
  Object.entries(of)
    .map(([name, content]) => `<meta property="${name}" content="${content}">`)
    .join('');
const meta = (of: Record<string, string>): string =>
  Object.entries(of)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('');
const list = (count: number, item: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => item(at)).join('\n');

const SCHEMA = 'https://schema.org';
const WHEN = '2026-11-03T09:15:00+00:00';

export const NEWS: MarkupCase[] = [
  {
    name: 'WordPress with Yoast, a local paper',
    lang: 'en',
    head: `<link rel="alternate" type="application/rss+xml" title="Feed" href="/feed/">${og({ 'og:locale': 'en_US', 'og:type': 'article', 'og:title': 'Talks go into a third day', 'og:site_name': 'Valley Courier', 'article:published_time': WHEN, 'article:modified_time': WHEN })}${meta({ author: 'R. Lane', generator: 'WordPress 6.8' })}${ld({ '@context': SCHEMA, '@graph': [{ '@type': 'Article', '@id': '/#article', author: { name: 'R. Lane' }, headline: 'Talks go into a third day', datePublished: WHEN, articleSection: ['Local News'], publisher: { '@id': '/#organization' } }, { '@type': 'WebPage' }, { '@type': 'BreadcrumbList' }, { '@type': 'WebSite' }, { '@type': 'Organization', name: 'Valley Courier' }] })}`,
    body: `<body class="wp-singular post-template-default single single-post postid-4411 single-format-standard"><div id="page" class="site"><main id="main"><article id="post-4411" class="post-4411 post type-post status-publish format-standard hentry category-local-news"><header class="entry-header"><h1 class="entry-title">Talks go into a third day</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="${WHEN}">November 3, 2026</time></span> <span class="byline">by <span class="author vcard"><a class="url fn n" href="/author/rl/">R. Lane</a></span></span></div></header><div class="entry-content">${prose('en', 8)}</div></article></main></div></body>`,
  },
  {
    name: 'Arc XP, a metropolitan paper',
    lang: 'en',
    head: `<meta property="og:type" content="article"><meta property="article:section" content="Politics">${meta({ 'article:published_time': WHEN, 'arc-section': 'politics' })}${ld({ '@context': 'http://schema.org', '@type': 'NewsArticle', headline: 'Talks', datePublished: WHEN, dateModified: WHEN, isAccessibleForFree: false, author: [{ '@type': 'Person', name: 'A. Moss' }] })}<script id="fusion-metadata" type="application/javascript">window.Fusion={}</script>`,
    body: `<body><div id="fusion-app"><main><article data-testid="article"><h1 data-testid="headline">Talks</h1><div data-testid="byline">By A. Moss</div><div class="teaser-content">${prose('en', 6, '<p data-el="text" class="font-copy">')}</div></article></main></div></body>`,
  },
  {
    name: 'Drupal, a public broadcaster without JSON-LD',
    lang: 'en',
    head: `<meta name="Generator" content="Drupal 10 (https://www.drupal.org)">${og({ 'og:type': 'article', 'og:site_name': 'Public Radio North', 'article:published_time': WHEN, 'article:section': 'News' })}${meta({ 'dcterms.created': WHEN })}`,
    body: `<body class="path-node page-node-type-article"><main role="main"><article about="/news/2026/talks" class="node node--type-article node--view-mode-full"><h1 class="page-title"><span class="field field--name-title">Talks</span></h1><div class="node__meta"><span>By <span class="username">Desk</span></span> <time datetime="${WHEN}">3 November 2026</time></div><div class="node__content"><div class="field field--name-body field--type-text-with-summary">${prose('en', 7)}</div></div></article></main></body>`,
  },
  {
    name: 'AMP',
    lang: 'en',
    head: `<script async src="https://cdn.ampproject.org/v0.js"></script><link rel="canonical" href="/politics/talks-20261103">${ld({ '@context': 'http://schema.org', '@type': 'NewsArticle', mainEntityOfPage: '/politics/talks', headline: 'Talks', datePublished: WHEN, author: { '@type': 'Person', name: 'A. Moss' } })}`,
    body: `<body><article class="amp-wp-article"><header><h1>Talks</h1></header><div class="amp-wp-article-content">${prose('en', 6)}</div></article></body>`,
  },
  {
    name: 'Next.js, a business site with ReportageNewsArticle in a graph',
    lang: 'en',
    head: `${og({ 'og:type': 'article', 'og:url': '/2026/11/03/talks.html' })}${meta({ 'parsely-type': 'article', 'parsely-section': 'Technology' })}${ld({ '@context': SCHEMA, '@graph': [{ '@type': ['ReportageNewsArticle', 'Article'], headline: 'Talks', datePublished: WHEN }] })}`,
    body: `<body><div id="__next"><main id="main-content"><article><h1 class="css-1k3">Talks</h1><div class="css-9aa">Nov 3, 2026</div>${prose('en', 9, '<p class="css-at9">')}</article></main></div><script id="__NEXT_DATA__" type="application/json">{"props":{}}</script></body>`,
  },
  {
    name: 'a live blog',
    lang: 'en',
    head: `${og({ 'og:type': 'article' })}${ld({ '@context': SCHEMA, '@type': 'LiveBlogPosting', headline: 'Talks: live', coverageStartTime: WHEN, liveBlogUpdate: [{ '@type': 'BlogPosting', headline: 'Doors open', articleBody: 'x' }] })}`,
    body: `<body><main><h1>Talks: live</h1>${list(8, (at) => `<article id="block-${at}"><time datetime="${WHEN}">09:${at}5</time><h2>Update ${at}</h2>${prose('en', 1)}</article>`)}</main></body>`,
  },
  {
    name: 'an opinion piece',
    lang: 'en',
    head: `${og({ 'og:type': 'article', 'article:opinion': 'true', 'article:section': 'Opinion' })}${ld({ '@context': SCHEMA, '@type': 'OpinionNewsArticle', headline: 'A view' })}`,
    body: `<body><article><h1>A view</h1>${prose('en', 8)}</article></body>`,
  },
  {
    name: 'a think tank on Drupal: analysis, no JSON-LD',
    lang: 'en',
    head: `<meta name="Generator" content="Drupal 10">${og({ 'og:type': 'article', 'og:site_name': 'Centre for Quiet Studies', 'article:published_time': WHEN })}${meta({ citation_title: 'What the talks mean', citation_publication_date: '2026/11/03', citation_author: 'K. Brandt' })}`,
    body: `<body class="node-type-article"><main><article class="article-full"><span class="type">Commentary</span><h1>What the talks mean</h1><p class="byline">Commentary by <a href="/people/kb">K. Brandt</a></p><p>Published <time datetime="${WHEN}">November 3, 2026</time></p><div class="article-body wysiwyg-wrapper">${prose('en', 14)}</div></article></main></body>`,
  },
  {
    name: 'a newsletter on Substack',
    lang: 'en',
    head: `${og({ 'og:type': 'article' })}${ld({ '@context': SCHEMA, '@type': 'NewsArticle', headline: 'The week in chips', datePublished: WHEN, isAccessibleForFree: true, author: [{ '@type': 'Person', name: 'J. Ode' }] })}`,
    body: `<body><div id="main" class="main typography use-theme-bg"><article class="typography newsletter-post post"><h1 class="post-title published">The week in chips</h1><div class="available-content"><div dir="auto" class="body markup">${prose('en', 8)}</div></div></article></div></body>`,
  },
  {
    name: 'Ghost, a trade magazine',
    lang: 'en',
    head: `<meta name="generator" content="Ghost 5.96"><link rel="alternate" type="application/rss+xml" href="/rss/">${og({ 'og:type': 'article', 'article:published_time': WHEN, 'article:tag': 'Memory' })}${ld({ '@context': SCHEMA, '@type': 'Article', publisher: { '@type': 'Organization', name: 'Wafer Weekly' }, headline: 'Talks', datePublished: WHEN })}`,
    body: `<body class="post-template tag-memory"><main><article class="gh-article post tag-memory"><header class="gh-article-header"><h1 class="gh-article-title">Talks</h1><time datetime="2026-11-03">Nov 3, 2026</time></header><section class="gh-content gh-canvas">${prose('en', 8)}</section></article></main></body>`,
  },
  {
    name: 'microdata instead of JSON-LD',
    lang: 'es',
    head: og({ 'og:type': 'article' }),
    body: `<body><main><div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Tercer día</h1><time itemprop="datePublished" datetime="${WHEN}">3 nov</time><div itemprop="articleBody">${prose('es', 8)}</div></div></main></body>`,
  },
  {
    name: 'an agency page with plain metadata only',
    lang: 'fr',
    head: `${og({ 'og:type': 'article', 'og:site_name': 'Dépêches' })}${meta({ date: WHEN, 'article:section': 'International', news_keywords: 'accord, commerce' })}`,
    body: `<body><div class="content"><h1>Troisième jour</h1><span class="date">3 novembre 2026 à 10h15</span>${prose('fr', 7)}</div></body>`,
  },
  {
    name: 'a German broadcaster, JSON-LD in a list',
    lang: 'de',
    head: `${og({ 'og:type': 'article' })}${ld([
      { '@context': SCHEMA, '@type': 'BreadcrumbList' },
      { '@context': SCHEMA, '@type': 'NewsArticle', headline: 'Dritter Tag', datePublished: WHEN },
    ])}`,
    body: `<body><main class="content-wrapper"><article class="container content-wrapper__group"><h1 class="seitenkopf__headline"><span>Dritter Tag</span></h1>${prose('de', 8, '<p class="textabsatz m-ten">')}</article></main></body>`,
  },
  {
    name: 'sina: a Chinese portal',
    lang: 'zh',
    head: `${og({ 'og:type': 'news', 'og:title': '会谈进入第三天', 'og:url': 'https://news.sina.example/c/2026-11-03/doc-x.shtml' })}${meta({ 'weibo: article:create_at': '2026-11-03 17:15:00', mediaid: '某某新闻', publishid: 'x', keywords: '会谈' })}<meta property="article:published_time" content="2026-11-03T17:15:00+08:00"><meta property="article:author" content="某某新闻">`,
    body: `<body><div class="main-content w1240"><h1 class="main-title">会谈进入第三天</h1><div class="top-bar-wrap"><div class="date-source"><span class="date">2026年11月03日 17:15</span> <span class="source">某某新闻</span></div></div><div class="article-content clearfix" id="article_content"><div class="article" id="article">${prose('zh', 6, '<p cms-style="font-L">　　')}</div></div></div></body>`,
  },
  {
    name: '163: a Chinese portal with og of its own',
    lang: 'zh',
    head: `${og({ 'og:type': 'article', 'og:title': '会谈进入第三天', 'og:release_date': '2026-11-03 17:15:00', 'article:published_time': '2026-11-03T17:15:00+08:00' })}${meta({ keywords: '会谈', description: '官员' })}`,
    body: `<body><div class="wrapper clearfix" id="container" data-publishtime="2026-11-03 17:15:00"><div class="post_main"><h1 class="post_title">会谈进入第三天</h1><div class="post_info">2026-11-03 17:15:00　来源: <a href="#">某某网</a></div><div class="post_body">${prose('zh', 6)}</div></div></div></body>`,
  },
  {
    name: 'thepaper: Next.js with hashed classes and nothing declared',
    lang: 'zh',
    head: `${meta({ description: '官员们进行了第三天的会谈', keywords: '会谈,出口' })}<script>window._hmt=[]</script>`,
    body: `<body><div id="__next"><main><div class="index_wrapper__L_zqV"><div class="index_leftcontent__3U9Jr"><h1 class="index_title__B8mhI">会谈进入第三天</h1><div class="index_left__LfzyH"><div>某某新闻记者 王某</div><div class="ant-space"><span>2026-11-03 17:15</span><span>来源：某某新闻</span></div></div><div class="index_cententWrap__Jv8jK">${prose('zh', 8)}</div><div>责任编辑：李某</div></div></div></main></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"detailData":{"contentDetail":{}}}},"page":"/detail/[id]"}</script></body>`,
  },
  {
    name: 'people.com.cn: a Chinese state portal, old markup',
    lang: 'zh',
    head: meta({
      publishdate: '2026-11-03',
      source: '来源：某某网-某某日报',
      author: '100001',
      contentid: 'x',
      keywords: '会谈',
      description: '官员',
    }),
    body: `<body><div class="layout rm_txt cf"><div class="col col-1 fl"><h1>会谈进入第三天</h1><div class="channel cf"><div class="col-1-1 fl">2026年11月03日17:15 | 来源：<a href="#">某某网</a></div></div><div class="rm_txt_con cf">${prose('zh', 8, '<p style="text-indent: 2em;">')}</div><div class="edit cf">(责编：李某、王某)</div></div></div></body>`,
  },
  {
    name: 'a Taiwanese paper',
    lang: 'zh',
    head: `${og({ 'og:type': 'article', 'article:published_time': '2026-11-03T17:15:00+08:00' })}${meta({ pubdate: '2026-11-03T17:15:00+08:00', section: '國際' })}${ld({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: '會談', datePublished: WHEN })}`,
    body: `<body><section class="article-wrapper"><h1 class="article-content__title">會談</h1><section class="article-content__editor">${prose('zh', 6)}</section></section></body>`,
  },
  {
    name: 'an Arabic broadcaster on React',
    lang: 'ar',
    head: `${og({ 'og:type': 'article', 'og:site_name': 'القناة' })}${meta({ pageType: 'Article Page', publishedDate: WHEN, lastDate: WHEN, contentType: 'Post', taxonomyTerms: 'سياسة' })}${ld({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'يوم ثالث', datePublished: WHEN })}`,
    body: `<body><div id="root"><div class="container__inner"><main id="main-content-area"><header class="article-header"><h1>يوم ثالث من المحادثات</h1></header><div class="wysiwyg wysiwyg--all-content" aria-live="polite">${prose('ar', 8)}</div></main></div></div></body>`,
  },
  {
    name: 'an Arabic portal on an old system, og only',
    lang: 'ar',
    head: og({ 'og:type': 'article', 'og:title': 'يوم ثالث', 'og:site_name': 'صحيفة', 'article:published_time': WHEN }),
    body: `<body dir="rtl"><div class="articleHeader"><h1>يوم ثالث من المحادثات</h1><span class="newsStoryDate">الثلاثاء 03 نوفمبر 2026 - 12:15 م</span></div><div id="articleBody">${prose('ar', 7)}</div></body>`,
  },
  {
    name: 'an Arabic WordPress site (theme Newspaper)',
    lang: 'ar',
    head: `<link rel="alternate" type="application/rss+xml" href="/feed/">${og({ 'og:type': 'article', 'article:published_time': WHEN, 'article:section': 'أخبار' })}<meta name="generator" content="WordPress 6.6">`,
    body: `<body class="rtl single single-post td-standard-pack"><article id="post-9" class="post-9 post type-post status-publish format-standard hentry category-news td-post-template-default" itemscope itemtype="https://schema.org/Article"><header class="td-post-title"><h1 class="entry-title">يوم ثالث</h1><div class="td-module-meta-info"><span class="td-post-date"><time class="entry-date" datetime="${WHEN}">3 نوفمبر</time></span></div></header><div class="td-post-content tagdiv-type">${prose('ar', 7)}</div></article></body>`,
  },
  {
    name: 'a Japanese agency',
    lang: 'ja',
    head: `${og({ 'og:type': 'article' })}${meta({ pubdate: '2026-11-03', 'cXenseParse:recs:publishtime': WHEN })}${ld({ '@context': SCHEMA, '@type': 'NewsArticle', headline: '会談三日目' })}`,
    body: `<body><main><article><h1>会談三日目</h1>${prose('ja', 8)}</article></main></body>`,
  },
  {
    name: 'a Russian paper on Bitrix, microdata Article',
    lang: 'ru',
    head: og({ 'og:type': 'article', 'og:site_name': 'Вестник', 'article:published_time': WHEN }),
    body: `<body><div class="news-detail" itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Третий день</h1><span class="news-date-time">03.11.2026</span><div itemprop="articleBody">${prose('ru', 7)}</div></div></body>`,
  },
  {
    name: 'Blogger in the service of a small newsroom',
    lang: 'en',
    head: `<meta content="blogger" name="generator"><link rel="alternate" type="application/atom+xml" href="/feeds/posts/default">${og({ 'og:type': 'article', 'og:title': 'Talks' })}`,
    body: `<body><div class="blog-posts hfeed"><div class="post hentry uncustomized-post-template" itemscope itemtype="http://schema.org/BlogPosting"><h3 class="post-title entry-title" itemprop="name">Talks</h3><div class="post-header"><abbr class="published" itemprop="datePublished" title="${WHEN}">9:15 AM</abbr></div><div class="post-body entry-content" itemprop="description articleBody">${prose('en', 8)}</div></div></div></body>`,
  },
  {
    name: 'a press release wire',
    lang: 'en',
    head: `${og({ 'og:type': 'article' })}${meta({ 'article:published_time': WHEN, date: WHEN })}${ld({ '@context': 'http://schema.org', '@type': 'NewsArticle', headline: 'Firm opens plant', author: { name: 'Firm' } })}`,
    body: `<body><main><article class="news-release"><h1>Firm opens plant</h1>${prose('en', 7)}</article></main></body>`,
  },
  {
    name: 'a video story of a broadcaster with an article under it',
    lang: 'en',
    head: `${og({ 'og:type': 'article', 'article:published_time': WHEN })}${ld([
      { '@context': SCHEMA, '@type': 'VideoObject', name: 'Talks', uploadDate: WHEN },
      { '@context': SCHEMA, '@type': 'NewsArticle', headline: 'Talks', datePublished: WHEN },
    ])}`,
    body: `<body><main><h1>Talks</h1><video src="/x.mp4"></video><div class="RichTextStoryBody">${prose('en', 7)}</div></main></body>`,
  },
  {
    name: 'AP-like: og article and a data layer',
    lang: 'en',
    head: `${og({ 'og:type': 'article', 'article:published_time': WHEN, 'article:section': 'World News', 'article:tag': 'Trade' })}${meta({ 'gtm-dataLayer': '{"page_content_type":"article"}', 'brightspot.contentId': 'x' })}${ld([{ '@context': 'http://schema.org', '@type': 'NewsArticle', headline: 'Talks' }])}`,
    body: `<body class="Page-body"><main class="Page-main"><h1 class="Page-headline">Talks</h1><div class="RichTextStoryBody RichTextBody">${prose('en', 9)}</div></main></body>`,
  },
  {
    name: 'a Chinese portal with a news type, a source line and departments',
    lang: 'zh',
    head: `${og({ 'og:type': 'news' })}${meta({ mediaid: '某报', publishid: 'abc' })}`,
    body: `<body><nav><a href="/1">要闻</a><a href="/2">时事</a><a href="/3">财经</a></nav><h1 class="main-title">表决推迟</h1><div class="date-source"><span class="date">2026年11月01日 08:00</span> <a class="source">某报</a></div><div class="article" id="artibody">${prose('zh', 8)}</div></body>`,
  },
  {
    name: 'a Chinese newspaper on Next.js, nothing declared, with departments',
    lang: 'zh',
    head: meta({ author: '某新闻', description: '港口' }),
    body: `<body><div id="__next"><nav><a href="/1">要闻</a><a href="/2">时事</a><a href="/3">财经</a><a href="/4">国际</a><a href="/5">体育</a><a href="/6">文化</a></nav><div class="wrapper"><h1>表决推迟</h1><div>李明</div><div>2026-11-01 08:00</div><div>${prose('zh', 9)}</div></div></div></body>`,
  },
  {
    name: 'a Chinese site whose headline is an h3',
    lang: 'zh',
    head: meta({ description: '会谈' }),
    body: `<body><div class="content"><h3>会谈进入第三天</h3><div class="time"><span>2026-11-03 10:00:00</span><span>来源：某网</span></div>${prose('zh', 7)}</div></body>`,
  },
  {
    name: 'a student paper on WordPress, nothing declared',
    lang: 'en',
    head: '<meta name="generator" content="WordPress 6.8"><meta property="og:title" content="Board turns down rise">',
    body: `<body><nav><a href="/c/1">Opinion</a><a href="/c/2">Culture</a><a href="/c/3">Sport</a><a href="/c/4">World</a></nav><div id="head"><h1 class="story-headline">Board turns down rise</h1></div><div class="story-byline"><a href="/staff/1">K. Lind</a>, Editor</div><span>November 3, 2026</span><div>${prose('en', 4)}</div></body>`,
  },
  {
    name: 'a local e-paper in tables, without a heading',
    lang: 'zh',
    head: '',
    body: `<body><table><tr><td>第A2版：城事</td></tr><tr><td><strong>灯会重启</strong></td></tr><tr><td>2026年11月03日　星期二</td></tr><tr><td><p>□记者 李某</p>${prose('zh', 3)}</td></tr></table></body>`,
  },
  {
    name: 'three paragraphs of a paper behind a paywall, writer and editor named',
    lang: 'zh',
    head: meta({ author: '某网', articleid: '9' }),
    body: `<body><div class="main"><h1>物流总额增长</h1><div class="info">文｜某网 王某<br>2026年11月03日 16:02</div>${prose('zh', 3)}<div class="pay">订阅后继续阅读</div><p>责任编辑：李某</p></div></body>`,
  },
  {
    name: 'a short item of agencies in an Arabic paper',
    lang: 'ar',
    head: og({ 'og:type': 'article' }),
    body: `<body dir="rtl"><div class="news"><h1>هزة أرضية</h1><time>3 نوفمبر 2026</time><div>العاصمة (وكالات)</div>${prose('ar', 3)}</div></body>`,
  },
];

const shopProduct = {
  '@context': SCHEMA,
  '@type': 'Product',
  name: 'Fan',
  offers: { '@type': 'Offer', price: '19.90', priceCurrency: 'EUR' },
};

export const OTHER: MarkupCase[] = [
  {
    name: 'a front page of a paper',
    lang: 'en',
    head: `<link rel="alternate" type="application/rss+xml" title="Latest" href="/rss">${og({ 'og:type': 'website', 'og:site_name': 'Valley Courier' })}${ld({ '@context': SCHEMA, '@type': 'NewsMediaOrganization', name: 'Valley Courier' })}`,
    body: `<body><main>${list(24, (at) => `<article class="story-card"><h2><a href="/2026/11/0${(at % 9) + 1}/story-${at}">Officials meet for day ${at}</a></h2><p>${SENTENCES.en?.[at % 5]}</p><time datetime="${WHEN}">${at} h ago</time></article>`)}</main></body>`,
  },
  {
    name: 'Shopify: a product',
    lang: 'en',
    head: `${og({ 'og:type': 'product', 'og:site_name': 'Fans & Co', 'og:price:amount': '19.90', 'og:price:currency': 'EUR' })}${ld(shopProduct)}`,
    body: `<body class="template-product"><main id="MainContent"><h1 class="product__title">Fan</h1><form action="/cart/add" method="post"><button name="add">Add to cart</button></form><div class="product__description rte">${prose('en', 4)}</div></main></body>`,
  },
  {
    name: 'WooCommerce: a product on WordPress with Yoast, which says article',
    lang: 'en',
    head: `<link rel="alternate" type="application/rss+xml" href="/feed/">${og({ 'og:type': 'article', 'article:modified_time': WHEN, 'og:site_name': 'Wool Shop' })}${ld({ '@context': SCHEMA, '@graph': [{ '@type': 'WebPage' }, { '@type': 'BreadcrumbList' }, { '@type': 'Product', name: 'Wool', offers: { '@type': 'Offer', price: '4' } }] })}<meta name="generator" content="WooCommerce 9.1">`,
    body: `<body class="wp-singular product-template-default single single-product woocommerce woocommerce-page"><div id="product-7" class="product type-product"><h1 class="product_title entry-title">Wool</h1><p class="price">4 €</p><form class="cart"><button class="single_add_to_cart_button">Add</button></form><div class="woocommerce-Tabs-panel">${prose('en', 4)}</div></div></body>`,
  },
  {
    name: 'WordPress: a page "About us" with Yoast',
    lang: 'en',
    head: `${og({ 'og:type': 'article', 'og:title': 'About us', 'article:modified_time': WHEN })}${ld({ '@context': SCHEMA, '@graph': [{ '@type': 'WebPage', name: 'About us', datePublished: WHEN }, { '@type': 'WebSite' }, { '@type': 'Organization' }] })}`,
    body: `<body class="wp-singular page-template-default page page-id-2"><main><article id="post-2" class="post-2 page type-page status-publish hentry"><h1 class="entry-title">About us</h1><div class="entry-content">${prose('en', 6)}</div></article></main></body>`,
  },
  {
    name: 'a recipe on WordPress',
    lang: 'en',
    head: `${og({ 'og:type': 'article', 'article:published_time': WHEN, 'article:section': 'Soups' })}${ld({
      '@context': SCHEMA,
      '@graph': [
        { '@type': 'Article', headline: 'Leek soup', datePublished: WHEN },
        { '@type': 'Recipe', name: 'Leek soup', recipeIngredient: ['leek'], recipeInstructions: [] },
      ],
    })}`,
    body: `<body class="single single-post"><article class="post type-post hentry category-soups"><h1>Leek soup</h1><div class="entry-content"><p>My aunt made this soup each autumn, and each autumn I burn it once before it comes out right.</p><div class="wprm-recipe-container"><ul><li>3 leeks</li></ul></div>${'<p>Cut the leeks into rings and wash them well before they go into the pot with butter.</p>'.repeat(7)}</div></article></body>`,
  },
  {
    name: 'MediaWiki: an encyclopedia article',
    lang: 'en',
    head: `<meta name="generator" content="MediaWiki 1.44.0">${og({ 'og:type': 'website', 'og:title': 'Lake' })}${ld({ '@context': SCHEMA, '@type': 'Article', name: 'Lake', url: '/wiki/Lake', datePublished: '2004-01-01', publisher: { '@type': 'Organization', name: 'Foundation' }, headline: 'body of water' })}<link rel="edit" href="/w/index.php?title=Lake&action=edit">`,
    body: `<body class="skin-vector mediawiki ltr sitedir-ltr ns-0 ns-subject page-Lake"><main id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading">Lake</h1><div id="mw-content-text" class="mw-body-content"><div class="mw-parser-output">${prose('en', 12)}</div></div></main></body>`,
  },
  {
    name: 'Docusaurus: documentation',
    lang: 'en',
    head: `<meta name="generator" content="Docusaurus v3.5">${og({ 'og:title': 'Install | Tool', 'og:url': '/docs/install' })}${meta({ docusaurus_tag: 'docs-default-current', 'docsearch:version': 'current' })}${ld({ '@context': SCHEMA, '@type': 'BreadcrumbList' })}`,
    body: `<body><div id="__docusaurus"><main class="docMainContainer"><article><div class="theme-doc-markdown markdown"><header><h1>Install</h1></header>${prose('en', 6)}<pre><code>npm install</code></pre></div></article></main></div></body>`,
  },
  {
    name: 'MDN-like reference with TechArticle',
    lang: 'en',
    head: `${og({ 'og:type': 'article' })}${ld({ '@context': SCHEMA, '@type': 'TechArticle', headline: 'Array.at()' })}`,
    body: `<body><main><article class="main-page-content"><h1>Array.at()</h1>${prose('en', 8)}<pre><code>[1].at(0)</code></pre></article></main></body>`,
  },
  {
    name: 'Discourse: a forum thread',
    lang: 'en',
    head: `<meta name="generator" content="Discourse 3.4.0">${og({ 'og:type': 'website', 'article:published_time': WHEN, 'og:site_name': 'Makers forum' })}${ld({ '@context': 'http://schema.org', '@type': 'DiscussionForumPosting', headline: 'Fan is loud', datePublished: WHEN })}`,
    body: `<body class="crawler"><div itemscope itemtype="http://schema.org/DiscussionForumPosting"><h1>Fan is loud</h1>${list(8, () => `<div class="crawler-post topic-body" itemprop="comment"><div class="post" itemprop="text">${prose('en', 1)}</div></div>`)}</div></body>`,
  },
  {
    name: 'phpBB: a forum thread',
    lang: 'de',
    head: '<link rel="alternate" type="application/atom+xml" title="Feed" href="/app.php/feed">',
    body: `<body id="phpbb" class="nojs notouch section-viewtopic ltr"><h2 class="topic-title">Lüfter zu laut</h2>${list(8, (at) => `<div id="p${at}" class="post has-profile"><div class="postbody"><p class="author">von <strong>gast</strong> » 3. Nov 2026</p><div class="content">${prose('de', 1, '', '')}</div></div></div>`)}</body>`,
  },
  {
    name: 'XenForo with og article and dates',
    lang: 'en',
    head: `${og({ 'og:type': 'website', 'og:site_name': 'Anglers' })}${ld({ '@context': SCHEMA, '@type': 'DiscussionForumPosting', headline: 'Rod', datePublished: WHEN, articleBody: 'x', articleSection: 'Rods' })}`,
    body: `<body data-template="thread_view"><div class="block-container lbContainer">${list(6, () => `<article class="message message--post js-post"><div class="message-inner"><time class="u-dt" datetime="${WHEN}">Nov 3</time><article class="message-body js-selectToQuote"><div class="bbWrapper">${prose('en', 1, '', '')}</div></article></div></article>`)}</div></body>`,
  },
  {
    name: 'a question and its answers',
    lang: 'en',
    head: `${og({ 'og:type': 'website' })}${ld({ '@context': SCHEMA, '@type': 'QAPage', mainEntity: { '@type': 'Question', name: 'Why?', dateCreated: WHEN } })}`,
    body: `<body class="question-page"><div itemscope itemtype="https://schema.org/Question"><h1 itemprop="name">Why?</h1><div class="s-prose js-post-body" itemprop="text">${prose('en', 3)}</div></div></body>`,
  },
  {
    name: 'a page of search results',
    lang: 'en',
    head: '<meta content="noindex, nofollow" name="robots">',
    body: `<body><form role="search" action="/search"><input name="q" value="talks"></form><main>${list(10, (at) => `<div class="result"><h3><a href="/r${at}">Talks, third day</a></h3><cite>a.example</cite><p>${SENTENCES.en?.[at % 5]}</p></div>`)}</main></body>`,
  },
  {
    name: 'web mail',
    lang: 'en',
    head: '<meta name="application-name" content="Mail">',
    body: `<body><div role="main"><div role="list">${list(12, () => '<div role="listitem"><span>News desk</span> <span>Talks go on</span></div>')}</div><div role="listitem"><h2>Talks go on</h2><div class="message-body">${prose('en', 5)}</div></div></div></body>`,
  },
  {
    name: 'a sign-in page',
    lang: 'en',
    head: '<meta name="robots" content="noindex">',
    body: '<body><main><h1>Sign in</h1><form method="post"><input name="login"><input type="password" name="password"><button>Go on</button></form><p>By going on you accept our terms.</p></main></body>',
  },
  {
    name: 'a video platform',
    lang: 'en',
    head: `${og({ 'og:type': 'video.other', 'og:site_name': 'Tube', 'og:video:url': '/embed/x' })}${ld({ '@context': SCHEMA, '@type': 'BreadcrumbList' })}`,
    body: `<body><ytd-app><div id="content"><div itemscope itemtype="http://schema.org/VideoObject"><meta itemprop="name" content="Talks"><meta itemprop="datePublished" content="${WHEN}"></div><h1>Talks, explained</h1><div id="description">${prose('en', 2)}</div></div></ytd-app></body>`,
  },
  {
    name: 'a repository on a code host',
    lang: 'en',
    head: og({ 'og:type': 'object', 'og:site_name': 'CodeHost', 'og:title': 'someone/tool' }),
    body: `<body class="logged-out env-production"><main><div class="Box"><article class="markdown-body entry-content container-lg" itemprop="text"><h1>Tool</h1>${prose('en', 6)}<pre><code>make</code></pre></article></div></main></body>`,
  },
  {
    name: 'a job offer',
    lang: 'en',
    head: `${og({ 'og:type': 'website' })}${ld({ '@context': SCHEMA, '@type': 'JobPosting', title: 'Editor', datePosted: '2026-11-03' })}`,
    body: `<body><main><h1>Editor</h1>${prose('en', 6)}<a class="apply" href="/apply">Apply</a></main></body>`,
  },
  {
    name: 'a hotel',
    lang: 'en',
    head: `${og({ 'og:type': 'website', 'og:title': 'Lake Hotel' })}${ld({ '@context': SCHEMA, '@type': 'Hotel', name: 'Lake Hotel', aggregateRating: { '@type': 'AggregateRating', ratingValue: 8.4 } })}`,
    body: `<body><h1>Lake Hotel</h1>${prose('en', 5)}</body>`,
  },
  {
    name: 'a company landing page on Next.js',
    lang: 'en',
    head: `${og({ 'og:type': 'website', 'og:title': 'Flow' })}${ld({ '@context': SCHEMA, '@type': 'SoftwareApplication', name: 'Flow' })}`,
    body: `<body><div id="__next"><main><section><h1>Flow, the calm way to plan</h1>${prose('en', 2)}</section><section><h2>Prices</h2><form><input type="email"><button>Start</button></form></section></main></div></body>`,
  },
  {
    name: 'Taobao-like: a Chinese shop',
    lang: 'zh',
    head: meta({ keywords: '风扇', description: '价格 19.9' }),
    body: '<body><div id="J_DetailMeta" class="tm-detail-meta"><h1 data-spm="1">风扇 静音 家用</h1><span class="tm-price">19.90</span><a id="J_LinkBuy" href="#">立即购买</a><p>本店所有商品七天无理由退换，满九十九元包邮，详情请咨询客服人员。</p></div></body>',
  },
  {
    name: 'Baike-like: a Chinese encyclopedia',
    lang: 'zh',
    head: `${og({ 'og:type': 'website', 'og:title': '湖_百科' })}${meta({ description: '湖是陆地上的水体', keywords: '湖' })}`,
    body: `<body class="wiki-lemma normal"><div class="main-content J-content"><h1>湖</h1>${prose('zh', 10, '<div class="para" label-module="para">', '</div>')}</div></body>`,
  },
  {
    name: 'Zhihu-like: a Chinese question page',
    lang: 'zh',
    head: meta({ description: '为什么？', keywords: '会谈' }),
    body: `<body><div id="root"><main role="main" class="App-main"><div class="QuestionPage" itemscope itemtype="http://schema.org/Question"><h1 class="QuestionHeader-title">为什么会谈这么慢？</h1><div class="AnswerItem" itemprop="suggestedAnswer" itemtype="http://schema.org/Answer" itemscope><div class="RichContent-inner"><span class="RichText ztext" itemprop="text">${prose('zh', 6)}</span></div></div></div></main></div></body>`,
  },
  {
    name: 'a web novel, chapter by chapter',
    lang: 'zh',
    head: `${og({ 'og:type': 'novel', 'og:title': '湖边', 'og:novel:author': '某人' })}`,
    body: `<body><div class="bookname"><h1>第三章 湖边</h1></div><div id="content">${prose('zh', 12)}</div><div class="bottem"><a href="2.html">上一章</a><a href="4.html">下一章</a></div></body>`,
  },
  {
    name: 'an Arabic forum (vBulletin)',
    lang: 'ar',
    head: meta({ generator: 'vBulletin 3.8.11', keywords: 'منتدى' }),
    body: `<body dir="rtl"><div id="posts">${list(6, (at) => `<div id="edit${at}"><table id="post${at}" class="tborder"><tr><td class="thead">03-11-2026</td></tr><tr><td class="alt1"><div id="post_message_${at}">${prose('ar', 1, '', '')}</div></td></tr></table></div>`)}</div></body>`,
  },
  {
    name: 'an Arabic shop (Salla)',
    lang: 'ar',
    head: `${og({ 'og:type': 'product', 'product:price:amount': '19', 'product:price:currency': 'SAR' })}${ld(shopProduct)}`,
    body: `<body class="rtl product-single"><h1>مروحة</h1><div class="product__description article">${prose('ar', 3)}</div><button>أضف إلى السلة</button></body>`,
  },
  {
    name: 'a lexicon entry',
    lang: 'en',
    head: `${og({ 'og:type': 'website' })}${ld({ '@context': SCHEMA, '@type': 'DefinedTerm', name: 'lake' })}`,
    body: `<body><main><article><h1>lake</h1>${prose('en', 3)}</article></main></body>`,
  },
  {
    name: 'a travel or hobby blog on Squarespace',
    lang: 'en',
    head: `${og({ 'og:type': 'website', 'og:site_name': 'My garden' })}<!-- This is Squarespace. -->`,
    body: `<body class="collection-type-products"><main id="page"><section>${prose('en', 3)}</section></main></body>`,
  },
  {
    name: 'a scientific paper',
    lang: 'en',
    head:
      meta({
        citation_title: 'On lakes',
        citation_journal_title: 'Limnology',
        citation_doi: '10.0000/x',
        citation_pdf_url: '/x.pdf',
        citation_publication_date: '2026/11/03',
        dc_type: 'text',
      }) +
      ld({ '@context': SCHEMA, '@type': 'ScholarlyArticle', headline: 'On lakes' }) +
      og({ 'og:type': 'article' }),
    body: `<body><main><article><h1>On lakes</h1><section id="abstract">${prose('en', 4)}</section><section>${prose('en', 9)}</section></article></main></body>`,
  },
  {
    name: 'a social network',
    lang: 'en',
    head: og({ 'og:site_name': 'Chirp' }),
    body: `<body><div id="react-root"><main role="main">${list(8, () => `<article data-testid="tweet" role="article"><div data-testid="tweetText" lang="en">${SENTENCES.en?.[0]}</div><time datetime="${WHEN}">2h</time></article>`)}</main></div></body>`,
  },
  {
    name: 'a social profile',
    lang: 'en',
    head: og({ 'og:type': 'profile', 'profile:username': 'x' }) + ld({ '@context': SCHEMA, '@type': 'ProfilePage' }),
    body: `<body><main><h1>Someone</h1>${prose('en', 2)}</main></body>`,
  },
  {
    name: 'an event',
    lang: 'en',
    head:
      og({ 'og:type': 'article', 'article:modified_time': WHEN }) +
      ld({ '@context': SCHEMA, '@type': 'Event', name: 'Fair', startDate: WHEN }),
    body: `<body><main><h1>Fair</h1>${prose('en', 4)}</main></body>`,
  },
  {
    name: 'a help centre (Zendesk)',
    lang: 'en',
    head: `${og({ 'og:type': 'website', 'og:site_name': 'Flow Help Center' })}<meta name="generator" content="Zendesk">`,
    body: `<body><main role="main"><article id="article-container" class="article"><header class="article-header"><h1 class="article-title">How do I pay?</h1><time datetime="${WHEN}" class="meta-data">3 months ago</time></header><section class="article-info"><div class="article-body">${prose('en', 6)}</div></section></article></main></body>`,
  },
  {
    name: 'an app in the browser: a calendar',
    lang: 'en',
    head: '<meta name="mobile-web-app-capable" content="yes"><link rel="manifest" href="/m.json">',
    body: '<body><div id="app"><div role="grid"><div role="gridcell">Tue 3</div></div></div></body>',
  },
  {
    name: 'a travel diary on WordPress',
    lang: 'en',
    head: `${og({ 'og:type': 'article', 'article:published_time': WHEN })}${ld({ '@type': 'BlogPosting' })}`,
    body: `<body><article><h1>Our week in Lisbon</h1>${prose('diary', 9)}</article></body>`,
  },
  {
    name: 'notes of a programmer on Hugo',
    lang: 'en',
    head: `${og({ 'og:type': 'article', 'article:published_time': WHEN, 'article:section': 'posts' })}${meta({ generator: 'Hugo 0.150' })}`,
    body: `<body><article><h1>Parsing dates in Rust</h1><time datetime="${WHEN}">3 Nov</time>${prose('diary', 6)}<pre><code>let x = 1;</code></pre></article></body>`,
  },
  {
    name: 'a department of a paper, which calls itself an article',
    lang: 'ar',
    head: og({ 'og:type': 'article', 'og:title': 'اقتصاد' }),
    body: `<body dir="rtl"><nav><a href="/1">ثقافة</a><a href="/2">رياضة</a><a href="/3">اقتصاد</a><a href="/4">سياسة</a></nav><main><h1>اقتصاد</h1>${list(6, (at) => `<article><a href="/e/${at}"><h2>إغلاق الجسر الرئيسي ${at}</h2></a>${prose('ar', 1)}<time>3 نوفمبر 2026</time></article>`)}</main></body>`,
  },
  {
    name: 'search within a paper',
    lang: 'en',
    head: '<meta name="robots" content="noindex">',
    body: `<body><nav><a href="/1">Business</a><a href="/2">World</a><a href="/3">Politics</a><a href="/4">Sport</a></nav><h1>Search results</h1><ol>${list(8, (at) => `<li><h3><a href="/n/${at}">Officials meet for day ${at}</a></h3><p class="date">3 November 2026</p>${prose('en', 1)}</li>`)}</ol></body>`,
  },
  {
    name: 'a paper on itself',
    lang: 'en',
    head: og({ 'og:type': 'article', 'og:title': 'About us' }),
    body: `<body><nav><a href="/1">Business</a><a href="/2">World</a><a href="/3">Politics</a><a href="/4">Sport</a></nav><h1>About us</h1><p>Last changed 3 November 2026</p><p>The Valley Courier has been printed in the old mill since 1911 and is owned by its readers.</p><p>Forty people work for it, half of them in the newsroom, and you will find all of them in the list below.</p></body>`,
  },
];

export const markup = ({ lang, head, body }: MarkupCase): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>x</title>${head}</head>${body}</html>`;
