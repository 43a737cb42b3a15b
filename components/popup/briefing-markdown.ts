import type { Briefing } from '../../lib/fact-base/briefing.ts';
import type { CardData, CardLanguage, Fact } from '../../lib/fact-base/types.ts';
import { cardMessages, commonMessages, popupMessages } from '../../lib/i18n.ts';
import { dateInWords } from '../card/as-of-words.ts';
import { citations, reporter } from '../card/citation.ts';
import { datelineWords } from './dateline.tsx';
import { sideWords } from './disputes.tsx';
import type { KindGroup } from './group-by-kind.ts';
import { numberFormat } from './number-format.ts';
import { ruleWords } from './rules.tsx';

export interface BriefingText {
  briefing: Briefing;
  groups: readonly KindGroup[];
  names: CardData['names'];
  sources: CardData['sources'];
  page: { title: string; url: string };
  lang: CardLanguage;
}

/** Text of pages and of packs stands in Markdown as text: what would be markup is escaped, line breaks are spaces. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])/, '\\$1');

/** An address between angle brackets, with what would end them encoded. */
const address = (url: string): string => `<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>`;

/** The briefing as Markdown, each fact with who says so, when, and its sources as footnotes. */
export const briefingMarkdown = ({ briefing, groups, names, sources, page, lang }: BriefingText): string => {
  const t = popupMessages(lang);
  const card = cardMessages(lang);
  const common = commonMessages(lang);
  const number = numberFormat(lang);
  const list = (parts: (string | false | undefined)[]) => parts.filter(Boolean).join(common.listSeparator());
  const footnotes: string[] = [];
  const footnote = (text: string): string => {
    if (!footnotes.includes(text)) footnotes.push(text);
    return `[^${footnotes.indexOf(text) + 1}]`;
  };
  const cite = (fact: Fact): string =>
    citations(fact, sources)
      .map(({ source: { title, publisher, published, link }, numbers }) =>
        footnote(
          list([
            plain(title),
            publisher && plain(publisher),
            published && plain(dateInWords(published, lang)),
            card.paragraph({ numbers: numbers.join(common.listSeparator()) }),
            link && address(link),
          ]),
        ),
      )
      .join('');
  const factLine = (fact: Fact): string => {
    const via = reporter(fact, names);
    const said = list([
      plain(fact.claimant.text),
      via && plain(card.via({ name: via })),
      common.status[fact.status](),
      fact.when && plain(dateInWords(fact.when, lang)),
    ]);
    return `- ${plain(fact.statement)} — ${said}${cite(fact)}`;
  };
  const part = (heading: string, lines: string[]): string[] =>
    lines.length > 0 ? ['', `## ${heading}`, ...lines] : [];

  const { asOf, ties, disputes, rules, leftOut } = briefing;
  const dateline = datelineWords(asOf, lang);
  return [
    `# ${plain(page.title) || page.url}`,
    '',
    address(page.url),
    ...(dateline ? ['', plain(dateline)] : []),
    ...part(
      t.named(),
      groups.map(
        ({ kind, named }) =>
          `- **${common.kinds[kind]()}**: ${named.map(({ entity, count }) => `${plain(entity.name)} (${number.format(count)})`).join(common.listSeparator())}`,
      ),
    ),
    ...part(t.tied(), ties.map(factLine)),
    ...part(
      t.rules(),
      rules.map((each) => `- **${plain(names[each.chip] ?? each.chip)}**: ${plain(ruleWords(each, lang).join(' '))}`),
    ),
    ...part(
      t.disputes(),
      disputes.flatMap(({ dispute, sides }) => [
        `- ${plain(dispute.question)}`,
        ...sides.map(
          (side) => `  - ${[plain(side.label), plain(sideWords(side, names, lang))].filter(Boolean).join(' — ')}`,
        ),
      ]),
    ),
    ...part(
      t.leftOut(),
      leftOut.map(
        ({ fact, absent }) =>
          `${factLine(fact)} (${t.absent()} ${absent.map((id) => plain(names[id] ?? id)).join(common.listSeparator())})`,
      ),
    ),
    '',
    ...footnotes.map((text, index) => `[^${index + 1}]: ${text}`),
    '',
    t.credit(),
    '',
  ].join('\n');
};
