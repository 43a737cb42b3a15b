import { expect, it } from 'vitest';
import { badgeText } from './badge-text.ts';

it.each([
  [0, ''],
  [1, '1'],
  [99, '99'],
  [100, '99+'],
  [5_000, '99+'],
])('%i entities: "%s"', (entities, text) => {
  expect(badgeText(entities)).toBe(text);
});
