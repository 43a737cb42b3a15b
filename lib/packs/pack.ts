import * as v from 'valibot';
import type { FactSet } from '../fact-base/compile.ts';
import { type PackMeta, packMetaSchema, schemasIn } from '../fact-base/schema.ts';

/** The mark by which a pack's file is known, whatever it is called. */
export const FORMAT = 'hashiya-pack';
/** Goes up when a reader of the version before could misread a file. New optional keys need none: they are refused. */
export const VERSION = 1;

/** Id of the base that the extension brings. */
export const BUILT_IN = 'hashiya';

/**
 * What one pack may hold, so that a file which was made wrongly, or to harm, costs seconds and not the browser.
 * docs/packs.md has what the largest pack costs.
 */
export const MOST = {
  /** Four times what 10,000 entities with 100,000 aliases take. */
  bytes: 32_000_000,
  entities: 20_000,
  /** In one pack, and in all that are on together: each page that is read pays for them. */
  aliases: 150_000,
  facts: 50_000,
  sources: 10_000,
  disputes: 5_000,
} as const;

/** A fact base with what it is called and who made it. The built-in base is one too. */
export interface Pack extends Pick<FactSet, 'entities' | 'facts' | 'sources' | 'disputes'> {
  format: typeof FORMAT;
  version: typeof VERSION;
  pack: PackMeta;
}

/** For the JSON Schema; reading goes list by list, see `read-pack.ts`. */
export const packSchema = (() => {
  const { entitySchema, factSchema, sourceSchema, disputeSchema } = schemasIn([]);
  return v.strictObject({
    format: v.literal(FORMAT),
    version: v.pipe(v.literal(VERSION), v.description('Of the format, not of the pack.')),
    pack: packMetaSchema,
    entities: v.pipe(v.array(entitySchema), v.maxLength(MOST.entities)),
    facts: v.pipe(v.array(factSchema), v.maxLength(MOST.facts)),
    sources: v.pipe(v.array(sourceSchema), v.maxLength(MOST.sources)),
    disputes: v.pipe(v.array(disputeSchema), v.maxLength(MOST.disputes)),
  });
})();

export const packOf = (pack: PackMeta, { entities, facts, sources, disputes }: FactSet): Pack => ({
  format: FORMAT,
  version: VERSION,
  pack,
  entities,
  facts,
  sources,
  disputes,
});

/** How often a pack spells a name, its entities' names among them. */
export const countAliases = ({ entities }: Pick<Pack, 'entities'>): number =>
  entities.reduce(
    (sum, { names, aliases }) =>
      sum + Object.keys(names).length + Object.values(aliases).reduce((count, list) => count + list.length, 0),
    0,
  );
