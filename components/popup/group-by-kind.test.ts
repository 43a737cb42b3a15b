import { describe, expect, it } from 'vitest';
import type { Entity } from '../../lib/fact-base/types.ts';
import type { EntityKind } from '../../lib/linker/types.ts';
import { groupByKind } from './group-by-kind.ts';

const entity = (id: string, kind: EntityKind): [string, Entity] => [
  id,
  { id, kind, name: id, names: { en: id, ar: id, zh: id }, gloss: id, roles: [] },
];
const entities = new Map([
  entity('a-chip', 'chip'),
  entity('firm-one', 'company'),
  entity('firm-two', 'company'),
  entity('talks', 'event'),
]);
const shape = (counts: [string, number][]) =>
  groupByKind(
    counts.map(([entity, count]) => ({ entity, count })),
    entities,
  ).map(({ kind, named }) => [kind, ...named.map(({ entity, count }) => `${entity.id} ${count}`)]);

describe('the summary groups by kind', () => {
  it.each<[string, [string, number][], string[][]]>([
    ['nothing named', [], []],
    [
      'kinds in their fixed order, empty ones left out',
      [
        ['talks', 9],
        ['a-chip', 1],
      ],
      [
        ['chip', 'a-chip 1'],
        ['event', 'talks 9'],
      ],
    ],
    [
      'most often named first',
      [
        ['firm-one', 1],
        ['firm-two', 3],
      ],
      [['company', 'firm-two 3', 'firm-one 1']],
    ],
    [
      'equal counts in the order of the page',
      [
        ['firm-two', 2],
        ['firm-one', 2],
      ],
      [['company', 'firm-two 2', 'firm-one 2']],
    ],
    [
      'what the fact base does not hold is left out',
      [
        ['unknown', 5],
        ['a-chip', 1],
      ],
      [['chip', 'a-chip 1']],
    ],
  ])('%s', (_, counts, groups) => {
    expect(shape(counts)).toEqual(groups);
  });
});
