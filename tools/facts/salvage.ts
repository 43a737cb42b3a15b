import * as v from 'valibot';
import type { Path, YamlDocument } from '../yaml/document.ts';

/** The parts of valibot's schemas that say what stands where. */
interface SchemaNode {
  type: string;
  wrapped?: SchemaNode;
  options?: SchemaNode[];
  entries?: Record<string, SchemaNode>;
  item?: SchemaNode;
  value?: SchemaNode;
  literal?: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fill = (node: SchemaNode, raw: unknown): unknown => {
  const result = v.safeParse(node as unknown as v.GenericSchema, raw);
  if (result.success) return result.output;
  switch (node.type) {
    case 'optional':
      return fill(node.wrapped as SchemaNode, raw);
    case 'strict_object': {
      const given = isRecord(raw) ? raw : {};
      return Object.fromEntries(
        Object.entries(node.entries ?? {})
          .map(([key, entry]) => [key, fill(entry, given[key])])
          .filter(([, value]) => value !== undefined),
      );
    }
    case 'record':
      return Object.fromEntries(
        Object.entries(isRecord(raw) ? raw : {}).map(([key, value]) => [key, fill(node.value as SchemaNode, value)]),
      );
    case 'array':
      return Array.isArray(raw) ? raw.map((item) => fill(node.item as SchemaNode, item)) : [];
    case 'union':
      return fill(
        (node.options?.find(({ entries }) => entries && isRecord(raw)) ?? node.options?.[0]) as SchemaNode,
        raw,
      );
    case 'picklist':
      return node.options?.[0];
    case 'literal':
      return node.literal;
    case 'number':
      return typeof raw === 'number' ? raw : 1;
    default:
      return typeof raw === 'string' ? raw : '';
  }
};

/** What passes the schema of a value, with a stand-in for whatever does not, so that the rest can be checked too. */
export const salvaged = <S extends v.GenericSchema>(schema: S, raw: unknown): v.InferOutput<S> =>
  fill(schema as unknown as SchemaNode, raw) as v.InferOutput<S>;

const isWithin = (path: Path, above: Path): boolean => above.every((step, index) => path[index] === step);

/**
 * A document whose problems at, in or around a stand-in are marked as what follows from another problem.
 * @param holes whole paths of what did not pass
 */
export const withHoles = (document: YamlDocument, holes: readonly Path[]): YamlDocument => {
  const touched = (path: Path): boolean => holes.some((hole) => isWithin(path, hole) || isWithin(hole, path));
  return {
    ...document,
    at: (path, ...rest) => ({ ...document.at(path, ...rest), ...(touched(path) && { follows: true as const }) }),
    atKey: (path, ...rest) => ({ ...document.atKey(path, ...rest), ...(touched(path) && { follows: true as const }) }),
  };
};
