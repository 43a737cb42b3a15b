export interface NewsVerdict {
  news: boolean;
  /** What spoke for it and, with a leading `-`, against it: what the page declares, then its shape. */
  signals: string[];
}

/**
 * Points that a page must gather. One that declares itself news is there at once. An article of a date makes three,
 * for diaries, product notes and clubs write such too: one thing more must be there that only news has.
 */
const ENOUGH = 4;

/** Points at which nothing that the text says makes it news any more. */
const HOPELESS = -3;

/** Characters read of a declaration and of a type: descriptions are longer, and say nothing here. */
const DECLARATION_MAX = 99;

/** Characters read of a JSON-LD block: its types stand near its start, and live blogs run to megabytes. */
const JSON_LD_MAX = 50_000;

/** Characters read of a page's text, from its headline on; each text node costs some more; and of one of them. */
const TEXT_MAX = 6_000;
const NODE_COST = 9;
const NODE_MAX = 999;

/** Characters of it in which an article's date stands. */
const HEADLINE_LENGTH = 600;

/** Characters of a paragraph of prose. In Chinese and Japanese its full stop tells it: no headline has one. */
const PROSE_LENGTH = 70;
const SENTENCE_LENGTH = 20;

/** Characters of a link to a department, address and label together (articles' are longer), and links looked at. */
const LINK_LENGTH = 64;
const LINK_COUNT = 400;

/** `NodeFilter.SHOW_TEXT` */
const TEXT_NODES = 4;

/** What a page declares, a declaration a line, lower case: `name=content` of `<meta>`, `type=name"` of its data. */
const DECLARED: [start: string, words: string, points: number][] = [
  // outweighs what it reviews or sells (`["CreativeWork","Product"]` is a paywall)
  ['', 'newsarticle liveblogposting claimreview', 9],
  // articles that are none of the day's
  ['type=', 'product recipe qapage discussion video scholar', -4],
  // its generator: encyclopedias and forums
  ['', 'mediawiki bulletin', -4],
  // diaries, and a newsroom now and then
  ['type=', 'blogposting', -1],
  // Chinese portals
  ['og:type=', 'news', 3],
  // made for news search
  ['', 'news_keywords', 2],
  // all but what any page of a content system has
  ['article:', 'section tag author opinion', 2],
  // of its publication: any page has a date of change
  ['', 'date= published= published_time= publishtime= issued=', 1],
  ['type=', 'article', 1],
];

/** A date as it stands beside a headline: 2026-02-01, 2026年2月, 1.2.2026, February 1, 2026, 1 فبراير 2026. */
const DATE = /20\d\d\W\d|\d\W+\w*\W*20\d\d/;

// The expressions from here on are strings: most pages are judged without them, and never pay for their compilation.

/** Source, reporter, editor or agency: Chinese and Arabic articles name one, pictures everywhere do. */
const CREDIT = '[来來]源|[记記]者|责编|编辑|[撰文]｜|وكالات|رويترز|AFP|Reuters|Getty';

/** Who said what: the verbs of reporting, of which news is made and little else. */
const REPORTED =
  ' said|told|ccording|fficial|nnounced|قال|كد|ضاف|علن|شار|وضح|وفق|بحسب|表示|[据據称稱]|sagte|selon|según|belirt';

/**
 * The departments that news sites link to from every page, by words of their addresses and labels. Privacy policies
 * ("politique de confidentialité") are not politics.
 */
const DEPARTMENTS =
  'politi(?!que-de)|e[ck]onom|business|spor|world|[ck]ult[uü]r|opini|سياس|اقتصاد|رياض|ثقاف|رأي|آراء|政治|时政|[财財][经經]|经济|[体體]育|[国國][际際]|文化|[评評][论論]';

/**
 * Whether a page is a news article by its own markup alone: by what it declares of itself and, where that does not
 * decide, by how its text begins. Reads, never writes. Never throws, whatever the page.
 */
export const newsPage = (page: Document): NewsVerdict => {
  const signals: string[] = [];
  let points = 0;
  const add = (worth: number, signal: string): void => {
    signals.push((worth < 0 ? '-' : '') + signal);
    points += worth;
  };
  const tags = (name: string) => [...page.getElementsByTagName(name)];
  const attribute = (element: Element, name: string) => element.getAttribute(name);

  let declared = '';
  for (const meta of tags('meta')) {
    const name = attribute(meta, 'property') ?? attribute(meta, 'name');
    declared += `\n${`${name}=${attribute(meta, 'content')}`.slice(0, DECLARATION_MAX)}`;
  }
  // JSON-LD is not parsed: its types are all that is asked of it, and many a block has a mistake elsewhere
  for (const item of page.querySelectorAll('script[type*=ld],[itemtype]')) {
    const type = attribute(item, 'itemtype');
    const data = type ? `"@type"${type}"` : item.textContent.slice(0, JSON_LD_MAX);
    for (const part of data.split('"@type"').slice(1))
      declared += `\ntype=${/\[[^\]]*|\w+"/.exec(part.slice(0, DECLARATION_MAX))}`;
  }
  declared = declared.toLowerCase();
  for (const [start, words, worth] of DECLARED) {
    const found = words.split(' ').find((word) => declared.includes(start + word));
    if (found) add(worth, start + found);
  }
  if (tags('pre')[0]) add(-2, 'code');

  if (points < ENOUGH && points > HOPELESS) {
    const walker = page.createTreeWalker(page, TEXT_NODES);
    walker.currentNode = tags('h1')[0] ?? page;
    let text = '';
    let prose = 0;
    let teasers = 0;
    let listed = 0;
    for (let left = TEXT_MAX; left > 0; ) {
      const node = walker.nextNode() as Text | null;
      if (!node) break;
      const parent = node.parentNode as Element;
      if (/script|style/.test(parent.localName)) continue;
      const line = node.data.trim().slice(0, NODE_MAX);
      left -= line.length + NODE_COST;
      text += `${line}\n`;
      if (line.length > PROSE_LENGTH || (line.length > SENTENCE_LENGTH && line.includes('。'))) {
        // what stands before the first is a menu, what stands behind the last leads away
        if (prose++) listed += teasers;
        teasers = 0;
        // a headline in a link, or the other way round, leads to another page
      } else if (line && /^a?h\da?$/.test((parent.parentNode as Element)?.localName + parent.localName)) teasers++;
    }
    if (tags('time')[0] || DATE.test(text.slice(0, HEADLINE_LENGTH))) add(1, 'dated');
    if (prose > 1 && points > 0) {
      if (listed > 2 && listed > prose / 2) add(-5, 'list');
      if (text.match(CREDIT)) add(3, 'credit');
      const reported = text.split(RegExp(REPORTED)).length - 1;
      if (reported > 1) add(reported > 3 ? 2 : 1, `reported:${reported}`);
      // they tell of the site, not of the page: asked where the page itself has told something
      if (points < ENOUGH && (points > 2 || reported > 1)) {
        const links = tags('a')
          .slice(0, LINK_COUNT)
          .map((link) => `${attribute(link, 'href')} ${link.textContent.trim()}`)
          .filter((link) => link.length < LINK_LENGTH)
          .join('\n')
          .toLowerCase();
        const departments = new Set(links.match(RegExp(DEPARTMENTS, 'g'))).size;
        if (departments > 3) add(departments > 5 ? 3 : 2, `departments:${departments}`);
      }
    }
  }
  return { news: points >= ENOUGH, signals };
};
