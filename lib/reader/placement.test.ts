import { describe, expect, it } from 'vitest';
import { stillOn } from './placement.ts';

const rect = (top: number, bottom: number) => ({ top, bottom }) as DOMRect;

describe('a card keeps its side of the line', () => {
  it.each<[string, 'top' | 'bottom', [top: number, bottom: number], 'top' | 'bottom' | null]>([
    ['while there is room', 'bottom', [300, 320], 'bottom'],
    ['with little room, too', 'bottom', [510, 530], 'bottom'],
    ['until there is less than it needs, and more on the other', 'bottom', [530, 550], null],
    ['above it, likewise', 'top', [50, 70], null],
    ['where both are too small it goes to the larger', 'bottom', [20, 590], null],
    ['and does not go to and fro', 'top', [20, 590], 'top'],
  ])('%s', (_, side, [top, bottom], expected) => {
    expect(stillOn(side, rect(top, bottom), rect(0, 600), 60)).toBe(expected);
  });
});
