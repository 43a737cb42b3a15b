export interface NewsVerdict {
  news: boolean;
  /** What spoke for it and, with a leading `-`, against it: what the page declares, then its shape. */
  signals: string[];
}

/**
 * Points that a page must gather. One that declares itself news is there at once. One that merely calls itself an
 * article is not: product notes, dictionaries and forum threads do so too, and need a date of publication or the
 * shape of a news site beside it.
 */
const ENOUGH = 5;

/** Characters read of a declaration: descriptions are longer, and say nothing here. */
const DECLARATION_MAX = 99;

/** Characters read of a JSON-LD block: its types stand near its start, and live blogs run to megabytes. */
const JSON_LD_MAX = 50_000;

/** Characters of a paragraph of prose (Chinese says in 50 what English says in 150), and paragraphs of an article. */
const PROSE_LENGTH = 50;
const PROSE_COUNT = 5;

/** Characters of a link to a department, address and label together (articles' are longer), and links looked at. */
const LINK_LENGTH = 64;
const LINK_COUNT = 400;

/** Characters from the headline on in which an article's date and, in Chinese, its source or reporter stand. */
const HEADLINE_LENGTH = 500;

/** What a page declares, one declaration a line, lower case: `type=…` from JSON-LD and microdata, else `<meta>`. */
const DECLARATIONS: [declaration: RegExp, points: number][] = [
  // outweighs what it reviews or sells (`["CreativeWork","Product"]` is a paywall)
  [/^type=.*(newsarticle|liveblogposting|claimreview)/m, 9],
  [/^type=.*newsmediaorganization/m, 2],
  [/^type=article/m, 1],
  [/^(og:)?type=(product|recipe|qapage|discussion|software|job|book|video\.)/m, -4],
  [/^og:type=article/m, 1],
  [/^og:type=news/m, 3],
  [/^([\w.:-]*pub[\w-]*(date|time|_at)|(dc\.|sailthru\.)?date)/m, 2],
  // section, author, tag, opinion, tier of a paywall …: all but what any page of a content system has
  [/^article:[^pm]\w+/m, 1],
  [/\/20\d\d\/?[01]\d(?<=^og:url=.*)/m, 1],
  [/^generator=.*(wiki|bulletin|phpbb|discourse|shop)/m, -4],
];

/** What a page has. */
const ELEMENTS: [signal: string, selector: string, points: number][] = [
  ['feed', '[type*=rss],[type*=atom]', 1],
  ['byline', '[rel=author],[itemprop=author]', 1],
  ['code', 'pre code', -2],
];

/** A date as it stands beside a headline: 2026-02-01, 2026年2月, 1.2.2026, February 1, 2026, 1 فبراير 2026. */
const DATE = /20\d\d\W\d|\d\W+\w*\W*20\d\d/;

/**
 * The departments that news sites link to from every page, by words of their addresses and labels. Privacy policies
 * ("politique de confidentialité") are not politics.
 */
const DEPARTMENTS = [
  /polit(?!i(ca|que)s?[-_ ]de)|سياس|政治|时政|时事/,
  /e[ck]onom|business|wirtschaft|اقتصاد|经济|經濟|財經|财经/,
  /\be?spor|deport|رياض|体育|體育/,
  /world|d[uü]nya|international|mund|monde|دولي|国际|國際/,
  /[ck]ult[uü]r|ثقاف|文化/,
  /opini|meinung|رأي|观点|評論/,
];

/**
 * Whether a page is news by its own markup alone: what it declares of itself, and its shape. Reads, never writes.
 * Never throws, whatever the page.
 */
export const newsPage = (page: Document): NewsVerdict => {
  const signals: string[] = [];
  let points = 0;
  const add = (worth: number, signal: string): void => {
    signals.push((worth < 0 ? '-' : '') + signal);
    points += worth;
  };
  const attribute = (element: Element, name: string) => element.getAttribute(name);
  const all = (selector: string) => [...page.querySelectorAll(selector)];

  let declared = '';
  for (const meta of all('meta[content]')) {
    const name = attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemprop');
    declared += `${`${name}=${attribute(meta, 'content')}`.slice(0, DECLARATION_MAX)}\n`;
  }
  // JSON-LD is not parsed: its types are all that is asked of it, and many a block has a mistake elsewhere
  const data = [
    ...all('[itemtype]:not([itemprop])').map((item) => `"@type":"${attribute(item, 'itemtype')}`),
    ...all('script[type="application/ld+json"]').map((block) => block.textContent.slice(0, JSON_LD_MAX)),
  ].join('"');
  for (const [, type] of data.matchAll(/"@type"\s*:\s*(?:"[^"]*\/)?"?(\w{1,99}|\[[^\]]{0,99})/g))
    declared += `type=${type}\n`;
  declared = declared.toLowerCase();
  for (const [declaration, worth] of DECLARATIONS) {
    const found = declaration.exec(declared);
    if (found) add(worth, found[0]);
  }

  for (const [signal, selector, worth] of ELEMENTS) if (all(selector)[0]) add(worth, signal);
  const around = all('h1,h3')[0]?.parentNode?.textContent?.slice(0, HEADLINE_LENGTH) ?? '';
  if (DATE.test(around) || all('time')[0]) add(1, 'dated');
  if (/[来來]源|[记記]者|责编/.test(around)) add(3, 'credit');
  let wanting = PROSE_COUNT;
  if (all('p').some((paragraph) => paragraph.textContent.length > PROSE_LENGTH && !--wanting)) add(1, 'prose');
  // the dearest to ask comes last, and only where it decides
  if (points < ENOUGH && points > 1) {
    const links = all('a[href]')
      .slice(0, LINK_COUNT)
      .map((link) => `${attribute(link, 'href')} ${link.textContent.trim()}`)
      .filter((link) => link.length < LINK_LENGTH)
      .join('\n')
      .toLowerCase();
    const departments = DEPARTMENTS.filter((department) => department.test(links)).length;
    if (departments > 2) add(departments > 4 ? 3 : 2, `departments:${departments}`);
  }
  return { news: points >= ENOUGH, signals };
};
