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

/** What a page declares, one declaration a line, lower case: `type=…` from JSON-LD and microdata, else `<meta>`. */
const DECLARATIONS: [declaration: RegExp, points: number][] = [
  // outweighs what it reviews or sells (`["CreativeWork","Product"]` is a paywall)
  [/^type=.*(newsarticle|liveblogposting|claimreview)/m, 9],
  [/^type=.*newsmediaorganization/m, 2],
  [/^type=(article|blogposting)/m, 1],
  [/^(og:)?type=(product|recipe|qapage|discussion|software|job|book|course|movie|profile|video\.|music\.)/m, -4],
  [/^og:type=(article|news)/m, 1],
  [/^([\w.:-]*pub[\w-]*(date|time|_at)|(dc\.|sailthru\.)?date)/m, 2],
  [/^article:(section|author|tag|opinion)/m, 1],
  [/^news_keywords/m, 1],
  [/\/20\d\d\/?[01]\d(?<=^og:url=.*)/m, 1],
  [/^generator=.*(wiki|bulletin|phpbb|discourse|shop)/m, -4],
];

/** What a page has. */
const ELEMENTS: [signal: string, selector: string, points: number][] = [
  ['feed', '[type*=rss],[type*=atom]', 1],
  ['time', 'time', 1],
  ['byline', '[rel=author],[itemprop=author]', 1],
  ['sign-in', '[type=password]', -1],
];

/** Characters of a paragraph of prose (Chinese says in 50 what English says in 150), and paragraphs of an article. */
const PROSE_LENGTH = 50;
const PROSE_COUNT = 5;

/**
 * The departments that news sites link to from every page, by words of their addresses and labels. Privacy policies
 * ("politique de confidentialité") are not politics.
 */
const DEPARTMENTS = [
  /polit(?!i(ca|que)s?[-_ ]de)|سياس|政治|时政/,
  /e[ck]onom|business|wirtschaft|اقتصاد|经济|經濟|財經|财经/,
  /\be?spor|deport|رياض|体育|體育/,
  /world|d[uü]nya|international|mund|monde|دولي|国际|國際/,
  /[ck]ult[uü]r|ثقاف|文化/,
  /opini|meinung|رأي|观点|評論/,
];

/** Characters of a link to a department, address and label together (articles' are longer), and links looked at. */
const LINK_LENGTH = 64;
const LINK_COUNT = 400;

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

  for (const [signal, selector, worth] of ELEMENTS) if (page.querySelector(selector)) add(worth, signal);
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
