import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, separate } from './separate.ts';

const size = { width: 800, height: 600 };
const covers = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth - 0.5 && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight - 0.5;

describe('boxes', () => {
  it('that do not touch stay where they are', () => {
    const boxes = [
      { x: 100, y: 100, halfWidth: 50, halfHeight: 10 },
      { x: 100, y: 130, halfWidth: 50, halfHeight: 10 },
    ];
    expect(separate(boxes, size)).toEqual(boxes);
  });

  it('that cover each other part on the nearer side', () => {
    const [a, b] = separate(
      [
        { x: 100, y: 100, halfWidth: 50, halfHeight: 10 },
        { x: 110, y: 104, halfWidth: 50, halfHeight: 10 },
      ],
      size,
    );
    expect([a?.x, a?.y, b?.x, b?.y]).toEqual([100, 92, 110, 112]);
  });

  it('of which there are few come apart, and all stay inside', () => {
    const box = fc.record({
      x: fc.integer({ min: 0, max: 800 }),
      y: fc.integer({ min: 0, max: 600 }),
      halfWidth: fc.integer({ min: 10, max: 60 }),
      halfHeight: fc.constant(14),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 12 }), (boxes) => {
        const moved = separate(boxes, size);
        for (const [index, a] of moved.entries()) {
          expect(a.x - a.halfWidth).toBeGreaterThanOrEqual(0);
          expect(a.y + a.halfHeight).toBeLessThanOrEqual(600);
          for (const b of moved.slice(index + 1)) expect(covers(a, b)).toBe(false);
        }
      }),
    );
  });
});
