import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawIcon, ICONS } from './draw.ts';

test.each(ICONS)('public/icon/$size.png is what its drawing gives; npm run icons draws it anew', (icon) => {
  expect(readFileSync(`public/icon/${icon.size}.png`).equals(drawIcon('assets', icon))).toBe(true);
});
