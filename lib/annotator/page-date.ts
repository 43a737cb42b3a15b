const SOURCES: readonly [selector: string, attribute: string][] = [
  ['meta[property="article:published_time" i]', 'content'],
  ['meta[itemprop="datePublished" i]', 'content'],
  ['meta[name="date" i], meta[name="pubdate" i], meta[name="publish-date" i], meta[name="dc.date" i]', 'content'],
  ['[itemprop="datePublished"]', 'datetime'],
  ['article time[datetime], main time[datetime]', 'datetime'],
];

/** ISO day and what may follow it. */
const ISO = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?/;

/** A page's linked data is read no further than this many characters. */
const JSON_LD_MAX = 200_000;

/** The day the page says it was published, as it writes it in ISO; undefined where it does not. */
export const publishedOf = (page: Document): string | undefined => {
  for (const script of page.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    // linked data is often malformed; the date alone can be read off it all the same
    const found = /"datePublished"\s*:\s*"([^"]{10,40})"/.exec(text.slice(0, JSON_LD_MAX))?.[1]?.match(ISO)?.[0];
    if (found) return found;
  }
  for (const [selector, attribute] of SOURCES) {
    const found = page.querySelector(selector)?.getAttribute(attribute)?.trim().match(ISO)?.[0];
    if (found) return found;
  }
  return undefined;
};
