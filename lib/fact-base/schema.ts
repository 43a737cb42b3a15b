import * as v from 'valibot';
import { CARD_LANGUAGES, type CardLanguage } from './types.ts';

/**
 * The fact base as its editors write it, one definition for types and checks, of the YAML under `facts/` and of packs.
 * `facts/entities/*.yaml` hold one entity each, `facts/facts/*.yaml` lists of facts,
 * `facts/sources/*.yaml` one source each, `facts/disputes.yaml` the list of questions in dispute,
 * `facts/pack.yaml` what all of it is called and who made it.
 */

/** UTF-16 units. A card is 380 px wide and shows three facts at a glance: what is longer is no gloss. */
export const LONGEST = { id: 80, name: 120, phrase: 120, line: 300, statement: 1000, link: 2000 } as const;
/** Entries of one list in an entity or a fact: five times what the largest of the built-in base has. */
export const MOST_LISTED = 500;

/** Id of anything in the fact base. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const PARTIAL_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const NOT_TODO = /^(?!TODO\b)/;
/** Other schemes could run something when they are followed. */
export const WEB_LINK = /^https?:\/\/[^\s/]/;
/** What begins as a web address must go on as one: `https://[` has no host, and whoever asks for it fails. */
export const canBeFollowed = (link: string): boolean => !WEB_LINK.test(link) || URL.canParse(link);

export const slug = v.pipe(
  v.string(),
  v.regex(SLUG, 'must be a slug: lower-case letters, digits and single hyphens'),
  v.maxLength(LONGEST.id, `must not be longer than ${LONGEST.id} characters`),
);
const partialDate = v.pipe(
  v.string(),
  v.regex(PARTIAL_DATE, 'must be a date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes'),
);
const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more'));
/** Drafts hold `TODO` where a person must write; nothing that begins so is ever compiled. */
const textOf = (longest: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.regex(NOT_TODO, 'is still to be written'),
    v.maxLength(longest, `must not be longer than ${longest} characters`),
  );
const name = textOf(LONGEST.name);
const phrase = textOf(LONGEST.phrase);
const line = textOf(LONGEST.line);
const statement = textOf(LONGEST.statement);
const link = v.pipe(
  v.string(),
  v.regex(WEB_LINK, 'must be a web address that begins with https:// or http://'),
  v.check(canBeFollowed, 'must be a whole web address'),
  v.maxLength(LONGEST.link, `must not be longer than ${LONGEST.link} characters`),
);
const list = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(v.array(schema), v.maxLength(MOST_LISTED, `must not have more than ${MOST_LISTED} entries`));
const phrases = list(phrase);

export const kindSchema = v.picklist([
  'chip',
  'company',
  'official',
  'expert',
  'organisation',
  'policy',
  'material',
  'event',
]);

const aliasObject = v.strictObject({
  form: phrase,
  strength: v.optional(
    v.pipe(
      v.picklist(['strong', 'weak']),
      v.description('strong: enough alone. weak: needs a strong alias on the page or a cue near it.'),
    ),
    'strong',
  ),
  case: v.optional(
    v.pipe(v.boolean(), v.description('Match letter case exactly. Default: forms that are mostly capitals do.')),
  ),
  cues: v.optional(v.pipe(phrases, v.description('Words that, near a weak alias, are support enough.')), []),
  not: v.optional(v.pipe(phrases, v.description('Longer phrases that hold the form and mean something else.')), []),
  frames: v.optional(
    v.pipe(
      list(v.pipe(phrase, v.includes('_', 'must hold `_` where the form stands'))),
      v.description('Contexts directly around the form, _ standing for it (قال _, _主席): one of them must hold.'),
    ),
    [],
  ),
  common: v.optional(
    v.pipe(
      line,
      v.description('Why a form that is a common word of its language is strong all the same. For editors.'),
    ),
  ),
});
/** A bare string is a strong alias. */
const alias = v.union([phrase, aliasObject]);

