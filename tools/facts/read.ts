import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type * as v from 'valibot';
import {
  type DisputeInput,
  type EntityInput,
  type FactInput,
  type PackMeta,
  packMetaSchema,
  type SourceInput,
  schemasIn,
} from '../../lib/fact-base/schema.ts';
import { CARD_LANGUAGES } from '../../lib/fact-base/types.ts';
import { BUILT_IN } from '../../lib/packs/pack.ts';
import { type Path, type Problem, readYaml, type YamlDocument } from '../yaml/document.ts';
import { salvaged, withHoles } from './salvage.ts';
import { checkSchema } from './schema-problems.ts';

/** The fact base of the extension itself. */
export const BUILT_IN_DIR = resolve(import.meta.dirname, '../../facts');

/** A checked value with its place, for problems that are found later. */
export interface Located<T> {
  value: T;
  document: YamlDocument;
  /** Where the value stands in the document. */
  path: Path;
}

interface Lists {
  entities: Located<EntityInput>[];
  facts: Located<FactInput>[];
  sources: Located<SourceInput>[];
  disputes: Located<DisputeInput>[];
}

/** Everything under `facts/`, or a folder laid out like it, that passed the schema, and every problem of the rest. */
export interface FactFiles extends Lists {
  /**
   * What did not pass, with stand-ins where it did not: to be checked for what else is wrong in it, never to be used.
   * Problems at a stand-in are marked as following from one that is reported.
   */
  unsound: Lists;
  /** `pack.yaml`, which a folder need not have; its languages are those that texts must be in. */
  meta?: Located<PackMeta>;
  /** The base that a pack builds on: what it may speak of without saying what it is. */
  builtIn?: Pick<FactFiles, 'entities' | 'disputes'>;
  /** Ids of what did not pass: a reference to one of them is no second problem. */
  broken: Set<string>;
  problems: Problem[];
}

const yamlFiles = (dir: string, folder: string): string[] =>
  existsSync(join(dir, folder))
    ? readdirSync(join(dir, folder))
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
        .map((name) => `${folder}/${name}`)
    : [];

interface Read<S extends v.GenericSchema> {
  sound: boolean;
  located: Located<v.InferOutput<S>>;
}
const soundOf = <S extends v.GenericSchema>(read: Read<S>[]) =>
  read.flatMap(({ sound, located }) => (sound ? [located] : []));
const unsoundOf = <S extends v.GenericSchema>(read: Read<S>[]) =>
  read.flatMap(({ sound, located }) => (sound ? [] : [located]));

/** Ids in a list that is no YAML: by the letters alone. */
const idsIn = (text: string): string[] =>
  [...text.matchAll(/\bid:\s*["']?([a-z0-9-]+)/g)].flatMap(([, id]) => id ?? []);

/**
 * Reads the fact base. Never throws for what a file holds.
 * @param shown the folder's name in problems
 */
export const readFacts = (dir: string, shown = 'facts'): FactFiles => {
  const problems: Problem[] = [];
  const broken = new Set<string>();
  const open = (name: string): YamlDocument => {
    const document = readYaml(`${shown}/${name}`, readFileSync(join(dir, name), 'utf8'));
    problems.push(...document.problems);
    return document;
  };
  const check = <S extends v.GenericSchema>(schema: S, value: unknown, document: YamlDocument, path: Path): Read<S> => {
    const result = checkSchema(schema, value, document, path);
    if ('value' in result) return { sound: true, located: { value: result.value, document, path } };
    problems.push(...result.problems);
    const id = (value as { id?: unknown } | null)?.id;
    if (typeof id === 'string') broken.add(id);
    const located = { value: salvaged(schema, value), document: withHoles(document, result.holes), path };
    return { sound: false, located };
  };
  const one = <S extends v.GenericSchema>(schema: S, name: string): Read<S>[] => {
    const document = open(name);
    if (document.problems.length === 0) return [check(schema, document.value, document, [])];
    broken.add(basename(name).replace(/\.ya?ml$/, ''));
    return [];
  };
  const list = <S extends v.GenericSchema>(schema: S, name: string): Read<S>[] => {
    const document = open(name);
    if (document.problems.length > 0) for (const id of idsIn(readFileSync(join(dir, name), 'utf8'))) broken.add(id);
    if (document.problems.length > 0 || document.value === null) return [];
    if (!Array.isArray(document.value)) {
      problems.push(document.at([], 'must be a list', 'begin each entry with "- "'));
      return [];
    }
    return document.value.map((value, index) => check(schema, value, document, [index]));
  };
  const [meta] = existsSync(join(dir, 'pack.yaml')) ? soundOf(one(packMetaSchema, 'pack.yaml')) : [];
  const { entitySchema, factSchema, sourceSchema, disputeSchema } = schemasIn(meta?.value.languages ?? CARD_LANGUAGES);
  const entities = yamlFiles(dir, 'entities').flatMap((name) => one(entitySchema, name));
  const facts = yamlFiles(dir, 'facts').flatMap((name) => list(factSchema, name));
  const sources = yamlFiles(dir, 'sources').flatMap((name) => one(sourceSchema, name));
  const disputes = existsSync(join(dir, 'disputes.yaml')) ? list(disputeSchema, 'disputes.yaml') : [];
  return {
    ...(meta && { meta }),
    ...(meta && meta.value.id !== BUILT_IN && { builtIn: readFacts(BUILT_IN_DIR) }),
    entities: soundOf(entities),
    facts: soundOf(facts),
    sources: soundOf(sources),
    disputes: soundOf(disputes),
    unsound: {
      entities: unsoundOf(entities),
      facts: unsoundOf(facts),
      sources: unsoundOf(sources),
      disputes: unsoundOf(disputes),
    },
    broken,
    problems,
  };
};

/** Whether all under a key of a value passed the schema, so that other things may be held against it. */
export const intact = ({ document, path }: Located<unknown>, ...key: Path): boolean =>
  !document.at([...path, ...key], '').follows;

/** The same with what is unsound among the rest, for checks alone. */
export const withUnsound = (files: FactFiles): FactFiles => {
  const { unsound } = files;
  return {
    ...files,
    entities: [...files.entities, ...unsound.entities],
    facts: [...files.facts, ...unsound.facts],
    sources: [...files.sources, ...unsound.sources],
    disputes: [...files.disputes, ...unsound.disputes],
  };
};
