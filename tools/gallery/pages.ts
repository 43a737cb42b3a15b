import { CARD_LANGUAGES, type CardLanguage } from '../../lib/fact-base/types.ts';
import type { Site } from '../start/server.ts';

/** An invented article that names what the gallery shows, each in a paragraph of its own. */
const PARAGRAPHS: Record<CardLanguage, { headline: string; text: string[] }> = {
  en: {
    headline: 'A small chip and a long table',
    text: [
      'The H20 is for sale again, and nobody at the table calls it settled. Nvidia waits for its papers; the Commerce Department has said little.',
      'Scott Bessent and He Lifeng shook hands for the cameras. Officials speak of HBM more often than of soy beans.',
      'Jensen Huang, who travels a good deal, was asked what comes next. At CSIS they had an answer ready.',
    ],
  },
  ar: {
    headline: 'رقاقة صغيرة وطاولة طويلة',
    text: [
      'عادت H20 إلى البيع، ولا أحد حول الطاولة يعدّ الأمر محسومًا. وتنتظر إنفيديا أوراقها، ولم تقل وزارة التجارة الأميركية إلا القليل.',
      'تصافح سكوت بيسنت وهي ليفينغ أمام العدسات، وصار حديث المسؤولين عن HBM أكثر من حديثهم عن فول الصويا.',
      'وسُئل جنسن هوانغ الكثير الأسفار عما يأتي بعد ذلك، وكان الجواب حاضرًا في مركز الدراسات الاستراتيجية والدولية.',
    ],
  },
  zh: {
    headline: '小芯片与长桌',
    text: [
      'H20重新开卖，但桌边没有人说事情已经了结。英伟达在等文件，美国商务部很少开口。',
      '贝森特与何立峰在镜头前握手，官员们谈HBM的时候比谈大豆还多。',
      '常年出差的黄仁勋被问到下一步，战略与国际研究中心早已备好答案。',
    ],
  },
};

/** @param published the page's own date, ISO */
export const articleIn = (lang: CardLanguage, published: string): string => {
  const { headline, text } = PARAGRAPHS[lang];
  return `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${headline}</title>
<meta property="og:type" content="article"><meta name="viewport" content="width=device-width">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${published}"}</script>
<style>
  :root { color-scheme: light dark; background: light-dark(#fff, #17191c); color: light-dark(#222, #ddd) }
  body { max-width: 620px; margin: 24px auto; padding: 0 20px;
    font: 17px/1.65 "Noto Serif", Georgia, "Noto Naskh Arabic", "Noto Serif CJK SC", serif }
  h1 { font-size: 25px; line-height: 1.3; margin: 0 0 12px }
  p { margin: 0 0 14px }
</style></head>
<body><article><h1>${headline}</h1>${text.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article></body></html>`;
};

/** What a popup is opened over. */
export type PageName = 'article' | 'frames' | 'shop' | 'nothing' | 'picture' | 'unreachable' | 'busy' | 'long';

/** Stories of the demo site, which name a good many. */
const STORY: Record<CardLanguage, string> = {
  en: '/en/memory-on-the-table.html',
  ar: '/ar/tajmid-al-quyud.html',
  zh: '/zh/sidegeermo.html',
};
/** A site each, so that the rule of one is not that of another. */
const HOST: Record<PageName, string> = {
  article: 'news.localhost',
  frames: 'frames.localhost',
  shop: 'shop.localhost',
  nothing: 'a-newspaper-with-a-very-long-name.of-the-coast.localhost',
  picture: 'pictures.localhost',
  unreachable: 'nobody.localhost',
  busy: 'busy.localhost',
  long: 'long.localhost',
};
/** Nobody listens there. */
const NOBODY = 'http://nobody.localhost:9/';

const NEWS = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-08-03"}</script>';
const QUIET = 'The harbour was quiet. Nobody bought anything, and the ferry came on time.';

/** Serves what is not of the demo site. */
export const addPages = (site: Site): void => {
  for (const lang of CARD_LANGUAGES) {
    const html = (body: string) =>
      `<!doctype html><html lang="${lang}"><title>${PARAGRAPHS[lang].headline}</title>${body}`;
    const [first = '', ...others] = PARAGRAPHS[lang].text;
    const frames = others.map((text) => `<iframe srcdoc="<p>${text}</p>"></iframe>`).join('');
    site.page(`/gallery/${lang}/frames`, html(`${NEWS}<article><p>${first}</p>${frames.repeat(2)}</article>`));
    site.page(`/gallery/${lang}/nothing`, html(`${NEWS}<article><p>${QUIET}</p></article>`));
  }
  site.page('/gallery/picture', { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' });
};

export const pageUrl = (site: Site, name: PageName, lang: CardLanguage): string => {
  const paths: Record<PageName, string> = {
    article: STORY[lang],
    busy: STORY[lang],
    long: STORY[lang],
    shop: '/shop.html',
    frames: `/gallery/${lang}/frames`,
    nothing: `/gallery/${lang}/nothing`,
    picture: '/gallery/picture',
    unreachable: '',
  };
  return name === 'unreachable' ? NOBODY : site.url(paths[name], HOST[name]);
};
