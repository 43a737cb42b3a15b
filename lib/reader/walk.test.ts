import { describe, expect, it } from 'vitest';
import type { MentionView } from '../frame-world.ts';
import { next } from './walk.ts';

/** Mentions under one another, by where their lines end: client px. */
const stops = (...bottoms: number[]) =>
  bottoms.map((bottom, n) => ({ id: `m${n}`, rects: () => [{ bottom }] }) as unknown as MentionView);
const from = (id: string, place: number) => ({ mention: { id }, place });

describe('where the walk goes', () => {
  it.each<[string, MentionView[], ReturnType<typeof from> | null, 1 | -1, number]>([
    ['on', stops(10, 20, 30), from('m1', 1), 1, 2],
    ['back', stops(10, 20, 30), from('m1', 1), -1, 0],
    ['past the last', stops(10, 20), from('m1', 1), 1, 2],
    ['before the first', stops(10, 20), from('m0', 0), -1, -1],
    ['from where the marked one was, now that it is gone', stops(10, 20, 30), from('gone', 1), 1, 1],
    ['and back from there', stops(10, 20, 30), from('gone', 1), -1, 0],
    ['although others came before it', stops(5, 10, 20), from('m2', 1), 1, 3],
    ['at first to what is in view or below', stops(-400, -20, 30, 90), null, 1, 2],
    ['or, backward, to the last above', stops(-400, -20, 30, 90), null, -1, 1],
    ['where all is above, backward to the last', stops(-400, -20), null, -1, 1],
    ['and forward nowhere', stops(-400, -20), null, 1, -1],
  ])('%s', (_, all, at, step, expected) => {
    expect(next(all, at, step)).toBe(expected);
  });
});
