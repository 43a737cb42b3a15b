import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { disputeSchema, entitySchema, factSchema, sourceSchema } from '../../lib/fact-base/schema.ts';

const FILES: readonly [name: string, title: string, schema: v.GenericSchema][] = [
  ['entity.json', 'An entity of the fact base', entitySchema],
  ['facts.json', 'Facts', v.array(factSchema)],
  ['source.json', 'An article that facts are drawn from', sourceSchema],
  ['disputes.json', 'Questions on which facts take sides', v.array(disputeSchema)],
];

/**
 * JSON Schema of each kind of file under `facts/`, by file name, as text. `input`: what a person writes, before
 * defaults are filled in. Trimming has no like in JSON Schema and is left out.
 */
export const jsonSchemas = (): Map<string, string> =>
  new Map(
    FILES.map(([name, title, schema]) => {
      const body: JsonSchema = toJsonSchema(schema, { typeMode: 'input', ignoreActions: ['trim', 'includes'] });
      return [name, `${JSON.stringify({ ...body, title }, null, 2)}\n`];
    }),
  );
