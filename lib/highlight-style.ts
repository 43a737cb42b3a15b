import { INK_GROUPS } from './ink-group.ts';
import type { InkColour, InkLine, Inks } from './settings.ts';

/**
 * The inks of assets/tokens.css, where a test holds the two together: for light paper under dark text, and for dark
 * paper under light text. The annotator tells the tone of each text: in Chromium, functions of currentcolor see the
 * root's colour in a highlight.
 */
export const COLOURS: Readonly<Record<InkColour, { dark: string; light: string }>> = {
  teal: { dark: 'oklch(0.45 0.075 185)', light: 'oklch(0.78 0.09 185)' },
  blue: { dark: 'oklch(0.45 0.13 258)', light: 'oklch(0.78 0.1 258)' },
  red: { dark: 'oklch(0.47 0.145 32)', light: 'oklch(0.78 0.11 32)' },
  purple: { dark: 'oklch(0.45 0.14 312)', light: 'oklch(0.78 0.11 312)' },
  ochre: { dark: 'oklch(0.47 0.095 75)', light: 'oklch(0.79 0.11 80)' },
  green: { dark: 'oklch(0.45 0.11 140)', light: 'oklch(0.79 0.13 140)' },
  grey: { dark: 'oklch(0.45 0.01 80)', light: 'oklch(0.78 0.01 80)' },
};

export const STROKES: Readonly<Record<InkLine, string>> = {
  dashed: 'dashed 1.5px',
  solid: 'solid 1px',
  dotted: 'dotted 2px',
  double: 'double 1px',
  heavy: 'solid 2.5px',
};

/** Colours of the number on the toolbar, which may be light or dark: the number is read on its own paper. */
export const BADGE = { text: '#fcf9f2', paper: '#6b6353' };

/**
 * Whose highlights are styled. Chromium's inherit, through shadow trees too, so the root's are enough, and its arrival
 * restyles a page in half the time; Firefox has each element looked up by itself.
 */
const WHOSE = import.meta.env.FIREFOX ? '' : ':root';

/**
 * Style of the underlines in a page. Inserted as the user's own, so that the page's rules do not reach it and shadow
 * trees are reached too. Ten selectors, made from what is chosen, not one for each colour, line and tone that can be.
 */
export const highlightStyle = (inks: Inks): string => {
  const rules = INK_GROUPS.flatMap((group) => {
    const { colour, line } = inks[group];
    const { dark, light } = COLOURS[colour];
    return [
      { name: `${WHOSE}::highlight(hashiya-${group})`, underline: `underline ${STROKES[line]}`, ink: dark },
      { name: `${WHOSE}::highlight(hashiya-${group}-light)`, underline: `underline ${STROKES[line]}`, ink: light },
    ];
  });
  const each = (write: (rule: (typeof rules)[number]) => string): string => rules.map(write).join('');
  // The reader's own colours: one that the system keeps legible; the line still tells the kind. Chromium sets the
  // names as highlighted text besides, which only the page's own elements could refuse.
  // On paper nothing can be pointed at.
  return `@media screen{${each(
    ({ name, underline, ink }) =>
      `${name}{text-decoration:${underline} ${ink};text-underline-offset:18%;text-decoration-skip-ink:auto}`,
  )}}@media screen and (forced-colors:active){${each(({ name }) => `${name}{text-decoration-color:LinkText}`)}}`;
};

/** Custom properties that put the chosen inks in the place of the tokens' own, for the root of a card or a page. */
export const inkProperties = (inks: Inks): Record<`--${string}`, string> =>
  Object.fromEntries(
    INK_GROUPS.flatMap((group) => [
      [`--ink-${group}`, `var(--colour-${inks[group].colour})`],
      [`--line-${group}`, `var(--stroke-${inks[group].line})`],
    ]),
  );
