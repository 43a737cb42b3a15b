import type { FactSet } from '../fact-base/compile.ts';
import { type PackMeta, wordings } from '../fact-base/schema.ts';
import type { Weakened } from './merge.ts';
import { countAliases, type Pack } from './pack.ts';

export interface Counts {
  entities: number;
  aliases: number;
  facts: number;
  sources: number;
  disputes: number;
}

/** What a reader is shown of a pack before it is added. */
export interface Outline {
  meta: PackMeta;
  counts: Counts;
  /** Size of its file. */
  bytes: number;
  sources: { title: string; publisher?: string; published?: string }[];
  /** Names of its entities that are there already: aliases and facts join theirs. */
  joins: string[];
  /** Its names that mean somebody else already, and whom. */
  weakened: { form: string; other: string }[];
  /** The same pack as it is there now. */
  replaces?: PackMeta;
}

export const countsOf = (pack: Pack): Counts => ({
  entities: pack.entities.length,
  aliases: countAliases(pack),
  facts: pack.facts.length,
  sources: pack.sources.length,
  disputes: pack.disputes.length,
});

/** @param there everything that is there without this pack */
export const outlineOf = (
  pack: Pack,
  bytes: number,
  there: FactSet,
  weakened: readonly Weakened[],
  replaces: PackMeta | undefined,
): Outline => {
  const named = (texts: Parameters<typeof wordings>[0]): string => wordings(texts)[0]?.[1] ?? '';
  const known = new Map(there.entities.map(({ id, names }) => [id, named(names)]));
  const names = new Map(pack.entities.map(({ id, names }) => [id, named(names)]));
  return {
    meta: pack.pack,
    counts: countsOf(pack),
    bytes,
    sources: pack.sources.map(({ title, publisher, published }) => ({
      title: named(title),
      ...(publisher && { publisher }),
      ...(published && { published }),
    })),
    joins: pack.entities.flatMap(({ id }) => known.get(id) ?? []),
    weakened: weakened.map(({ form, other }) => ({ form, other: known.get(other) ?? names.get(other) ?? other })),
    ...(replaces && { replaces }),
  };
};