const evidenceSchema = v.strictObject({
  source: v.pipe(slug, v.description('Id of a source.')),
  paragraph: v.pipe(count, v.description('Non-blank lines of the article, from 1.')),
  hash: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[0-9a-f]{64}$/, 'must be 64 hex digits'),
      v.description("SHA-256 of the paragraph's normalised text; npm run facts -- hash writes it."),
    ),
  ),
});

/**
 * The same text in several languages.
 * @param required those that it must have; the others may be there
 */
const localisedIn =
  (required: readonly CardLanguage[]) =>
  <T extends v.GenericSchema<string, string>>(text: T) => {
    const perhaps = v.optional(text);
    // Which languages are there is known only when a pack is read, so the type promises none.
    const entry = (lang: CardLanguage) => (required.includes(lang) ? (text as unknown as typeof perhaps) : perhaps);
    return v.strictObject({ en: entry('en'), ar: entry('ar'), zh: entry('zh') });
  };

/** Schemas of a base whose texts must be there in these languages. */
export const schemasIn = (required: readonly CardLanguage[]) => {
  const localised = localisedIn(required);

  const roleSchema = v.strictObject({
    title: v.pipe(localised(line), v.description('As its source words it: "Former President", where it says so.')),
    organisation: v.optional(v.pipe(slug, v.description('Id of an entity.'))),
    from: v.optional(v.pipe(partialDate, v.description('Where a source says since when.'))),
    to: v.optional(v.pipe(partialDate, v.description('Where a source says until when.'))),
    former: v.optional(v.pipe(v.literal(true), v.description('The source says that it was over when it was written.'))),
    evidence: v.optional(
      v.pipe(
        list(evidenceSchema),
        v.description('Where the role stands; the newest of these articles is the date that it is said to hold at.'),
      ),
      [],
    ),
  });

  const entitySchema = v.strictObject({
    id: v.pipe(slug, v.description("The file's name without .yaml.")),
    kind: kindSchema,
    names: v.pipe(localised(name), v.description('The name as cards write it; a strong alias too.')),
    gloss: v.pipe(localised(line), v.description('Who or what this is, in one line.')),
    roles: v.optional(v.pipe(list(roleSchema), v.description('Offices held, as the sources say, at their time.')), []),
    aliases: v.pipe(
      v.record(v.string(), list(alias)),
      v.description('By language of the form (en, ar, zh, fr, …); any: forms that every language uses.'),
    ),
    cues: v.optional(v.pipe(phrases, v.description('Cues that hold for all weak aliases of this entity.')), []),
    not: v.optional(
      v.pipe(phrases, v.description('Phrases that mean something else, for all aliases of this entity.')),
      [],
    ),
    against: v.optional(
      v.pipe(phrases, v.description('Phrases that, near a name, mean that somebody or something else bears it.')),
      [],
    ),
    state: v.optional(
      v.pipe(
        v.literal('us'),
        v.description("Set for a body of the United States whose name other states' bodies share."),
      ),
    ),
  });

  const factSchema = v.strictObject({
    id: slug,
    about: v.pipe(
      list(slug),
      v.minLength(1, 'must name at least one entity'),
      v.description('Ids of the entities that the evidence names; the card of each shows the fact.'),
    ),
    aboutInferred: v.optional(
      v.pipe(
        v.record(v.string(), line),
        v.description('For each entity of about that the evidence does not name: why it is meant. For editors.'),
      ),
      {},
    ),
    statement: v.pipe(
      localised(statement),
      v.description('In our own words, no more and no less than the paragraph says.'),
    ),
    when: v.optional(
      v.pipe(partialDate, v.description('As exact as the paragraph is: "2022", "2025-04", "2025-07-28".')),
    ),
    whenInferred: v.optional(
      v.pipe(localised(line), v.description('Why this date is held although the paragraph does not give it.')),
    ),
    status: v.picklist(['reported', 'announced', 'claimed', 'denied']),
    claimant: v.pipe(
      v.strictObject({ entity: v.optional(slug), group: v.optional(localised(line)) }),
      v.description('Who vouches for it: an entity, a described group, or both.'),
    ),
    reportedBy: v.optional(v.pipe(slug, v.description('Id of the outlet that the article credits.'))),
    evidence: v.pipe(list(evidenceSchema), v.minLength(1, 'must name at least one paragraph')),
    dispute: v.optional(
      v.pipe(
        v.strictObject({ id: slug, side: slug }),
        v.description('Of disputes.yaml: the question and the side taken.'),
      ),
    ),
    rule: v.optional(
      v.pipe(
        v.strictObject({
          chip: slug,
          state: v.picklist(['banned', 'licence', 'allowed', 'sought']),
          from: v.optional(partialDate),
          by: v.optional(slug),
        }),
        v.description('What the export rules do to a chip from a date on.'),
      ),
    ),
  });

  const sourceSchema = v.strictObject({
    id: slug,
    file: v.pipe(line, v.description('File name of the article, .txt or .html, in the folder that --articles names.')),
    lang: v.pipe(phrase, v.description('BCP 47 tag of the article: ar, en, zh, …')),
    paragraphs: v.pipe(
      count,
      v.description('How many paragraphs (non-blank lines) the article has; npm run facts -- hash writes it.'),
    ),
    furniture: v.optional(
      v.pipe(
        list(count),
        v.description('Paragraphs that say nothing: section labels, headings, comment forms. No gap in the coverage.'),
      ),
      [],
    ),
    title: v.pipe(localised(line), v.description('In our own words.')),
    publisher: v.optional(name),
    published: v.optional(partialDate),
    publishedInferred: v.optional(
      v.pipe(localised(line), v.description('Why this date is held although the article does not give it.')),
    ),
    link: v.optional(link),
  });

  const disputeSchema = v.strictObject({
    id: slug,
    question: localised(line),
    sides: v.pipe(
      list(v.strictObject({ id: slug, label: localised(line) })),
      v.minLength(2, 'must have at least two sides'),
    ),
  });

  return { entitySchema, factSchema, sourceSchema, disputeSchema };
};
export type Schemas = ReturnType<typeof schemasIn>;

