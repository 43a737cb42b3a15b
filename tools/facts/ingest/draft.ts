import { stringify } from 'yaml';
import { counted } from '../counted.ts';
import { paragraphHash } from '../paragraphs.ts';
import type { ParagraphFindings } from './findings.ts';

export interface DraftSource {
  id: string;
  file: string;
  lang: string;
  publisher?: string;
  published?: string;
  link?: string;
}

const TODO = { en: 'TODO', ar: 'TODO', zh: 'TODO' };
const ARTICLE = { en: 'The article', ar: 'المقال', zh: '文章' };
const WIDTH = 118;

const yaml = (value: unknown): string =>
  stringify(value, { lineWidth: 0, aliasDuplicateObjects: false, version: '1.2' });

/** Comment lines of at most `WIDTH` columns. */
const comment = (text: string, bullet = ''): string => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length + 1 > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return `${lines.map((line, index) => `# ${index === 0 ? bullet : ' '.repeat(bullet.length)}${line}`).join('\n')}\n`;
};

/** Each name once, with the paragraphs in which it stands and what spoke for it first. */
export const unknownNames = (
  findings: readonly ParagraphFindings[],
): { form: string; why: string; paragraphs: number[] }[] => {
  const byForm = new Map<string, { form: string; why: string; paragraphs: number[] }>();
  for (const { number, furniture, unknown } of findings)
    for (const { form, why } of furniture ? [] : unknown) {
      const name = byForm.get(form) ?? { form, why, paragraphs: [] };
      if (name.paragraphs.at(-1) !== number) name.paragraphs.push(number);
      byForm.set(form, name);
    }
  return [...byForm.values()];
};

/** Everything of a source but its text; `check` refuses it until the titles are written. */
export const draftSource = (source: DraftSource, findings: readonly ParagraphFindings[]): string => {
  const furniture = findings.filter((paragraph) => paragraph.furniture).map(({ number }) => number);
  const { id, file, lang, publisher, published, link } = source;
  return [
    yaml({ id, file, lang, paragraphs: findings.length }),
    furniture.length > 0
      ? `# Guessed to be headings and the like; a number that says something comes out of this list.\nfurniture: [${furniture.join(', ')}]\n`
      : '',
    yaml({ title: TODO }),
    publisher === undefined ? '' : yaml({ publisher }),
    published === undefined
      ? '# No date was given. Where the text lets you infer one: published: and publishedInferred: {en, ar, zh}.\n'
      : `published: "${published}"\n`,
    link === undefined ? '' : yaml({ link }),
  ].join('');
};

const told = ({ number, entities, unknown, numbers, dates, quotations, speaker }: ParagraphFindings): string => {
  const named = speaker?.named;
  const by = named ? ` by ${named.entity ?? named.form}` : '';
  const parts = [
    unknown.length > 0 ? `names without an entity: ${unknown.map(({ form }) => form).join(', ')}` : '',
    entities.length === 0 ? 'no known name' : '',
    numbers.length > 0 ? `numbers: ${numbers.join(', ')}` : '',
    dates.length > 1 ? `dates: ${dates.map(({ date }) => date).join(', ')}` : '',
    quotations.length > 0
      ? `${counted(quotations.length, 'quotation')} (${quotations.map(({ length }) => length).join(', ')} words)${by}`
      : '',
    quotations.length === 0 && named ? `said${by}` : '',
  ];
  return comment(
    `¶${number}${parts
      .filter((part) => part !== '')
      .map((part) => `; ${part}`)
      .join('')}`,
  );
};

const entryOf = (id: string, findings: ParagraphFindings, text: string): string => {
  const { number, entities, dates, speaker } = findings;
  const [date] = dates.length === 1 ? dates : [];
  const claimant = speaker?.named.entity ? { entity: speaker.named.entity } : { group: speaker ? TODO : ARTICLE };
  return yaml([
    {
      id: `${id}-p${number}`,
      about: entities,
      statement: TODO,
      ...(date && { when: date.date }),
      ...(date?.yearInferred && { whenInferred: TODO }),
      status: speaker?.status ?? 'reported',
      claimant,
      evidence: [{ source: id, paragraph: number, hash: paragraphHash(text) }],
    },
  ]).replace(/^( +when: )(\S+)$/m, '$1"$2"');
};

/** One fact for each paragraph that says something, with its evidence; what a person must write is TODO. */
export const draftFacts = (
  id: string,
  findings: readonly ParagraphFindings[],
  paragraphs: readonly string[],
): string => {
  const names = unknownNames(findings);
  const head = [
    comment(
      `Draft. Write each statement in our own words, give the fact a telling id, see that about: and claimant: are right. ` +
        `Split what says two things; delete what says nothing and put its number under furniture: in sources/${id}.yaml.`,
    ),
    names.length > 0 ? comment('Names that no entity covers; write entities/<id>.yaml for those that matter:') : '',
    ...names.map(({ form, why, paragraphs: where }) =>
      comment(`${form} (${where.map((number) => `¶${number}`).join(' ')}, ${why})`, '- '),
    ),
  ];
  return [
    head.join(''),
    ...findings
      .filter(({ furniture }) => !furniture)
      .map((paragraph) => `${told(paragraph)}${entryOf(id, paragraph, paragraphs[paragraph.number - 1] ?? '')}`),
  ].join('\n');
};
