import * as v from 'valibot';
import { canBeFollowed, PARTIAL_DATE, SLUG, WEB_LINK } from '../fact-base/schema.ts';
import type { Fault, Faults } from './fault.ts';
import { type Path, placeOf, shown } from './place.ts';

interface Issue {
  of: v.BaseIssue<unknown>;
  path: (string | number)[];
}

const flatten = (of: v.BaseIssue<unknown>, before: Path): Issue[] => {
  const path = [...before, ...(of.path ?? []).map(({ key }) => key as string | number)];
  // Of "text or a mapping" the kind that was written is the one that was meant.
  const inside = (of.issues ?? []).filter((issue) => issue.kind === 'validation' || issue.path);
  return inside.length > 0 ? inside.flatMap((issue) => flatten(issue, path)) : [{ of, path }];
};

const WANTED: Record<string, 'text' | 'list' | 'mapping' | 'number' | 'boolean'> = {
  string: 'text',
  Array: 'list',
  Object: 'mapping',
  number: 'number',
  boolean: 'boolean',
};

const faultOf = ({ of, path }: Issue, root: unknown): Fault => {
  const at = placeOf(root, path);
  const parent = placeOf(root, path.slice(0, -1));
  const key = shown(path.at(-1));
  const { input } = of;
  const requirement = 'requirement' in of ? of.requirement : undefined;
  if (of.kind !== 'validation') {
    if (of.path?.at(-1)?.origin === 'key' && of.expected === 'never') return { code: 'unknownKey', at: parent, key };
    if (input === undefined) return { code: 'missing', at: parent, key };
    if (of.type === 'picklist')
      return {
        code: 'choice',
        at,
        value: shown(input),
        choices: (of.expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', '),
      };
    return { code: 'wrongType', at, wanted: WANTED[of.expected ?? ''] ?? 'other' };
  }
  if (of.type === 'max_length')
    return Array.isArray(input)
      ? { code: 'tooMany', at, count: input.length, limit: Number(requirement) }
      : { code: 'tooLong', at, limit: Number(requirement) };
  if (of.type === 'min_length') return { code: 'empty', at };
  const value = shown(input);
  if (requirement === SLUG) return { code: 'badId', at, value };
  if (requirement === PARTIAL_DATE) return { code: 'badDate', at, value };
  if (requirement === WEB_LINK || requirement === canBeFollowed) return { code: 'badLink', at, value };
  return { code: 'badValue', at, value };
};

/**
 * The value under `path` of `root`, checked and with its defaults.
 * @returns undefined where it has faults, which are added
 */
export const checked = <S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  root: unknown,
  path: Path,
  faults: Faults,
): v.InferOutput<S> | undefined => {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) for (const each of flatten(issue, path)) faults.add(faultOf(each, root));
  return undefined;
};
