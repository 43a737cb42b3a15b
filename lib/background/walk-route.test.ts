import { describe, expect, it } from 'vitest';
import { route } from './walk-route.ts';

describe('the frames of a walk', () => {
  it.each<[string, number[], number | undefined, 1 | -1, [number, boolean][]]>([
    [
      'one frame, round to itself',
      [0],
      undefined,
      1,
      [
        [0, false],
        [0, true],
      ],
    ],
    [
      'from the top',
      [0, 4, 7],
      undefined,
      1,
      [
        [0, false],
        [4, true],
        [7, true],
        [0, true],
      ],
    ],
    [
      'on from the frame that is walked in',
      [0, 4, 7],
      4,
      1,
      [
        [4, false],
        [7, true],
        [0, true],
        [4, true],
      ],
    ],
    [
      'and back',
      [0, 4, 7],
      4,
      -1,
      [
        [4, false],
        [0, true],
        [7, true],
        [4, true],
      ],
    ],
    [
      'back from the top',
      [0, 4],
      undefined,
      -1,
      [
        [0, false],
        [4, true],
        [0, true],
      ],
    ],
    ['a page that names nobody', [], undefined, 1, []],
  ])('%s', (_, frames, from, step, expected) => {
    expect(route(frames, from, step)).toEqual(expected);
  });
});
