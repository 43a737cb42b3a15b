import { expect, it } from 'vitest';
import { placeOf, shown } from './place.ts';
import { compareVersions } from './version.ts';

const root = { entities: [{ id: 'kestrel', aliases: { en: ['a', 'b'] } }, { id: 7 }] };
it.each<[(string | number)[], string]>([
  [['entities', 0, 'aliases', 'en', 1], 'entities › kestrel › aliases › en › 2'],
  [['entities', 1, 'kind'], 'entities › 2 › kind'],
  [['nowhere', 3, 'x'], 'nowhere › 4 › x'],
  [[], ''],
])('%j is found at %s', (path, place) => {
  expect(placeOf(root, path)).toBe(place);
});

it('what a message repeats is short and hides nothing', () => {
  expect(shown('a\u202eb\u0000')).toBe('aU+202EbU+0000');
  expect(shown('x'.repeat(100))).toBe(`${'x'.repeat(60)}…`);
  expect(shown({ a: 1 })).toBe('{"a":1}');
  expect(shown(undefined)).toBe('undefined');
});

it.each([
  ['1', '1.0', 0],
  ['1.2', '1.10', -1],
  ['2', '1.9.9', 1],
  ['2025.8.3', '2025.8', 1],
])('edition %s beside %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});
