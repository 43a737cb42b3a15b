import { describe, expect, it } from 'vitest';
import { highlightStyle, inkProperties } from './highlight-style.ts';
import { INK_GROUPS } from './ink-group.ts';
import { type Inks, inks } from './settings.ts';

const chosen: Inks = { ...inks.fallback, chip: { colour: 'grey', line: 'heavy', shown: true } };

describe('the style of underlines', () => {
  it('has a rule for each group and tone, and one for forced colours', () => {
    const style = highlightStyle(inks.fallback);
    for (const group of INK_GROUPS)
      for (const tone of ['', '-light']) expect(style.split(`::highlight(hashiya-${group}${tone}){`)).toHaveLength(3);
  });

  it('has the chosen colour and line, in the shade for each tone', () => {
    const style = highlightStyle(chosen);
    expect(style).toContain('::highlight(hashiya-chip){text-decoration:underline solid 2.5px oklch(0.45 0.01 80)');
    expect(style).toContain(
      '::highlight(hashiya-chip-light){text-decoration:underline solid 2.5px oklch(0.78 0.01 80)',
    );
  });

  it('is on screens alone', () => {
    expect(highlightStyle(chosen).match(/@media[^{]*/g)).toEqual([
      '@media screen',
      '@media screen and (forced-colors:active)',
    ]);
  });
});

it('a page or card takes the chosen inks for its own', () => {
  expect(inkProperties(chosen)).toMatchObject({
    '--ink-chip': 'var(--colour-grey)',
    '--line-chip': 'var(--stroke-heavy)',
    '--ink-company': 'var(--colour-blue)',
  });
});
