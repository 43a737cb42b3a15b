import * as v from 'valibot';
import { CARD_LANGUAGES } from '../../lib/fact-base/types.ts';
import type { Path, Problem, YamlDocument } from '../yaml/document.ts';
import { didYouMean } from './did-you-mean.ts';

const isLanguage = (key: unknown): boolean => (CARD_LANGUAGES as readonly unknown[]).includes(key);

const pathOf = (issue: v.BaseIssue<unknown>): (string | number)[] =>
  (issue.path ?? []).map((item) => item.key as string | number);

const named = (path: Path): string => path.filter((step) => typeof step === 'string').join('.') || 'this';

/** Keys that stand beside the one at fault and that the schema knows. */
const siblings = (schema: v.GenericSchema, path: Path): string[] => {
  let at: unknown = schema;
  for (const step of path) {
    const node = at as { entries?: Record<string, unknown>; item?: unknown; wrapped?: unknown; options?: unknown[] };
    at = typeof step === 'number' ? unwrap(node).item : unwrap(node).entries?.[step];
    if (at === undefined) return [];
  }
  return Object.keys(unwrap(at as object).entries ?? {});
};

interface SchemaNode {
  entries?: Record<string, unknown>;
  item?: unknown;
}

const unwrap = (node: object): SchemaNode => {
  const { wrapped, pipe, options } = node as { wrapped?: object; pipe?: object[]; options?: object[] };
  if (wrapped) return unwrap(wrapped);
  const object = options?.find((option) => typeof option === 'object' && 'entries' in option);
  if (object) return unwrap(object);
  return (pipe?.[0] as SchemaNode | undefined) ?? (node as SchemaNode);
};

const inWords = (issue: v.BaseIssue<unknown>, at: Path, document: YamlDocument, schema: v.GenericSchema): Problem => {
  const path = [...at, ...pathOf(issue)];
  const name = named(pathOf(issue));
  const key = pathOf(issue).at(-1);
  if (issue.type === 'union' && issue.issues) {
    // The text or the mapping was meant; only the mapping's issues say more than "wrong type".
    const inner = issue.issues.filter(({ type }) => type !== 'string' && type !== 'strict_object');
    const best =
      typeof issue.input === 'object' ? (issue.issues.find(({ path: p }) => p?.length) ?? inner[0]) : inner[0];
    if (best) return inWords(best, [...at, ...pathOf(issue)], document, schema);
  }
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = siblings(schema, pathOf(issue).slice(0, -1));
    return document.atKey(path, `unknown key "${key}"`, didYouMean(String(key), known) ?? `known: ${known.join(', ')}`);
  }
  if (issue.received === 'undefined') {
    if (isLanguage(key)) {
      const parent = pathOf(issue).slice(0, -1);
      return document.atKey(path.slice(0, -1), `${named(parent)} is missing in "${key}"`, `add ${key}: below it`);
    }
    return document.at(path.slice(0, -1), `${name} is missing`, `add ${key}: here`);
  }
  if (issue.expected === 'string' && (typeof issue.input === 'number' || typeof issue.input === 'boolean'))
    return document.at(
      path,
      `${name} must be text, not the ${typeof issue.input} ${issue.input}`,
      `write it in quotes: "${issue.input}"`,
    );
  if (issue.type === 'picklist') {
    const choices = (issue.requirement ?? (issue as { expected?: string }).expected) as string;
    const list = String(choices).replace(/[()"]/g, '').split(' | ');
    return document.at(
      path,
      `${name} must be ${new Intl.ListFormat('en', { type: 'disjunction' }).format(list)}, not ${issue.received.replaceAll('"', '')}`,
      didYouMean(String(issue.input), list),
    );
  }
  if (issue.kind === 'schema')
    return document.at(path, `${name} must be ${expected(issue)}, not ${received(issue.input)}`);
  const got = typeof issue.input === 'string' && issue.input !== '' ? `, not "${issue.input}"` : '';
  return document.at(path, `${name} ${issue.message}${got}`);
};

const expected = ({ expected: raw }: v.BaseIssue<unknown>): string =>
  raw === 'Object' ? 'a mapping' : raw === 'Array' ? 'a list' : raw === 'string' ? 'text' : `a ${raw}`;

const received = (input: unknown): string =>
  Array.isArray(input)
    ? 'a list'
    : input === null
      ? 'nothing'
      : typeof input === 'object'
        ? 'a mapping'
        : typeof input === 'string'
          ? `"${input}"`
          : `the ${typeof input} ${input}`;

/**
 * Checks the value under `at` of a document.
 * @returns the checked value, or every problem in it
 */
export const checkSchema = <S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  document: YamlDocument,
  at: Path,
): { value: v.InferOutput<S> } | { problems: Problem[] } => {
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output };
  return { problems: result.issues.map((issue) => inWords(issue, at, document, schema)) };
};
