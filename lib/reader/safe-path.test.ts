import { describe, expect, it } from 'vitest';
import { type Point, toward } from './safe-path.ts';

const rect = (left: number, top: number, width: number, height: number) =>
  ({ left, top, right: left + width, bottom: top + height, width, height }) as DOMRect;
/** 360 px wide, under a line at y = 200. */
const BELOW = rect(100, 220, 360, 400);
const ABOVE = rect(100, 0, 360, 180);

const cases: Record<string, [what: string, from: Point, to: Point, box: DOMRect, expected: boolean][]> = {
  'toward a card below': [
    ['straight down', { x: 150, y: 200 }, { x: 150, y: 204 }, BELOW, true],
    ['aslant to its far corner', { x: 120, y: 200 }, { x: 440, y: 219 }, BELOW, true],
    ['past that corner', { x: 120, y: 200 }, { x: 320, y: 205 }, BELOW, false],
    ['along the line', { x: 150, y: 200 }, { x: 170, y: 200 }, BELOW, false],
    ['up and away', { x: 150, y: 200 }, { x: 150, y: 190 }, BELOW, false],
    ['from beside it, down and in', { x: 60, y: 200 }, { x: 75, y: 206 }, BELOW, true],
    ['from beside it, straight down', { x: 60, y: 200 }, { x: 60, y: 216 }, BELOW, false],
  ],
  'toward a card above': [
    ['straight up', { x: 150, y: 200 }, { x: 150, y: 196 }, ABOVE, true],
    ['down and away', { x: 150, y: 200 }, { x: 150, y: 204 }, ABOVE, false],
  ],
  'beside the card': [
    ['in', { x: 480, y: 300 }, { x: 474, y: 300 }, BELOW, true],
    ['out', { x: 480, y: 300 }, { x: 486, y: 300 }, BELOW, false],
  ],
};

for (const [rule, table] of Object.entries(cases)) {
  describe(rule, () => {
    it.each(table)('%s', (_, from, to, box, expected) => {
      expect(toward(from, to, box)).toBe(expected);
    });
  });
}
