import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BADGE, COLOURS, STROKES } from '../lib/highlight-style.ts';
import { INK_GROUPS } from '../lib/ink-group.ts';
import { INK_COLOURS, INK_LINES, inks as inksSetting } from '../lib/settings.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const darkAt = css.indexOf('@media screen and (prefers-color-scheme: dark)');
const themes = { light: css.slice(0, darkAt), dark: css.slice(darkAt) };

const token = (theme: string, name: string): string => {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(theme)?.[1];
  if (!value) throw new Error(`no token --${name}`);
  return value;
};

/** Relative luminance of WCAG 2 of `#rrggbb` or `oklch(L C H)`. */
function luminance(colour: string): number {
  const [r, g, b] = colour.startsWith('#') ? fromHex(colour) : fromOklch(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

type Linear = [r: number, g: number, b: number];

function fromHex(hex: string): Linear {
  const channel = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Björn Ottosson's OKLab to linear sRGB, clipped as a browser would paint it. */
function fromOklch(colour: string): Linear {
  const [L = 0, C = 0, H = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const a = C * Math.cos((H * Math.PI) / 180);
  const b = C * Math.sin((H * Math.PI) / 180);
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (c: number) => Math.min(1, Math.max(0, c));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('oklch(1 0 0)', '#ffffff')).toBeCloseTo(1, 2);
});

const inks = ['ink', 'ink-soft', ...INK_COLOURS.map((colour) => `colour-${colour}`)];
for (const [name, theme] of Object.entries(themes)) {
  describe(`${name}: text is AA on both papers`, () => {
    it.each(inks.flatMap((ink) => [[ink, 'paper'] as const, [ink, 'paper-sunk'] as const]))(
      '%s on %s',
      (ink, paper) => {
        expect(contrast(token(theme, ink), token(theme, paper))).toBeGreaterThanOrEqual(4.5);
      },
    );

    it('rule on paper is seen (3:1, WCAG 1.4.11)', () => {
      expect(contrast(token(theme, 'rule'), token(theme, 'paper'))).toBeGreaterThanOrEqual(3);
    });
  });
}

describe('underlines in pages are in the inks of the card', () => {
  it.each(INK_COLOURS)('%s', (colour) => {
    expect(COLOURS[colour]).toEqual({
      dark: token(themes.light, `colour-${colour}`),
      light: token(themes.dark, `colour-${colour}`),
    });
  });

  it.each(INK_LINES)('%s', (line) => {
    expect(STROKES[line]).toBe(token(themes.light, `stroke-${line}`));
  });

  it.each(INK_GROUPS)('%s, where nothing else is chosen', (group) => {
    const { colour, line } = inksSetting.fallback[group];
    expect(token(themes.light, `ink-${group}`)).toBe(`var(--colour-${colour})`);
    expect(token(themes.light, `line-${group}`)).toBe(`var(--stroke-${line})`);
  });
});

it('the number on the toolbar is AA', () => {
  expect(contrast(BADGE.text, BADGE.paper)).toBeGreaterThanOrEqual(4.5);
});
