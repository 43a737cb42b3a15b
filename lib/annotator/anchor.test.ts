// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';
import { anchor, nodeAt, surfaceOf } from './anchor.ts';
import { type Piece, textOf } from './blocks.ts';

// A static range is a record of four values; happy-dom has none.
beforeAll(() => {
  globalThis.StaticRange ??= class {
    constructor(values: StaticRangeInit) {
      Object.assign(this, values);
    }
  } as unknown as typeof StaticRange;
});

const nodes = (...texts: string[]): Text[] => texts.map((text) => document.createTextNode(text));
const place = (pieces: readonly Piece[], start: number, end: number) => {
  const range = anchor(pieces, { start, end });
  return (
    range && [
      (range.startContainer as Text).data,
      range.startOffset,
      (range.endContainer as Text).data,
      range.endOffset,
    ]
  );
};

describe('a span of a run', () => {
  const [one, two, three] = nodes('Then Hua', 'wei', ' waits') as [Text, Text, Text];
  const run: Piece[] = [one, two, three];

  it('lies in one node, or goes on into the next', () => {
    expect(textOf(run).slice(5, 11)).toBe('Huawei');
    expect(place(run, 5, 11)).toEqual(['Then Hua', 5, 'wei', 3]);
    expect(place(run, 0, 4)).toEqual(['Then Hua', 0, 'Then Hua', 4]);
    expect(surfaceOf(run, { start: 5, end: 11 })).toBe('Huawei');
  });

  it('begins and ends inside text, not at its border with other text', () => {
    expect(place(run, 8, 11)).toEqual(['wei', 0, 'wei', 3]);
    expect(nodeAt(run, { start: 8, end: 11 })).toBe(two);
    expect(nodeAt(run, { start: 7, end: 11 })).toBe(one);
  });

  it('counts what parts words as a unit, and never begins or ends in it', () => {
    const parted: Piece[] = [one, '\n', two];
    expect(textOf(parted)).toBe('Then Hua\nwei');
    expect(place(parted, 5, 12)).toEqual(['Then Hua', 5, 'wei', 3]);
    expect(surfaceOf(parted, { start: 5, end: 12 })).toBe('Hua\nwei');
  });

  it('counts in the part of a long node that is its run', () => {
    const [long] = nodes('Huawei and then Nvidia') as [Text];
    const slices: Piece[] = [{ node: long, from: 11, to: 22 }];
    expect(textOf(slices)).toBe('then Nvidia');
    expect(place(slices, 5, 11)).toEqual([long.data, 16, long.data, 22]);
    expect(surfaceOf(slices, { start: 5, end: 11 })).toBe('Nvidia');
  });

  it('is nowhere where the run is shorter', () => {
    expect(place(run, 14, 30)).toBeNull();
    expect(place([], 0, 1)).toBeNull();
  });
});
