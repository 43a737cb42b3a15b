import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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
import { type Path, type Problem, readYaml, type YamlDocument } from '../yaml/document.ts';
import { checkSchema } from './schema-problems.ts';

/** A checked value with its place, for problems that are found later. */
export interface Located<T> {
  value: T;
  document: YamlDocument;
  /** Where the value stands in the document. */
  path: Path;
}

/** Everything under `facts/`, or a folder laid out like it, that passed the schema, and every problem of the rest. */
export interface FactFiles {
  entities: Located<EntityInput>[];
  facts: Located<FactInput>[];
  sources: Located<SourceInput>[];
  disputes: Located<DisputeInput>[];
  /** `pack.yaml`, which a folder need not have; its languages are those that texts must be in. */
  meta?: Located<PackMeta>;
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
  const check = <S extends v.GenericSchema>(schema: S, value: unknown, document: YamlDocument, path: Path) => {
    const result = checkSchema(schema, value, document, path);
    if ('value' in result) return [{ value: result.value, document, path }];
    problems.push(...result.problems);
    const id = (value as { id?: unknown } | null)?.id;
    if (typeof id === 'string') broken.add(id);
    return [];
  };
  const one = <S extends v.GenericSchema>(schema: S, name: string): Located<v.InferOutput<S>>[] => {
    const document = open(name);
    if (document.problems.length === 0) return check(schema, document.value, document, []);
    broken.add(basename(name).replace(/\.ya?ml$/, ''));
    return [];
  };
  const list = <S extends v.GenericSchema>(schema: S, name: string): Located<v.InferOutput<S>>[] => {
    const document = open(name);
    if (document.problems.length > 0 || document.value === null) return [];
    if (!Array.isArray(document.value)) {
      problems.push(document.at([], 'must be a list', 'begin each entry with "- "'));
      return [];
    }
    return document.value.flatMap((value, index) => check(schema, value, document, [index]));
  };
  const [meta] = existsSync(join(dir, 'pack.yaml')) ? one(packMetaSchema, 'pack.yaml') : [];
  const { entitySchema, factSchema, sourceSchema, disputeSchema } = schemasIn(meta?.value.languages ?? CARD_LANGUAGES);
  return {
    ...(meta && { meta }),
    entities: yamlFiles(dir, 'entities').flatMap((name) => one(entitySchema, name)),
    facts: yamlFiles(dir, 'facts').flatMap((name) => list(factSchema, name)),
    sources: yamlFiles(dir, 'sources').flatMap((name) => one(sourceSchema, name)),
    disputes: existsSync(join(dir, 'disputes.yaml')) ? list(disputeSchema, 'disputes.yaml') : [],
    broken,
    problems,
  };
};
