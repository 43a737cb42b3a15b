import { describe, expect, it } from 'vitest';
import type { GateState } from './frame-world.ts';
import { accessOf, mergeFrames } from './tab-report.ts';

const gate: GateState = {
  on: true,
  reason: 'news',
  news: true,
  signals: ['og:type=article'],
  site: 'news.example',
  ms: 1,
};

describe('which tabs can be spoken of', () => {
  it.each([
    ['https://news.example/a', 'ok'],
    ['http://localhost:8080/', 'ok'],
    ['chrome://extensions', 'browser-page'],
    ['about:blank', 'browser-page'],
    ['moz-extension://abc/popup.html', 'browser-page'],
    ['file:///home/a.html', 'browser-page'],
    [undefined, 'no-access'],
  ] as const)('%s: %s', (url, access) => {
    expect(accessOf(url)).toBe(access);
  });
});

describe('frames add up', () => {
  const summary = (entities: [string, number][], pending = 0) => ({
    entities: entities.map(([entity, count]) => ({ entity, count })),
    pending,
    lang: 'en',
  });

  it('sums counts, the page before its frames', () => {
    const report = mergeFrames('https://news.example/a', [
      {
        frameId: 7,
        gate,
        summary: summary(
          [
            ['h20', 2],
            ['nvidia', 1],
          ],
          3,
        ),
      },
      { frameId: 0, gate, summary: summary([['nvidia', 4]], 2) },
    ]);
    expect(report.entities).toEqual([
      { entity: 'nvidia', count: 5 },
      { entity: 'h20', count: 2 },
    ]);
    expect(report.pending).toBe(5);
    expect(report.frames).toBe(1);
    expect(report.site).toBe('news.example');
  });

  it('has no access where the page itself did not answer', () => {
    expect(mergeFrames('https://news.example/a', [])).toMatchObject({
      access: 'no-access',
      site: 'news.example',
      gate: null,
    });
  });

  it('is withheld where the reader has taken our access back', () => {
    expect(mergeFrames(undefined, [], false).access).toBe('withheld');
    expect(mergeFrames('https://news.example/a', [], false).access).toBe('withheld');
    // one site may be left to us
    expect(mergeFrames('https://news.example/a', [{ frameId: 0, gate, summary: null }], false).access).toBe('ok');
    expect(mergeFrames('about:blank', [], false).access).toBe('browser-page');
    // Firefox hides the address of its own pages
    expect(mergeFrames(undefined, [], true).access).toBe('browser-page');
  });

  it('is not annotated where no annotator runs', () => {
    expect(mergeFrames('https://news.example/a', [{ frameId: 0, gate, summary: null }]).annotated).toBe(false);
  });
});
