import { annotated } from '../tools/browser/page-parts.ts';
import { expect, test } from './harness/test.ts';

const page = (lang: string, text: string): string =>
  `<!doctype html><html${lang && ` lang="${lang}"`}><head><meta charset="utf-8"><title>x</title>
   <script type="application/ld+json">{"@type":"NewsArticle"}</script></head><body><h1>${text}</h1><p>${text}</p></body></html>`;

const PAGES: [name: string, lang: string, text: string, all: boolean][] = [
  ['English', 'en', 'Nvidia may sell the H20 again, said Howard Lutnick.', false],
  ['Arabic', 'ar', 'قال هوارد لوتنيك إن إنفيديا ستبيع رقاقة H20.', false],
  ['Chinese', 'zh', '卢特尼克说，英伟达可以出售H20。', false],
  ['Russian', 'ru', 'Говард Лютник разрешил компании Энвидиа продавать H20.', true],
  ['Russian in a page that says English', 'en', 'Говарда Лютника спросили, будет ли Энвидиа продавать H20.', true],
  ['Korean in a page that says nothing', '', '하워드 러트닉은 엔비디아의 H20 판매를 허용했다.', true],
];

for (const [name, lang, text, all] of PAGES) {
  test(`${name}: ${all ? 'the names of all languages come' : 'the annotator alone'}`, async ({ open, site }) => {
    site.page('/page', page(lang, text));
    const tab = await open('/page');
    const mentions = await annotated(tab);
    expect(new Set(mentions.map(({ entity }) => entity))).toEqual(new Set(['nvidia', 'h20', 'howard-lutnick']));
    const came = await tab.world(
      () =>
        (globalThis as { [key: symbol]: { gazetteer?: Uint8Array } })[Symbol.for('hashiya')]?.gazetteer !== undefined,
    );
    expect(came).toBe(all);
  });
}
