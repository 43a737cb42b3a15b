import { normalise } from '../lib/linker/matcher.ts';
import { type Pack, packOf } from '../lib/packs/pack.ts';
import { gazetteerOf } from './gazetteer.ts';
import { pick, randomOf } from './random.ts';

const KINDS = ['company', 'official', 'expert', 'organisation', 'event'] as const;

/**
 * A made-up newsroom's base, the same one each time: `aliases` spellings in three scripts, names among them, shared
 * out evenly, and two facts to an entity.
 */
export const madePack = (entities: number, aliases: number): Pack => {
  const random = randomOf(11);
  const forms: Record<string, string[]> = { en: [], ar: [], zh: [] };
  const seen = new Set<string>();
  // More than are needed: some fold alike.
  for (const { form, lang } of gazetteerOf(Math.ceil(aliases * 1.4)).slice(300)) {
    const folded = normalise(form);
    if (seen.has(folded) || folded.length < 2) continue;
    seen.add(folded);
    forms[lang]?.push(form);
  }
  const take = (lang: string): string => {
    const form = forms[lang]?.pop();
    if (form === undefined) throw new RangeError(`not enough names in ${lang}`);
    return form;
  };
  /** In whatever script has most left. */
  const spell = (): [lang: string, form: string] => {
    const [lang] = Object.entries(forms).sort(([, a], [, b]) => b.length - a.length)[0] as [string, string[]];
    return [lang, take(lang)];
  };
  const localised = (text: string) => ({ en: text, ar: `${text} بالعربية`, zh: `${text}（中文）` });
  const ids = Array.from({ length: entities }, (_, index) => `made-${index}`);
  return packOf(
    {
      id: 'made',
      name: 'Made-up newsroom',
      maker: 'A generator',
      version: '1',
      date: '2025-08-03',
      languages: ['en', 'ar', 'zh'],
      licence: 'CC0',
    },
    {
      entities: ids.map((id, index) => ({
        id,
        kind: pick(random, KINDS),
        names: { en: take('en'), ar: take('ar'), zh: take('zh') },
        gloss: localised(`Number ${index} of a made-up base`),
        roles: [],
        aliases: Object.fromEntries(
          Object.entries(Object.groupBy(Array.from({ length: aliases / entities - 3 }, spell), ([lang]) => lang)).map(
            ([lang, list]) => [lang, (list ?? []).map(([, form]) => form)],
          ),
        ),
        cues: [],
        not: [],
        against: [],
      })),
      facts: Array.from({ length: entities * 2 }, (_, index) => ({
        id: `fact-${index}`,
        about: [...new Set([ids[index % entities] as string, pick(random, ids)])],
        aboutInferred: {},
        statement: localised(`A made-up statement that says what number ${index} is about, in a line or so`),
        when: `20${10 + (index % 15)}-0${1 + (index % 9)}`,
        status: 'reported' as const,
        claimant: { group: localised('A generator') },
        evidence: [{ source: 'made', paragraph: 1 }],
      })),
      sources: [
        {
          id: 'made',
          file: 'made.txt',
          lang: 'en',
          paragraphs: 1,
          furniture: [],
          title: localised('A made-up article'),
        },
      ],
      disputes: [],
    },
  );
};
