import * as v from 'valibot';

/**
 * The YAML under `facts/`, one definition for types and checks.
 * `facts/entities/*.yaml` hold one entity each, `facts/facts/*.yaml` lists of facts,
 * `facts/sources/*.yaml` one source each, `facts/disputes.yaml` the list of questions in dispute.
 */

/** Id of anything in the fact base. */
export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be a slug: lower-case letters, digits and single hyphens'),
);
const partialDate = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes',
  ),
);
const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more'));
/** Drafts hold `TODO` where a person must write; nothing that begins so is ever compiled. */
const text = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.regex(/^(?!TODO\b)/, 'is still to be written'),
);
/** The same text in every card language. */
const localised = v.strictObject({ en: text, ar: text, zh: text });

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
  form: text,
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
  cues: v.optional(v.pipe(v.array(text), v.description('Words that, near a weak alias, are support enough.')), []),
  not: v.optional(
    v.pipe(v.array(text), v.description('Longer phrases that hold the form and mean something else.')),
    [],
  ),
  frames: v.optional(
    v.pipe(
      v.array(v.pipe(text, v.includes('_', 'must hold `_` where the form stands'))),
      v.description('Contexts directly around the form, _ standing for it (قال _, _主席): one of them must hold.'),
    ),
    [],
  ),
  common: v.optional(
    v.pipe(
      text,
      v.description('Why a form that is a common word of its language is strong all the same. For editors.'),
    ),
  ),
});
/** A bare string is a strong alias. */
const alias = v.union([text, aliasObject]);

const roleSchema = v.strictObject({
  title: localised,
  organisation: v.optional(v.pipe(slug, v.description('Id of an entity.'))),
  from: v.optional(partialDate),
  to: v.optional(partialDate),
});

export const entitySchema = v.strictObject({
  id: v.pipe(slug, v.description("The file's name without .yaml.")),
  kind: kindSchema,
  names: v.pipe(localised, v.description('The name as cards write it; a strong alias too.')),
  gloss: v.pipe(localised, v.description('Who or what this is, in one line.')),
  roles: v.optional(v.pipe(v.array(roleSchema), v.description('Offices held, as the sources say, at their time.')), []),
  aliases: v.pipe(
    v.record(v.string(), v.array(alias)),
    v.description('By language of the form (en, ar, zh, fr, …); any: forms that every language uses.'),
  ),
  cues: v.optional(v.pipe(v.array(text), v.description('Cues that hold for all weak aliases of this entity.')), []),
  not: v.optional(
    v.pipe(v.array(text), v.description('Phrases that mean something else, for all aliases of this entity.')),
    [],
  ),
  against: v.optional(
    v.pipe(v.array(text), v.description('Phrases that, near a name, mean that somebody or something else bears it.')),
    [],
  ),
  state: v.optional(
    v.pipe(
      v.literal('us'),
      v.description("Set for a body of the United States whose name other states' bodies share."),
    ),
  ),
});

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

export const factSchema = v.strictObject({
  id: slug,
  about: v.pipe(
    v.array(slug),
    v.minLength(1, 'must name at least one entity'),
    v.description('Ids of the entities that the evidence names; the card of each shows the fact.'),
  ),
  aboutInferred: v.optional(
    v.pipe(
      v.record(v.string(), text),
      v.description('For each entity of about that the evidence does not name: why it is meant. For editors.'),
    ),
    {},
  ),
  statement: v.pipe(localised, v.description('In our own words, no more and no less than the paragraph says.')),
  when: v.optional(
    v.pipe(partialDate, v.description('As exact as the paragraph is: "2022", "2025-04", "2025-07-28".')),
  ),
  whenInferred: v.optional(
    v.pipe(localised, v.description('Why this date is held although the paragraph does not give it.')),
  ),
  status: v.picklist(['reported', 'announced', 'claimed', 'denied']),
  claimant: v.pipe(
    v.strictObject({ entity: v.optional(slug), group: v.optional(localised) }),
    v.description('Who vouches for it: an entity, a described group, or both.'),
  ),
  reportedBy: v.optional(v.pipe(slug, v.description('Id of the outlet that the article credits.'))),
  evidence: v.pipe(v.array(evidenceSchema), v.minLength(1, 'must name at least one paragraph')),
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

export const sourceSchema = v.strictObject({
  id: slug,
  file: v.pipe(text, v.description('File name of the article, .txt or .html, in the folder that --articles names.')),
  lang: v.pipe(text, v.description('BCP 47 tag of the article: ar, en, zh, …')),
  paragraphs: v.pipe(
    count,
    v.description('How many paragraphs (non-blank lines) the article has; npm run facts -- hash writes it.'),
  ),
  furniture: v.optional(
    v.pipe(
      v.array(count),
      v.description('Paragraphs that say nothing: section labels, headings, comment forms. No gap in the coverage.'),
    ),
    [],
  ),
  title: v.pipe(localised, v.description('In our own words.')),
  publisher: v.optional(text),
  published: v.optional(partialDate),
  publishedInferred: v.optional(
    v.pipe(localised, v.description('Why this date is held although the article does not give it.')),
  ),
  link: v.optional(v.pipe(v.string(), v.url())),
});

export const disputeSchema = v.strictObject({
  id: slug,
  question: localised,
  sides: v.pipe(
    v.array(v.strictObject({ id: slug, label: localised })),
    v.minLength(2, 'must have at least two sides'),
  ),
});

export type EntityInput = v.InferOutput<typeof entitySchema>;
export type FactInput = v.InferOutput<typeof factSchema>;
export type SourceInput = v.InferOutput<typeof sourceSchema>;
export type DisputeInput = v.InferOutput<typeof disputeSchema>;
