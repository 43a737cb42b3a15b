import type { FactSet } from '../fact-base/compile.ts';
import type { EntityInput, FactInput } from '../fact-base/schema.ts';
import { FORMAT, type Pack, VERSION } from './pack.ts';

/** Small packs for the tables of tests. */
export const inAll = (text: string) => ({ en: text, ar: `${text} ar`, zh: `${text} zh` });

export const entityOf = (id: string, name: string, more: Partial<EntityInput> = {}): EntityInput => ({
  id,
  kind: 'company',
  names: inAll(name),
  gloss: inAll(`About ${name}`),
  roles: [],
  aliases: {},
  cues: [],
  not: [],
  against: [],
  ...more,
});

export const factOf = (id: string, about: string[], more: Partial<FactInput> = {}): FactInput => ({
  id,
  about,
  aboutInferred: {},
  statement: inAll(`Statement ${id}`),
  status: 'reported',
  claimant: { group: inAll('Somebody') },
  evidence: [{ source: 'walk', paragraph: 1 }],
  ...more,
});

export const packOf = (id: string, lists: Partial<Omit<Pack, 'pack' | 'format' | 'version'>> = {}): Pack => ({
  format: FORMAT,
  version: VERSION,
  pack: {
    id,
    name: `The ${id}`,
    maker: 'An invented newsroom',
    version: '1.0',
    date: '2025-08-01',
    languages: ['en', 'ar', 'zh'],
    licence: 'CC0',
  },
  entities: [entityOf('kestrel', 'Kestrel Foundry')],
  facts: [factOf('order', ['kestrel'])],
  sources: [{ id: 'walk', file: 'walk.txt', lang: 'en', paragraphs: 2, furniture: [], title: inAll('A walk') }],
  disputes: [],
  ...lists,
});

/** A base of two, one with a weak form. */
export const builtIn: Pack & FactSet = packOf('hashiya', {
  entities: [
    entityOf('acme', 'Acme Works', {
      aliases: { en: [{ form: 'Acme', strength: 'weak', cues: ['anvil'], not: [], frames: [] }] },
    }),
    entityOf('jane-roe', 'Jane Roe', { kind: 'official' }),
  ],
  facts: [factOf('first', ['acme'])],
  disputes: [
    {
      id: 'anvils',
      question: inAll('Are anvils safe?'),
      sides: [
        { id: 'yes', label: inAll('Yes') },
        { id: 'no', label: inAll('No') },
      ],
    },
  ],
});

export const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
