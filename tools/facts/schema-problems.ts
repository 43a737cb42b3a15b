import * as v from 'valibot';
import { CARD_LANGUAGES } from '../../lib/fact-base/types.ts';
import type { Path, Problem, YamlDocument } from '../yaml/document.ts';
import { didYouMean } from './did-you-mean.ts';

/** An issue of valibot with its whole path; valibot gives the issues inside a union theirs from the union on. */
interface Issue {
  of: v.BaseIssue<unknown>;
  path: (string | number)[];
}

const either = new Intl.ListFormat('en', { type: 'disjunction' });

const flatten = (of: v.BaseIssue<unknown>, before: Issue['path'] = []): Issue[] => {
  const path = [...before, ...(of.path ?? []).map(({ key }) => key as string | number)];
  // Of "text or a mapping" a mapping was meant when there is one: then what is wrong inside it is the news.
  const inside = typeof of.input === 'object' ? (of.issues ?? []).filter((issue) => issue.path) : [];
  return inside.length > 0 ? inside.flatMap((issue) => flatten(issue, path)) : [{ of, path }];
};

/** The parts of valibot's schemas that say what may stand under a key. */
interface SchemaNode {
  wrapped?: SchemaNode;
  pipe?: SchemaNode[];
  options?: SchemaNode[];
  entries?: Record<string, SchemaNode>;
  item?: SchemaNode;
  value?: SchemaNode;
}

const plain = (node: SchemaNode): SchemaNode => {
  if (node.wrapped) return plain(node.wrapped);
  const mapping = node.options?.find((option) => typeof option === 'object' && option.entries);
  if (mapping) return mapping;
  return node.pipe?.[0] && node.pipe[0] !== node ? plain(node.pipe[0]) : node;
};

/** The keys that a schema knows at a path. */
const keysAt = (schema: SchemaNode, path: Path): string[] => {
  let at: SchemaNode | undefined = plain(schema);
  for (const step of path) {
    const next: SchemaNode | undefined = at.item ?? at.value ?? at.entries?.[step];
    if (next === undefined) return [];
    at = plain(next);
  }
  return Object.keys(at.entries ?? {});
};

const inWords = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'nothing';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? `"${value}"` : `the ${typeof value} ${value}`;
};

const EXPECTED: Record<string, string> = { string: 'text', Object: 'a mapping', Array: 'a list', number: 'a number' };

const toProblem = ({ of, path }: Issue, schema: SchemaNode, document: YamlDocument, at: Path): Problem => {
  const place = [...at, ...path];
  const key = String(path.at(-1));
  const name = path.filter((step) => typeof step === 'string').join('.') || 'the entry';
  if (of.path?.at(-1)?.origin === 'key' && of.expected === 'never') {
    const known = keysAt(schema, path.slice(0, -1));
    return document.atKey(place, `unknown key "${key}"`, didYouMean(key, known) ?? `known: ${known.join(', ')}`);
  }
  if (of.received === 'undefined') {
    const parent = path.slice(0, -1);
    if (!(CARD_LANGUAGES as readonly string[]).includes(key))
      return document.at([...at, ...parent], `${name} is missing`, `add ${key}: here`);
    return document.atKey([...at, ...parent], `${parent.join('.')} is missing in "${key}"`, `add ${key}: below it`);
  }
  if (of.type === 'picklist') {
    const choices = (of as v.PicklistIssue).expected.replace(/[()"]/g, '').split(' | ');
    const hint = typeof of.input === 'string' ? didYouMean(of.input, choices) : undefined;
    return document.at(place, `${name} must be ${either.format(choices)}, not ${inWords(of.input)}`, hint);
  }
  if (of.kind === 'validation') {
    if (typeof of.input === 'string' && /^TODO\b/.test(of.input))
      return document.at(place, `${name} is still to be written`, 'write it in our own words, or delete the entry');
    const got = of.input === '' || typeof of.input === 'object' ? '' : `, not ${inWords(of.input)}`;
    return document.at(place, `${name} ${of.message}${got}`);
  }
  const bare = typeof of.input === 'number' || typeof of.input === 'boolean';
  const wanted = of.type === 'union' ? 'text or a mapping' : (EXPECTED[of.expected ?? ''] ?? of.expected);
  const quotes = bare && wanted?.startsWith('text') ? `write it in quotes: "${of.input}"` : undefined;
  return document.at(place, `${name} must be ${wanted}, not ${inWords(of.input)}`, quotes);
};

/**
 * Checks the value under `at` of a document.
 * @returns the checked value, or every problem in it and the whole paths of what did not pass
 */
export const checkSchema = <S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  document: YamlDocument,
  at: Path,
): { value: v.InferOutput<S> } | { problems: Problem[]; holes: Path[] } => {
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output };
  const issues = result.issues.flatMap((issue) => flatten(issue));
  return {
    problems: issues.map((issue) => toProblem(issue, schema as SchemaNode, document, at)),
    holes: issues.map(({ path }) => [...at, ...path]),
  };
};
