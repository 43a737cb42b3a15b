import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardData } from '../fact-base/card-data.ts';
import { annotateText } from '../linker/annotate-text.ts';
import { loadGazetteer } from '../linker/gazetteer.ts';
import { createLinker } from '../linker/linker.ts';
import { checkPack } from './check-pack.ts';
import { compilePacks } from './compile.ts';
import type { Refusal } from './fault.ts';
import type { Pack } from './pack.ts';
import { readPack } from './read-pack.ts';
import { builtIn, bytesOf, entityOf, factOf, inAll, packOf } from './testing.ts';

const SOUND: Pack = packOf('desk', {
  entities: [
    entityOf('kestrel', 'Kestrel Foundry', {
      roles: [
        { title: inAll('Maker'), organisation: 'acme', from: '2022', evidence: [{ source: 'walk', paragraph: 1 }] },
      ],
      aliases: {
        en: [
          'Kestrels',
          { form: 'Kestrel', strength: 'weak', cues: ['foundry'], not: ['Kestrel Lane'], frames: ['at _'] },
        ],
        ar: ['مسبك العوسق'],
        zh: ['红隼铸造'],
      },
      cues: ['memory'],
      not: ['Kestrel Foundry Road'],
      against: ['bird'],
    }),
    entityOf('acme', 'Acme Works'),
  ],
  facts: [
    factOf('order', ['kestrel', 'acme'], {
      when: '2025-07',
      whenInferred: inAll('It says so'),
      dispute: { id: 'mine', side: 'a' },
    }),
    factOf('letter', ['jane-roe'], { claimant: { entity: 'jane-roe' }, reportedBy: 'acme', rule: undefined }),
  ],
  disputes: [
    {
      id: 'mine',
      question: inAll('Whose?'),
      sides: [
        { id: 'a', label: inAll('A') },
        { id: 'b', label: inAll('B') },
      ],
    },
  ],
});

/** What a hostile or careless hand might put anywhere. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    'the',
    'K',
    '7',
    '__proto__',
    'constructor',
    'javascript:alert(1)',
    '\u202e',
    '\ud800',
    '<script>',
    'a'.repeat(3000),
    0,
    -1,
    1e308,
    [],
    {},
    [[]],
    'kestrel',
    'acme',
    'nobody',
    'any',
    '2025-02-30',
    'TODO',
    '_',
    '_ _ _',
    ' ',
    '习',
    '\u0640',
  ),
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
);

const placesIn = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [
        path,
        ...Object.entries(value).flatMap(([key, child]) =>
          placesIn(child, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ];

const PLACES = placesIn(SOUND).filter((path) => path.length > 0);

type Mutation = { at: number; how: 'replace' | 'delete' | 'double' | 'add'; value: unknown; key: string };

const mutate = (pack: Pack, mutations: readonly Mutation[]): unknown => {
  const copy = structuredClone(pack) as unknown;
  for (const { at, how, value, key } of mutations) {
    const path = PLACES[at % PLACES.length] as (string | number)[];
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], copy);
    if (typeof parent !== 'object' || parent === null) continue;
    const last = path.at(-1) as string;
    const holder = parent as Record<string, unknown>;
    if (how === 'delete') delete holder[last];
    else if (how === 'double' && Array.isArray(parent)) parent.push(holder[last]);
    else if (how === 'add')
      Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
    else holder[last] = value;
  }
  return copy;
};

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace' as const, 'delete' as const, 'double' as const, 'add' as const),
  value: anything,
  key: fc.constantFrom('__proto__', 'constructor', 'id', 'x', '0', 'en', 'toString'),
});

const known = {
  builtIn,
  kinds: new Map(),
  commonRank: (_: string, folded: string) => (folded === 'the' ? 1 : undefined),
};

/** Either one refusal with reasons, or a base that answers. */
const take = (bytes: Uint8Array): 'refused' | 'taken' => {
  const read = readPack(bytes);
  const refusal: Refusal | null = 'refusal' in read ? read.refusal : checkPack(read.pack, known);
  if (refusal) {
    expect(refusal.faults.length).toBeGreaterThan(0);
    for (const fault of refusal.faults) expect(JSON.stringify(fault)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    return 'refused';
  }
  const pack = (read as { pack: Pack }).pack;
  const { bases, gazetteer, search } = compilePacks(builtIn, [pack]);
  const linker = createLinker(loadGazetteer(gazetteer));
  expect(annotateText(linker, 'Acme Works', 'en').map(({ entity }) => entity)).toEqual(['acme']);
  for (const base of Object.values(bases)) {
    const ids = new Set(base.entities.map(({ id }) => id));
    expect(ids.size).toBe(base.entities.length);
    expect(new Set(base.facts.map(({ id }) => id)).size).toBe(base.facts.length);
    for (const { id } of base.entities) {
      const card = cardData(base, { entity: id, near: [], page: [] });
      expect(card?.entity.name).toMatch(/\S/);
      for (const fact of card?.facts ?? []) {
        expect(fact.statement).toMatch(/\S/);
        expect(fact.about.every((about) => ids.has(about))).toBe(true);
        expect(fact.evidence.every(({ source }) => card?.sources[source])).toBe(true);
        if (fact.dispute) expect(card?.disputes).toHaveProperty([fact.dispute.id]);
      }
    }
  }
  expect(search).toHaveLength(bases.en.entities.length);
  return 'taken';
};

describe('whatever is done to a pack, it is taken whole or refused with reasons', () => {
  it('untouched it is taken', () => {
    expect(take(bytesOf(SOUND))).toBe('taken');
  });

  it('with values replaced, removed, doubled and added', () => {
    const seen = { refused: 0, taken: 0 };
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        seen[take(bytesOf(mutate(SOUND, mutations)))]++;
      }),
      { numRuns: 400 },
    );
    // Both sides were met, so the property says something of each.
    expect(Math.min(seen.refused, seen.taken)).toBeGreaterThan(5);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('with bytes changed, lost and doubled', () => {
    const bytes = bytesOf(SOUND);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(40), fc.uint8Array({ maxLength: 8 }), (at, lost, put) => {
        take(Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + lost)]));
      }),
      { numRuns: 200 },
    );
  });
});
