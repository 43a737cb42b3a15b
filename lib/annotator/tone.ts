/** Whether text is set in a dark ink or a light one: what an underline must suit, since no page tells its paper. */
export type Tone = 'dark' | 'light';

/**
 * Tone of a computed CSS colour, by its lightness; `dark` where it cannot be told. Computed colours come as `rgb()`
 * with 0–255, as `lab()` and `lch()` with a lightness of 0–100, as `oklab()` and `oklch()` with 0–1, and as `color()`
 * with 0–1.
 */
export const toneOf = (color: string): Tone => {
  const [, name = '', rest = ''] = /^([a-z]+)\((.*)$/.exec(color) ?? [];
  const [a = 0, b = 0, c = 0] = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
  // the digits of a colour space's own name, as in display-p3, are no channel
  if (name === 'color')
    return toneOf(
      `rgb(${rest
        .replace(/^\S+\s/, '')
        .split(/\s+/, 3)
        .map((each) => Number.parseFloat(each) * 255)})`,
    );
  if (name === 'lab' || name === 'lch') return a > 60 ? 'light' : 'dark';
  if (name === 'oklab' || name === 'oklch') return a > 0.67 ? 'light' : 'dark';
  // luma of the gamma-encoded channels: near enough to lightness to tell two inks apart
  return 0.299 * a + 0.587 * b + 0.114 * c > 150 ? 'light' : 'dark';
};