const packVersion = v.pipe(
  v.string(),
  v.regex(/^\d{1,6}(?:\.\d{1,6}){0,3}$/, 'must be numbers with points between them, in quotes: "1.2" or "2025.8.3"'),
);

/** What a fact base is called and who made it: `pack.yaml` beside `entities/`, `pack` in a pack's file. */
export const packMetaSchema = v.strictObject({
  id: v.pipe(slug, v.description('The same in every version of the pack, and in no other pack.')),
  name: v.pipe(name, v.description('As cards give it behind its facts.')),
  maker: v.pipe(name, v.description('Who answers for the facts.')),
  version: v.pipe(packVersion, v.description('Goes up with every edition.')),
  date: v.pipe(partialDate, v.description('Of this edition.')),
  languages: v.pipe(
    v.array(v.picklist(CARD_LANGUAGES)),
    v.minLength(1, 'must name at least one language'),
    v.maxLength(CARD_LANGUAGES.length, 'must not name a language twice'),
    v.description('In which every name, gloss and statement is written; in others, some may be.'),
  ),
  licence: v.pipe(name, v.description('Under which the facts may be passed on, such as CC BY 4.0.')),
  link: v.optional(v.pipe(link, v.description('Where readers learn more about the pack.'))),
});

/** A text in the languages that its pack has it in, one at least. */
export type Localised = { readonly [Lang in CardLanguage]?: string | undefined };
/** The wordings of a text that are there, by language. */
export const wordings = (texts: Localised): [CardLanguage, string][] =>
  CARD_LANGUAGES.flatMap((lang): [CardLanguage, string][] => {
    const text = texts[lang];
    return text === undefined ? [] : [[lang, text]];
  });
export type EntityInput = v.InferOutput<Schemas['entitySchema']>;
export type FactInput = v.InferOutput<Schemas['factSchema']>;
export type SourceInput = v.InferOutput<Schemas['sourceSchema']>;
export type DisputeInput = v.InferOutput<Schemas['disputeSchema']>;
export type PackMeta = v.InferOutput<typeof packMetaSchema>;
