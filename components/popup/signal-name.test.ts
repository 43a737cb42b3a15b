import { describe, expect, it } from 'vitest';
import { signalName } from './signal-name.ts';

describe('the signal that decided', () => {
  it.each<[signals: string[], news: boolean, name: string]>([
    [['newsarticle', 'type=article'], true, 'NewsArticle'],
    [['reported:3', 'departments:5'], true, 'reported'],
    [['-type=recipe', 'published_time='], true, 'published_time'],
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
