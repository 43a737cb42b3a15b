import * as v from 'valibot';

/**
 * The YAML under `facts/`, one definition for types and checks.
 * `facts/entities/*.yaml` hold one entity each, `facts/facts/*.yaml` lists of facts,
 * `facts/sources/*.yaml` one source each, `facts/disputes.yaml` the list of questions in dispute.
 */

const slug = v.pipe(
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
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));
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
  /** `strong`: enough alone. `weak`: needs a strong alias on the page or a cue near it. */
  strength: v.optional(v.picklist(['strong', 'weak']), 'strong'),
  /** Match letter case exactly. Default: forms that are mostly capitals do. */
  case: v.optional(v.boolean()),
  /** Words that, near a weak alias, are support enough. */
  cues: v.optional(v.array(text), []),
  /** Longer phrases that hold the form and mean something else. */
  not: v.optional(v.array(text), []),
  /** Contexts directly around the form, `_` standing for it (`قال _`, `_主席`): one of them must hold. */
  frames: v.optional(v.array(v.pipe(text, v.includes('_', 'must hold `_` where the form stands'))), []),
});
/** A bare string is a strong alias. */
const alias = v.union([text, aliasObject]);

const roleSchema = v.strictObject({
  title: localised,
  organisation: v.optional(slug),
  from: v.optional(partialDate),
  to: v.optional(partialDate),
});

export const entitySchema = v.strictObject({
  id: slug,
  kind: kindSchema,
  names: localised,
  gloss: localised,
  roles: v.optional(v.array(roleSchema), []),
  /** By language of the form (`en`, `ar`, `zh`, `fr`, …); `any` for forms that every language uses. */
  aliases: v.record(v.string(), v.array(alias)),
  /** Cues that hold for all weak aliases of this entity. */
  cues: v.optional(v.array(text), []),
  /** Phrases that mean something else, for all aliases of this entity. */
  not: v.optional(v.array(text), []),
  /** Phrases that, near a name, mean that somebody or something else bears it. */
  against: v.optional(v.array(text), []),
  /** Set for a body of the United States whose name other states' bodies share. */
  state: v.optional(v.literal('us')),
});

const evidenceSchema = v.strictObject({
  source: slug,
  /** Non-blank lines of the article, from 1. */
  paragraph: count,
  /** SHA-256 of the paragraph's normalised text, hex; `npm run facts -- hash` writes it. */
  hash: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 hex digits'))),
});

export const factSchema = v.strictObject({
  id: slug,
  about: v.pipe(v.array(slug), v.minLength(1, 'must name at least one entity')),
  /** For each entity of `about` that the evidence does not name: why it is meant. For editors, not shown. */
  aboutInferred: v.optional(v.record(v.string(), text), {}),
  statement: localised,
  when: v.optional(partialDate),
  /** Why `when` is held although the paragraph does not give it. */
  whenInferred: v.optional(localised),
  status: v.picklist(['reported', 'announced', 'claimed', 'denied']),
  claimant: v.strictObject({ entity: v.optional(slug), group: v.optional(localised) }),
  reportedBy: v.optional(slug),
  evidence: v.pipe(v.array(evidenceSchema), v.minLength(1, 'must name at least one paragraph')),
  dispute: v.optional(v.strictObject({ id: slug, side: slug })),
  rule: v.optional(
    v.strictObject({
      chip: slug,
      state: v.picklist(['banned', 'licence', 'allowed', 'sought']),
      from: v.optional(partialDate),
      by: v.optional(slug),
    }),
  ),
});

export const sourceSchema = v.strictObject({
  id: slug,
  /** File name of the article in the folder that `--articles` names. */
  file: text,
  lang: text,
  /** How many paragraphs (non-blank lines) the article has; `npm run facts -- hash` writes it. */
  paragraphs: count,
  title: localised,
  publisher: v.optional(text),
  published: v.optional(partialDate),
  publishedInferred: v.optional(localised),
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
