import { describe, expect, it } from 'vitest';
import { beside, mostPinned } from './pinned-place.ts';

const at = (left: number, top: number, width = 360, height = 400) => ({ left, top, width, height });

describe('a card that is pinned lies on no other', () => {
  it.each([
    ['alone it stays', at(100, 100), undefined, [100, 100]],
    ['apart it stays', at(500, 100), at(100, 100), [500, 100]],
    ['under it, too', at(100, 520), at(100, 100), [100, 520]],
    ['on it, it goes to the right', at(140, 200), at(100, 100), [468, 100]],
    ['or to the left where there is no room', at(900, 200), at(860, 100), [492, 100]],
  ])('%s', (_, card, other, [left, top]) => {
    expect(beside(card, other, { width: 1280 })).toEqual({ left, top });
  });
});

it.each([
  [1280, 2],
  [744, 2],
  [743, 1],
  [320, 1],
])('in a view %i px wide at most %i', (width, most) => {
  expect(mostPinned(width, 360)).toBe(most);
});
