import { expect, it } from 'vitest';
import { toneOf } from './tone.ts';

it.each([
  ['rgb(0, 0, 0)', 'dark'],
  ['rgb(34, 34, 34)', 'dark'],
  ['rgb(0, 0, 238)', 'dark'],
  ['rgb(178, 0, 0)', 'dark'],
  ['rgb(118, 118, 118)', 'dark'],
  ['rgba(0, 0, 0, 0.87)', 'dark'],
  ['rgb(255, 255, 255)', 'light'],
  ['rgb(220, 220, 220)', 'light'],
  ['rgba(255, 255, 255, 0.9)', 'light'],
  ['rgb(255, 224, 138)', 'light'],
  ['oklch(0.25 0.02 80)', 'dark'],
  ['oklch(0.92 0.02 80 / 0.9)', 'light'],
  ['oklab(0.3 -0.1 0.05)', 'dark'],
  ['lab(95 0 0)', 'light'],
  ['lch(20 30 40)', 'dark'],
  ['color(srgb 0.9 0.9 0.9)', 'light'],
  ['color(srgb 0.1 0.1 0.1 / 0.5)', 'dark'],
  ['color(display-p3 0.95 0.9 0.9)', 'light'],
  ['color(display-p3 1e-7 0.1 0)', 'dark'],
  ['color(xyz-d65 0.9 0.9 0.9)', 'light'],
  ['', 'dark'],
  ['currentcolor', 'dark'],
])('%s is %s', (color, tone) => {
  expect(toneOf(color)).toBe(tone);
});
