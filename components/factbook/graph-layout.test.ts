import { describe, expect, it } from 'vitest';
import { relations } from '../../lib/fact-base/relations.ts';
import { entityOf, factOf } from '../../lib/fact-base/testing.ts';
import { layoutGraph, shownNames } from './graph-layout.ts';

const entities = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'lone'].map((id) => entityOf(id));
const ties = relations([
  factOf('1', ['a', 'b']),
  factOf('2', ['a', 'b', 'c']),
  factOf('3', ['c', 'd']),
  factOf('4', ['e', 'f']),
  factOf('5', ['g', 'h']),
]);
const ids = (area: number, of?: string) => shownNames(entities, ties, area, of).map(({ id }) => id);

describe('which names are drawn', () => {
  it('all that are tied where there is room', () => expect(ids(1e6).sort()).toEqual([...'abcdefgh']));
  it('those with most ties where there is little', () => expect(ids(0)).toEqual([...'abcdef']));
  it('the one that is asked about, then those beside it', () => {
    expect(ids(0, 'h').slice(0, 2)).toEqual(['h', 'g']);
  });
});

describe('where they stand', () => {
  const size = { width: 800, height: 500 };
  const layout = () => layoutGraph(shownNames(entities, ties, 1e6), ties, size, () => 40);

  it('inside the drawing, each in a place of its own', () => {
    const placed = layout();
    for (const { x, y } of placed) {
      expect(x).toBeGreaterThanOrEqual(40);
      expect(x).toBeLessThanOrEqual(760);
      expect(y).toBeGreaterThanOrEqual(19);
      expect(y).toBeLessThanOrEqual(481);
    }
    for (const one of placed)
      for (const other of placed)
        if (one !== other) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(30);
  });

  it('always the same', () => expect(layout()).toEqual(layout()));

  it('with the number of their ties', () => {
    const count = Object.fromEntries(layout().map(({ entity, ties }) => [entity.id, ties]));
    expect(count).toMatchObject({ a: 2, c: 3, e: 1 });
  });
});
