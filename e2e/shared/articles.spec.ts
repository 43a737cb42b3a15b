import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Driver, Tab } from '../../tools/browser/driver.ts';
import {
  annotated,
  card,
  cardParts,
  clickInCard,
  eventually,
  hover,
  leave,
  opened,
  shut,
} from '../../tools/browser/page-parts.ts';
import { expect, test } from '../harness/test.ts';

const articles = join(process.env.HASHIYA_SHARED ?? '', 'sources');

/** Every person, company, chip and organisation that an article names, by reading it. */
const NAMED: Record<string, string> = {
  'hbm-relief': `hbm h20 nvidia huawei smic financial-times csis donald-trump xi-jinping joe-biden scott-bessent
    he-lifeng howard-lutnick jensen-huang gregory-allen`,
  'export-curbs-freeze': `h20 h100 nvidia hayman-capital pamir-consulting financial-times bis us-commerce-department nsc
    ari donald-trump xi-jinping joe-biden howard-lutnick matt-pottinger david-feith liza-tobin jensen-huang kyle-bass
    james-mulvenon`,
};

interface Fact {
  about: string[];
  statement: string;
  claimant: { entity?: string };
  reportedBy?: string;
  evidence: { source: string }[];
  dispute?: { id: string };
}

/** The Arabic facts as the built extension ships them. */
const shippedFacts = (driver: Driver): Promise<Fact[]> =>
  driver.extension(async (_, browser) => {
    const answer = await fetch(browser.runtime.getURL('facts/ar.json'));
    return ((await answer.json()) as { facts: Fact[] }).facts;
  });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function page(text: string): string {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  const data = JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Article' });
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>Article</title>
    <meta property="og:type" content="article"><script type="application/ld+json">${data}</script></head>
    <body><article>${paragraphs.map((line) => `<p>${escaped(line)}</p>`).join('\n')}</article></body></html>`;
}

/** Facts that unfold: those behind the first notes, and those behind the first of a dispute's side. */
const FOLDED = '.notes-more[aria-expanded="false"], .dispute > button[aria-expanded="false"]';

/** What the open card states, after everything that is folded in it was unfolded by click. */
async function statements(tab: Tab): Promise<string[]> {
  const unfolded = async (): Promise<number> => (await cardParts(tab, '[aria-expanded="true"]')).length;
  while ((await cardParts(tab, FOLDED)).length > 0) {
    const before = await unfolded();
    await clickInCard(tab, FOLDED);
    await eventually('the notes to unfold', async () => ((await unfolded()) > before ? true : null));
  }
  return (await cardParts(tab, '.statement')).map(({ text }) => text);
}

for (const [source, named] of Object.entries(NAMED)) {
  const { file } = parse(readFileSync(`facts/sources/${source}.yaml`, 'utf8')) as { file: string };
  const entities = named.split(/\s+/);

  test(`${source}: every name of the article is found, and its card states what the article says`, async ({
    driver,
    site,
    open,
  }) => {
    test.setTimeout(600_000);
    const facts = await shippedFacts(driver);
    site.page('/article', page(readFileSync(join(articles, file), 'utf8')));
    const tab = await open('/article');
    const found = new Set((await annotated(tab)).map(({ entity }) => entity));
    expect(
      [...entities].filter((entity) => !found.has(entity)),
      'names that were not found',
    ).toEqual([]);

    for (const entity of entities) {
      await test.step(entity, async () => {
        await hover(tab, entity);
        const { dir, lang } = await opened(tab);
        expect({ dir, lang }).toEqual({ dir: 'rtl', lang: 'ar' });
        const stated = await statements(tab);
        // An outlet's card tells what it reports, a speaker's what they say.
        const its = facts.filter(({ about, claimant, reportedBy }) =>
          [...about, claimant.entity, reportedBy].includes(entity),
        );
        const disputes = new Set(its.map(({ dispute }) => dispute?.id).filter(Boolean));
        const allowed = facts.filter((fact) => its.includes(fact) || disputes.has(fact.dispute?.id));
        const strays = stated.filter((text) => allowed.every(({ statement }) => statement !== text));
        expect.soft(strays, `stated of ${entity}, but no fact of it`).toEqual([]);
        const ofArticle = its.filter(({ evidence }) => evidence.some((at) => at.source === source));
        expect.soft(ofArticle.length, `facts of ${entity} out of this article`).toBeGreaterThan(0);
        const missing = ofArticle.filter(({ statement }) => !stated.includes(statement));
        expect.soft(missing, `facts of ${entity} out of this article that its card leaves out`).toEqual([]);
        await tab.press('Escape');
        await shut(tab);
        await leave(tab);
        expect(await card(tab)).toBeNull();
      });
    }
  });
}
