import { describe, expect, it } from 'vitest';
import { signalName } from './signal-name.ts';

describe('the signal that decided', () => {
  it.each<[signals: string[], news: boolean, name: string]>([
    [['type=newsarticle', 'og:type=article'], true, 'NewsArticle'],
    [['-type=recipe', 'og:type=article'], true, 'og:type=article'],
    [['-type=recipe', 'og:type=article'], false, 'Recipe'],
    [['type=sportsevent'], true, 'sportsevent'],
    [['article:section'], true, 'article:section'],
    [['article:section'], false, ''],
    [[], true, ''],
  ])('%j, news %s: %s', (signals, news, name) => {
    expect(signalName(signals, news)).toBe(name);
  });
});
