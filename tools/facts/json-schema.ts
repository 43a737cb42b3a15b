import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { packMetaSchema, schemasIn } from '../../lib/fact-base/schema.ts';
import { CARD_LANGUAGES } from '../../lib/fact-base/types.ts';
import { packSchema } from '../../lib/packs/pack.ts';

const { entitySchema, factSchema, sourceSchema, disputeSchema } = schemasIn(CARD_LANGUAGES);

const FILES: readonly [name: string, title: string, schema: v.GenericSchema][] = [
  ['entity.json', 'An entity of the fact base', entitySchema],
  ['facts.json', 'Facts', v.array(factSchema)],
  ['source.json', 'An article that facts are drawn from', sourceSchema],
  ['disputes.json', 'Questions on which facts take sides', v.array(disputeSchema)],
  ['pack.json', 'What a fact base is called and who made it', packMetaSchema],
  ['hashiya-pack.json', 'A fact pack', packSchema],
];

/**
 * JSON Schema of each kind of file under `facts/`, by file name, as text. `input`: what a person writes, before
 * defaults are filled in. Trimming has no like in JSON Schema and is left out.
 */
export const jsonSchemas = (): Map<string, string> =>
  new Map(
    FILES.map(([name, title, schema]) => {
      const body: JsonSchema = toJsonSchema(schema, {
        typeMode: 'input',
        ignoreActions: ['trim', 'includes', 'check'],
      });
      return [name, `${JSON.stringify({ ...body, title }, null, 2)}\n`];
    }),
  );
