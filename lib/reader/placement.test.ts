import { describe, expect, it } from 'vitest';
import { sideOf } from './placement.ts';

const rect = (top: number, bottom: number) => ({ top, bottom }) as DOMRect;

describe('the side of the line that a card is on', () => {
  it.each<[string, 'top' | 'bottom' | null, [top: number, bottom: number], enough: number, 'top' | 'bottom']>([
    ['at first below it', null, [200, 220], 300, 'bottom'],
    ['above it where there it is whole', null, [400, 420], 300, 'top'],
    ['where it is whole nowhere, the larger', null, [310, 330], 400, 'top'],
    ['or', null, [250, 270], 400, 'bottom'],
    ['later the same, with little room, too', 'bottom', [510, 530], 60, 'bottom'],
    ['until there is less than it needs, and more on the other', 'bottom', [530, 550], 60, 'top'],
    ['likewise above', 'top', [50, 70], 60, 'bottom'],
    ['and not to and fro where both have too little', 'top', [40, 570], 60, 'top'],
  ])('%s', (_, now, [top, bottom], enough, expected) => {
    expect(sideOf(now, rect(top, bottom), rect(0, 600), enough)).toBe(expected);
  });
});
