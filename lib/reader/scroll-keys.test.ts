import { expect, it } from 'vitest';
import { scrollOf } from './scroll-keys.ts';

it.each<[string, boolean, number | undefined]>([
  ['ArrowDown', false, 40],
  ['ArrowUp', false, -40],
  ['PageDown', false, 170],
  ['PageUp', false, -170],
  [' ', false, 170],
  [' ', true, -170],
  ['a', false, undefined],
  ['Tab', false, undefined],
])('%s, with shift: %s', (key, shiftKey, down) => {
  expect(scrollOf({ key, shiftKey }, 200)).toBe(down);
});

it('Home and End go all the way', () => {
  expect(scrollOf({ key: 'End', shiftKey: false }, 200)).toBeGreaterThan(1e9);
  expect(scrollOf({ key: 'Home', shiftKey: false }, 200)).toBeLessThan(-1e9);
});
