import { expect, it } from 'vitest';
import { back, begin, onward, type Trail } from './trail.ts';

const start = begin('a', 'missing');
const go = (trail: Trail, ...entities: string[]): Trail =>
  entities.reduce<Trail>((t, entity, at) => onward(t, entity, 'failed', 10 * (at + 1)), trail);
const path = (trail: Trail): string => trail.map((stop) => `${stop.entity}@${stop.scroll}`).join(' ');

it.each<[string, Trail, string]>([
  ['begins with one card', start, 'a@0'],
  ['going on keeps where each card was scrolled to', go(start, 'b', 'c'), 'a@10 b@20 c@0'],
  ['back shows the card before, where it was', back(go(start, 'b', 'c')), 'a@10 b@20'],
  ['back from the first card stays', back(start), 'a@0'],
  ['an entity that is on the trail is gone back to', go(start, 'b', 'c', 'a'), 'a@10'],
])('%s', (_, trail, expected) => {
  expect(path(trail)).toBe(expected);
});
